package io.youzhi.rules.calendar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.youzhi.rules.Problem;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.yaml.ProblemFound;
import io.youzhi.shared.time.BusinessCalendar;

/** Reads the calendars of all packs of a set of files; a pack knows those of the packs it extends. */
public final class CalendarReader {

    private final RuleFiles files;
    private final List<Problem> problems;
    private final Map<String, Map<String, CalendarFile>> own = new HashMap<>();

    private CalendarReader(RuleFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The calendars of each pack by id, those it extends included; what is wrong is added to {@code problems}. */
    public static Map<String, Map<String, BusinessCalendar>> read(RuleFiles files, Iterable<Pack> packs,
                                                                  List<Problem> problems) {
        return new CalendarReader(files, problems).read(packs);
    }

    private Map<String, Map<String, BusinessCalendar>> read(Iterable<Pack> packs) {
        files.paths().stream().filter(path -> path.matches("[^/]+/calendars/.*")).forEach(this::file);
        Map<String, Map<String, BusinessCalendar>> calendars = new LinkedHashMap<>();
        packs.forEach(pack -> calendars.put(pack.id(), of(pack)));
        return calendars;
    }

    private void file(String path) {
        if (!path.matches("[^/]+/calendars/[a-z][a-z0-9-]{0,39}\\.yaml")) {
            problems.add(Problem.at(path, 0, 0, "calendars/ 里只能有小写名字的 .yaml 文件",
                    "only .yaml files with lower-case names belong into calendars/"));
            return;
        }
        try {
            CalendarFile file = CalendarFile.read(path, files.bytes(path));
            own.computeIfAbsent(path.substring(0, path.indexOf('/')), pack -> new LinkedHashMap<>()).put(file.id(), file);
        } catch (ProblemFound e) {
            problems.addAll(e.problems());
        }
    }

    private Map<String, BusinessCalendar> of(Pack pack) {
        Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
        for (Pack one : pack.chain()) {
            own.getOrDefault(one.id(), Map.of()).values().forEach(file -> {
                if (!calendars.containsKey(file.id())) {
                    try {
                        calendars.put(file.id(), file.calendar(id -> find(one, id)));
                    } catch (ProblemFound e) {
                        problems.addAll(e.problems());
                    }
                }
            });
        }
        if (pack.calendar() != null && problems.isEmpty() && !calendars.containsKey(pack.calendar())) {
            problems.add(Problem.at(pack.id() + "/pack.yaml", 0, 0, "没有日历 '" + pack.calendar() + "'",
                    "there is no calendar '" + pack.calendar() + "'"));
        }
        return calendars;
    }

    private Optional<CalendarFile> find(Pack pack, String id) {
        return pack.chain().stream().map(one -> own.getOrDefault(one.id(), Map.of()).get(id))
                .filter(Objects::nonNull).findFirst();
    }
}
