package io.youzhi.procedure;

/** What is on its way by a procedure: the subject, as a pack keeps it. */
public record Matter(String pack, String procedure, String subject) {

    private static final int PARTS = 3;

    /** From its key. */
    public static Matter of(String key) {
        String[] parts = key.split("/", PARTS);
        return new Matter(parts[0], parts[1], parts[2]);
    }

    /** One word for it; none of its parts has a slash. */
    public String key() {
        return pack + "/" + procedure + "/" + subject;
    }
}
