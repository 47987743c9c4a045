package io.youzhi.rules.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.yaml.ProblemFound;
import io.youzhi.rules.yaml.YamlNode;
import io.youzhi.rules.yaml.YamlNode.Fields;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.Holidays;
import io.youzhi.shared.time.WorkingHours;
import io.youzhi.shared.time.WorkingHours.Shift;
import io.youzhi.shared.time.WorkingHours.Span;

/**
 * A calendar as its data file {@code calendars/<id>.yaml} states it.
 *
 * <pre>
 * name: {zh: 营业厅, en: Business halls}
 * zone: Asia/Shanghai
 * weekend: [saturday, sunday]        # [] where every day is worked
 * hours: [08:30-12:00, 13:30-17:30]  # or round-the-clock, or in its place:
 * shifts:
 *   - {name: {zh: 夜班, en: Night}, from: 22:00, to: 06:00, breaks: [02:00-02:30], days: [monday, friday]}   # from and to only
 * holidays: cn                       # those of another calendar; or in its place its own years; or neither
 * years:
 *   2026:
 *     source: where it was published
 *     off: [{name: {zh: 元旦, en: New Year}, days: 2026-01-01..2026-01-03}]
 *     worked: [2026-01-04]
 * </pre>
 */
public final class CalendarFile {

    private static final Map<String, DayOfWeek> DAYS = days();

    private final YamlNode root;
    private final String id;
    private final Bilingual name;
    private final ZoneId zone;
    private final Set<DayOfWeek> weekend;
    private final WorkingHours hours;
    private final Holidays own;
    private final YamlNode shared;

