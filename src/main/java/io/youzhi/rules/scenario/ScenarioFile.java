package io.youzhi.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.Problem;
import io.youzhi.rules.index.SatisfactionIndex.Node;
import io.youzhi.rules.pack.Ask;
import io.youzhi.rules.pack.EventType;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.PackReader;
import io.youzhi.rules.scenario.Scenario.Employee;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.yaml.ProblemFound;
import io.youzhi.rules.yaml.YamlNode;
import io.youzhi.rules.yaml.YamlNode.Fields;

/**
 * Reads scenario files. Whatever the format and the pack do not know is a problem, never ignored: an example that tests
 * nothing must not pass.
 */
public final class ScenarioFile {

    private static final Set<String> KINDS = Set.of("events", "request", "escalation", "finding", "band", "index",
            "returnVisit", "compare", "ask");
    private static final Set<String> CONSEQUENCE_KEYS = Set.of("clause", "subject", "money", "points", "action", "via");
    private static final Map<String, LimitKind> LIMITS = Arrays.stream(LimitKind.values())
            .collect(Collectors.toMap(LimitKind::word, Function.identity()));
    private static final Map<String, Priority> PRIORITIES = Arrays.stream(Priority.values())
            .collect(Collectors.toMap(Priority::word, Function.identity()));
    /** What a limit that does not apply is in {@code triage}. */
    static final String NONE = "none";

    private final String file;
    private final Map<String, Pack> packs;
    private final List<Problem> problems;

    private ScenarioFile(String file, Map<String, Pack> packs, List<Problem> problems) {
        this.file = file;
        this.packs = packs;
        this.problems = problems;
    }

    /** The scenarios of a file; what is wrong is added to {@code problems}. */
    public static List<Scenario> read(String file, byte[] content, Map<String, Pack> packs, List<Problem> problems) {
        return new ScenarioFile(file, packs, problems).read(content);
    }

    private List<Scenario> read(byte[] content) {
        List<Scenario> scenarios = new ArrayList<>();
        try {
            read(YamlNode.read(file, content, problems), scenarios);
        } catch (ProblemFound e) {
            problems.addAll(e.problems());
        }
        return scenarios;
    }

    private void read(YamlNode root, List<Scenario> scenarios) {
        Fields fields = root.fields("pack", "scenarios");
        YamlNode pack = fields.find("pack").orElse(null);
        if (pack != null) {
            vocabulary(pack);
        }
        YamlNode all = fields.need("scenarios");
        if (all.items().isEmpty()) {
            throw all.problem("文件里没有情景", "there is no scenario here");
        }
        Set<String> names = new HashSet<>();
        all.eachItem(item -> {
            Scenario scenario = scenario(item, pack);
            if (!names.add(scenario.pack() + " " + scenario.name())) {
                throw item.problem("情景名 '" + scenario.name() + "' 重复",
                        "the name '" + scenario.name() + "' stands here twice");
            }
            scenarios.add(scenario);
        });
    }

    private Vocabulary vocabulary(YamlNode pack) {
        if (!packs.containsKey(pack.text())) {
            throw pack.unknown("制度包", "pack", packs.keySet());
        }
        return new Vocabulary(packs.get(pack.text()));
    }

    private Scenario scenario(YamlNode node, YamlNode filePack) {
        Set<String> known = new LinkedHashSet<>(List.of("name", "pack", "units", "employees", "expect", "standing",
                "triage", "decide"));
        known.addAll(KINDS);
        Fields fields = node.fields(known);
        YamlNode pack = fields.find("pack").orElse(filePack);
        if (pack == null) {
            throw node.problem("没有说明制度包：文件或情景要有键 'pack'", "no pack: the file or the scenario needs the key 'pack'");
        }
        return new Reader(node, fields, pack.text(), vocabulary(pack)).scenario();
    }

    /** Reads one scenario with the words of its pack. */
    private final class Reader {

        private final YamlNode node;
        private final Fields fields;
        private final String pack;
        private final Vocabulary words;
        private final Map<String, String> unitKinds = new LinkedHashMap<>();
        private final Map<String, Employee> employees = new LinkedHashMap<>();
        private final Set<String> subjects = new HashSet<>();

