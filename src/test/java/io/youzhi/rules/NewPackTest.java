package io.youzhi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.youzhi.rules.ask.Ask;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.Conduct.StandingFacts;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.ConductFacts.EarlierConsequence;
import io.youzhi.rules.conduct.ConductFacts.Employee;
import io.youzhi.rules.conduct.ConductFacts.Event;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.rules.conduct.Standing;

/** A pack that nobody here has thought of, by files only: own events, keys, codes, points, training and questions. */
class NewPackTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String PACK = """
            pack: orchard
            name: {zh: 果园, en: An orchard}
            extends: base
            clauses:
              OR-1: {zh: 碰伤一箱扣一分, en: A bruised crate costs a point}
              OR-2: {zh: 分扣完或三十天三次就去培训, en: No points left or three times in thirty days means training}
              OR-7: {zh: 考试合格后补到六分, en: Points rise to six after the exam}
              OR-9: {zh: 谁可以进园, en: Who may enter}
            words:
              codes: {crate-bruised: {zh: 碰伤, en: crate bruised}}
              fruits: {apple: {zh: 苹果, en: apple}, pear: {zh: 梨, en: pear}}
              categories: {late-fruit: {zh: 晚果, en: late fruit}}
              settings: {points.after-exam: {zh: 考后分, en: points after the exam}}
            keys:
              fruit: {type: word, of: fruits, default: apple}
              crates: {type: number}
              from: {type: flag, default: 'no'}
            events:
              harvest-spoiled:
                zh: 采收损坏
                en: spoiled harvest
                keys: {employee: required, unit: optional, fruit: optional, crates: required, from: optional}
            asks:
              who-enters:
                clause: OR-9
                given: {degree: {type: word, of: fruits}, age: {type: number}}
                decide: {counts: {type: flag}, by: {type: text}}
            """;

    private static final String SCORING = """
            decision,conduct
            field,clause,type,fruit,from,subject,points,times
            operator,,in,in,=,set,set,set
            type,,word,word,flag,word,number,word
            OR-1,OR-1,harvest-spoiled,apple|pear,no,employee,-1,crates
            """;

    private static final String TRAINING = """
            decision,conduct
            field,clause,type,standing,window,count,count,subject,action
            operator,,in,in,=,<=,>=,set,set
            type,,word,word,word,number,number,word,words
            OR-2.points,OR-2,harvest-spoiled,on,points,0,-,employee,admonition|training
            OR-2.often,OR-2,harvest-spoiled,on,spoiled.often,-,3,employee,admonition|training
            """;

    private static final String WINDOWS = """
            field,clause,type,passed,of,period,measure,start,since
            operator,,in,=,set,set,set,set,set
            type,,word,flag,word,period,word,number,word
            points,OR-1,-,-,employee,year,points,12,-
            spoiled.often,OR-2,harvest-spoiled,-,employee,30 days,events,-,back-on-post
            """;

    private static final String EXAM = """
            rule "OR-7 After the exam points rise to the line"
            when
                Parameter( name == "points.after-exam", $line : number )
                Event( type == "exam", passed == true, points < $line, $points : points )
            then
                insert( new Points( "employee", $line - $points ) );
            end
            """;

    private static final String ENTERS = """
            field,clause,degree,age,counts,by
            operator,,in,>=,set,set
            type,,word,number,flag,text
            otherwise,OR-9,-,-,no,-
            apple,OR-9,apple,-,yes,fruit
            old,OR-9,pear,18,yes,age
            """;

    private final Releases releases = new Releases();
    private final Conduct conduct = new Conduct(releases);
    private final List<Event> past = new ArrayList<>();
    private final List<EarlierConsequence> earlier = new ArrayList<>();
    private final Map<String, Employee> employees = Map.of("an", new Employee("an", "rows", "guard", true, null, null, null));
    private int events;

    NewPackTest() {
        RuleFiles files = RuleFiles.in(Path.of("rules"));
        for (Map.Entry<String, String> file : Map.of("pack.yaml", PACK, "scoring.csv", SCORING, "training.csv", TRAINING,
                "windows.csv", WINDOWS, "exam.drl", EXAM, "who-enters.csv", ENTERS, "settings.csv", """
                        field,clause,name,number
                        operator,,in,set
                        type,,word,number
                        points.after-exam,OR-7,points.after-exam,6
                        """).entrySet()) {
            files = files.with("orchard/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        releases.publish(RuleBooks.read(files), Instant.EPOCH);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private List<String> happens(String at, String type, Object... details) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            map.put((String) details[i], details[i + 1]);
        }
        Event event = new Event("e" + ++events, at(at), type, "an", "rows", map);
        assertThat(conduct.check("orchard", event, releases.live())).isEmpty();
        List<Consequence> all = conduct.judge(new ConductFacts("orchard", ZONE, List.of(event), List.copyOf(past),
                List.copyOf(earlier), employees), releases.live());
        past.add(event);
        all.forEach(c -> earlier.add(new EarlierConsequence(c.event(), event.at(), c.clause(), c.subject(), c.effect(),
                c.action(), c.amount())));
        return all.stream().map(c -> c.clause() + " " + (c.action() == null ? c.amount().toPlainString() : c.action())).toList();
    }

    private Standing standing(String at) {
        return conduct.standing(new StandingFacts("orchard", ZONE, SubjectKind.EMPLOYEE, "an", at(at), employees.get("an"),
                past, earlier.stream().map(line -> new Standing.Line(line, Standing.Review.OPEN)).toList()), releases.live());
    }

    @Test
    void sendsToTrainingWhenThePointsAreUsedUpByTheEventItself() {
        assertThat(happens("2026-03-01T09:00", "harvest-spoiled", "crates", new BigDecimal(11))).containsExactly("OR-1 -11");
        assertThat(standing("2026-03-01T10:00").points()).isEqualByComparingTo("1");
        assertThat(happens("2026-03-02T09:00", "harvest-spoiled", "crates", BigDecimal.ONE, "fruit", "pear"))
                .containsExactlyInAnyOrder("OR-1 -1", "OR-2 admonition", "OR-2 training");
        assertThat(standing("2026-03-02T10:00").post()).isEqualTo("training");
        assertThat(happens("2026-03-03T09:00", "harvest-spoiled", "crates", BigDecimal.ONE)).containsExactly("OR-1 -1");
        assertThat(happens("2026-03-20T09:00", "exam", "passed", true)).containsExactly("OR-7 7");
        assertThat(standing("2026-03-20T10:00")).satisfies(after -> {
            assertThat(after.post()).isEqualTo("on");
            assertThat(after.points()).isEqualByComparingTo("6");
        });
        assertThat(happens("2026-03-21T09:00", "harvest-spoiled", "crates", BigDecimal.ONE)).containsExactly("OR-1 -1");
        assertThat(standing("2027-01-01T00:00").points()).isEqualByComparingTo("12");
    }

    @Test
    void sendsToTrainingAtTheThirdTimeInThirtyDaysToTheMinute() {
        happens("2026-03-01T09:00", "harvest-spoiled", "crates", BigDecimal.ONE);
        happens("2026-03-10T09:00", "harvest-spoiled", "crates", BigDecimal.ONE);
        assertThat(happens("2026-03-31T09:00", "harvest-spoiled", "crates", BigDecimal.ONE)).contains("OR-2 training");
    }

    @Test
    void leavesThoseAtTheirPostWhoseFirstTimeIsAMinuteTooLongAgo() {
        happens("2026-03-01T08:59", "harvest-spoiled", "crates", BigDecimal.ONE);
        happens("2026-03-10T09:00", "harvest-spoiled", "crates", BigDecimal.ONE);
        assertThat(happens("2026-03-31T09:00", "harvest-spoiled", "crates", BigDecimal.ONE)).containsExactly("OR-1 -1");
        assertThat(happens("2026-03-31T10:00", "harvest-spoiled", "crates", BigDecimal.ONE, "from", true))
                .containsExactly("OR-2 admonition", "OR-2 training");
    }

    @Test
    void saysWhatIsWrongWithAnEvent() {
        Map<String, Object> details = new HashMap<>(Map.of("fruit", "plum", "colour", "red", "from", "yes"));
        assertThat(conduct.check("orchard", new Event("e", Instant.EPOCH, "harvest-spoiled", null, "rows", details),
                releases.live())).extracting(p -> p.field() + " " + p.code()).containsExactlyInAnyOrder(
                "fruit rules.event-word-unknown", "colour rules.event-key-unknown", "from rules.event-key-type",
                "employee rules.event-key-missing", "crates rules.event-key-missing");
        assertThat(conduct.check("base", new Event("e", Instant.EPOCH, "harvest-spoiled", null, "rows", details),
                releases.live())).extracting(Conduct.Problem::code).containsExactly("rules.event-type-unknown");
    }

    @Test
    void answersItsOwnQuestions() {
        Ask ask = new Ask(releases);
        assertThat(ask.decide("orchard", "OR-9", Map.of("degree", "pear", "age", 18), releases.live()).values())
                .isEqualTo(Map.of("counts", true, "by", "age"));
        assertThat(ask.decide("orchard", "OR-9", Map.of("degree", "pear", "age", 17), releases.live()).values())
                .isEqualTo(Map.of("counts", false));
        assertThat((BigDecimal) ask.decide("orchard", "B-9", Map.of("name", "extension.times"), releases.live()).values()
                .get("number")).isEqualByComparingTo("1");
    }
}
