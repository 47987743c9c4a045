package io.youzhi.rules.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.index.SatisfactionIndex;

/** What a scenario gives and expects, by its kind. Values that a scenario does not name are null. */
public sealed interface Example {

    /** Events, all consequences that follow, and how subjects stand at the end; one of the two may be null. */
    record Conduct(List<Event> events, List<Line> expect, Map<String, Map<String, Object>> standing) implements Example {
    }

    /** A conduct event: {@code details} holds every key but at, type, employee, employees and unit. */
    record Event(LocalDateTime at, String type, List<String> employees, String unit, Map<String, Object> details) {
    }

    /** A line of {@code expect}: exactly one of money, points and action is not null. */
    record Line(String clause, String subject, BigDecimal money, BigDecimal points, String action, String via) {

        @Override
        public String toString() {
            String effect = money != null ? "money: " + money.toPlainString()
                    : points != null ? "points: " + points.stripTrailingZeros().toPlainString() : "action: " + action;
            return "{clause: " + clause + ", subject: " + subject + ", " + effect + (via == null ? "" : ", via: " + via) + "}";
        }
    }

    /** A request and what triage makes of it; {@code triage} holds the keys that are compared. */
    record Request(LocalDateTime at, String kind, String category, String unit, String channel, String customer,
                   BigDecimal amount, String currency, String asset, Boolean paid, Duration legalLimit, String text,
                   Map<String, Object> triage) implements Example {
    }

    /** A limit on its way and the step of the ladder just reached. */
    record Escalation(String kind, String category, Priority priority, LimitKind limit, BigDecimal elapsed, String unit,
                      Map<String, Object> decide) implements Example {
    }

    /** A finding of an inspection, what is decided about it, and what follows from it at once; one may be null. */
    record Finding(LocalDateTime at, String item, String unit, String severity, boolean onSpot, String level,
                   String asset, boolean endOfDay, List<EarlierFinding> earlier, Map<String, Object> decide,
                   List<Line> expect) implements Example {
    }

    /** A finding made before. */
    record EarlierFinding(LocalDateTime at, String item, String unit) {
    }

    /** A score of a questionnaire and its band. */
    record Band(String questionnaire, BigDecimal score, Map<String, Object> decide) implements Example {
    }

    /** An index from its parts. */
    record Index(SatisfactionIndex.Node index, Map<String, Object> decide) implements Example {
    }

    /** A return visit. */
    record ReturnVisit(LocalDateTime resultAt, String kind, String category, String channel, BigDecimal score,
                       Integer stars, boolean reached, int tries, int reopened, Map<String, Object> decide)
            implements Example {
    }

    /** Two rates. */
    record Compare(long n1, long hits1, long n2, long hits2, Map<String, Object> decide) implements Example {
    }

    /** Any other decision of a clause. */
    record Ask(String clause, Map<String, Object> given, Map<String, Object> decide) implements Example {
    }
}
