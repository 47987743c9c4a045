package io.youzhi.inspection;

import java.util.List;

import jakarta.persistence.AttributeConverter;

/** Ids in one column, one a line. */
class Listed implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> ids) {
        return ids == null ? "" : String.join("\n", ids);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
