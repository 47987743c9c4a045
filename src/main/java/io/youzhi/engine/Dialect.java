package io.youzhi.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases Youzhi runs on, by the name that the engine's scripts use. */
enum Dialect {
    H2, MYSQL;

    /** The dialect of a connection; refuses any other database at start. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "MySQL" -> MYSQL;
            default -> throw new IllegalStateException("Youzhi runs on H2 and MySQL, not on " + product);
        };
    }

    /** Name in the engine's script files. */
    String scriptName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
