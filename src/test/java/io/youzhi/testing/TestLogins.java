package io.youzhi.testing;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * One login for each role on the test server, named {@code test.<group>}; the administrator is {@link #ADMINISTRATOR}.
 * Each has the password {@link #PASSWORD}.
 */
@Component
@Profile("test")
public class TestLogins implements SmartInitializingSingleton {

    /** The password of all of them. */
    public static final String PASSWORD = "test-password";
    /** Login of the administrator. */
    public static final String ADMINISTRATOR = "test.camunda-admin";

    private static final String[] GROUPS = {"customer", "agent", "handler", "inspector", "unit-leader",
        "quality-office", "policy-administrator", "manager", "camunda-admin"};

    private final IdentityService identity;

    TestLogins(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String group : GROUPS) {
            make("test." + group, group);
        }
    }

    /** Makes a login with groups, if it is not there; its id. */
    public String make(String id, String... groups) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }
        for (String group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
                identity.createMembership(id, group);
            }
        }
        return id;
    }
}
