package io.youzhi.web;

/** What the people behind logins are called. Kept by the engine's identity service. */
public interface Logins {

    /** The name of whoever has a login; the login itself where no name is known. */
    String name(String login);
}
