package io.youzhi.conduct.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.youzhi.rules.conduct.EventSort;
import io.youzhi.rules.conduct.EventSort.EventField;
import io.youzhi.shared.Bilingual;
import org.springframework.context.MessageSource;

/** A type of conduct event with what people call its fields. */
record EventSortView(String id, Bilingual name, List<String> whom, List<String> oneOf, List<FieldView> fields) {

    static EventSortView of(EventSort sort, MessageSource messages) {
        return new EventSortView(sort.id(), sort.name(), sort.whom(), sort.oneOf(), sort.fields().stream()
                .map(field -> FieldView.of(field, messages)).toList());
    }

    /** A field of it. */
    record FieldView(String name, Bilingual label, String type, Map<String, Bilingual> words, boolean required,
                     String otherwise) {

        private static FieldView of(EventField field, MessageSource messages) {
            String key = "conduct.key." + field.name();
            Bilingual label = new Bilingual(messages.getMessage(key, null, field.name(), Locale.CHINESE),
                    messages.getMessage(key, null, field.name(), Locale.ENGLISH));
            return new FieldView(field.name(), label, field.type(), field.words(), field.required(), field.otherwise());
        }
    }
}
