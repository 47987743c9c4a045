package io.youzhi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A {@link ServerTest} that {@code mvn verify} runs twice: on H2 with all others, and on MySQL in a run of its own. One
 * class on MySQL alone: {@code mvn test -Dtest=... -Dyouzhi.test.database=mysql -Dyouzhi.test.mysql.url=...}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ServerTest
@Tag("each-database")
public @interface OnEachDatabase {
}
