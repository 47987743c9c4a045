package io.youzhi.conduct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.youzhi.rules.Why;
import jakarta.persistence.AttributeConverter;

/** Why a line was decided, as JSON. */
class WhyColumn implements AttributeConverter<Why, String> {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public String convertToDatabaseColumn(Why why) {
        try {
            return why == null ? null : JSON.writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a reason that is no JSON", e);
        }
    }

    @Override
    public Why convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, Why.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reason that is no JSON", e);
        }
    }
}
