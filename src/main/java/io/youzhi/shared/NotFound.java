package io.youzhi.shared;

/** There is no such thing; the caller gets 404. */
public class NotFound extends RuntimeException {

    private final String kind;
    private final String id;

    /** {@code kind} is the noun in messages ({@code request}, {@code unit}), {@code id} what was looked for. */
    public NotFound(String kind, Object id) {
        super("no " + kind + " " + id);
        this.kind = kind;
        this.id = String.valueOf(id);
    }

    /** The noun, key of its label in messages. */
    public String kind() {
        return kind;
    }

    /** What was looked for. */
    public String id() {
        return id;
    }
}
