package io.youzhi.rules.procedure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import io.youzhi.shared.Bilingual;

/** What a pack calls things, as an argument of messages: it comes out in the language of the message. */
public final class Label {

    private Label() {
    }

    /** One name. */
    public static MessageSourceResolvable of(Bilingual name) {
        return of(List.of(name));
    }

    /** Several names as a list. */
    public static MessageSourceResolvable of(Collection<Bilingual> names) {
        String zh = names.stream().map(Bilingual::zh).distinct().collect(Collectors.joining("、"));
        String en = names.stream().map(Bilingual::en).distinct().collect(Collectors.joining(", "));
        return new DefaultMessageSourceResolvable(new String[] {"rules.label"}, new Object[] {zh, en}, en);
    }
}
