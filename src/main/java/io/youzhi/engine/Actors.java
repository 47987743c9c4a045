package io.youzhi.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.shared.Reader;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who acts now, on whatever screen. */
@Component
public class Actors {

    private final IdentityService identity;
    private final AsTheHouse house;

    Actors(IdentityService identity, AsTheHouse house) {
        this.identity = identity;
        this.house = house;
    }

    /** Whoever acts now; empty where it is the server itself. */
    public Optional<Reader> current() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).filter(each -> each.getUserId() != null)
                .map(each -> new Reader(each.getUserId(), groups(each)));
    }

    private Set<String> groups(Authentication current) {
        List<String> groups = current.getGroupIds();
        return groups != null && !groups.isEmpty() ? Set.copyOf(groups)
                : house.finds(() -> identity.createGroupQuery().groupMember(current.getUserId()).list().stream()
                        .map(Group::getId).collect(Collectors.toSet()));
    }
}
