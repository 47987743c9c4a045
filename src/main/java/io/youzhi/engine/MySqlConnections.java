package io.youzhi.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives every MySQL connection the driver settings that Youzhi needs, whatever URL was given; what the URL says itself
 * stays. UTC for all instants, and half the round trips.
 */
@Component
class MySqlConnections implements BeanPostProcessor {

    private static final Map<String, String> SETTINGS = Map.of(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "useLocalSessionState", "true",
            "rewriteBatchedStatements", "true",
            "nullCatalogMeansCurrent", "true",
            "cachePrepStmts", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isMySql(pool)) {
            SETTINGS.forEach((key, value) -> {
                if (!pool.getJdbcUrl().contains(key + "=")) {
                    pool.addDataSourceProperty(key, value);
                }
            });
        }
        return bean;
    }

    private static boolean isMySql(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:mysql:");
    }
}
