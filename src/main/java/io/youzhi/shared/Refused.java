package io.youzhi.shared;

import java.util.List;

/**
 * What was asked for is not allowed as things stand: the caller gets 409 (or 422 where a field is at fault) with
 * the message of {@code code} from {@code messages*.properties}, in their language. Never a technical failure.
 */
public class Refused extends RuntimeException {

    private final String code;
    private final String field;
    private final transient List<Object> arguments;

    private Refused(String code, String field, Object... arguments) {
        super(code + (field == null ? "" : " (" + field + ")") + " " + List.of(arguments));
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** The state of things forbids it; {@code code} names the message, {@code arguments} fill it. */
    public static Refused because(String code, Object... arguments) {
        return new Refused(code, null, arguments);
    }

    /** A field of what was sent is wrong. */
    public static Refused field(String field, String code, Object... arguments) {
        return new Refused(code, field, arguments);
    }

    /** Key of the message. */
    public String code() {
        return code;
    }

    /** The field at fault, or null. */
    public String field() {
        return field;
    }

    /** What fills the message's places. */
    public List<Object> arguments() {
        return arguments;
    }
}
