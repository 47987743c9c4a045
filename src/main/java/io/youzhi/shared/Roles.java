package io.youzhi.shared;

/** The authorities of a login that are not the name of one of its groups, and the two groups that all doors know. */
public final class Roles {

    /** Whoever has a login: authority of no group, word of the access table. */
    public static final String AUTHENTICATED = "authenticated";
    /** Whoever is in any group but the customers'. */
    public static final String STAFF = "staff";
    /** The group of customers. */
    public static final String CUSTOMER = "customer";
    /** The group of administrators, which the engine knows too. */
    public static final String ADMINISTRATOR = "camunda-admin";

    private Roles() {
    }
}
