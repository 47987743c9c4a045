package io.youzhi.rules.drl;

import java.util.Map;

import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.Words;

/**
 * What the rules of a pack may speak of.
 *
 * @param facts    kinds of facts with their fields
 * @param outcomes outcome fields of the decisions, by the fact that each is about
 * @param words    the vocabulary
 */
public record Lexicon(Map<String, Map<String, Field>> facts, Map<String, Map<String, Field>> outcomes, Words words) {

    /** What a field is called in generated facts, so that no pack's word can be a word of Java: {@code itsType}. */
    public static String property(String field) {
        return "its" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    void check(Field field, String word, int offset) throws NotAllowed {
        try {
            Cells.value(new Field(field.name(), io.youzhi.rules.table.FieldType.WORD, field.domain()), null, word, words);
        } catch (Cells.NoValue e) {
            throw new NotAllowed(offset, e.reason().zh(), e.reason().en());
        }
    }
}
