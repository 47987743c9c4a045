package io.youzhi.rules.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.drl.Tokens.Kind;
import io.youzhi.rules.drl.Tokens.Token;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;

/** The actions of a rule: {@code insert( new Money( "unit", $amount ) );} and the like, nothing else. */
final class Actions {

    private static final List<String> OF_EVENTS = List.of("Money", "Points", "Action");

    private final Tokens tokens;
    private final Map<String, Field> bound;
    private final Lexicon lexicon;
    private final String subject;

    Actions(Tokens tokens, Map<String, Field> bound, Lexicon lexicon, String subject) {
        this.tokens = tokens;
        this.bound = bound;
        this.lexicon = lexicon;
        this.subject = subject;
    }

    List<PolicyRule.Action> read() throws NotAllowed {
        List<PolicyRule.Action> actions = new ArrayList<>();
        do {
            tokens.need("insert");
            tokens.need("(");
            tokens.need("new");
            actions.add(action(tokens.take()));
            tokens.need(")");
            tokens.need(";");
        } while (tokens.peek().kind() != Kind.END);
        return actions;
    }

    private PolicyRule.Action action(Token type) throws NotAllowed {
        boolean event = "Event".equals(subject);
        if (!(event ? OF_EVENTS.contains(type.text()) : type.text().equals("Outcome"))) {
            throw Tokens.unexpected(type, event ? "Money, Points, Action" : "Outcome");
        }
        List<String> arguments = new ArrayList<>();
        tokens.need("(");
        if (event) {
            arguments.add(word("subjects"));
            tokens.need(",");
            arguments.add(type.text().equals("Action") ? word("actions")
                    : new Expressions(tokens, Map.of(), true, bound, lexicon).number().code());
        } else {
            arguments.addAll(outcome());
        }
        tokens.need(")");
        return new PolicyRule.Action(type.text(), arguments);
    }

    private String word(String domain) throws NotAllowed {
        Expressions.Term term = text();
        lexicon.check(new Field("", FieldType.WORD, domain), term.literal(), term.offset());
        return term.code();
    }

    private List<String> outcome() throws NotAllowed {
        Expressions.Term name = text();
        Field field = lexicon.outcomes().getOrDefault(String.valueOf(subject), Map.of()).get(name.literal());
        if (field == null) {
            throw new NotAllowed(name.offset(), "没有结果字段“" + name.literal() + "”",
                    "there is no outcome '" + name.literal() + "'");
        }
        tokens.need(",");
        Expressions.Term value = text();
        try {
            Cells.value(field, null, value.literal(), lexicon.words());
        } catch (Cells.NoValue e) {
            throw new NotAllowed(value.offset(), e.reason().zh(), e.reason().en());
        }
        return List.of(name.code(), value.code());
    }

    private Expressions.Term text() throws NotAllowed {
        Token token = tokens.take();
        if (token.kind() != Kind.STRING) {
            throw Tokens.unexpected(token, "a text in \"\"");
        }
        return Expressions.string(token);
    }
}
