package io.youzhi.web;

/** Who looks after the server: asked before anybody can log in. Kept by the engine's identity service. */
public interface Administrators {

    /** Whether the server has an administrator. */
    boolean anyThere();

    /** Makes the first administrator; false if there is one by now, or that login is taken. */
    boolean createFirst(String id, String name, String password);
}
