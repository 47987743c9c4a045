package io.youzhi.org;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** How cells of the workbook write things. */
public final class Cells {

    /** The words of a yes and a no. */
    public static final List<String> YES_NO = List.of("yes", "no");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Cells() {
    }

    /** A yes or a no. */
    public static String of(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** What a yes or no says; an empty cell is a yes. */
    public static boolean isYes(String cell) {
        return !"no".equals(cell);
    }

    /** Several words in one cell. */
    static String of(List<String> words) {
        return words.isEmpty() ? null : String.join(", ", words);
    }

    /** The words of a cell. */
    static List<String> words(String cell) {
        return cell == null ? List.of() : Arrays.stream(cell.split("[,，;；、\\s]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** A moment in local time. */
    static String of(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** The moment of a cell; null where there is none. */
    static Instant moment(String cell, ZoneId zone) {
        try {
            return cell == null ? null : LocalDateTime.parse(cell, MOMENT).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
