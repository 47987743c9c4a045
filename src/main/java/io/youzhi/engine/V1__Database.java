package io.youzhi.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Makes four-byte UTF-8 the default of a MySQL database, so that each table made later holds any character. */
@Component
class V1__Database extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (Dialect.of(connection) == Dialect.MYSQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter database `" + connection.getCatalog()
                        + "` character set utf8mb4 collate utf8mb4_bin");
            }
        }
    }
}
