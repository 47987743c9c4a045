package io.youzhi.reporting;

import java.util.ArrayList;
import java.util.List;

import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.request.RequestViews.CustomerView;
import io.youzhi.request.RequestViews.RequestView;

/** What a request is, as its customer is told in writing. */
final class RequestFacts {

    private RequestFacts() {
    }

    static void add(Draft draft, RequestView request, CustomerView customer, Tongue tongue, Fact... further) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(tongue.say("request.number"), request.number()),
                new Fact(tongue.say("request.customer"), customer.name()),
                new Fact(tongue.say("request.kind"), tongue.common("kind." + request.kind())),
                new Fact(tongue.say("request.category"), request.pack() == null || request.release() == null
                        ? request.category() : tongue.named(request.pack(), "categories", request.category(), request.release())),
                new Fact(tongue.say("request.what"), customer.what()), new Fact(tongue.say("finding.place"), customer.place()),
                new Fact(tongue.say("request.received"), tongue.at(request.receivedAt())),
                new Fact(tongue.say("request.unit"), tongue.name(request.unit()))));
        facts.addAll(List.of(further));
        draft.facts(null, facts.toArray(Fact[]::new));
    }
}
