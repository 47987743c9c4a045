package io.youzhi.rules.book;

import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Compiled rules. Holds the container so that both live exactly as long as somebody holds this; nothing else does,
 * since its module was taken out of the repository when it was made.
 */
final class Compiled {

    private final KieContainer container;
    private final KieBase base;

    Compiled(KieContainer container) {
        this.container = container;
        this.base = container.getKieBase();
    }

    KieSession session() {
        return base.newKieSession();
    }

    FactType type(String name) {
        return base.getFactType(DrlWriter.PACKAGE, name);
    }

    Object fact(String name, java.util.Map<String, Object> values) {
        FactType type = type(name);
        try {
            Object fact = type.newInstance();
            values.forEach((field, value) -> type.set(fact, field, value));
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a fact " + name + " of " + container.getReleaseId(), e);
        }
    }
}
