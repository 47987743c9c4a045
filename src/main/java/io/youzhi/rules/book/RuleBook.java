package io.youzhi.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.youzhi.rules.Problem;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.calendar.CalendarReader;
import io.youzhi.shared.time.BusinessCalendar;

/** A set of rule files, checked and compiled: one release. Immutable; what nobody holds any more is freed. */
public final class RuleBook {

    private final RuleFiles files;
    private final Map<String, Book> books;
    private final Map<String, Map<String, BusinessCalendar>> calendars;

    private RuleBook(RuleFiles files, Map<String, Book> books, Map<String, Map<String, BusinessCalendar>> calendars) {
        this.files = files;
        this.books = books;
        this.calendars = calendars;
    }

    /** Reads, checks and compiles; answers everything that is wrong at once. */
    public static RuleBook of(RuleFiles files) throws RuleFilesRefused {
        List<Problem> problems = new ArrayList<>();
        Map<String, Layer> layers = new BookReader(files, problems).read();
        Map<String, Map<String, BusinessCalendar>> calendars = CalendarReader.read(files,
                layers.values().stream().filter(Objects::nonNull).map(Layer::pack).toList(), problems);
        Map<String, Book> books = new LinkedHashMap<>();
        if (problems.isEmpty()) {
            layers.forEach((id, layer) -> {
                try {
                    books.put(id, new Book(layer.pack(), layer.pack().chain().stream()
                            .map(pack -> layers.get(pack.id())).toList()));
                } catch (Compiler.Failed e) {
                    problems.add(Problem.at(id + "/pack.yaml", 0, 0, "规则不能编译：" + e.getMessage(),
                            "the rules do not compile: " + e.getMessage()));
                }
            });
        }
        books.values().forEach(book -> new BandChecks(book, problems).check());
        books.values().forEach(book -> new QuestionChecks(book, problems).check());
        if (!problems.isEmpty()) {
            throw new RuleFilesRefused(problems);
        }
        return new RuleBook(files, books, calendars);
    }

    /** Content hash of the files. */
    public String hash() {
        return files.hash();
    }

    /** The files. */
    public RuleFiles files() {
        return files;
    }

    /** Names of all packs. */
    public Set<String> packs() {
        return books.keySet();
    }

    /** The effective rules of a pack; there must be such a pack. */
    public Book pack(String id) {
        Book book = books.get(id);
        if (book == null) {
            throw new io.youzhi.shared.NotFound("pack", id);
        }
        return book;
    }

    /** A calendar of a pack or of one it extends; a null id means the pack's default. */
    public BusinessCalendar calendar(String pack, String id) {
        String named = id == null ? pack(pack).pack().calendar() : id;
        BusinessCalendar calendar = named == null ? null : calendars.get(pack).get(named);
        if (calendar == null) {
            throw new io.youzhi.shared.NotFound("calendar", named == null ? pack : pack + "/" + named);
        }
        return calendar;
    }

    /** All calendars of a pack, by id. */
    public Map<String, BusinessCalendar> calendars(String pack) {
        return java.util.Collections.unmodifiableMap(calendars.get(pack));
    }

    /** How often rules were really compiled since the program began; changing a number adds nothing. */
    public static long compilations() {
        return Compiler.builds();
    }
}
