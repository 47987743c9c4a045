package io.youzhi.reporting;

import java.util.List;

import io.youzhi.conduct.ConductViews;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.conduct.ReviewView;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/** What people decided about a proposal, with the evidence, the hearing and the reason; it is handed to the employee. */
@Component
class ReviewDecision implements Document {

    private final ConductViews conduct;
    private final Organisation organisation;
    private final LedgerPapers ledger;
    private final FilePapers files;
    private final Tongues tongues;

    ReviewDecision(ConductViews conduct, Organisation organisation, LedgerPapers ledger, FilePapers files, Tongues tongues) {
        this.conduct = conduct;
        this.organisation = organisation;
        this.ledger = ledger;
        this.files = files;
        this.tongues = tongues;
    }

    @Override
    public String kind() {
        return "review-decision";
    }

    @Override
    public Paper of(Asked asked) {
        ReviewView review = conduct.review(asked.about(), asked.reader());
        if (review.decidedAt() == null) {
            throw Refused.because("reporting.not-decided", review.number());
        }
        EmployeeView employee = organisation.employee(review.subject(), review.openedAt());
        Tongue tongue = tongues.of(review.unit(), asked.locale());
        LedgerLineView proposal = proposal(review);
        Draft draft = new Draft(asked.locale(), "RD-" + review.number(), tongue.at(review.groundLostAt() == null
                ? review.decidedAt() : review.groundLostAt()), tongue.say("review.title"),
                tongue.say("file.of", employee.name(), employee.id(), tongue.name(review.unit()))).landscape();
        draft.facts(null, new Fact(tongue.say("review.number"), review.number()),
                new Fact(tongue.say("review.proposal"), proposal(conduct, review, tongue)),
                new Fact(tongue.say("clause"), proposal == null ? review.clause()
                        : tongue.clause(proposal.pack(), review.clause(), proposal.release())),
                new Fact(tongue.say("review.opened"), tongue.at(review.openedAt())),
                new Fact(tongue.say("file.post"), proposal == null ? employee.post()
                        : tongue.named(proposal.pack(), "posts", employee.post(), proposal.release())));
        hearing(draft, review, tongue);
        decision(draft, review, tongue);
        if (!review.file().isEmpty()) {
            files.table(draft, tongue.say("entry.title"), List.of(review), tongue);
        }
        ledger.table(draft, tongue.say("review.evidence"), review.evidence(), tongue);
        return draft.signed(tongue.say("sign.decided"), tongue.say("sign.employee"), tongue.say("sign.date")).done();
    }

    private static void hearing(Draft draft, ReviewView review, Tongue tongue) {
        draft.facts(tongue.say("review.hearing"), new Fact(tongue.say("review.heard"), tongue.at(review.heardAt())),
                new Fact(tongue.say("review.heard-by"), tongue.name(review.heardBy())),
                new Fact(tongue.say("review.attendance"), review.heardAt() == null ? null
                        : tongue.state("conduct", review.attended() ? "attended" : "not-attended")),
                new Fact(tongue.say("review.said"), review.hearing()));
    }

    private static void decision(Draft draft, ReviewView review, Tongue tongue) {
        draft.facts(tongue.say("review.decision"), new Fact(tongue.say("review.outcome"),
                        tongue.state("conduct", review.state())),
                new Fact(tongue.say("review.decided"), tongue.at(review.decidedAt())),
                new Fact(tongue.say("review.decided-by"), tongue.name(review.decidedBy())),
                new Fact(tongue.say("review.reason"), review.reason()),
                new Fact(tongue.say("review.off-until"), review.offUntil()),
                new Fact(tongue.say("review.returned"), review.returnedOn()),
                new Fact(tongue.say("review.finished"), tongue.at(review.finishedAt())),
                new Fact(tongue.say("review.ground-lost"), review.groundLostAt() == null ? null
                        : Tongue.lines(tongue.moment(review.groundLostAt()), review.groundLostReason())));
    }

    /** The line of the ledger that proposes, as it stands in the evidence; null where it is not there. */
    private static LedgerLineView proposal(ReviewView review) {
        return review.evidence() == null ? null : review.evidence().stream()
                .filter(line -> line.id().equals(review.line())).findFirst().orElse(null);
    }

    /** What is proposed, in words. */
    static String proposal(ConductViews conduct, ReviewView review, Tongue tongue) {
        LedgerLineView line = proposal(review);
        return line == null ? review.action()
                : tongue.in(conduct.word(line.pack(), "action", review.action(), line.release()));
    }
}
