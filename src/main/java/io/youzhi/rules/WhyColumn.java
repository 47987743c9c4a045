package io.youzhi.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/** Why something was decided, as JSON in a column of whoever keeps it. */
public class WhyColumn implements AttributeConverter<Why, String> {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
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
