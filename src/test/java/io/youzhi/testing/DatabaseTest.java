package io.youzhi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a part that stands on the database without the server, run on each database as {@link OnEachDatabase} is. The
 * class says which part by {@code @SpringBootTest(classes = ...)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(NeedsCondition.class)
@Tag("each-database")
public @interface DatabaseTest {
}
