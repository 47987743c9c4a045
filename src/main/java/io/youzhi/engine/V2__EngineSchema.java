package io.youzhi.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, from the create scripts in its own jar, in the order in which the engine would run them. On MySQL
 * they ask for three-byte utf8, in which an emoji or a rare Han character rolls a case back; so they are converted.
 */
@Component
class V2__EngineSchema extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Dialect dialect = Dialect.of(connection);
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("org/camunda/bpm/engine/db/create/activiti."
                    + dialect.scriptName() + ".create." + script + ".sql"));
        }
        if (dialect == Dialect.MYSQL) {
            convert(connection);
        }
    }

    private static void convert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : engineTables(statement)) {
                statement.execute("alter table " + table + " convert to character set utf8mb4 collate utf8mb4_bin");
            }
            statement.execute("set foreign_key_checks = 1");
        }
    }

    private static List<String> engineTables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = database() and table_name like 'ACT\\_%' order by table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
