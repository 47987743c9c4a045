package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import io.youzhi.rules.book.Book;
import io.youzhi.rules.conduct.ConductFacts.EarlierConsequence;
import io.youzhi.rules.conduct.ConductFacts.Effect;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.rules.pack.Word;

/**
 * How a subject stands at a moment, from the lines and events that count.
 *
 * @param points              points left, or null where the pack has none
 * @param stars               stars, or null where the subject has none
 * @param post                on, proposed-off, training or off
 * @param complaintsThisMonth upheld complaints in the calendar month
 */
public record Standing(BigDecimal points, Integer stars, String post, int complaintsThisMonth) {

    /** A line that stands, and what people decided about it where it is a proposal. */
    public record Line(EarlierConsequence what, Review review) {
    }

    /** What became of a proposal; OPEN too where there is nothing to decide. */
    public enum Review { OPEN, CONFIRMED, DECLINED, OVER }

    static Standing of(Book book, ZoneId zone, SubjectKind kind, String subject, Instant at,
                       ConductFacts.Employee employee, List<EventFields> events, List<Line> lines) {
        List<Line> own = lines.stream().filter(line -> line.what().subject().equals(subject)
                && !line.what().at().isAfter(at)).sorted(Comparator.comparing(line -> line.what().at())).toList();
        Windows windows = new Windows(book, zone, events);
        String complaints = kind == SubjectKind.EMPLOYEE ? Conduct.COMPLAINTS : Conduct.COMPLAINTS_OF_UNIT;
        int upheld = windows.names().contains(complaints)
                ? windows.events(complaints, subject, at).value().intValue() : 0;
        return new Standing(points(windows, subject, at, employee, own), stars(book, employee, own),
                post(book, windows, subject, own, at), upheld);
    }

    private static BigDecimal points(Windows windows, String subject, Instant at, ConductFacts.Employee employee,
                                     List<Line> own) {
        BigDecimal start = employee == null ? null : employee.points();
        List<EarlierConsequence> lines = own.stream().map(Line::what).toList();
        if (windows.names().contains(Conduct.POINTS)) {
            return windows.consequences(Conduct.POINTS, subject, at, lines, start).value();
        }
        BigDecimal sum = lines.stream().filter(line -> line.effect() == Effect.POINTS).map(EarlierConsequence::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return start == null ? null : start.add(sum);
    }

    private static Integer stars(Book book, ConductFacts.Employee employee, List<Line> own) {
        return employee == null ? null
                : new Stars(book).after(employee.stars(), own.stream().map(Line::what).toList());
    }

    private static String post(Book book, Windows windows, String subject, List<Line> own, Instant at) {
        String post = "on";
        Instant since = Instant.MIN;
        for (Line line : own) {
            Word action = line.what().action() == null ? null : book.pack().word("actions", line.what().action());
            String means = action == null ? null : action.get(line.review() == Review.CONFIRMED ? "confirmed" : "standing");
            if (means != null && line.review() != Review.DECLINED && line.review() != Review.OVER) {
                post = means;
                since = line.what().at();
            }
        }
        boolean back = !post.equals("on") && windows.names().contains(Conduct.BACK_ON_POST)
                && windows.last(Conduct.BACK_ON_POST, subject, at) != null
                && windows.last(Conduct.BACK_ON_POST, subject, at).isAfter(since);
        return back ? "on" : post;
    }
}