        Reader(YamlNode node, Fields fields, String pack, Vocabulary words) {
            this.node = node;
            this.fields = fields;
            this.pack = pack;
            this.words = words;
        }

        Scenario scenario() {
            String name = fields.need("name").text();
            units();
            employees();
            return new Scenario(file, node.line(), name, pack, unitKinds, employees, example(kind()));
        }

        private String kind() {
            List<String> kinds = fields.keys().stream().filter(KINDS::contains).toList();
            if (kinds.size() != 1) {
                String all = String.join(", ", KINDS.stream().sorted().toList());
                throw node.problem("情景应恰好有一个：" + all, "a scenario has exactly one of " + all);
            }
            return kinds.get(0);
        }

        private Example example(String kind) {
            return switch (kind) {
                case "events" -> with(this::conduct, "expect", "standing");
                case "request" -> with(this::request, "triage");
                case "escalation" -> with(this::escalation, "decide");
                case "finding" -> with(this::finding, "decide", "expect");
                case "band" -> with(this::band, "decide");
                case "index" -> with(this::index, "decide");
                case "returnVisit" -> with(this::returnVisit, "decide");
                case "compare" -> with(this::compare, "decide");
                default -> with(this::ask, "decide");
            };
        }

        /** Reads the example where it says what is expected, and by no other key than these. */
        private Example with(Supplier<Example> reading, String... answers) {
            List<String> allowed = List.of(answers);
            for (String answer : List.of("expect", "standing", "triage", "decide")) {
                if (fields.has(answer) && !allowed.contains(answer)) {
                    throw fields.need(answer).problem("这类情景不用键 '" + answer + "'",
                            "key '" + answer + "' does not belong to this kind of scenario");
                }
            }
            if (allowed.stream().noneMatch(fields::has)) {
                String all = String.join(", ", allowed);
                throw node.problem("没有说明期望什么：" + all, "nothing is expected: one of " + all + " is missing");
            }
            return reading.get();
        }

        private void units() {
            for (YamlNode unit : fields.find("units").map(YamlNode::items).orElse(List.of())) {
                Fields of = unit.fields("id", "kind", "parent");
                String id = of.need("id").text();
                of.get("kind", kind -> unitKinds.put(id, word(kind, "unit-kinds")));
                of.get("parent", YamlNode::text);
                if (!subjects.add(id)) {
                    throw unit.problem("'" + id + "' 重复", "'" + id + "' stands here twice");
                }
            }
        }

        private void employees() {
            for (YamlNode employee : fields.find("employees").map(YamlNode::items).orElse(List.of())) {
                Fields of = employee.fields("id", "unit", "post", "wage", "stars", "points");
                String id = of.need("id").text();
                if (!subjects.add(id)) {
                    throw employee.problem("'" + id + "' 重复", "'" + id + "' stands here twice");
                }
                employees.put(id, new Employee(id, of.get("unit", YamlNode::text),
                        of.get("post", post -> word(post, "posts")), of.get("wage", YamlNode::number),
                        of.get("stars", YamlNode::whole), of.get("points", YamlNode::number)));
            }
            employees.values().stream().map(Employee::unit).filter(java.util.Objects::nonNull).forEach(subjects::add);
        }

        private Example conduct() {
            List<Example.Event> events = new ArrayList<>();
            LocalDateTime before = LocalDateTime.MIN;
            for (YamlNode item : fields.need("events").items()) {
                Example.Event event = event(item);
                if (event.at().isBefore(before)) {
                    throw item.problem("事件要按时间顺序排列", "events stand in time order");
                }
                before = event.at();
                events.add(event);
            }
            if (events.isEmpty()) {
                throw fields.need("events").problem("这里没有事件", "there is no event here");
            }
            return new Example.Conduct(events, fields.get("expect", this::lines), fields.get("standing", this::standing));
        }

