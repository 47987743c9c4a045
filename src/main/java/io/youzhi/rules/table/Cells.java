package io.youzhi.rules.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.youzhi.shared.Bilingual;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;

/** How a cell's text becomes a typed value; the same for CSV, sheets, pack files and events. */
public final class Cells {

    /** What an outcome cell that says {@code none} holds: explicitly nothing. */
    public static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "none";
        }
    };

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,6})\\s*个?\\s*([\\p{L} ]+)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,8})?");
    private static final Map<String, LimitUnit> UNITS = Map.ofEntries(Map.entry("min", LimitUnit.MINUTES),
            Map.entry("minute", LimitUnit.MINUTES), Map.entry("minutes", LimitUnit.MINUTES),
            Map.entry("分钟", LimitUnit.MINUTES), Map.entry("分", LimitUnit.MINUTES), Map.entry("h", LimitUnit.HOURS),
            Map.entry("hour", LimitUnit.HOURS), Map.entry("hours", LimitUnit.HOURS), Map.entry("小时", LimitUnit.HOURS),
            Map.entry("d", LimitUnit.DAYS), Map.entry("day", LimitUnit.DAYS), Map.entry("days", LimitUnit.DAYS),
            Map.entry("天", LimitUnit.DAYS), Map.entry("日", LimitUnit.DAYS),
            Map.entry("working hour", LimitUnit.WORKING_HOURS), Map.entry("working hours", LimitUnit.WORKING_HOURS),
            Map.entry("工作小时", LimitUnit.WORKING_HOURS), Map.entry("working day", LimitUnit.WORKING_DAYS),
            Map.entry("working days", LimitUnit.WORKING_DAYS), Map.entry("工作日", LimitUnit.WORKING_DAYS));

    private Cells() {
    }

    /** A text that is no value of its type, and what would be one. */
    public static final class NoValue extends Exception {

        private final transient Bilingual reason;

        NoValue(String zh, String en) {
            super(en);
            this.reason = new Bilingual(zh, en);
        }

        /** Why not. */
        public Bilingual reason() {
            return reason;
        }
    }

    /** Full-width digits, letters and punctuation, as Chinese keyboards make them, become plain ones. */
    public static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u00A0', ' ').strip();
        return plain.equals("—") || plain.equals("–") || plain.equals("−") ? "-" : plain;
    }

    /** The value of a text for a field; {@code unit} is the header's unit, or null. */
    public static Object value(Field field, String unit, String text, Words words) throws NoValue {
        return switch (field.type()) {
            case TEXT -> text.strip();
            case WORD -> word(field, plain(text), words);
            case WORDS -> words(field, text, words);
            case NUMBER -> number(plain(text));
            case PERCENT -> percent(plain(text), unit);
            case MONEY -> money(plain(text));
            case FLAG -> flag(plain(text));
            case LIMIT -> limit(plain(text));
            case PERIOD -> Period.parse(plain(text)).orElseThrow(() -> new NoValue(
                    "“" + text + "”不是时段，例如 month、half-year、30 days",
                    "'" + text + "' is no period; say month, quarter, half-year, year, 2 months, 30 days or all"));
            case NUMBERS -> throw new NoValue("表格不能写这种值", "a table cannot write such values");
        };
    }

    static String word(Field field, String text, Words words) throws NoValue {
        if (field.domain() == null) {
            return text;
        }
        Collection<String> known = words.of(field.domain());
        if (!known.contains(text)) {
            throw new NoValue("未知的词“" + text + "”（" + field.domain() + "）：可用 " + some(known),
                    "unknown word '" + text + "' of " + field.domain() + "; known are " + some(known));
        }
        return text;
    }

    private static String some(Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        return sorted.size() > 40 ? String.join(", ", sorted.subList(0, 40)) + " ..." : String.join(", ", sorted);
    }

    /** The words of a list {@code a|b}. */
    static List<String> words(Field field, String text, Words words) throws NoValue {
        List<String> list = new ArrayList<>();
        for (String part : plain(text).split("\\|", -1)) {
            if (part.isBlank()) {
                throw new NoValue("列表中有空项：" + text, "an empty item in the list '" + text + "'");
            }
            list.add(field.type() == FieldType.TEXT ? part.strip() : word(field, part.strip(), words));
        }
        return List.copyOf(list);
    }

    static BigDecimal number(String text) throws NoValue {
        if (!NUMBER.matcher(text).matches()) {
            throw new NoValue("“" + text + "”不是数", "'" + text + "' is no number");
        }
        return new BigDecimal(text);
    }

    static BigDecimal percent(String text, String unit) throws NoValue {
        boolean sign = text.endsWith("%");
        if (!sign && !"%".equals(unit)) {
            throw new NoValue("“" + text + "”不是百分数，请写成 20%", "'" + text + "' is no percentage; write 20%");
        }
        return number(sign ? text.substring(0, text.length() - 1).strip() : text).movePointLeft(2).stripTrailingZeros();
    }

    static BigDecimal money(String text) throws NoValue {
        BigDecimal amount = number(text.replace(",", "").replace("−", "-"));
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new NoValue("金额最多两位小数：" + text, "money has at most two decimals, not '" + text + "'");
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    static Boolean flag(String text) throws NoValue {
        return switch (text) {
            case "yes", "true", "是" -> Boolean.TRUE;
            case "no", "false", "否" -> Boolean.FALSE;
            default -> throw new NoValue("“" + text + "”不是 yes 或 no", "'" + text + "' is neither yes nor no");
        };
    }

    /** A limit such as {@code 30 min}, {@code 2 working hours}, {@code 5个工作日}. */
    public static Limit limit(String text) throws NoValue {
        Matcher matcher = LIMIT.matcher(text);
        Optional<LimitUnit> unit = matcher.matches()
                ? Optional.ofNullable(UNITS.get(matcher.group(2).strip().replaceAll(" +", " "))) : Optional.empty();
        if (unit.isEmpty() || Integer.parseInt(matcher.group(1)) < 1) {
            throw new NoValue("“" + text + "”不是时限，例如 30 min、2 h、3 days、2 working hours、1 working day",
                    "'" + text + "' is no limit; write 30 min, 2 h, 3 days, 2 working hours or 1 working day");
        }
        return new Limit(Integer.parseInt(matcher.group(1)), unit.get());
    }
}
