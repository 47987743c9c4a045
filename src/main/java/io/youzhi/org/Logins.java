package io.youzhi.org;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port to the user store: logins of employees, groups, who is in which. */
public interface Logins {

    /**
     * Makes the user store as the organisation is now, in the same transaction.
     *
     * @param people   employees who are new or changed; those no longer active lose their login
     * @param groups   all groups that must be there, name by id
     * @param members  who is in which group, by employee id; the whole of it
     * @param initial  initial passwords of logins that are made now, by employee id
     */
    void synchronise(List<Person> people, Map<String, String> groups, Map<String, Set<String>> members,
                     Map<String, String> initial);

    /** Gives a login another password. */
    void password(String employee, String password);

    /** Makes a login of somebody who is no employee, in this one group; one that is there stays as it is. */
    void outsider(Person person, String group, String initialPassword);

    /** Whether there is such a login, of whomever. */
    boolean exists(String login);

    /** Whether a login is of somebody who is no employee, in this group. */
    boolean isOutsider(String login, String group);

    /** What the user store knows of an employee. */
    record Person(String id, String name, String email, boolean active) {
    }
}
