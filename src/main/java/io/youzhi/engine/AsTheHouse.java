package io.youzhi.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What the house itself does in the engine needs nobody's permission: who may do what was asked was checked before. */
@Component
public class AsTheHouse {

    private final IdentityService identity;

    AsTheHouse(IdentityService identity) {
        this.identity = identity;
    }

    /** Does something without the permissions of whoever is logged in. */
    public void does(Runnable something) {
        finds(() -> {
            something.run();
            return null;
        });
    }

    /** Does something as somebody, with their permissions and under their name in the engine's records. */
    public void as(String user, Collection<String> groups, Runnable something) {
        Authentication before = identity.getCurrentAuthentication();
        try {
            identity.setAuthentication(user, List.copyOf(groups));
            something.run();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** Finds something without the permissions of whoever is logged in. */
    public <T> T finds(Supplier<T> something) {
        Authentication current = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            return something.get();
        } finally {
            if (current != null) {
                identity.setAuthentication(current);
            }
        }
    }
}
