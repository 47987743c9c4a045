package io.youzhi.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.request.RequestViews;
import io.youzhi.request.RequestViews.InformingView;
import io.youzhi.request.RequestViews.PaperView;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/** The list of missing papers that the customer is given once, in writing (B-2, O-2). */
@Component
class MissingPapers implements Document {

    private final RequestViews requests;
    private final Tongues tongues;

    MissingPapers(RequestViews requests, Tongues tongues) {
        this.requests = requests;
        this.tongues = tongues;
    }

    @Override
    public String kind() {
        return "missing-papers";
    }

    @Override
    public Paper of(Asked asked) {
        requests.mustSee(asked.about(), asked.reader());
        RequestView request = requests.request(asked.about());
        if (request.informings().isEmpty()) {
            throw Refused.because("reporting.nothing-missing", request.number());
        }
        Tongue tongue = tongues.of(request.unit(), asked.locale());
        Instant last = request.informings().get(request.informings().size() - 1).writtenAt();
        Draft draft = new Draft(asked.locale(), "MP-" + request.number(), tongue.at(last), tongue.say("papers.title"), null);
        draft.prose(null, tongue.say("papers.text"));
        RequestFacts.add(draft, request, requests.customer(request.number()), tongue,
                new Fact(tongue.say("papers.until"), tongue.at(request.waitingUntil())));
        for (InformingView list : request.informings()) {
            List<List<Cell>> rows = new ArrayList<>();
            for (PaperView paper : list.papers()) {
                rows.add(List.of(new Cell(rows.size() + 1, false), new Cell(tongue.in(paper.name()), false)));
            }
            draft.table(tongue.say(list.amends() ? "papers.amended" : "papers.list"), List.of(
                    new Column(tongue.say("column.number"), 10), new Column(tongue.say("papers.paper"), 90)), rows, "");
            draft.facts(null, new Fact(tongue.say("papers.written"), tongue.at(list.writtenAt())),
                    new Fact(tongue.say("papers.written-by"), tongue.name(list.writtenBy())));
        }
        return draft.signed(tongue.say("sign.clerk"), tongue.say("sign.customer"), tongue.say("sign.date")).done();
    }
}
