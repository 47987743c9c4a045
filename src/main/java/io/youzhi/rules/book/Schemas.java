package io.youzhi.rules.book;

import static io.youzhi.rules.table.FieldType.FLAG;
import static io.youzhi.rules.table.FieldType.MONEY;
import static io.youzhi.rules.table.FieldType.NUMBER;
import static io.youzhi.rules.table.FieldType.PERCENT;
import static io.youzhi.rules.table.FieldType.PERIOD;
import static io.youzhi.rules.table.FieldType.TEXT;
import static io.youzhi.rules.table.FieldType.WORD;
import static io.youzhi.rules.table.FieldType.WORDS;
import static io.youzhi.rules.table.Schema.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.pack.Ask;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.Schema;

/** The decisions that there are: those that the program asks, and those that a pack declares itself. */
final class Schemas {

    /** Fields of an event that come from the employee it is about. */
    private static final Map<String, Field> OF_EMPLOYEE = fields(new Field("post", WORD, "posts"),
            new Field("groups", WORDS, "groups"), Field.of("frontLine", FLAG),
            new Field("standing", WORD, "standings"), Field.of("points", NUMBER), Field.of("stars", NUMBER),
            Field.of("wage", MONEY));

    /** Whether the unit that an event is about is the organisation's own, and not a contractor. */
    private static final Field OWN_UNIT = Field.of("ownUnit", FLAG);

    /** Fields that a rating works out: of marks of a month, and of everybody who is rated at the close of a period. */
    private static final Map<String, Field> OF_RATING = fields(new Field("rating", WORD, "ratings"),
            new Field("grade", WORD, "grades"), Field.of("topShare", PERCENT), Field.of("lowShare", PERCENT),
            Field.of("place", NUMBER), Field.of("starsUp", NUMBER), Field.of("starsDown", NUMBER));

    private Schemas() {
    }

    /** All decisions of a pack, by name. */
    static Map<String, Schema> of(Pack pack) {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.putAll(Schema.PROGRAM);
        all.put("conduct", conduct(pack));
        all.put("windows", windows(pack));
        for (Ask ask : pack.asks().values()) {
            all.putIfAbsent(ask.decision(), new Schema(ask.name(), factName(ask.name()), ask.given(), ask.decide()));
        }
        return all;
    }

    /** {@code who-counts} becomes {@code WhoCounts}. */
    private static String factName(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String part : name.split("-")) {
            pascal.append(part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return pascal.append("Question").toString();
    }

    /** The fields of the fact itself: windows and their counts stand beside it. */
    static Map<String, Field> declared(Schema schema) {
        if (!schema.decision().equals("conduct")) {
            return schema.inputs();
        }
        Map<String, Field> fields = new LinkedHashMap<>(schema.inputs());
        fields.keySet().removeAll(List.of("window", "count"));
        return fields;
    }

    private static Map<String, Field> eventFields(Pack pack) {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("type", new Field("type", WORD, "events"));
        fields.put("employee", Field.of("employee", TEXT));
        fields.put("unit", Field.of("unit", TEXT));
        fields.put(OWN_UNIT.name(), OWN_UNIT);
        fields.putAll(OF_EMPLOYEE);
        fields.putAll(OF_RATING);
        pack.keys().forEach((name, key) -> fields.putIfAbsent(name, key.field()));
        return fields;
    }

    private static Schema conduct(Pack pack) {
        Map<String, Field> inputs = eventFields(pack);
        inputs.put("window", new Field("window", WORD, "windows"));
        inputs.put("count", Field.of("count", NUMBER));
        return new Schema("conduct", "Event", inputs,
                fields(new Field("subject", WORD, "subjects"), Field.of("money", MONEY), Field.of("points", NUMBER),
                        new Field("action", WORDS, "actions"), new Field("times", WORD, "event-numbers"),
                        new Field("often", WORD, "event-numbers"),
                        Field.of("once", PERIOD), Field.of("every", NUMBER), new Field("via", WORD, "clauses")));
    }

    private static Schema windows(Pack pack) {
        Map<String, Field> inputs = eventFields(pack);
        inputs.put("ofClause", new Field("ofClause", WORD, "clauses"));
        inputs.put("ofAction", new Field("ofAction", WORD, "actions"));
        return new Schema("windows", "Event", inputs,
                fields(new Field("of", WORD, "subjects"), Field.of("period", PERIOD),
                        new Field("measure", WORD, "measures"), Field.of("start", NUMBER),
                        new Field("since", WORD, "windows")));
    }
}