        private Example.Event event(YamlNode item) {
            YamlNode type = Optional.ofNullable(item.entries().get("type"))
                    .orElseThrow(() -> item.problem("缺少键 'type'", "key 'type' is missing"));
            EventType shape = words.event(type);
            Set<String> known = new LinkedHashSet<>(List.of("at", "type", "unit"));
            known.addAll(shape.keys().keySet());
            Fields of = item.fields(known);
            shape.keys().entrySet().stream().filter(Map.Entry::getValue).forEach(key -> of.need(key.getKey()));
            if (!shape.oneOf().isEmpty() && shape.oneOf().stream().noneMatch(of::has)) {
                String all = String.join(", ", shape.oneOf());
                throw item.problem("缺少其中之一：" + all, "one of " + all + " is missing");
            }
            Map<String, Object> details = new LinkedHashMap<>();
            shape.keys().keySet().stream().filter(key -> of.has(key) && !PackReader.GIVEN.contains(key))
                    .forEach(key -> details.put(key, words.value(key, of.need(key))));
            String unit = of.get("unit", YamlNode::text);
            if (unit != null) {
                subjects.add(unit);
            }
            return new Example.Event(of.need("at").moment(), type.text(), involved(of), unit, details);
        }

        private List<String> involved(Fields event) {
            if (event.has("employee") && event.has("employees")) {
                throw event.need("employees").problem("'employee' 和 'employees' 只能有一个",
                        "an event has 'employee' or 'employees', not both");
            }
            List<YamlNode> named = Stream.of("employee", "employees").flatMap(key -> event.find(key).stream())
                    .flatMap(list -> list.itemsOrOne().stream()).toList();
            List<String> involved = new ArrayList<>();
            for (YamlNode one : named) {
                String id = one.text();
                if (fields.has("employees") && !employees.containsKey(id)) {
                    throw one.unknown("员工", "employee", employees.keySet());
                }
                subjects.add(id);
                involved.add(id);
            }
            return involved;
        }

        private List<Example.Line> lines(YamlNode expect) {
            List<Example.Line> lines = new ArrayList<>();
            expect.eachItem(item -> lines.add(line(item)));
            return lines;
        }

        private Example.Line line(YamlNode item) {
            Fields of = item.fields(CONSEQUENCE_KEYS);
            long effects = Stream.of("money", "points", "action").filter(of::has).count();
            if (effects != 1) {
                throw item.problem("应恰好有 money、points、action 之一", "exactly one of money, points, action is expected here");
            }
            return new Example.Line(clause(of.need("clause")), of.need("subject").text(),
                    of.get("money", YamlNode::number), of.get("points", YamlNode::number),
                    of.get("action", action -> word(action, "actions")), of.get("via", this::clause));
        }

        private String clause(YamlNode clause) {
            return clause.oneOf("条款", "clause", words.clauses());
        }

        private Map<String, Map<String, Object>> standing(YamlNode standing) {
            Map<String, Map<String, Object>> subjectsStand = new LinkedHashMap<>();
            standing.entries().forEach((subject, node) -> {
                if (!subjects.contains(subject)) {
                    throw node.problem("情景里没有 '" + subject + "'", "nobody in this scenario is called '" + subject + "'");
                }
                subjectsStand.put(subject, answers(node, Map.of("points", YamlNode::number, "stars", YamlNode::number,
                        "post", post -> post.oneOf(List.of("on", "proposed-off", "training", "off")),
                        "complaintsThisMonth", YamlNode::number)));
            });
            if (subjectsStand.isEmpty()) {
                throw standing.problem("这里没有期望", "nothing is expected here");
            }
            return subjectsStand;
        }

        private Example request() {
            Fields of = fields.need("request").fields("at", "kind", "category", "unit", "channel", "customer", "amount",
                    "currency", "asset", "paid", "legalLimit", "text");
            Function<YamlNode, Object> moment = by -> by.text().equals(NONE) ? NONE : by.moment();
            Map<String, Object> triage = answers(fields.need("triage"), Map.of("kind", kind -> word(kind, "kinds"),
                    "priority", priority -> priority.oneOf(PRIORITIES).word(), "unit", YamlNode::text, "acceptBy", moment,
                    "arriveBy", moment, "resolveBy", moment, "replyBy", moment, "feedbackBy", moment,
                    "tell", this::roles, "papers", list -> texts(list, YamlNode::text)));
            return new Example.Request(of.need("at").moment(), word(of.need("kind"), "kinds"),
                    of.get("category", YamlNode::text), of.get("unit", YamlNode::text),
                    of.get("channel", channel -> word(channel, "channels")), of.get("customer", YamlNode::text),
                    of.get("amount", YamlNode::number), of.get("currency", currency -> word(currency, "currencies")),
                    of.get("asset", YamlNode::text), of.get("paid", YamlNode::bool),
                    of.get("legalLimit", YamlNode::duration), of.get("text", YamlNode::text), triage);
        }

