package io.youzhi.org.process;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.youzhi.org.Logins;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Keeps logins, groups and memberships in the engine's identity service. */
@Component
class CamundaLogins implements Logins {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Type of the groups that come from the organisation. */
    private static final String GROUP_TYPE = "youzhi";
    /** As many ids as one query takes. */
    private static final int AT_ONCE = 500;

    private final IdentityService identity;
    private final SynchronisedMemberships memberships;

    CamundaLogins(IdentityService identity, SynchronisedMemberships memberships) {
        this.identity = identity;
        this.memberships = memberships;
    }

    @Override
    public void synchronise(List<Person> people, Map<String, String> groups, Map<String, Set<String>> members,
                            Map<String, String> initial) {
        asTheServer(() -> {
            makeGroups(groups);
            people.stream().filter(person -> !person.active()).forEach(person -> identity.deleteUser(person.id()));
            makeUsers(people.stream().filter(Person::active).toList(), initial);
            join(people, members);
        });
    }

    @Override
    public void password(String employee, String password) {
        asTheServer(() -> {
            User user = identity.createUserQuery().userId(employee).singleResult();
            user.setPassword(password);
            identity.saveUser(user);
            identity.unlockUser(employee);
        });
    }

    @Override
    public void outsider(Person person, String group, String initialPassword) {
        asTheServer(() -> {
            if (identity.createUserQuery().userId(person.id()).count() > 0) {
                return;
            }
            makeGroups(Map.of(group, group));
            makeUsers(List.of(person), Map.of(person.id(), initialPassword));
            identity.createMembership(person.id(), group);
        });
    }

    @Override
    public boolean exists(String login) {
        return askedByTheServer(() -> identity.createUserQuery().userId(login).count() > 0);
    }

    @Override
    public boolean isOutsider(String login, String group) {
        return askedByTheServer(() -> identity.createUserQuery().userId(login).memberOfGroup(group).count() > 0);
    }

    private void makeGroups(Map<String, String> groups) {
        Map<String, Group> there = found(groups.keySet(),
                ids -> identity.createGroupQuery().groupIdIn(ids).list(), Group::getId);
        groups.forEach((id, name) -> {
            Group group = there.get(id);
            if (group == null) {
                group = identity.newGroup(id);
                group.setType(GROUP_TYPE);
            } else if (!GROUP_TYPE.equals(group.getType()) || name.equals(group.getName())) {
                return;
            }
            group.setName(name);
            identity.saveGroup(group);
        });
    }

    private void makeUsers(List<Person> people, Map<String, String> initial) {
        Map<String, User> there = found(people.stream().map(Person::id).toList(),
                ids -> identity.createUserQuery().userIdIn(ids).list(), User::getId);
        for (Person person : people) {
            User user = there.get(person.id());
            if (user == null) {
                user = identity.newUser(person.id());
                user.setPassword(initial.getOrDefault(person.id(), unguessable()));
            }
            user.setFirstName(person.name());
            user.setLastName("");
            user.setEmail(person.email());
            identity.saveUser(user);
        }
    }

    /** Brings memberships from what they were last time to what they should be. */
    private void join(List<Person> people, Map<String, Set<String>> members) {
        Set<String> gone = people.stream().filter(person -> !person.active()).map(Person::id).collect(Collectors.toSet());
        Set<SynchronisedMembership.Key> before = new HashSet<>();
        for (SynchronisedMembership known : memberships.findAll()) {
            before.add(known.key());
            if (!members.getOrDefault(known.key().login(), Set.of()).contains(known.key().group())) {
                memberships.delete(known);
                if (!gone.contains(known.key().login())) {
                    identity.deleteMembership(known.key().login(), known.key().group());
                }
            }
        }
        members.forEach((login, groups) -> groups.stream().map(group -> new SynchronisedMembership.Key(login, group))
                .filter(key -> !before.contains(key)).forEach(this::join));
    }

    private void join(SynchronisedMembership.Key key) {
        boolean already = identity.createUserQuery().userId(key.login()).memberOfGroup(key.group()).count() > 0;
        if (!already) {
            identity.createMembership(key.login(), key.group());
        }
        memberships.save(new SynchronisedMembership(key));
    }

    /** Whoever may change the organisation need not be an administrator of the engine too. */
    private void asTheServer(Runnable work) {
        askedByTheServer(() -> {
            work.run();
            return null;
        });
    }

    private <T> T askedByTheServer(Supplier<T> question) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }

    private static <T> Map<String, T> found(Collection<String> ids, java.util.function.Function<String[], List<T>> query,
                                            java.util.function.Function<T, String> id) {
        List<String> all = List.copyOf(ids);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE)).toArray(String[]::new)));
        }
        return found.stream().collect(Collectors.toMap(id, one -> one));
    }

    private static String unguessable() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return "Aa1-" + Base64.getUrlEncoder().encodeToString(bytes);
    }
}
