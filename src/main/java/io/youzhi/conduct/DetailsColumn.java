package io.youzhi.conduct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.AttributeConverter;

/** An event's further keys as JSON; numbers come back as BigDecimal, as the rules want them. */
class DetailsColumn implements AttributeConverter<Map<String, Object>, String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    @Override
    public String convertToDatabaseColumn(Map<String, Object> details) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(details == null ? Map.of() : details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details that are no JSON: " + details, e);
        }
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String column) {
        try {
            Map<String, Object> details = new LinkedHashMap<>();
            if (column != null) {
                JSON.readTree(column).properties().forEach(each -> details.put(each.getKey(), value(each.getValue())));
            }
            return details;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details that are no JSON: " + column, e);
        }
    }

    /** The value of a JSON node in the types that conduct rules know. */
    static Object value(JsonNode node) {
        if (node.isArray()) {
            List<Object> values = new ArrayList<>();
            node.forEach(each -> values.add(value(each)));
            return values;
        }
        if (node.isObject()) {
            Map<String, Object> values = new LinkedHashMap<>();
            node.properties().forEach(each -> values.put(each.getKey(), value(each.getValue())));
            return values;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : node.asText();
    }
}
