package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** What was committed to the database in a file is there after the server was killed, without any time to write it. */
class KilledServerTest {

    private static final int COMMITS = 50;

    @ParameterizedTest
    @ValueSource(strings = {"application.yaml", "application-demo.yaml"})
    void findsAgainWhateverWasCommitted(String settings, @TempDir Path folder) throws Exception {
        String url = urlOf(settings).replaceFirst("\\./data", folder.toString());
        assertThat(url).contains(folder.toString());
        Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Commits.class.getName(), url).inheritIO().start();
        assertThat(killed.waitFor()).isEqualTo(Commits.KILLED);
        try (Connection database = DriverManager.getConnection(url, "sa", "");
                ResultSet rows = database.createStatement().executeQuery("select count(*) from done")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(COMMITS);
        }
    }

    private static String urlOf(String settings) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(settings));
        Properties properties = yaml.getObject();
        return properties.getProperty("spring.datasource.url");
    }

    /** A server that is killed in the moment in which its last commit is through. */
    static class Commits {

        private static final int KILLED = 9;

        public static void main(String[] url) throws SQLException {
            try (Connection database = DriverManager.getConnection(url[0], "sa", "")) {
                database.createStatement().execute("create table done (number int primary key)");
                for (int i = 0; i < COMMITS; i++) {
                    database.createStatement().execute("insert into done values (" + i + ")");
                }
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
