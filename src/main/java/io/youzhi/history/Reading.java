package io.youzhi.history;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.youzhi.history.Mapping.Column;
import io.youzhi.history.Mapping.Otherwise;
import io.youzhi.shared.time.DayEnd;

/** One record while it is read: what its fields hold, and what is to be noted. */
final class Reading {

    private final SourceRecord at;
    private final Mapping<?> mapping;
    private final Map<Field, Integer> positions;
    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Map<Field, Instant> times = new EnumMap<>(Field.class);
    private final Map<Field, Integer> numbers = new EnumMap<>(Field.class);
    private final List<Note> notes = new ArrayList<>();

    Reading(SourceRecord at, Mapping<?> mapping, Map<Field, Integer> positions) {
        this.at = at;
        this.mapping = mapping;
        this.positions = positions;
    }

    SourceRecord at() {
        return at;
    }

    /** The source's name. */
    String source() {
        return mapping.source();
    }

    /** The record's id, or null while it has none. */
    String id() {
        return texts.get(Field.ID);
    }

    /** Gives an id to a record whose source gives it none. */
    void name(String id) {
        keep(Field.ID, id);
    }

    String text(Field field) {
        return texts.get(field);
    }

    Instant time(Field field) {
        return times.get(field);
    }

    Integer number(Field field) {
        return numbers.get(field);
    }

    /** Yes or no; null if the record says nothing. */
    Boolean yes(Field field) {
        String word = texts.get(field);
        return word == null ? null : (Boolean) word.equals("yes");
    }

    /** What was noted so far. */
    List<Note> notes() {
        return notes;
    }

    /** Whether the record can be in the history. */
    boolean canBeTaken() {
        return notes.stream().allMatch(note -> note.reason().taken());
    }

    void note(Field field, Reason reason, String cell) {
        notes.add(Note.on(at, id(), field, reason, cell));
    }

    /** Notes something about a field and quotes its cell. */
    void note(Field field, Reason reason) {
        Integer position = positions.get(field);
        note(field, reason, position == null ? texts.get(field) : at.cell(position));
    }

    /** Reads a field as its column says. */
    void read(Field field, Column column) {
        if (column.name() == null) {
            texts.put(field, column.value());
            return;
        }
        String cell = at.cell(positions.get(field));
        if (mapping.empty().contains(cell)) {
            settle(field, column.empty(), cell, Reason.EMPTY_CELL, Reason.MISSING);
        } else {
            value(field, column, cell);
        }
    }

    private void value(Field field, Column column, String cell) {
        switch (field.type()) {
            case TIME -> time(field, cell);
            case NUMBER -> number(field, cell);
            default -> text(field, column, cell);
        }
    }

    private void text(Field field, Column column, String cell) {
        String written = rewritten(field, column, cell);
        String word = column.codes().get(written);
        if (word != null) {
            texts.put(field, word);
        } else if (column.other() != null) {
            settle(field, column.other(), written, Reason.UNKNOWN_CODE, Reason.OTHER_CODE);
        } else {
            keep(field, written);
        }
    }

    private String rewritten(Field field, Column column, String cell) {
        for (Mapping.Rewrite rewrite : column.rewrite()) {
            var matcher = rewrite.match().matcher(cell);
            if (matcher.matches()) {
                note(field, Reason.REWRITTEN, cell);
                return matcher.replaceFirst(rewrite.to());
            }
        }
        return cell;
    }

    private void settle(Field field, Otherwise otherwise, String cell, Reason refused, Reason noted) {
        switch (otherwise.what()) {
            case NONE -> { }
            case NOTE -> note(field, noted, cell);
            case KEEP -> keep(field, cell);
            case REFUSE -> note(field, refused, cell);
            case IS -> {
                note(field, noted, cell);
                is(field, otherwise.value());
            }
        }
    }

    private void is(Field field, String value) {
        switch (field.type()) {
            case TIME -> time(field, value);
            case NUMBER -> number(field, value);
            default -> texts.put(field, value);
        }
    }

    private void keep(Field field, String cell) {
        if (cell.length() > field.width()) {
            note(field, Reason.TOO_LONG, cell);
        } else {
            texts.put(field, cell);
        }
    }

    /** A whole number, also where it is written with a fraction of nothing, as in 30.0. */
    private void number(Field field, String cell) {
        try {
            numbers.put(field, new BigDecimal(cell.strip()).intValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            note(field, Reason.UNREADABLE_NUMBER, cell);
        }
    }

    private void time(Field field, String cell) {
        TemporalAccessor parsed = parsed(cell);
        if (parsed == null) {
            note(field, Reason.UNREADABLE_TIME, cell);
        } else if (parsed instanceof OffsetDateTime moment) {
            times.put(field, moment.toInstant());
        } else if (parsed instanceof LocalDate day && !field.isBeginning()) {
            times.put(field, DayEnd.of(day, mapping.zone()));
        } else {
            LocalDateTime local = parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
            Instant moment = moment(field, local, cell);
            if (moment != null) {
                times.put(field, moment);
            }
        }
    }

    private TemporalAccessor parsed(String cell) {
        for (DateTimeFormatter format : mapping.formats()) {
            try {
                return narrowed(format.parse(cell));
            } catch (DateTimeException e) {
                // the next format
            }
        }
        return null;
    }

    /** Asks before it converts: an exception for each of a million cells would cost more than all else. */
    private static TemporalAccessor narrowed(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return OffsetDateTime.from(parsed);
        }
        return parsed.isSupported(ChronoField.SECOND_OF_DAY) ? LocalDateTime.from(parsed) : LocalDate.from(parsed);
    }

    private Instant moment(Field field, LocalDateTime local, String cell) {
        List<ZoneOffset> offsets = mapping.zone().getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        return offsets.isEmpty() ? skipped(field, local, cell) : twice(field, local, offsets, cell);
    }

    private Instant skipped(Field field, LocalDateTime local, String cell) {
        note(field, Reason.TIME_IN_GAP, cell);
        return mapping.gap() == Mapping.Gap.REFUSE ? refuse(field, cell) : local.atZone(mapping.zone()).toInstant();
    }

    private Instant twice(Field field, LocalDateTime local, List<ZoneOffset> offsets, String cell) {
        note(field, Reason.TIME_IN_OVERLAP, cell);
        return switch (mapping.overlap()) {
            case EARLIER -> local.toInstant(offsets.get(0));
            case LATER -> local.toInstant(offsets.get(1));
            case REFUSE -> refuse(field, cell);
        };
    }

    private Instant refuse(Field field, String cell) {
        note(field, Reason.UNREADABLE_TIME, cell);
        return null;
    }
}
