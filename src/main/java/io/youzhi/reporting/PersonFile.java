package io.youzhi.reporting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.conduct.ConductEventSearch;
import io.youzhi.conduct.ConductEventView;
import io.youzhi.conduct.ConductViews;
import io.youzhi.conduct.LedgerSearch;
import io.youzhi.conduct.ReviewView;
import io.youzhi.conduct.StandingView;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.rules.Releases;
import io.youzhi.shared.Reader;
import org.springframework.stereotype.Component;

/**
 * One file per person (一人一档; W-S12, B-30): how they stand, every violation, complaint and praise, every line of the ledger
 * with clause and case, every review. Whoever is not shown all of it is told so on the file.
 */
@Component
class PersonFile implements Document {

    private final ConductViews conduct;
    private final Organisation organisation;
    private final LedgerPapers ledger;
    private final FilePapers files;
    private final Tongues tongues;
    private final Releases releases;

    PersonFile(ConductViews conduct, Organisation organisation, LedgerPapers ledger, FilePapers files, Tongues tongues,
               Releases releases) {
        this.conduct = conduct;
        this.organisation = organisation;
        this.ledger = ledger;
        this.files = files;
        this.tongues = tongues;
        this.releases = releases;
    }

    @Override
    public String kind() {
        return "person-file";
    }

    @Override
    public Paper of(Asked asked) {
        StandingView standing = conduct.standing(asked.about(), asked.reader());
        EmployeeView employee = organisation.employee(asked.about());
        Tongue tongue = tongues.of(employee.unit(), asked.locale());
        Draft draft = new Draft(asked.locale(), "PF-" + employee.id(), tongue.at(standing.at()), tongue.say("file.title"),
                tongue.say("file.of", employee.name(), employee.id(), tongue.name(employee.unit()))).landscape();
        standing(draft, employee, standing, tongue);
        if (!seesAll(employee, asked.reader())) {
            draft.prose(null, tongue.say("file.partly"));
        }
        events(draft, conduct.events(new ConductEventSearch(null, null, null, employee.id(), null, null), asked.reader()),
                tongue);
        ledger.table(draft, tongue.say("file.ledger"), conduct.lines(new LedgerSearch(employee.id(), null, null, null, null,
                null, null, null), asked.reader()), tongue);
        reviews(draft, employee, asked.reader(), tongue);
        return draft.signed(tongue.say("sign.employee"), tongue.say("sign.leader"), tongue.say("sign.date")).done();
    }

    private boolean seesAll(EmployeeView employee, Reader reader) {
        return employee.id().equals(reader.login()) || conduct.seesAll(reader);
    }

    private void standing(Draft draft, EmployeeView employee, StandingView standing, Tongue tongue) {
        draft.facts(tongue.say("file.standing"), new Fact(tongue.say("file.post"),
                        tongue.named(standing.pack(), "posts", employee.post(), releases.live())),
                new Fact(tongue.say("file.on-post"), tongue.common("conduct.post." + standing.post())),
                new Fact(tongue.say("file.points"), standing.points()), new Fact(tongue.say("file.stars"), standing.stars()),
                new Fact(tongue.say("file.complaints"), standing.complaintsThisMonth()),
                new Fact(tongue.say("file.money"), standing.moneyThisMonth()),
                new Fact(tongue.say("file.pending"), standing.pending()),
                new Fact(tongue.say("file.open-appeals"), String.join(", ", standing.openAppeals())),
                new Fact(tongue.say("file.open-reviews"), String.join(", ", standing.openReviews())));
    }

    private void events(Draft draft, List<ConductEventView> events, Tongue tongue) {
        draft.table(tongue.say("file.events"), List.of(new Column(tongue.say("file.event"), 8),
                new Column(tongue.say("ledger.at"), 20), new Column(tongue.say("file.type"), 18),
                new Column(tongue.say("file.details"), 60), new Column(tongue.say("ledger.case"), 21),
                new Column(tongue.say("ledger.state"), 30)), events.stream().map(event -> row(event, tongue)).toList(),
                tongue.say("file.no-events"));
        draft.decidedBy(events.stream().map(ConductEventView::release).toList());
    }

    private List<Cell> row(ConductEventView event, Tongue tongue) {
        boolean struck = event.state().equals("withdrawn");
        String state = Tongue.lines(tongue.state("conduct", event.state()), event.reason(),
                event.correctedBy() == null ? null : tongue.say("file.corrected-by", event.correctedBy()));
        return List.of(new Cell(event.id(), struck), new Cell(tongue.at(event.at()), struck),
                new Cell(tongue.in(conduct.word(event.pack(), "type", event.type(), event.release())), struck),
                new Cell(details(event, tongue), struck), new Cell(event.caseNumber(), struck), new Cell(state, false));
    }

    private String details(ConductEventView event, Tongue tongue) {
        return event.details().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(detail -> tongue.common("conduct.key." + detail.getKey()) + ": "
                        + tongue.in(conduct.word(event.pack(), detail.getKey(), detail.getValue(), event.release())))
                .collect(Collectors.joining("; "));
    }

    private void reviews(Draft draft, EmployeeView employee, Reader reader, Tongue tongue) {
        List<ReviewView> all = conduct.reviews(employee.id(), reader).stream()
                .map(line -> conduct.review(line.number(), reader)).toList();
        List<List<Cell>> rows = all.stream().map(review -> Stream.of(review.number(), tongue.at(review.openedAt()),
                ReviewDecision.proposal(conduct, review, tongue), review.clause(), tongue.state("conduct", review.state()),
                tongue.at(review.decidedAt()), review.reason()).map(value -> new Cell(value, false)).toList()).toList();
        draft.table(tongue.say("file.reviews"), List.of(new Column(tongue.say("review.number"), 18),
                new Column(tongue.say("review.opened"), 20), new Column(tongue.say("review.proposal"), 20),
                new Column(tongue.say("clause"), 10), new Column(tongue.say("ledger.state"), 20),
                new Column(tongue.say("review.decided"), 20), new Column(tongue.say("review.reason"), 50)), rows,
                tongue.say("file.no-reviews"));
        files.table(draft, tongue.say("entry.title"), all, tongue);
    }
}
