package io.youzhi.rules.table;

import static io.youzhi.rules.table.FieldType.FLAG;
import static io.youzhi.rules.table.FieldType.LIMIT;
import static io.youzhi.rules.table.FieldType.MONEY;
import static io.youzhi.rules.table.FieldType.NUMBER;
import static io.youzhi.rules.table.FieldType.PERCENT;
import static io.youzhi.rules.table.FieldType.PERIOD;
import static io.youzhi.rules.table.FieldType.TEXT;
import static io.youzhi.rules.table.FieldType.WORD;
import static io.youzhi.rules.table.FieldType.WORDS;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a decision is given and what it decides; headers of its tables and rules about it are checked against this.
 *
 * @param decision name of the decision and of its tables, such as {@code triage}
 * @param fact     what rules call the one fact it is about, such as {@code Request}
 * @param inputs   fields that conditions may look at
 * @param outcomes fields that rows may set
 */
public record Schema(String decision, String fact, Map<String, Field> inputs, Map<String, Field> outcomes) {

    private static final Field KIND = new Field("kind", WORD, "kinds");
    private static final Field CATEGORY = new Field("category", WORD, "categories");
    private static final Field CHANNEL = new Field("channel", WORD, "channels");
    private static final Field PRIORITY = new Field("priority", WORD, "priorities");
    private static final Field SEVERITY = new Field("severity", WORD, "severities");
    private static final Field LEVEL = new Field("level", WORD, "levels");
    private static final Field STEP = new Field("limit", WORD, "limits");

    private static final Schema TRIAGE = new Schema("triage", "Request",
            fields(KIND, CATEGORY, CHANNEL, Field.of("unit", TEXT), Field.of("customer", TEXT),
                    Field.of("amount", MONEY), Field.of("currency", TEXT), Field.of("asset", TEXT),
                    Field.of("paid", FLAG), Field.of("text", TEXT)),
            fields(KIND, PRIORITY, Field.of("unit", TEXT), Field.of("accept", LIMIT), Field.of("arrive", LIMIT),
                    Field.of("resolve", LIMIT), Field.of("reply", LIMIT), Field.of("feedback", LIMIT),
                    new Field("tell", WORDS, "recipients"), new Field("papers", WORDS, "papers"),
                    Field.of("legal", FLAG)));

    private static final Schema ESCALATION = new Schema("escalation", "Step",
            fields(KIND, CATEGORY, PRIORITY, STEP, Field.of("elapsed", PERCENT)),
            fields(new Field("tell", WORDS, "recipients"), Field.of("breach", FLAG), PRIORITY,
                    Field.of("reassign", TEXT)));

    private static final Schema LATENESS = new Schema("lateness", "Lateness",
            fields(KIND, CATEGORY, PRIORITY, STEP, Field.of("overdue", PERCENT)),
            fields(SEVERITY));

    private static final Schema RETURN_VISIT = new Schema("return-visit", "Closing", fields(KIND, CATEGORY, CHANNEL),
            fields(Field.of("share", PERCENT), Field.of("within", LIMIT), Field.of("tries", NUMBER)));

    private static final Schema VISIT_OUTCOME = new Schema("visit-outcome", "Visit",
            fields(KIND, Field.of("reached", FLAG), Field.of("lastTry", FLAG), Field.of("score", NUMBER),
                    Field.of("stars", NUMBER), Field.of("reopened", NUMBER)),
            fields(new Field("outcome", WORD, "visit-outcomes")));

    private static final Schema SETTINGS = new Schema("settings", "Setting",
            fields(new Field("name", WORD, "settings"), KIND, CATEGORY),
            fields(Field.of("number", NUMBER), Field.of("share", PERCENT), Field.of("limit", LIMIT),
                    Field.of("money", MONEY), Field.of("word", TEXT), Field.of("flag", FLAG),
                    Field.of("period", PERIOD)));

    private static final Schema INSPECTION = new Schema("inspection", "Inspection",
            fields(new Field("kind", WORD, "inspection-kinds"), LEVEL, new Field("checklist", WORD, "checklists")),
            fields(Field.of("inspectors", NUMBER), Field.of("leader", FLAG), Field.of("announced", FLAG),
                    Field.of("confirmed", FLAG), Field.of("covers", PERIOD), new Field("among", WORDS, "posts")));

    private static final Schema RECTIFICATION = new Schema("rectification", "Finding",
            fields(Field.of("item", TEXT), new Field("area", WORD, "areas"), SEVERITY, LEVEL, Field.of("asset", TEXT),
                    Field.of("onSpot", FLAG), Field.of("recurred", FLAG), Field.of("endOfDay", FLAG),
                    Field.of("round", NUMBER)),
            fields(new Field("order", WORD, "orders"), Field.of("deadline", LIMIT),
                    new Field("tell", WORDS, "recipients")));

    private static final Schema WALK = new Schema("walk", "Walked", fields(new Field("unitKind", WORD, "unit-kinds")),
            fields(Field.of("daily", FLAG), new Field("checklist", WORD, "checklists"), Field.of("item", TEXT), SEVERITY));

    private static final Schema CHECKLIST = new Schema("checklist", "Item", fields(),
            fields(Field.of("zh", TEXT), Field.of("en", TEXT), Field.of("points", NUMBER), Field.of("critical", FLAG),
                    SEVERITY, Field.of("onSpot", FLAG), new Field("code", WORD, "codes")));

