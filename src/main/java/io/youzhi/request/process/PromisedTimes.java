package io.youzhi.request.process;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import io.youzhi.request.Receipt;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The promised times of a request, as they are read to the customer. */
@Component
class PromisedTimes {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final MessageSource messages;

    PromisedTimes(MessageSource messages) {
        this.messages = messages;
    }

    /** In both languages, in local time. */
    String text(Receipt receipt, ZoneId zone) {
        DateTimeFormatter local = TO_THE_MINUTE.withZone(zone);
        return receipt.promises().stream().map(promise -> messages.getMessage("limit." + promise.limit(), null,
                Locale.SIMPLIFIED_CHINESE) + " " + messages.getMessage("limit." + promise.limit(), null, Locale.ENGLISH)
                + ": " + local.format(promise.due())).collect(Collectors.joining("  \n"));
    }
}
