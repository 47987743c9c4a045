package io.youzhi.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The database of this run: H2 in memory, or with {@code -Dyouzhi.test.database=mysql} a schema of its own on the MySQL
 * named by {@code -Dyouzhi.test.mysql.url} or {@code YOUZHI_TEST_MYSQL_URL}, made when the server starts and dropped
 * after it has stopped.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Whether this run is on MySQL. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("youzhi.test.database"));
    }

    /** JDBC URL, of a user who may create schemas, of the MySQL that tests may use. */
    static Optional<String> mySqlUrl() {
        return Optional.ofNullable(System.getProperty("youzhi.test.mysql.url"))
                .filter(url -> !url.isBlank())
                .or(() -> Optional.ofNullable(System.getenv("YOUZHI_TEST_MYSQL_URL")))
                .filter(url -> !url.isBlank());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (isMySql()) {
            String schema = "youzhi_test_" + UUID.randomUUID().toString().substring(0, 8);
            execute("create database " + schema);
            SpringApplication.getShutdownHandlers().add(() -> execute("drop database if exists " + schema));
            use(context, inSchema(mySqlUrl().orElseThrow(), schema));
        } else {
            use(context, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        }
    }

    private static void use(ConfigurableApplicationContext context, String url) {
        Map<String, Object> properties = isMySql()
                ? Map.of("spring.datasource.url", url, "spring.datasource.username", "",
                        "spring.datasource.password", "")
                : Map.of("spring.datasource.url", url);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }

    /** {@code jdbc:mysql://host:port/?user=root} with a schema: what stands before the query is replaced. */
    static String inSchema(String url, String schema) {
        String query = url.contains("?") ? url.substring(url.indexOf('?')) : "";
        String server = url.substring(0, url.length() - query.length());
        int path = server.indexOf('/', "jdbc:mysql://".length());
        return (path < 0 ? server : server.substring(0, path)) + "/" + schema + query;
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(inSchema(mySqlUrl().orElseThrow(), ""));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
