package io.youzhi.shared;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes a {@link Reason} in the reader's language. An archive, which is written without readers, keeps the key. */
class ReasonWriter extends JsonSerializer<String> {

    private final MessageSource messages;

    /** For archives. */
    ReasonWriter() {
        this.messages = null;
    }

    /** For answers of the API. */
    @Autowired
    ReasonWriter(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void serialize(String reason, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(messages == null ? reason
                : messages.getMessage(reason, null, reason, LocaleContextHolder.getLocale()));
    }
}
