package sample.wrong.feature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.RuntimeService;
import org.kie.api.runtime.KieSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.GetMapping;

/** Wrong on purpose: a name that says nothing, and everything at once. */
public class WrongUtils {

    @Autowired
    private RuntimeService engine;
    private KieSession rules;

    /** Asks the machine what time it is. */
    @GetMapping
    public Instant now() {
        return Instant.now();
    }

    /** Decides by itself where the house stands. */
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    /** Wrong on purpose: seen by everybody, and changed by anybody. */
    @Entity
    public static class WrongEntity {

        @Id
        private Long id;

        /** Sets what nobody should. */
        public void setId(Long id) {
            this.id = id;
        }
    }

    /** Wrong on purpose: seen by everybody. */
    public interface WrongRepository extends Repository<WrongEntity, Long> {
    }
}
