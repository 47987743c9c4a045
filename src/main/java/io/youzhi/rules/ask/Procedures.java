package io.youzhi.rules.ask;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.ask.Ask.Answer;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.procedure.Label;
import io.youzhi.rules.procedure.Procedure;
import io.youzhi.rules.procedure.Step;
import io.youzhi.rules.procedure.StepField;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused.Fault;

/** The procedures that packs declare: which there are, whether fields are as declared, and what the rules say to a step. */
@Component
public class Procedures {

    private static final int LONGEST_TEXT = 500;

    private final Releases releases;
    private final Ask ask;

    /** The procedures of the releases. */
    public Procedures(Releases releases, Ask ask) {
        this.releases = releases;
        this.ask = ask;
    }

    /** All procedures of a pack, its own and those it extends. */
    public List<Procedure> of(String pack, String release) {
        return List.copyOf(pack(pack, release).procedures().values());
    }

    /** One procedure of a pack. */
    public Procedure of(String pack, String name, String release) {
        Procedure procedure = pack(pack, release).procedures().get(name);
        if (procedure == null) {
            throw new NotFound("procedure", name);
        }
        return procedure;
    }

    /** What the rules answer to the question of a step. */
    public Answer decide(String pack, Step step, Map<String, Object> given, String release) {
        return ask.decideNamed(pack, step.question().decision(), given, release);
    }

    /** What was sent with a step, as values of the declared types, or what is wrong with it. */
    public Checked check(String pack, Step step, Map<String, Object> sent, Instant now, String release) {
        Pack words = pack(pack, release);
        Checked checked = new Checked(new LinkedHashMap<>(), new ArrayList<>());
        sent.keySet().stream().filter(name -> !step.fields().containsKey(name)).forEach(name -> checked.faults.add(
                new Fault(name, "rules.field-unknown", List.of(name, String.join(", ", step.fields().keySet())))));
        step.fields().values().forEach(field -> check(field, sent.get(field.name()), words, now, checked));
        return checked;
    }

    private static void check(StepField field, Object sent, Pack words, Instant now, Checked checked) {
        if (sent == null || sent.toString().isBlank()) {
            if (!field.optional()) {
                checked.add(field, "rules.field-missing");
            }
            return;
        }
        if (sent.toString().length() > LONGEST_TEXT) {
            checked.add(field, "rules.field-too-long", LONGEST_TEXT);
            return;
        }
        try {
            Object value = value(field, sent.toString(), words);
            if (field.past() && ((Instant) value).isAfter(now)) {
                checked.add(field, "rules.field-in-future");
            }
            checked.values.put(field.name(), value);
        } catch (Cells.NoValue e) {
            checked.add(field, "rules.field-value", Label.of(e.reason()));
        } catch (DateTimeException e) {
            checked.add(field, "rules.field-moment");
        }
    }

    private static Object value(StepField field, String text, Pack words) throws Cells.NoValue {
        if (field.type().equals(StepField.MOMENT)) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return Cells.value(new Field(field.name(), FieldType.valueOf(field.type().toUpperCase(Locale.ROOT)),
                field.domain()), null, text, words);
    }

    private Pack pack(String pack, String release) {
        return releases.book(release).pack(pack).pack();
    }

    /** Values by field, and what is wrong. */
    public record Checked(Map<String, Object> values, List<Fault> faults) {

        private void add(StepField field, String code, Object... more) {
            List<Object> arguments = new ArrayList<>(List.of(Label.of(field.label())));
            arguments.addAll(List.of(more));
            faults.add(new Fault(field.name(), code, arguments));
        }
    }
}
