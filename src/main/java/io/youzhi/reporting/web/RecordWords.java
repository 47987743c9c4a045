package io.youzhi.reporting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.reporting.QuarterRecord;
import io.youzhi.reporting.RecordedEntry;
import org.springframework.context.MessageSource;

/** What the cells of a record say, in the reader's language and the unit's local time: one place for paper and workbook. */
final class RecordWords {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    RecordWords(MessageSource messages, Locale locale, QuarterRecord record) {
        this.messages = messages;
        this.locale = locale;
        this.zone = record.zone();
    }

    /** A message of the records. */
    public String say(String key, Object... arguments) {
        return messages.getMessage("reporting." + key, arguments, locale);
    }

    /** A moment; empty for none. */
    public String moment(Instant moment) {
        return moment == null ? "" : TO_THE_MINUTE.withZone(zone).format(moment);
    }

    /** What was found or complained about. */
    public String what(RecordedEntry entry) {
        String item = entry.item() == null ? null
                : locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? entry.item().zh() : entry.item().en();
        return Stream.of(item, entry.text()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** What became of it, and why it was taken back where it was. */
    public String result(RecordedEntry entry) {
        String result = entry.result() == null ? null : say("result." + entry.result());
        String closed = entry.closedAt() == null ? null : say("closed", moment(entry.closedAt()));
        String pending = entry.fine() != null && entry.state().equals("pending") ? say("pending") : null;
        String back = entry.isReversed() ? say("reversed", moment(entry.reversedAt()),
                entry.reason() == null ? "" : messages.getMessage("reason." + entry.reason(), null, entry.reason(), locale)) : null;
        return Stream.of(result, closed, pending, back).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** An amount; empty for none. */
    public String money(BigDecimal amount) {
        return amount == null ? "" : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