    private CalendarFile(YamlNode root) {
        this.root = root;
        id = root.file().substring(root.file().lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        Fields fields = root.fields("name", "zone", "weekend", "hours", "shifts", "holidays", "years");
        name = fields.need("name").bilingual();
        zone = zone(fields.need("zone"));
        weekend = fields.find("weekend").map(CalendarFile::days).orElse(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        hours = hours(fields);
        shared = fields.find("holidays").orElse(null);
        if (shared != null && fields.has("years")) {
            throw shared.problem("日历或有自己的年份，或用另一日历的假日，不能两者都有",
                    "a calendar has its own years or another's holidays, not both");
        }
        own = fields.find("years").map(this::years).orElse(null);
    }

    /** Reads the file; {@link ProblemFound} where it says what no calendar can mean. */
    public static CalendarFile read(String file, byte[] content) {
        List<Problem> problems = new ArrayList<>();
        CalendarFile read = YamlNode.read(file, content, problems).or(null, CalendarFile::new);
        if (!problems.isEmpty()) {
            throw new ProblemFound(problems);
        }
        return read;
    }

    /** Its id: the file's name. */
    public String id() {
        return id;
    }

    /** The calendar, with the holidays of another where it names one; {@code others} finds that by its id. */
    public BusinessCalendar calendar(Function<String, Optional<CalendarFile>> others) {
        try {
            return new BusinessCalendar(id, name, zone, weekend, hours, shared == null ? own : holidaysOf(others));
        } catch (IllegalArgumentException e) {
            throw root.problem("一周之内没有工作时间", e.getMessage());
        }
    }

    private Holidays holidaysOf(Function<String, Optional<CalendarFile>> others) {
        CalendarFile other = others.apply(shared.text())
                .orElseThrow(() -> shared.problem("没有日历 '" + shared.text() + "'",
                        "there is no calendar '" + shared.text() + "'"));
        if (other.own == null) {
            throw shared.problem("日历 '" + shared.text() + "' 没有自己的年份",
                    "calendar '" + shared.text() + "' has no years of its own");
        }
        return other.own;
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (ZoneRulesException e) {
            throw node.problem("未知的时区 '" + node.text() + "'", "unknown time zone '" + node.text() + "'");
        } catch (DateTimeException e) {
            throw node.problem("'" + node.text() + "' 不是时区，如 Asia/Shanghai",
                    "'" + node.text() + "' is no time zone such as Asia/Shanghai");
        }
    }

    private WorkingHours hours(Fields fields) {
        if (fields.has("hours") == fields.has("shifts")) {
            throw root.problem("日历或有 'hours'，或有 'shifts'", "a calendar has either 'hours' or 'shifts'");
        }
        if (fields.has("shifts")) {
            List<YamlNode> shifts = fields.need("shifts").items();
            if (shifts.isEmpty()) {
                throw fields.need("shifts").problem("这里至少应有一个班次", "at least one shift is expected here");
            }
            return WorkingHours.ofShifts(shifts.stream().map(this::shift).toList());
        }
        YamlNode hours = fields.need("hours");
        if (!hours.isList() && hours.text().equals("round-the-clock")) {
            return WorkingHours.roundTheClock();
        }
        List<Span> spans = new ArrayList<>();
        for (YamlNode item : hours.items()) {
            Span span = span(item);
            if (!spans.isEmpty() && span.from() < spans.get(spans.size() - 1).to()) {
                throw item.problem("'" + item.text() + "' 在前一时段结束之前就开始了",
                        "'" + item.text() + "' begins before the hours above it end");
            }
            spans.add(span);
        }
        return WorkingHours.daily(spans);
    }

    private Shift shift(YamlNode node) {
        Fields fields = node.fields("name", "from", "to", "breaks", "days");
        Set<DayOfWeek> days = fields.find("days").map(CalendarFile::days)
                .orElseGet(() -> EnumSet.complementOf(copy(weekend)));
        for (DayOfWeek day : days) {
            if (weekend.contains(day)) {
                throw fields.need("days").problem(word(day) + " 是本日历的休息日",
                        word(day) + " is a day off of this calendar's week");
            }
        }
        Span span = Span.of(fields.need("from").time(), fields.need("to").time());
        List<Span> breaks = fields.find("breaks").map(list -> list.items().stream().map(CalendarFile::span).toList())
                .orElse(List.of());
        try {
            Shift shift = new Shift(fields.find("name").map(YamlNode::bilingual).orElse(null), days, span, breaks);
            WorkingHours.ofShifts(List.of(shift));
            return shift;
        } catch (IllegalArgumentException e) {
            throw fields.need("breaks").problem("休息时间不在班次之内", "a break lies outside its shift");
        }
    }

    private static Span span(YamlNode node) {
        String[] ends = node.text().split("-", -1);
        try {
            return Span.of(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw node.problem("'" + node.text() + "' 应写成 08:30-12:00",
                    "'" + node.text() + "' is not of the form 08:30-12:00");
        }
    }

    private Holidays years(YamlNode years) {
        Map<LocalDate, Bilingual> off = new LinkedHashMap<>();
        Set<LocalDate> worked = new LinkedHashSet<>();
        Set<Integer> known = new LinkedHashSet<>();
        years.eachEntry((key, node) -> {
            int year = year(key, node);
            known.add(year);
            Fields fields = node.fields("source", "off", "worked");
            fields.need("source").text();
            fields.need("off").eachItem(item -> addOff(off, year, item));
            fields.need("worked").eachItem(item -> addWorked(worked, off, year, item));
        });
        return new Holidays(off, worked, known);
    }

    private static int year(String key, YamlNode node) {
        if (!key.matches("\\d{4}")) {
            throw node.problem("'" + key + "' 不是年份", "'" + key + "' is no year");
        }
        return Integer.parseInt(key);
    }

    private static void addOff(Map<LocalDate, Bilingual> off, int year, YamlNode item) {
        Fields fields = item.fields("name", "days");
        Bilingual name = fields.need("name").bilingual();
        range(fields.need("days"), year).forEach(day -> {
            if (off.put(day, name) != null) {
                throw item.problem(day + " 已经是休息日", day + " is already a day off");
            }
        });
    }

    private void addWorked(Set<LocalDate> worked, Map<LocalDate, Bilingual> off, int year, YamlNode item) {
        LocalDate day = inYear(item, item.date(), year);
        if (off.containsKey(day)) {
            throw item.problem(day + " 既是休息日又是调休上班日",
                    day + " is a day off and a make-up day at once");
        }
        if (!weekend.contains(day.getDayOfWeek())) {
            throw item.problem(day + " 本来就是工作日",
                    day + " is a " + word(day.getDayOfWeek()) + ", which is worked anyway");
        }
        if (!worked.add(day)) {
            throw item.problem(day + " 重复", day + " stands here twice");
        }
    }

    private static Stream<LocalDate> range(YamlNode node, int year) {
        String text = node.text();
        if (!text.contains("..")) {
            return Stream.of(inYear(node, node.date(), year));
        }
        try {
            LocalDate from = LocalDate.parse(text.substring(0, text.indexOf("..")).strip());
            LocalDate to = LocalDate.parse(text.substring(text.indexOf("..") + 2).strip());
            if (to.isBefore(from)) {
                throw node.problem("'" + text + "' 的结束早于开始", "'" + text + "' ends before it begins");
            }
            inYear(node, from, year);
            inYear(node, to, year);
            return from.datesUntil(to.plusDays(1));
        } catch (DateTimeException e) {
            throw node.problem("'" + text + "' 应写成 2026-05-01..2026-05-05",
                    "'" + text + "' is not of the form 2026-05-01..2026-05-05");
        }
    }

    private static LocalDate inYear(YamlNode node, LocalDate day, int year) {
        if (day.getYear() != year) {
            throw node.problem(day + " 不在 " + year + " 年", day + " is not in " + year);
        }
        return day;
    }

    private static Set<DayOfWeek> days(YamlNode node) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        node.items().forEach(item -> days.add(item.oneOf(DAYS)));
        return days;
    }

    private static EnumSet<DayOfWeek> copy(Collection<DayOfWeek> days) {
        EnumSet<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(days);
        return copy;
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(word(day), day);
        }
        return days;
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
