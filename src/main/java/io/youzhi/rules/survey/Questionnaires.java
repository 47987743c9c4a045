package io.youzhi.rules.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.band.Bands;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.survey.Questionnaire.Choice;
import io.youzhi.rules.survey.Questionnaire.Kind;
import io.youzhi.rules.survey.Questionnaire.Question;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;

/** The questionnaires of the packs, and what answers to them come to. A survey keeps the release it was opened under. */
@Component
public class Questionnaires {

    private static final String FOLDER = "questionnaires/";
    /** Questions of the packs further off first, each file in its own order. */
    private static final Comparator<Hit> IN_ORDER = Comparator.comparing(Hit::distance).reversed()
            .thenComparing(hit -> hit.row().line());
    private static final int DECIMALS = 2;

    private final Releases releases;
    private final Bands bands;

    /** The questionnaires of the releases. */
    public Questionnaires(Releases releases) {
        this.releases = releases;
        this.bands = new Bands(releases);
    }

    /** All questionnaires of a pack, by id. */
    public List<Questionnaire> of(String pack, String release) {
        Book book = releases.book(release).pack(pack);
        return book.rows("questionnaire").stream().map(hit -> hit.table().name()).distinct().sorted()
                .map(name -> read(book, name.substring(FOLDER.length()), release)).toList();
    }

    /** One questionnaire of a pack; {@link NotFound} where it has none of that id. */
    public Questionnaire one(String pack, String id, String release) {
        return of(pack, release).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("questionnaire", id));
    }

    private static Questionnaire read(Book book, String id, String release) {
        List<Question> questions = book.rows("questionnaire").stream()
                .filter(hit -> hit.table().name().equals(FOLDER + id)).filter(hit -> hit.row().get("scale") != null)
                .sorted(IN_ORDER).map(hit -> question(book, hit)).toList();
        return new Questionnaire(id, book.pack().word("questionnaires", id).name(), book.pack().id(), release, questions);
    }

    private static Question question(Book book, Hit hit) {
        String scale = hit.row().get("scale");
        Kind kind = scale.equals("points") ? Kind.POINTS : scale.equals("text") ? Kind.TEXT : Kind.CHOICE;
        BigDecimal weight = hit.row().get("weight");
        return new Question(hit.row().id(), new Bilingual(hit.row().get("zh"), hit.row().get("en")), kind,
                kind == Kind.CHOICE ? choices(book, scale) : List.of(),
                kind == Kind.TEXT ? BigDecimal.ZERO : weight == null ? BigDecimal.ONE : weight, hit.row().get("factor"),
                Boolean.TRUE.equals(hit.row().get("optional")), hit.reason());
    }

    private static List<Choice> choices(Book book, String scale) {
        return book.rows("scale").stream().filter(hit -> hit.row().id().startsWith(scale + ".")).sorted(IN_ORDER)
                .map(hit -> new Choice(hit.row().id().substring(scale.length() + 1),
                        new Bilingual(hit.row().get("zh"), hit.row().get("en")), hit.row().get("score"))).toList();
    }

    /**
     * What scored answers come to: the mean, by weight, of those that were scored at all. Nothing where none was.
     *
     * @param scores       0 to 100, by question; questions without a score are not among them
     * @param year         the year whose weights count
     * @param customerKind kind of the customer, or null
     */
    public Optional<Score> score(Questionnaire questionnaire, Map<String, BigDecimal> scores, int year, String customerKind) {
        RuleBook book = releases.book(questionnaire.release());
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        List<Why.Reason> reasons = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            BigDecimal score = scores.get(question.id());
            if (score != null) {
                BigDecimal weight = weight(book, questionnaire, question, year, customerKind, reasons);
                weighed = weighed.add(score.multiply(weight));
                weights = weights.add(weight);
            }
        }
        if (weights.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal score = weighed.divide(weights, DECIMALS, RoundingMode.HALF_UP);
        Optional<Bands.Band> band = bands.decide(questionnaire.pack(), questionnaire.id(), score, questionnaire.release());
        band.ifPresent(one -> reasons.addAll(one.why().reasons()));
        Why why = new Facts().with("questionnaire", questionnaire.id()).with("score", score)
                .with("customerKind", customerKind).why(book, questionnaire.pack(), reasons.stream().distinct().toList());
        return Optional.of(new Score(score, band.map(Bands.Band::band).orElse(null),
                band.map(Bands.Band::reaches).orElse(null), why));
    }

    private static BigDecimal weight(RuleBook book, Questionnaire questionnaire, Question question, int year,
                                     String customerKind, List<Why.Reason> reasons) {
        Facts given = new Facts().with("questionnaire", questionnaire.id()).with("question", question.id())
                .with("factor", question.factor()).with("year", year).with("customerKind", customerKind);
        Decided decided = book.pack(questionnaire.pack()).decide("weight", given.values());
        reasons.addAll(decided.reasons().isEmpty() ? List.of(question.source()) : decided.reasons());
        return decided.get("weight", question.weight());
    }

    /** What a rating leads to: a recovery case of the kind and category that the pack names, or nothing. */
    public Optional<Recovery> recovery(Questionnaire questionnaire, Score score, String customerKind) {
        RuleBook book = releases.book(questionnaire.release());
        Facts given = new Facts().with("questionnaire", questionnaire.id()).with("score", score.score())
                .with("band", score.band()).with("customerKind", customerKind);
        Decided decided = book.pack(questionnaire.pack()).decide("recovery", given.values());
        return decided.get("recover", false) ? Optional.of(new Recovery(decided.get("kind"), decided.get("category"),
                given.why(book, questionnaire.pack(), decided.reasons()))) : Optional.empty();
    }

    /**
     * What answers come to.
     *
     * @param score   0 to 100, to two decimals
     * @param band    its band, or null where the questionnaire has no bands
     * @param reaches whether the band reaches the standard, or null where there is none
     */
    public record Score(BigDecimal score, String band, Boolean reaches, Why why) {
    }

    /** The request that a bad rating has opened: its kind, and its category or null. */
    public record Recovery(String kind, String category, Why why) {
    }
}
