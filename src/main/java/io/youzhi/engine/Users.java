package io.youzhi.engine;

import io.youzhi.shared.Roles;
import io.youzhi.web.Administrators;
import io.youzhi.web.Logins;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows people by the engine's identity service, and makes the first administrator there. */
@Component
class Users implements Administrators, Logins {

    private final IdentityService identity;
    private final AsTheHouse house;

    Users(IdentityService identity, AsTheHouse house) {
        this.identity = identity;
        this.house = house;
    }

    @Override
    public boolean anyThere() {
        return house.finds(() -> identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).count() > 0);
    }

    @Override
    @Transactional
    public boolean createFirst(String id, String name, String password) {
        if (anyThere() || identity.createUserQuery().userId(id).count() > 0) {
            return false;
        }
        User user = identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        ensureGroup();
        identity.createMembership(id, Roles.ADMINISTRATOR);
        return true;
    }

    @Override
    public String name(String login) {
        User user = identity.createUserQuery().userId(login).singleResult();
        String name = user == null ? "" : Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
        return name.isEmpty() ? login : name;
    }

    private void ensureGroup() {
        if (identity.createGroupQuery().groupId(Roles.ADMINISTRATOR).count() == 0) {
            Group group = identity.newGroup(Roles.ADMINISTRATOR);
            group.setName("administrator 系统管理员");
            group.setType("role");
            identity.saveGroup(group);
        }
    }
}
