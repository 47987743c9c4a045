package io.youzhi.rules.conduct;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.rules.pack.EventType;
import io.youzhi.rules.pack.Key;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.PackReader;
import io.youzhi.rules.table.FieldType;
import io.youzhi.shared.Bilingual;

/**
 * A type of conduct event as people fill one in, in the words of a pack.
 *
 * @param id     such as {@code violation}
 * @param name   what people see
 * @param whom   which of {@code employee}, {@code employees} and {@code unit} it can be about
 * @param oneOf  of these at least one is needed
 * @param fields what else it says
 */
public record EventSort(String id, Bilingual name, List<String> whom, List<String> oneOf, List<EventField> fields) {

    static EventSort of(EventType type, Pack pack) {
        List<String> whom = PackReader.GIVEN.stream().filter(type.keys()::containsKey).toList();
        List<EventField> fields = type.keys().keySet().stream().map(pack.keys()::get).filter(Objects::nonNull)
                .filter(key -> key.field().type() != FieldType.NUMBERS)
                .map(key -> EventField.of(key, type.keys().get(key.field().name()), pack)).toList();
        return new EventSort(type.id(), type.name(), whom, type.oneOf(), fields);
    }

    /**
     * A field of a type.
     *
     * @param name      as programs call it
     * @param type      word, words, text, number, percent, money or flag
     * @param words     the words that can be chosen, with what people see; empty where it is of another type
     * @param required  whether it is needed
     * @param otherwise what it is where nothing is said, or null
     */
    public record EventField(String name, String type, Map<String, Bilingual> words, boolean required, String otherwise) {

        private static EventField of(Key key, boolean required, Pack pack) {
            return new EventField(key.field().name(), key.field().type().word(), pack.names(key.field().domain()),
                    required, text(key.otherwise()));
        }

        private static String text(Object value) {
            if (value instanceof Boolean flag) {
                return flag ? "yes" : "no";
            }
            return value == null ? null : value.toString();
        }
    }
}
