package io.youzhi.engine;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Candidates and assignees of tasks that are open may work on them (read 2 + task work 16384), and no longer also give them
 * to others or move their dates (read 2 + update 4). Resource type 7 is a task.
 */
@Component
class V5__WorkOnTasks extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.executeUpdate(
                    "update ACT_RU_AUTHORIZATION set PERMS_ = 16386 where RESOURCE_TYPE_ = 7 and PERMS_ = 6");
        }
    }
}