        private Example escalation() {
            Fields of = fields.need("escalation").fields("kind", "category", "priority", "limit", "elapsed", "unit");
            Map<String, Object> decide = answers(fields.need("decide"), Map.of("tell", this::roles,
                    "event", event -> event.oneOf(List.of("limit-missed", NONE)),
                    "priority", priority -> priority.oneOf(PRIORITIES).word(), "unit", YamlNode::text));
            return new Example.Escalation(kindOf(of), of.get("category", YamlNode::text),
                    of.get("priority", priority -> priority.oneOf(PRIORITIES)), of.need("limit").oneOf(LIMITS),
                    notNegative(of.need("elapsed")), of.get("unit", YamlNode::text), decide);
        }

        /** The kind of request; a limit to rectify belongs to none. */
        private String kindOf(Fields escalation) {
            boolean ofFinding = escalation.need("limit").text().equals("rectify");
            return ofFinding && !escalation.has("kind") ? null : word(escalation.need("kind"), "kinds");
        }

        private Example finding() {
            Fields of = fields.need("finding").fields("at", "item", "unit", "severity", "onSpot", "earlier", "level",
                    "asset", "endOfDay");
            LocalDateTime at = of.need("at").moment();
            List<Example.EarlierFinding> earlier = of.find("earlier").map(YamlNode::items).orElse(List.of()).stream()
                    .map(one -> earlier(one, at)).toList();
            Map<String, Object> decide = fields.get("decide", node -> answers(node, Map.of(
                    "order", order -> word(order, "orders"), "recurred", YamlNode::bool,
                    "deadline", by -> by.text().equals(NONE) ? NONE : by.moment(), "tell", this::roles)));
            return new Example.Finding(at, of.need("item").text(), of.need("unit").text(),
                    of.get("severity", severity -> word(severity, "severities")),
                    of.find("onSpot").map(YamlNode::bool).orElse(false), of.get("level", level -> word(level, "levels")),
                    of.get("asset", YamlNode::text), of.find("endOfDay").map(YamlNode::bool).orElse(false), earlier,
                    decide, fields.get("expect", this::lines));
        }

        private Example.EarlierFinding earlier(YamlNode node, LocalDateTime finding) {
            Fields of = node.fields("at", "item", "unit", "severity", "level", "asset");
            of.get("severity", severity -> word(severity, "severities"));
            of.get("level", level -> word(level, "levels"));
            if (of.need("at").moment().isAfter(finding)) {
                throw of.need("at").problem("晚于这次的问题", "later than the finding itself");
            }
            return new Example.EarlierFinding(of.need("at").moment(), of.need("item").text(), of.need("unit").text());
        }

        private Example band() {
            Fields of = fields.need("band").fields("questionnaire", "score");
            return new Example.Band(word(of.need("questionnaire"), "questionnaires"), of.need("score").number(),
                    answers(fields.need("decide"), Map.of("band", band -> word(band, "bands"), "reaches", YamlNode::bool)));
        }

        private Example index() {
            return new Example.Index(children(fields.need("index")), answers(fields.need("decide"),
                    Map.of("csi", YamlNode::number)));
        }

        /** A unit of children, or one with what is known of it; children may have children, to any depth. */
        private Node children(YamlNode parent) {
            List<Node> children = new ArrayList<>();
            for (YamlNode item : parent.fields("children").need("children").items()) {
                children.add(item.entries().containsKey("children") ? children(item) : leaf(item));
            }
            if (children.isEmpty()) {
                throw parent.problem("这里没有下级单位", "there are no children here");
            }
            return Node.of("parent", children);
        }

