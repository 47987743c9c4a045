package io.youzhi.request;

import java.util.List;

import io.youzhi.limit.Asked;
import io.youzhi.attachment.AttachmentStore;
import io.youzhi.attachment.AttachmentView;
import io.youzhi.request.RequestViews.EventView;
import io.youzhi.request.RequestViews.InformingView;
import io.youzhi.request.RequestViews.QuestionView;
import io.youzhi.request.RequestViews.TenureView;
import io.youzhi.request.RequestViews.VerdictView;
import io.youzhi.request.RequestViews.VisitView;
import org.springframework.stereotype.Component;

/** Everything that is on record about a request beside itself, as views. */
@Component
class Records {

    private final RequestEventLines story;
    private final Tenures tenures;
    private final Questions questions;
    private final Informings informings;
    private final Verdicts verdicts;
    private final Visits visits;
    private final Papers papers;
    private final AttachmentStore attachments;

    Records(RequestEventLines story, Tenures tenures, Questions questions, Informings informings, Verdicts verdicts,
            Visits visits, Papers papers, AttachmentStore attachments) {
        this.story = story;
        this.tenures = tenures;
        this.questions = questions;
        this.informings = informings;
        this.verdicts = verdicts;
        this.visits = visits;
        this.papers = papers;
        this.attachments = attachments;
    }

    List<EventView> story(Request request) {
        return story.findByRequestIdOrderById(request.getId()).stream()
                .map(e -> new EventView(e.at(), e.actor(), e.what(), e.note(), e.details())).toList();
    }

    List<TenureView> tenures(Request request) {
        return tenures.findByRequestIdOrderById(request.getId()).stream()
                .map(t -> new TenureView(t.employee(), t.starts(), t.ends(), t.givenBy(), t.reason())).toList();
    }

    List<QuestionView> questions(Request request) {
        return questions.findByRequestIdOrderById(request.getId()).stream()
                .map(q -> view(q.what().word(), q.asked())).toList();
    }

    private static QuestionView view(String what, Asked asked) {
        return new QuestionView(what, asked.by(), asked.at(), asked.reason(), asked.wanted(), asked.decidedBy(),
                asked.decidedAt(), asked.granted(), asked.note());
    }

    List<InformingView> informings(Request request) {
        return informings.findByRequestIdOrderById(request.getId()).stream()
                .map(i -> new InformingView(papers.views(request, i.list()), i.writtenBy(), i.writtenAt(), i.amends())).toList();
    }

    List<VerdictView> verdicts(Request request) {
        return verdicts.findByRequestIdOrderById(request.getId()).stream()
                .map(v -> new VerdictView(v.id(), v.verdict(), v.responsible(), v.employee(), v.unit(), v.cause(), v.severity(),
                        v.damage(), v.established(), v.note(), v.givenBy(), v.givenAt(), v.corrects(), v.reason())).toList();
    }

    List<VisitView> visits(Request request) {
        return visits.findByRequestIdOrderById(request.getId()).stream()
                .map(v -> new VisitView(v.round(), v.tryNumber(), v.at(), v.calledBy(), v.reached(), v.score(),
                        v.stars(), v.outcome(), v.rules())).toList();
    }

    List<AttachmentView> attachments(Request request) {
        return attachments.of(request.ref());
    }
}
