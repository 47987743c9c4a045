package io.youzhi.org;

import java.util.Set;

/** What a unit may name of the policies: packs, and the calendars of each. */
interface Policies {

    /** All packs. */
    Set<String> packs();

    /** The calendars of a pack. */
    Set<String> calendars(String pack);
}
