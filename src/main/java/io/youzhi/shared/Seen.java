package io.youzhi.shared;

/** What somebody who changes a thing has seen of it, so that nobody overwrites what they do not know of. */
@FunctionalInterface
public interface Seen {

    /**
     * Refuses the change where the thing is another by now, or is there though it was to be new.
     *
     * @param field the field that names the thing
     * @param id    its name
     * @param now   the thing as it is; null where there is none
     */
    void require(String field, String id, Object now);

    /** Whoever does not say what they have seen may change anything. */
    static Seen anything() {
        return (field, id, now) -> { };
    }
}
