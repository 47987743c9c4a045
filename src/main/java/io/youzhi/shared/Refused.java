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
    private final transient List<Fault> faults;

    private Refused(String code, String field, List<Object> arguments, List<Fault> faults) {
        super(code + (field == null ? "" : " (" + field + ")") + " " + arguments);
        this.code = code;
        this.field = field;
        this.arguments = arguments;
        this.faults = faults;
    }

    /** The state of things forbids it; {@code code} names the message, {@code arguments} fill it. */
    public static Refused because(String code, Object... arguments) {
        return new Refused(code, null, List.of(arguments), List.of());
    }

    /** A field of what was sent is wrong. */
    public static Refused field(String field, String code, Object... arguments) {
        return fields(List.of(new Fault(field, code, List.of(arguments))));
    }

    /** Several fields of what was sent are wrong; the first speaks where there is room for one only. */
    public static Refused fields(List<Fault> faults) {
        Fault first = faults.get(0);
        return new Refused(first.code(), first.field(), first.arguments(), List.copyOf(faults));
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

    /** Every field at fault; empty where the state of things forbids it. */
    public List<Fault> faults() {
        return faults;
    }

    /** What is wrong with one field: key of the message and what fills its places. */
    public record Fault(String field, String code, List<Object> arguments) {
    }
}
