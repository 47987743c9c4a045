package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.rules.book.Book;
import io.youzhi.rules.conduct.ConductFacts.EarlierConsequence;

/** Stars of employees: from how many on, up and down how far, by the settings of the pack. */
final class Stars {

    private static final String UP = "star-up";
    private static final String DOWN = "star-down";

    private final Integer start;
    private final Integer least;
    private final Integer most;

    Stars(Book book) {
        this.start = setting(book, "stars.start");
        this.least = setting(book, "stars.least");
        this.most = setting(book, "stars.most");
    }

    private static Integer setting(Book book, String name) {
        BigDecimal number = book.pack().word("settings", name) == null ? null
                : book.decide("settings", Map.of("name", name)).get("number");
        return number == null ? null : number.intValueExact();
    }

    /** How many somebody has after some lines; null where nobody says from how many on. */
    Integer after(Integer own, List<EarlierConsequence> lines) {
        Integer stars = own == null ? start : own;
        for (EarlierConsequence line : lines) {
            stars = stars == null ? null : within(stars + step(line.action()));
        }
        return stars;
    }

    private int within(int stars) {
        int enough = least == null ? stars : Math.max(least, stars);
        return most == null ? enough : Math.min(most, enough);
    }

    private static int step(String action) {
        return UP.equals(action) ? 1 : DOWN.equals(action) ? -1 : 0;
    }

    /** Whether a consequence can be carried out: nobody rises above the most stars, or falls below the least. */
    boolean allow(String action, Integer now) {
        return now == null || step(Objects.toString(action, "")) == 0 || within(now + step(action)) != now;
    }

    /** The event with {@code starsUp} and {@code starsDown}: how far the stars are from those that a grade makes due. */
    static EventFields due(EventFields fields) {
        if (!(fields.values().get("starsDue") instanceof BigDecimal due)
                || !(fields.values().get("stars") instanceof BigDecimal now)) {
            return fields;
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("starsUp", due.subtract(now).max(BigDecimal.ZERO));
        more.put("starsDown", now.subtract(due).max(BigDecimal.ZERO));
        return fields.with(more);
    }
}
