package io.youzhi.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import io.youzhi.shared.time.Punctuality;

/** Makes requests of records as a mapping says, and notes each thing that is not as it should be. */
final class Translation {

    private final Mapping mapping;
    private final Map<Field, Integer> positions;
    private final int width;

    Translation(Mapping mapping, SourceFile file) {
        this.mapping = mapping;
        this.positions = file.positions(mapping);
        this.width = file.width();
    }

    /**
     * What came of a record.
     *
     * @param request the request, or null if it cannot be taken
     * @param notes   why not, or what is odd about it
     */
    record Outcome(SourceRecord at, String id, PastRequest request, List<Note> notes) {

        boolean taken() {
            return request != null;
        }
    }

    /** Translates one record. */
    Outcome translate(SourceRecord at) {
        Reading reading = new Reading(at);
        if (at.cells().size() != width) {
            reading.note(null, Reason.WRONG_CELL_COUNT, at.cells().size() + " ≠ " + width);
            return reading.outcome();
        }
        mapping.columns().forEach(reading::read);
        return reading.outcome();
    }

    /** One record while it is read. */
    private final class Reading {

        private final SourceRecord at;
        private final Map<Field, String> texts = new EnumMap<>(Field.class);
        private final Map<Field, Instant> times = new EnumMap<>(Field.class);
        private final List<Note> notes = new ArrayList<>();

        private Reading(SourceRecord at) {
            this.at = at;
        }

        private void note(Field field, Reason reason, String cell) {
            notes.add(Note.on(at, id(), field, reason, cell));
        }

        private String id() {
            return texts.get(Field.ID);
        }

        private void read(Field field, Column column) {
            if (column.name() == null) {
                texts.put(field, column.value());
                return;
            }
            String cell = at.cell(positions.get(field));
            if (mapping.empty().contains(cell)) {
                settle(field, column.empty(), cell, Reason.EMPTY_CELL, Reason.MISSING);
            } else if (field.type() == Field.Type.TIME) {
                time(field, cell);
            } else {
                text(field, column, cell);
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
                    if (field.type() != Field.Type.TIME) {
                        texts.put(field, otherwise.value());
                    } else {
                        time(field, otherwise.value());
                    }
                }
            }
        }

        private void keep(Field field, String cell) {
            if (cell.length() > field.width()) {
                note(field, Reason.TOO_LONG, cell);
            } else {
                texts.put(field, cell);
            }
        }

        private void time(Field field, String cell) {
            TemporalAccessor parsed = parsed(cell);
            if (parsed == null) {
                note(field, Reason.UNREADABLE_TIME, cell);
            } else if (parsed instanceof OffsetDateTime moment) {
                times.put(field, moment.toInstant());
            } else {
                LocalDateTime local = parsed instanceof LocalDateTime time ? time : ofDay(field, (LocalDate) parsed);
                Instant moment = moment(field, local, cell);
                if (moment != null) {
                    times.put(field, moment);
                }
            }
        }

        /** A day without a time of day: opened at its start, promised and closed by its end. */
        private LocalDateTime ofDay(Field field, LocalDate day) {
            return field == Field.OPENED ? day.atStartOfDay() : day.atTime(LocalTime.of(23, 59, 59));
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

        private Outcome outcome() {
            if (notes.stream().anyMatch(note -> !note.reason().taken())) {
                return new Outcome(at, id(), null, notes);
            }
            PastRequest request = request();
            lookAt(request);
            return new Outcome(at, id(), request, notes);
        }

        private PastRequest request() {
            String verdict = texts.get(Field.VERDICT);
            return new PastRequest(mapping.source(), id(), texts.get(Field.KIND), texts.get(Field.CATEGORY),
                    texts.get(Field.UNIT), texts.get(Field.QUEUE), texts.get(Field.CHANNEL), texts.get(Field.PLACE),
                    times.get(Field.OPENED), times.get(Field.TARGET), times.get(Field.CLOSED),
                    texts.get(Field.CLOSURE), texts.get(Field.DUPLICATE_OF),
                    verdict == null ? null : Punctuality.ofWord(verdict));
        }

        private void lookAt(PastRequest request) {
            if (request.target() != null && request.target().isBefore(request.opened())) {
                note(Field.TARGET, Reason.TARGET_BEFORE_OPENING, cellOf(Field.TARGET));
            }
            if (request.closed() != null && request.closed().isBefore(request.opened())) {
                note(Field.CLOSED, Reason.CLOSED_BEFORE_OPENING, cellOf(Field.CLOSED));
            }
            String status = texts.get(Field.STATUS);
            if (status != null && status.equals("closed") != (request.closed() != null)) {
                note(Field.STATUS, Reason.STATUS_CONTRADICTS, cellOf(Field.STATUS));
            }
            if (request.isComparable() && request.sourceVerdict() != request.ownVerdict()) {
                note(Field.VERDICT, Reason.VERDICT_DIFFERS, cellOf(Field.VERDICT));
            }
        }

        private String cellOf(Field field) {
            Integer position = positions.get(field);
            return position == null ? texts.get(field) : at.cell(position);
        }
    }
}
