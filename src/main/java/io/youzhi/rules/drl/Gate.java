package io.youzhi.rules.drl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

import io.youzhi.rules.Problem;
import io.youzhi.rules.table.Field;

/**
 * The gate that a {@code .drl} file of policy staff must pass before any builder sees it. Building a DRL runs parts of
 * it, so it is only parsed (which runs nothing), every node is checked against a short list of what may be there, and
 * the rule is then written anew from what was understood: what the gate does not know cannot get through.
 *
 * <p>A file holds rules and nothing else: {@code rule "<clause> <sentence>"}, patterns over the known facts with plain
 * constraints, {@code not} and {@code exists}, and actions {@code insert( new Money( "unit", $amount ) );}.
 */
public final class Gate {

    private static final Pattern NAME = Pattern.compile("([A-Z]{1,4}-[A-Za-z0-9.]{1,8}) [\\p{L}\\p{N} ,.:;()%，。：；（）、·/+-]{3,160}");
    private static final int LONGEST = 200_000;
    private static final int MOST_PATTERNS = 8;

    private final String file;
    private final Lexicon lexicon;
    private final Collection<String> clauses;
    private final List<Problem> problems;
    private String source = "";

    /** A gate for one file. */
    public Gate(String file, Lexicon lexicon, Collection<String> clauses, List<Problem> problems) {
        this.file = file;
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.problems = problems;
    }

    /** The rules of a file, or none where anything in it is wrong. */
    public List<PolicyRule> rules(String text) {
        source = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        int before = problems.size();
        if (!plain()) {
            return List.of();
        }
        PackageDescr descr = parse();
        if (problems.size() > before || descr == null) {
            return List.of();
        }
        onlyRules(descr);
        List<PolicyRule> rules = new ArrayList<>();
        descr.getRules().forEach(rule -> rule(rule).ifPresent(rules::add));
        if (descr.getRules().isEmpty() && problems.size() == before) {
            problem(0, 0, "文件里没有规则", "there is no rule in the file");
        }
        return problems.size() > before ? List.of() : rules;
    }

