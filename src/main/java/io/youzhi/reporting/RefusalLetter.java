package io.youzhi.reporting;

import io.youzhi.decision.Explained;
import io.youzhi.decision.Explanations;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.request.RequestViews;
import io.youzhi.request.RequestViews.QuestionView;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/** That a request is declined, and why, in writing (B-4, O-4). */
@Component
class RefusalLetter implements Document {

    private final RequestViews requests;
    private final Explanations explanations;
    private final Tongues tongues;

    RefusalLetter(RequestViews requests, Explanations explanations, Tongues tongues) {
        this.requests = requests;
        this.explanations = explanations;
        this.tongues = tongues;
    }

    @Override
    public String kind() {
        return "refusal";
    }

    @Override
    public Paper of(Asked asked) {
        requests.mustSee(asked.about(), asked.reader());
        RequestView request = requests.request(asked.about());
        QuestionView refusal = request.questions().stream().filter(one -> one.what().equals("refusal")
                && Boolean.TRUE.equals(one.granted())).reduce((first, last) -> last)
                .orElseThrow(() -> Refused.because("reporting.not-refused", request.number()));
        Tongue tongue = tongues.of(request.unit(), asked.locale());
        Draft draft = new Draft(asked.locale(), "RF-" + request.number(), tongue.at(refusal.decidedAt()),
                tongue.say("refusal.title"), null);
        draft.prose(null, tongue.say("refusal.text"));
        RequestFacts.add(draft, request, requests.customer(request.number()), tongue,
                new Fact(tongue.say("refusal.amount"), request.amount() == null ? null
                        : request.amount().toPlainString() + " " + request.currency()),
                new Fact(tongue.say("refusal.reason"), refusal.reason()),
                new Fact(tongue.say("refusal.decided"), tongue.at(refusal.decidedAt())));
        draft.decidedBy(explanations.of("request", request.number(), asked.locale()).stream().map(Explained::release).toList());
        return draft.signed(tongue.say("sign.authority"), tongue.say("sign.customer"), tongue.say("sign.date")).done();
    }
}