        private Node leaf(YamlNode item) {
            Fields child = item.fields("csi", "customers", "sales");
            return Node.leaf("child", notNegative(child.need("csi")), notNegative(child.need("customers")),
                    notNegative(child.need("sales")));
        }

        private Example returnVisit() {
            Fields of = fields.need("returnVisit").fields("resultAt", "kind", "category", "channel", "score", "stars",
                    "reached", "tries", "reopened");
            BigDecimal score = of.get("score", YamlNode::number);
            Integer stars = of.get("stars", YamlNode::whole);
            boolean reached = of.find("reached").map(YamlNode::bool).orElse(score != null || stars != null);
            if (score != null && stars != null) {
                throw of.need("stars").problem("评分或星级只能有一个", "a visit has a score or stars, not both");
            }
            if (!reached && (score != null || stars != null)) {
                throw of.need("reached").problem("没有联系上就没有评分", "who was not reached gave no score");
            }
            return new Example.ReturnVisit(of.need("resultAt").moment(), word(of.need("kind"), "kinds"),
                    of.get("category", YamlNode::text), of.get("channel", channel -> word(channel, "channels")), score,
                    stars, reached, of.find("tries").map(YamlNode::whole).orElse(1),
                    of.find("reopened").map(YamlNode::whole).orElse(0), answers(fields.need("decide"), Map.of(
                    "callBy", by -> by.text().equals(NONE) ? NONE : by.moment(),
                    "outcome", outcome -> outcome.oneOf(List.of("reopen", "quality-office", "close", "call-again",
                            "not-reached")))));
        }

        private Example compare() {
            Fields of = fields.need("compare").fields("a", "b");
            Fields a = of.need("a").fields("n", "hits");
            Fields b = of.need("b").fields("n", "hits");
            for (Fields side : List.of(a, b)) {
                if (side.need("n").whole() < 1 || side.need("hits").whole() < 0
                        || side.need("hits").whole() > side.need("n").whole()) {
                    throw side.need("hits").problem("hits 应在 0 和 n 之间", "hits lie between 0 and n, and n is at least 1");
                }
            }
            return new Example.Compare(a.need("n").whole(), a.need("hits").whole(), b.need("n").whole(),
                    b.need("hits").whole(), answers(fields.need("decide"), Map.of("chi2", YamlNode::number,
                    "p", YamlNode::number, "significant", YamlNode::bool)));
        }

        private Example ask() {
            Fields of = fields.need("ask").fields("clause", "given");
            String clause = clause(of.need("clause"));
            Ask shape = words.ask(clause).orElseThrow(() -> of.need("clause").problem(
                    "制度包 " + pack + " 没有为 " + clause + " 声明决策", "pack " + pack + " declares no decision of " + clause));
            return new Example.Ask(clause, answers(of.need("given"), readings(shape.given())),
                    answers(fields.need("decide"), readings(shape.decide())));
        }

        private Map<String, Function<YamlNode, Object>> readings(Map<String, Field> declared) {
            Map<String, Function<YamlNode, Object>> readings = new LinkedHashMap<>();
            declared.forEach((name, field) -> readings.put(name, node -> words.read(field, node)));
            return readings;
        }

        /** The keys that are there, each read as it should be; none is a problem. */
        private Map<String, Object> answers(YamlNode node, Map<String, Function<YamlNode, Object>> known) {
            Fields of = node.fields(known.keySet());
            Map<String, Object> answers = new LinkedHashMap<>();
            of.keys().forEach(key -> answers.put(key, of.need(key).or(null, known.get(key))));
            if (answers.isEmpty()) {
                throw node.problem("这里是空的", "nothing is named here");
            }
            return answers;
        }

        private List<String> roles(YamlNode list) {
            return texts(list, role -> word(role, "recipients"));
        }

        private List<String> texts(YamlNode list, Function<YamlNode, String> reading) {
            return list.itemsOrOne().stream().map(reading).toList();
        }

        private String word(YamlNode node, String domain) {
            return node.oneOf("值", "value", words.words(domain));
        }

        private static BigDecimal notNegative(YamlNode node) {
            if (node.number().signum() < 0) {
                throw node.problem("不能小于零", "less than zero");
            }
            return node.number();
        }
    }
}