    /** No escapes: a compiler would read them before it knows where strings end. */
    private boolean plain() {
        if (source.length() > LONGEST) {
            problem(0, 0, "文件过长", "the file is too long");
            return false;
        }
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' || c == '\uFFFD' || Character.isISOControl(c) && c != '\n' && c != '\t') {
                String said = c == '\\' ? "\\" : c == '\uFFFD' ? "UTF-8?" : "U+%04X".formatted((int) c);
                at(i, "不能用字符 " + said, "the character " + said + " cannot be used");
                return false;
            }
        }
        return true;
    }

    private PackageDescr parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL10);
        PackageDescr descr = null;
        try {
            descr = parser.parse(false, source);
        } catch (Exception | StackOverflowError e) {
            problem(1, 0, "无法解析", "cannot be parsed");
        }
        for (DroolsError error : parser.getErrors()) {
            String message = String.valueOf(error.getMessage());
            if (error instanceof ParserError place) {
                problem(place.getRow(), place.getCol() + 1, "语法错误：" + message, message);
            } else {
                problem(1, 0, "语法错误：" + message, message);
            }
        }
        if (descr == null && parser.getErrors().isEmpty()) {
            problem(1, 0, "无法解析", "cannot be parsed");
        }
        return descr;
    }

    private void onlyRules(PackageDescr descr) {
        if (descr.getName() != null && !descr.getName().isEmpty()) {
            refuse(descr, "package");
        }
        refuseAll(descr.getImports(), "import");
        refuseAll(descr.getFunctionImports(), "import function");
        refuseAll(descr.getAccumulateImports(), "import accumulate");
        refuseAll(descr.getGlobals(), "global");
        refuseAll(descr.getFunctions(), "function");
        refuseAll(descr.getAttributes(), "attribute");
        refuseAll(descr.getClassAndEnumDeclarationDescrs(), "declare");
        refuseAll(descr.getEntryPointDeclarations(), "declare entry-point");
        refuseAll(descr.getWindowDeclarations(), "declare window");
        if (descr.getUnit() != null) {
            refuse(descr.getUnit(), "unit");
        }
    }

    private void refuseAll(Collection<? extends BaseDescr> found, String word) {
        found.forEach(descr -> refuse(descr, word));
    }

    private void refuse(BaseDescr descr, String word) {
        problem(Math.max(1, descr.getLine()), descr.getColumn() + 1, "不能用 " + word + "：这里只写规则",
                word + " cannot be used: only rules are written here");
    }

    private Optional<PolicyRule> rule(RuleDescr rule) {
        int before = problems.size();
        Matcher name = NAME.matcher(rule.getName());
        if (rule.isQuery() || rule.getParentName() != null || rule.getUnit() != null) {
            refuse(rule, rule.isQuery() ? "query" : rule.getParentName() != null ? "extends" : "unit");
        } else if (!name.matches()) {
            problem(rule.getLine(), rule.getColumn() + 1, "规则名应是条款号和一句话，例如 \"W-5 审计……\"",
                    "a rule's name is a clause and a sentence, such as \"W-5 A price audit that ...\"");
        } else if (!clauses.contains(name.group(1))) {
            problem(rule.getLine(), rule.getColumn() + 1, "未知的条款 " + name.group(1), "unknown clause " + name.group(1));
        }
        rule.getAttributes().forEach((key, attribute) -> refuse(attribute, key));
        refuseAll(rule.getAnnotations(), "annotation");
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(rule, "then[...]");
        }
        Map<String, Field> bound = new HashMap<>();
        Reading reading = new Reading();
        patterns(rule, bound, reading);
        List<PolicyRule.Action> actions = actions(rule, bound, reading);
        return problems.size() > before ? Optional.empty() : Optional.of(new PolicyRule(rule.getName(), name.group(1),
                file, rule.getLine(), reading.subject, reading.patterns, actions));
    }

    private static final class Reading {
        private final List<String> patterns = new ArrayList<>();
        private String subject;
    }

    private void patterns(RuleDescr rule, Map<String, Field> bound, Reading reading) {
        List<? extends BaseDescr> parts = rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs();
        if (parts.isEmpty() || parts.size() > MOST_PATTERNS) {
            problem(rule.getLine(), rule.getColumn() + 1, "规则要有 1 到 " + MOST_PATTERNS + " 个条件",
                    "a rule has 1 to " + MOST_PATTERNS + " patterns");
            return;
        }
        for (BaseDescr part : parts) {
            if (part instanceof PatternDescr pattern) {
                reading.patterns.add(pattern(pattern, bound, reading));
            } else if (part instanceof NotDescr not) {
                reading.patterns.add("not " + quantified(not, not.getDescrs(), bound));
            } else if (part instanceof ExistsDescr exists) {
                reading.patterns.add("exists " + quantified(exists, exists.getDescrs(), bound));
            } else {
                String word = part.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
                problem(part.getLine(), part.getColumn() + 1, "不能用 " + word + "：条件只能是事实、not 和 exists",
                        word + " cannot be used: conditions are facts, not and exists");
            }
        }
        if (reading.subject == null) {
            problem(rule.getLine(), rule.getColumn() + 1, "规则要有一个条件说明它判断什么：" + lexicon.outcomes().keySet(),
                    "a rule has one pattern that says what it judges: " + lexicon.outcomes().keySet());
        }
    }

    private String quantified(BaseDescr outer, List<? extends BaseDescr> inner, Map<String, Field> bound) {
        if (inner.size() == 1 && inner.get(0) instanceof PatternDescr pattern) {
            return "( " + pattern(pattern, new HashMap<>(bound), null) + " )";
        }
        problem(outer.getLine(), outer.getColumn() + 1, "not 和 exists 里只能有一个事实", "not and exists hold one fact each");
        return "";
    }

    private String pattern(PatternDescr pattern, Map<String, Field> bound, Reading reading) {
        Map<String, Field> fields = lexicon.facts().get(pattern.getObjectType());
        if (fields == null) {
            problem(pattern.getLine(), pattern.getColumn() + 1,
                    "没有事实“" + pattern.getObjectType() + "”：可用 " + String.join(", ", lexicon.facts().keySet()),
                    "there is no fact '" + pattern.getObjectType() + "'; known are "
                            + String.join(", ", lexicon.facts().keySet()));
            return "";
        }
        if (pattern.getSource() != null) {
            refuse(pattern, "from");
        }
        if (pattern.getIdentifier() != null) {
            problem(pattern.getLine(), pattern.getColumn() + 1, "事实不用绑定，请绑定字段（$x : 字段）",
                    "a fact is not bound; bind its fields ($x : field)");
        }
        refuseAll(pattern.getBehaviors(), "over");
        refuseAll(pattern.getAnnotations(), "annotation");
        if (lexicon.outcomes().containsKey(pattern.getObjectType()) && reading != null) {
            if (reading.subject != null) {
                problem(pattern.getLine(), pattern.getColumn() + 1, "一条规则只判断一个事实",
                        "a rule judges one fact only");
            }
            reading.subject = pattern.getObjectType();
        }
        List<String> constraints = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            constraints.add(constraint(constraint, fields, !lexicon.outcomes().containsKey(pattern.getObjectType()), bound));
        }
        return pattern.getObjectType() + "( " + String.join(", ", constraints) + " )";
    }

    private String constraint(BaseDescr constraint, Map<String, Field> fields, boolean own, Map<String, Field> bound) {
        int offset = offset(constraint.getLine(), constraint.getColumn());
        if (!(constraint instanceof ExprConstraintDescr expression)
                || expression.getType() != ExprConstraintDescr.Type.NAMED) {
            at(offset, "不能用这样的条件", "such a constraint cannot be used");
            return "";
        }
        try {
            return new Expressions(new Tokens(expression.getExpression()), fields, own, bound, lexicon).constraint();
        } catch (NotAllowed e) {
            at(offset + e.offset(), e.reason().zh(), e.reason().en());
            return "";
        }
    }

    private List<PolicyRule.Action> actions(RuleDescr rule, Map<String, Field> bound, Reading reading) {
        String text = rule.getConsequence() instanceof String said ? said : "";
        int then = offset(rule.getConsequenceLine(), rule.getConsequencePattern());
        int start = Math.max(0, source.indexOf(text, source.indexOf("then", then) + 4));
        try {
            return new Actions(new Tokens(text), bound, lexicon, reading.subject).read();
        } catch (NotAllowed e) {
            at(start + e.offset(), e.reason().zh(), e.reason().en());
            return List.of();
        }
    }

    /** Offset of a line (from 1) and a column (from 0). */
    private int offset(int line, int column) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = source.indexOf('\n', offset) + 1;
        }
        return Math.min(source.length(), offset + Math.max(0, column));
    }

    private void at(int offset, String zh, String en) {
        String before = source.substring(0, Math.min(offset, source.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        problem(line, before.length() - before.lastIndexOf('\n'), zh, en);
    }

    private void problem(int line, int column, String zh, String en) {
        problems.add(Problem.at(file, line, column, zh, en));
    }
}
