package io.youzhi.web;

/** What somebody was told and has not read yet. */
public interface Inbox {

    /** How many notices a login has not read. */
    long unread(String login);
}
