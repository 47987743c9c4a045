package io.youzhi.engine;

import io.youzhi.shared.Roles;
import io.youzhi.web.Administrators;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator in the engine's identity service. */
@Component
class Users implements Administrators {

    private final IdentityService identity;

    Users(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean anyThere() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).count() > 0;
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

    private void ensureGroup() {
        if (identity.createGroupQuery().groupId(Roles.ADMINISTRATOR).count() == 0) {
            Group group = identity.newGroup(Roles.ADMINISTRATOR);
            group.setName("administrator 系统管理员");
            group.setType("role");
            identity.saveGroup(group);
        }
    }
}
