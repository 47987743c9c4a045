package io.youzhi.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.rules.compare.Comparison;
import io.youzhi.rules.compare.Comparison.Difference;
import io.youzhi.rules.index.ServiceIndex;
import io.youzhi.rules.index.ServiceIndex.Seen;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.survey.Questionnaire;
import io.youzhi.rules.survey.Questionnaires;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.statistics.Rate;
import io.youzhi.survey.Replies.Said;
import io.youzhi.survey.Replies.Sum;
import io.youzhi.survey.SurveyViews.Chosen;
import io.youzhi.survey.SurveyViews.FactorIndex;
import io.youzhi.survey.SurveyViews.Group;
import io.youzhi.survey.SurveyViews.Question;
import io.youzhi.survey.SurveyViews.Recovery;
import io.youzhi.survey.SurveyViews.Results;
import io.youzhi.survey.SurveyViews.Share;
import io.youzhi.survey.SurveyViews.SurveyView;
import jakarta.persistence.criteria.Predicate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What surveys come to, for those who may see it: the quality office, managers and the leading group all of them, others
 * those of their units and those they opened.
 */
@Service
@Transactional(readOnly = true)
public class SurveyDesk {

    private static final Set<String> SEE_ALL = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.LEADING_GROUP,
            Groups.ADMINISTRATOR);
    private static final int DECIMALS = 2;

    private final Surveys surveys;
    private final Links links;
    private final Replies replies;
    private final Questionnaires questionnaires;
    private final ServiceIndex factors;
    private final Comparison comparison;
    private final Settings settings;
    private final Wording wording;
    private final Organisation organisation;
    private final Releases releases;

    SurveyDesk(Surveys surveys, Links links, Replies replies, Questionnaires questionnaires,
               ServiceIndex factors, Comparison comparison, Settings settings, Wording wording, Organisation organisation,
               Releases releases) {
        this.surveys = surveys;
        this.links = links;
        this.replies = replies;
        this.questionnaires = questionnaires;
        this.factors = factors;
        this.comparison = comparison;
        this.settings = settings;
        this.wording = wording;
        this.organisation = organisation;
        this.releases = releases;
    }

    // ---- which there are ------------------------------------------------------------------------------------------

    /** Surveys that a reader may see; null asks for anything. */
    public Page<SurveyView> list(String unit, Boolean open, String questionnaire, Reader reader, Pageable page) {
        return surveys.findAll((root, query, build) -> {
            List<Predicate> all = new ArrayList<>();
            if (!reader.isAnyOf(SEE_ALL)) {
                Set<String> units = Groups.units(reader);
                Predicate own = build.equal(root.get("openedBy"), reader.login());
                all.add(units.isEmpty() ? own : build.or(own, root.get("unit").in(units)));
            }
            if (unit != null) {
                all.add(build.equal(root.get("unit"), unit));
            }
            if (questionnaire != null) {
                all.add(build.equal(root.get("questionnaire"), questionnaire));
            }
            if (open != null) {
                all.add(build.equal(root.get("state"), open ? State.OPEN : State.CLOSED));
            }
            return build.and(all.toArray(Predicate[]::new));
        }, page).map(this::view);
    }

    /** A survey, for who may see it. */
    public SurveyView survey(String number, Reader reader) {
        return view(get(number, reader));
    }

    /** A survey, for whoever asks for the house. */
    public SurveyView survey(String number) {
        return view(surveys.findByNumber(number).orElseThrow(() -> new NotFound("survey", number)));
    }

    /** Whether somebody runs a survey: sends its links, takes files, ends it. */
    public boolean runs(String number, Reader reader) {
        Survey survey = get(number, reader);
        return reader.login().equals(survey.openedBy()) || Groups.leads(reader, survey.unit())
                || reader.isAnyOf(Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.ADMINISTRATOR));
    }

    private Survey get(String number, Reader reader) {
        return surveys.findByNumber(number).filter(survey -> reader.isAnyOf(SEE_ALL)
                || survey.openedBy().equals(reader.login()) || Groups.units(reader).contains(survey.unit()))
                .orElseThrow(() -> new NotFound("survey", number));
    }

    private SurveyView view(Survey s) {
        return new SurveyView(s.number(), s.state().word(), s.title(), s.questionnaire(),
                wording.named(s.pack(), "questionnaires", s.questionnaire(), s.release()), s.pack(), s.release(), s.unit(),
                organisation.nameOf(s.unit()), s.year(), s.byLink(), s.openedAt(), s.openedBy(), s.remindAt(), s.closesAt(),
                s.sentAt(), s.remindedAt(), s.closedAt(), s.closedBy());
    }

    /** The questionnaires by which a unit's customers can be asked. */
    public List<Questionnaire> questionnaires(String unit) {
        return questionnaires.of(organisation.unit(unit).pack(), releases.live());
    }

    /** The questionnaire of a survey as it was opened. */
    public Questionnaire questionnaire(String number, Reader reader) {
        return questionnaire(get(number, reader));
    }

    private Questionnaire questionnaire(Survey survey) {
        return questionnaires.one(survey.pack(), survey.questionnaire(), survey.release());
    }

    /** Clerks of a survey's unit, whom an answer may be about. */
    public List<EmployeeView> clerks(String number, Reader reader) {
        return organisation.staff(get(number, reader).unit()).stream().filter(EmployeeView::active).toList();
    }

    /** The kinds of customers that a survey's pack knows, with their names. */
    public Map<String, Bilingual> customerKinds(String number, Reader reader) {
        Survey survey = get(number, reader);
        Map<String, Bilingual> kinds = new java.util.LinkedHashMap<>();
        wording.words(survey.pack(), "customer-kinds", survey.release()).forEach(kind -> kinds.put(kind,
                wording.named(survey.pack(), "customer-kinds", kind, survey.release())));
        return kinds;
    }

    /** Units that others stand below: those that may have an index. */
    public List<UnitView> parents() {
        Set<String> parents = organisation.units().stream().map(UnitView::parent).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return organisation.units().stream().filter(unit -> parents.contains(unit.id())).toList();
    }

    // ---- whom it asks ---------------------------------------------------------------------------------------------

    /** Links to send, or to remind by: those that nobody has answered. Cards are not among them. */
    public List<LinkView> links(String number, Reader reader) {
        mustRun(number, reader);
        return links.findBySurveyIdAndCardFalseAndAnsweredAtIsNullOrderById(get(number, reader).id()).stream()
                .map(one -> new LinkView(one.contact(), one.token(), one.unit(), null, null)).toList();
    }

    /** The comment cards of clerks. */
    public List<LinkView> cards(String number, Reader reader) {
        mustRun(number, reader);
        return links.findBySurveyIdAndCardOrderById(get(number, reader).id(), true).stream().map(one ->
                new LinkView(null, one.token(), one.unit(), one.clerk(), organisation.nameOf(one.clerk()))).toList();
    }

    private void mustRun(String number, Reader reader) {
        if (!runs(number, reader)) {
            throw Refused.because("survey.not-yours", number);
        }
    }

    // ---- what it comes to -----------------------------------------------------------------------------------------

    /** The results so far, or of a survey that is over. */
    public Results results(String number, Reader reader) {
        Survey survey = get(number, reader);
        Questionnaire questionnaire = questionnaire(survey);
        BigDecimal confidence = comparison.confidence(survey.pack(), survey.release());
        int least = settings.of(survey.pack(), "survey.least-answers", survey.release()).count();
        Function<Sum, Group> shown = sum -> group(sum, sum.replies() >= least, confidence, id -> named(survey, id));
        List<Said> said = replies.said(survey.id());
        List<Sum> kinds = replies.sumsByKind(survey.id());
        Set<String> shownKinds = kinds.stream().filter(sum -> sum.group() != null && sum.replies() >= least).map(Sum::group)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Results(view(survey), response(survey, confidence), confidence.movePointRight(2), least,
                group(replies.sum(survey.id()).get(0), true, confidence, id -> null),
                groups(replies.sumsByUnit(survey.id()), shown), groups(replies.sumsByClerk(survey.id()), shown),
                groups(kinds, shown),
                questionnaire.questions().stream().map(question -> question(question, said)).toList(),
                factors(survey, questionnaire, said, shownKinds), recoveries(survey));
    }

    private static List<Group> groups(List<Sum> sums, Function<Sum, Group> shown) {
        return sums.stream().filter(sum -> sum.group() != null).map(shown)
                .sorted(java.util.Comparator.comparing(Group::group)).toList();
    }

    /** What the organisation, or else the pack, calls a group. */
    private Bilingual named(Survey survey, String id) {
        String name = organisation.nameOf(id);
        return name.equals(id) ? wording.named(survey.pack(), "customer-kinds", id, survey.release()) : new Bilingual(name, name);
    }

    private static Group group(Sum sum, boolean shown, BigDecimal confidence, Function<String, Bilingual> name) {
        return new Group(sum.group(), name.apply(sum.group()), sum.replies(), shown ? mean(sum.scores(), sum.scored()) : null,
                shown ? Share.of(new Rate(sum.banded(), reaching(sum)), confidence) : null);
    }

    private static long reaching(Sum sum) {
        return sum.reaching() == null ? 0 : sum.reaching();
    }

    private static BigDecimal mean(BigDecimal sum, long of) {
        return of == 0 || sum == null ? null : sum.divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of those asked by link, those who answered by it; of those an outside body asked, those in its file. */
    private Share response(Survey survey, BigDecimal confidence) {
        long asked = links.countBySurveyIdAndCardFalse(survey.id()) + survey.asked();
        long answered = replies.countBySurveyIdAndSource(survey.id(), Source.LINK)
                + (survey.asked() == 0 ? 0 : replies.countBySurveyIdAndSource(survey.id(), Source.FILE));
        return Share.of(new Rate(Math.max(asked, answered == 0 ? 0 : asked), Math.min(asked, answered)), confidence);
    }

    private static Question question(Questionnaire.Question question, List<Said> said) {
        List<Said> own = said.stream().filter(one -> one.question().equals(question.id())).toList();
        long scored = own.stream().mapToLong(Said::scored).sum();
        List<Chosen> chosen = question.choices().stream().map(choice -> new Chosen(choice.id(), choice.text(), choice.score(),
                own.stream().filter(one -> choice.id().equals(one.choice())).mapToLong(Said::times).sum())).toList();
        return new Question(question.id(), question.text(), question.kind().name().toLowerCase(java.util.Locale.ROOT),
                question.weight(), question.factor(), scored, mean(scores(own), scored), chosen);
    }

    private static BigDecimal scores(List<Said> said) {
        return said.stream().map(Said::scores).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The service index of every tree of the pack whose factors are asked about: of all, and of each of some kinds (GS-6). */
    private List<FactorIndex> factors(Survey survey, Questionnaire questionnaire, List<Said> said, Set<String> kinds) {
        Map<String, String> factorOf = questionnaire.questions().stream().filter(question -> question.factor() != null)
                .collect(Collectors.toMap(Questionnaire.Question::id, Questionnaire.Question::factor));
        List<FactorIndex> indices = new ArrayList<>();
        for (String tree : factors.trees(survey.pack(), survey.release())) {
            index(survey, tree, null, said, factorOf, indices);
            kinds.forEach(kind -> index(survey, tree, kind, said.stream().filter(one -> kind.equals(one.customerKind())).toList(),
                    factorOf, indices));
        }
        return indices;
    }

    private void index(Survey survey, String tree, String kind, List<Said> said, Map<String, String> factorOf,
                       List<FactorIndex> indices) {
        Map<String, List<Said>> byFactor = said.stream().filter(one -> factorOf.containsKey(one.question()) && one.scored() > 0)
                .collect(Collectors.groupingBy(one -> factorOf.get(one.question()), TreeMap::new, Collectors.toList()));
        Map<String, Seen> seen = new TreeMap<>();
        byFactor.forEach((factor, of) -> {
            long cases = of.stream().mapToLong(Said::scored).sum();
            seen.put(factor, new Seen(cases, scores(of).divide(BigDecimal.valueOf(cases), java.math.MathContext.DECIMAL64)));
        });
        List<ServiceIndex.Factor> roots = factors.decide(survey.pack(), tree, kind, seen, survey.release());
        if (roots.stream().anyMatch(root -> root.satisfaction() != null)) {
            indices.add(new FactorIndex(tree, wording.named(survey.pack(), "factor-trees", tree, survey.release()), kind,
                    kind == null ? null : wording.named(survey.pack(), "customer-kinds", kind, survey.release()), roots));
        }
    }

    private List<Recovery> recoveries(Survey survey) {
        return replies.findTop50BySurveyIdAndRecoversTrueOrderByIdDesc(survey.id()).stream().map(reply ->
                new Recovery(ReplyManagement.number(survey, reply), reply.answeredAt(), organisation.nameOf(reply.unit()),
                        reply.score(), reply.band() == null ? null : wording.named(survey.pack(), "bands", reply.band(),
                        survey.release()), reply.recovery(), reply.lines().stream().map(ReplyLine::words)
                        .filter(Objects::nonNull).toList())).toList();
    }

    // ---- before and after -----------------------------------------------------------------------------------------

    /** Whether the share that reaches the standard differs from that of another survey by the same questionnaire (B-32). */
    public Difference compare(String number, String with, Reader reader) {
        Survey after = get(number, reader);
        Survey before = get(with, reader);
        if (!after.questionnaire().equals(before.questionnaire())) {
            throw Refused.field("with", "survey.other-questionnaire", with, before.questionnaire(), after.questionnaire());
        }
        Rate a = reaching(before);
        Rate b = reaching(after);
        new io.youzhi.shared.Faults().require(a.isThere(), "with", "survey.no-ratings", with)
                .require(b.isThere(), "number", "survey.no-ratings", number).refuse();
        return comparison.decide(after.pack(), a, b, after.release());
    }

    private Rate reaching(Survey survey) {
        Sum sum = replies.sum(survey.id()).get(0);
        return new Rate(sum.banded(), reaching(sum));
    }

    /**
     * A link or card.
     *
     * @param contact where a link goes, or null
     * @param token   the word of it
     * @param unit    the unit it is about
     * @param clerk   whose card it is, or null
     * @param name    the clerk's name, or null
     */
    public record LinkView(String contact, String token, String unit, String clerk, String name) {

        /** Without contact and token, in logs too. */
        @Override
        public String toString() {
            return "LinkView[unit=" + unit + ", clerk=" + clerk + "]";
        }
    }
}
