package io.youzhi.rules.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.youzhi.rules.pack.Ask;
import io.youzhi.rules.pack.EventType;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.PackReader;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.yaml.YamlNode;
import io.youzhi.shared.Bilingual;

/** The words that the scenarios of a pack may use. */
final class Vocabulary {

    private static final Map<String, Bilingual> ALLOWED = Map.of(
            "least", new Bilingual("至少为 ", "is at least "), "most", new Bilingual("至多为 ", "is at most "),
            "whole", new Bilingual("应为整数", "is a whole number"),
            "decimals", new Bilingual("小数位数至多 ", "has no more decimals than "),
            "digits", new Bilingual("整数位数至多 ", "has no more digits before the point than "));

    private final Pack pack;

    Vocabulary(Pack pack) {
        this.pack = pack;
    }

    /** The words of a domain, such as {@code posts}. */
    Collection<String> words(String domain) {
        return pack.of(domain);
    }

    /** The clauses of the pack and of those it extends. */
    Collection<String> clauses() {
        return pack.clauses();
    }

    /** A type of conduct event. */
    EventType event(YamlNode type) {
        EventType known = pack.events().get(type.text());
        if (known == null) {
            throw type.unknown("事件类型", "event type", pack.events().keySet());
        }
        return known;
    }

    /** The value of an event's key: what the pack says its type is. */
    Object value(String key, YamlNode node) {
        if (PackReader.GIVEN.contains(key)) {
            return node.text();
        }
        Object value = read(pack.keys().get(key).field(), node);
        pack.keys().get(key).range().breach(value).ifPresent(breach -> {
            throw node.problem("“" + key + "”" + ALLOWED.get(breach.what()).zh() + breach.allowed(),
                    "'" + key + "' " + ALLOWED.get(breach.what()).en() + breach.allowed());
        });
        return value;
    }

    /** The decision that the pack declares for a clause. */
    Optional<Ask> ask(String clause) {
        return pack.asks().values().stream().filter(ask -> ask.clause().equals(clause)).findFirst();
    }

    /** The value of a field. */
    Object read(Field field, YamlNode node) {
        return switch (field.type()) {
            case FLAG -> node.bool();
            case NUMBER, MONEY -> node.number();
            case PERCENT -> percent(node);
            case WORD, TEXT -> word(field, node);
            case WORDS -> new ArrayList<>(node.itemsOrOne().stream().map(item -> word(field, item)).toList());
            case NUMBERS -> numbers(field, node);
            case LIMIT, PERIOD -> cell(field, node);
        };
    }

    /** As in a table's cell: {@code 5 working days}. */
    private Object cell(Field field, YamlNode node) {
        try {
            return Cells.value(field, null, node.text(), pack);
        } catch (Cells.NoValue e) {
            throw node.problem(e.reason().zh(), e.reason().en());
        }
    }

    private String word(Field field, YamlNode node) {
        return field.isOpen() ? node.text() : node.oneOf(field.name(), field.name(), pack.of(field.domain()));
    }

    private Map<String, BigDecimal> numbers(Field field, YamlNode node) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        node.entries().forEach((name, number) -> {
            if (field.domain() != null && !pack.of(field.domain()).contains(name)) {
                throw number.problem("未知的 '" + name + "'", "unknown '" + name + "'; known are "
                        + String.join(", ", List.copyOf(pack.of(field.domain()))));
            }
            numbers.put(name, number.number());
        });
        return numbers;
    }

    private static BigDecimal percent(YamlNode node) {
        return node.text().endsWith("%")
                ? new BigDecimal(node.text().substring(0, node.text().length() - 1).strip()).movePointLeft(2) : node.number();
    }
}
