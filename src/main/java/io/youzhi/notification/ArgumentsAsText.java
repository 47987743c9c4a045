package io.youzhi.notification;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the arguments of a notice as one JSON text. */
@Converter
class ArgumentsAsText implements AttributeConverter<Map<String, String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, String> arguments) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(arguments));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("arguments that are no JSON: " + arguments, e);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, new TypeReference<TreeMap<String, String>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("arguments that are no JSON: " + text, e);
        }
    }
}