    private static final Field QUESTIONNAIRE = new Field("questionnaire", WORD, "questionnaires");
    private static final Field CUSTOMER_KIND = new Field("customerKind", WORD, "customer-kinds");
    private static final Field FACTOR = new Field("factor", WORD, "factors");

    private static final Schema BAND = new Schema("band", "Scored", fields(QUESTIONNAIRE, Field.of("score", NUMBER)),
            fields(new Field("band", WORD, "bands"), Field.of("reaches", FLAG), Field.of("over", TEXT)));

    private static final Schema QUESTIONNAIRE_FILE = new Schema("questionnaire", "Question", fields(),
            fields(Field.of("zh", TEXT), Field.of("en", TEXT), Field.of("scale", TEXT), Field.of("weight", NUMBER), FACTOR,
                    Field.of("optional", FLAG)));

    private static final Schema SCALE = new Schema("scale", "Choice", fields(),
            fields(Field.of("zh", TEXT), Field.of("en", TEXT), Field.of("score", NUMBER)));

    private static final Schema WEIGHT = new Schema("weight", "Weighed",
            fields(QUESTIONNAIRE, Field.of("question", TEXT), FACTOR, Field.of("year", NUMBER), CUSTOMER_KIND),
            fields(Field.of("weight", NUMBER)));

    private static final Schema FACTORS = new Schema("factor", "Branch",
            fields(new Field("tree", WORD, "factor-trees"), CUSTOMER_KIND),
            fields(FACTOR, new Field("parent", WORD, "factors"), Field.of("weight", NUMBER)));

    private static final Schema RECOVERY = new Schema("recovery", "Rating",
            fields(QUESTIONNAIRE, Field.of("score", NUMBER), new Field("band", WORD, "bands"), CUSTOMER_KIND),
            fields(Field.of("recover", FLAG), KIND, CATEGORY));

    private static final Field POST = new Field("post", WORD, "posts");
    private static final Field GROUPS = new Field("groups", WORDS, "groups");

    private static final Schema COMPONENTS = new Schema("components", "Component", fields(POST, GROUPS),
            fields(Field.of("component", TEXT), Field.of("weight", PERCENT), Field.of("toMean", FLAG),
                    Field.of("toTarget", TEXT),
                    Field.of("cap", PERCENT)));

    private static final Schema RATINGS = new Schema("ratings", "Ranked", fields(),
            fields(new Field("period", WORD, "periods"), new Field("scores", WORD, "events"),
                    new Field("ties", WORDS, "event-numbers"), new Field("without", WORD, "windows")));

    private static final Schema GRADE = new Schema("grade", "Graded",
            fields(new Field("type", WORD, "events"), new Field("rating", WORD, "ratings"), Field.of("score", NUMBER),
                    POST, GROUPS),
            fields(new Field("grade", WORD, "grades"), Field.of("stars", NUMBER), Field.of("again", LIMIT)));

    private static final Schema MEASURE = new Schema("measure", "Measured", fields(),
            fields(Field.of("zh", TEXT), Field.of("en", TEXT), Field.of("meansZh", TEXT), Field.of("meansEn", TEXT),
                    Field.of("numerator", TEXT), Field.of("denominator", TEXT), Field.of("per", NUMBER),
                    Field.of("share", FLAG), Field.of("higherIsBetter", FLAG), Field.of("target", NUMBER),
                    Field.of("weight", PERCENT), Field.of("least", NUMBER)));

    private static final Field PERIOD_KIND = new Field("period", WORD, "periods");

    private static final Schema CLOSING = new Schema("closing", "Period", fields(PERIOD_KIND),
            fields(Field.of("opens", NUMBER), Field.of("confirm", NUMBER), Field.of("close", NUMBER),
                    Field.of("report", NUMBER)));

    private static final Schema CHASE = new Schema("chase", "Chased", fields(PERIOD_KIND, Field.of("reminders", NUMBER)),
            fields(new Field("tell", WORDS, "recipients")));

    private static final Set<String> READ = Set.of("windows", "checklist", "questionnaire", "scale", "components", "ratings",
            "measure");

    /** The decisions that every pack has, by name; conduct and windows come with the pack's events. */
    public static final Map<String, Schema> PROGRAM = byName(TRIAGE, ESCALATION, LATENESS, RETURN_VISIT, VISIT_OUTCOME,
            SETTINGS, INSPECTION, RECTIFICATION, WALK, CHECKLIST, BAND, QUESTIONNAIRE_FILE, SCALE, WEIGHT, FACTORS, RECOVERY,
            COMPONENTS, RATINGS, GRADE, MEASURE, CLOSING, CHASE);

    /** Whether cases are put to its tables; the rows of windows, checklists, questionnaires, components, ratings and measures are read as they stand. */
    public boolean isAsked() {
        return !READ.contains(decision);
    }

    private static Map<String, Schema> byName(Schema... schemas) {
        Map<String, Schema> byName = new LinkedHashMap<>();
        Arrays.stream(schemas).forEach(schema -> byName.put(schema.decision(), schema));
        return Collections.unmodifiableMap(byName);
    }

    /** Fields by name, in order. */
    public static Map<String, Field> fields(Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> byName.put(field.name(), field));
        return Collections.unmodifiableMap(byName);
    }
}
