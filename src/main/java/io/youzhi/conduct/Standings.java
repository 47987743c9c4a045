package io.youzhi.conduct;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.rules.conduct.Standing;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How subjects stand now, by the live rules, from the lines and events that count. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final ConductEvents events;
    private final LedgerLines lines;
    private final Ledger ledger;
    private final Appeals appeals;
    private final Reviews reviews;
    private final Sight sight;
    private final Conduct rules;
    private final Releases releases;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;

    Standings(ConductEvents events, LedgerLines lines, Ledger ledger, Appeals appeals, Reviews reviews, Sight sight,
              Conduct rules, Releases releases, Calendars calendars, Organisation organisation, Clock clock) {
        this.events = events;
        this.lines = lines;
        this.ledger = ledger;
        this.appeals = appeals;
        this.reviews = reviews;
        this.sight = sight;
        this.rules = rules;
        this.releases = releases;
        this.calendars = calendars;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** How an employee stands, for a reader who may see it. */
    public StandingView employee(String id, Reader reader) {
        EmployeeView employee = organisation.employee(id);
        if (!sight.sees(reader, Subject.employee(id), employee.unit())) {
            throw new NotFound("employee", id);
        }
        UnitView unit = organisation.unit(employee.unit());
        return standing(Subject.employee(id), unit, new ConductFacts.Employee(id, employee.unit(), employee.post(),
                rules.frontLine(unit.pack(), employee.post(), releases.live()), null, null, null));
    }

    /** How a reader stands, if they are an employee. */
    public Optional<StandingView> own(Reader reader) {
        return organisation.employeeOf(reader.login()).map(own -> employee(own.id(), reader));
    }

    /** How a unit stands, for a reader who may see it. */
    public StandingView unit(String id, Reader reader) {
        UnitView unit = organisation.unit(id);
        if (!sight.sees(reader, Subject.unit(id), id)) {
            throw new NotFound("unit", id);
        }
        return standing(Subject.unit(id), unit, null);
    }

    private StandingView standing(Subject subject, UnitView unit, ConductFacts.Employee employee) {
        String release = releases.live();
        Instant now = clock.instant();
        ZoneId zone = calendars.calendar(unit.pack(), unit.calendar(), release).zone();
        List<LedgerLine> standing = lines.standing(subject.kind(), subject.id(), Instant.EPOCH, now);
        Standing rule = rules.standing(new Conduct.StandingFacts(unit.pack(), zone, subject.kind(), subject.id(), now,
                employee, events(subject, rules.historyFrom(unit.pack(), now, zone, release), now),
                reviewed(standing, now.atZone(zone).toLocalDate())), release);
        boolean isEmployee = subject.kind() == SubjectKind.EMPLOYEE;
        return new StandingView(isEmployee ? "employee" : "unit", subject.id(), unit.id(), unit.pack(), now,
                isEmployee ? rule.post() : null, rule.points(), rule.stars(), rule.complaintsThisMonth(),
                money(standing, now, zone), ledger.pending(standing), appeals.openOf(subject.id()),
                isEmployee ? openReviews(subject) : List.of());
    }

    private List<ConductFacts.Event> events(Subject subject, Instant from, Instant now) {
        boolean isEmployee = subject.kind() == SubjectKind.EMPLOYEE;
        return events.judged(isEmployee ? Set.of(subject.id()) : Set.of(""), isEmployee ? Set.of("")
                : Set.of(subject.id()), from, now).stream().map(ConductEvent::fact).filter(Objects::nonNull).toList();
    }

    private List<Standing.Line> reviewed(List<LedgerLine> standing, LocalDate today) {
        List<Long> proposals = standing.stream().filter(LedgerLine::proposal).map(LedgerLine::id).toList();
        Map<Long, Review> byLine = proposals.isEmpty() ? Map.of() : reviews.findByLineIn(proposals).stream()
                .collect(Collectors.toMap(Review::line, Function.identity()));
        return standing.stream().map(line -> new Standing.Line(line.earlier(), review(byLine.get(line.id()), today)))
                .toList();
    }

    private Standing.Review review(Review review, LocalDate today) {
        return review == null ? Standing.Review.OPEN : review.by(clock.instant(), today);
    }

    private static BigDecimal money(List<LedgerLine> standing, Instant now, ZoneId zone) {
        Instant month = now.atZone(zone).toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toInstant();
        return standing.stream().filter(line -> line.isMoney() && !line.at().isBefore(month))
                .map(LedgerLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
    }

    private List<String> openReviews(Subject subject) {
        return reviews.findBySubjectAndStateIn(subject.id(), Set.of(Review.State.OPEN, Review.State.HEARD,
                Review.State.CONFIRMED)).stream().filter(Review::isRunning).map(Review::numberText).toList();
    }
}
