package io.youzhi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test needs of the machine. Where it is missing the test is skipped and the closing summary names it; where
 * {@code -Dyouzhi.require} asks for it, the test fails.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(NeedsCondition.class)
public @interface Needs {

    /** What is needed. */
    Thing[] value();

    /** Things that a machine may lack. */
    enum Thing {
        /** A MySQL, by {@code -Dyouzhi.test.mysql.url} or {@code YOUZHI_TEST_MYSQL_URL}; {@code .ci/mysql start} makes one. */
        MYSQL,
        /** chromium and chromedriver on the path. */
        BROWSER,
        /** The real data, by {@code YOUZHI_TEST_DATA} or in {@code shared/data} beside or above the working copy. */
        DATA
    }
}
