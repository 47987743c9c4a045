package io.youzhi.rules.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.drl.Tokens.Kind;
import io.youzhi.rules.drl.Tokens.Token;
import io.youzhi.rules.table.Field;

/**
 * The small language of constraints: fields of the fact, {@code $bound} values, literals, {@code + - *}, comparisons,
 * {@code in}, {@code contains}, {@code && ||}. What was read is written anew, so that nothing of the author's text
 * but names, numbers and plain strings reaches a compiler.
 */
final class Expressions {

    /** What an expression is worth. */
    enum Type { NUMBER, TEXT, FLAG, LIST, NULL, CHOICE }

    /** A term: its type, how it is written for the compiler, and the field it is, if it is one. */
    record Term(Type type, String code, Field field, String literal, int offset) {
    }

    private static final List<String> SIGNS = List.of("==", "!=", ">=", "<=", ">", "<");

    private final Tokens tokens;
    private final Map<String, Field> fields;
    private final Map<String, Field> bound;
    private final Lexicon lexicon;
    private final boolean own;

    /** {@code own} says that the fact is a class of ours, whose fields are written as they are. */
    Expressions(Tokens tokens, Map<String, Field> fields, boolean own, Map<String, Field> bound, Lexicon lexicon) {
        this.tokens = tokens;
        this.own = own;
        this.fields = fields;
        this.bound = bound;
        this.lexicon = lexicon;
    }

    /** A whole constraint: a condition, or {@code $name : field}, which binds. */
    String constraint() throws NotAllowed {
        if (tokens.peek().kind() == Kind.VARIABLE && tokens.after().text().equals(":")) {
            Token variable = tokens.take();
            tokens.need(":");
            Token name = tokens.take();
            Field field = field(name);
            if (bound.put(variable.text(), field) != null) {
                throw new NotAllowed(variable.offset(), variable.text() + " 已经用过", variable.text() + " is bound twice");
            }
            end();
            return variable.text() + " : " + code(name.text());
        }
        Term term = either();
        condition(term);
        end();
        return term.code();
    }

    /** A number, for an action. */
    Term number() throws NotAllowed {
        Term sum = sum();
        if (sum.type() != Type.NUMBER) {
            throw new NotAllowed(sum.offset(), "这里应是数", "a number is expected here");
        }
        return sum;
    }

    private void end() throws NotAllowed {
        if (tokens.peek().kind() != Kind.END) {
            throw Tokens.unexpected(tokens.peek(), ", or )");
        }
    }

    private Term either() throws NotAllowed {
        Term left = both();
        while (tokens.takeIf("||")) {
            left = joined(left, " || ", both());
        }
        return left;
    }

    private Term both() throws NotAllowed {
        Term left = comparison();
        while (tokens.takeIf("&&")) {
            left = joined(left, " && ", comparison());
        }
        return left;
    }

    private static Term joined(Term left, String sign, Term right) throws NotAllowed {
        condition(left);
        condition(right);
        return new Term(Type.CHOICE, "( " + left.code() + sign + right.code() + " )", null, null, left.offset());
    }

    private static void condition(Term term) throws NotAllowed {
        if (term.type() != Type.CHOICE) {
            throw new NotAllowed(term.offset(), "这里应是条件，例如 post == \"window-clerk\"",
                    "a condition is expected here, such as post == \"window-clerk\"");
        }
    }

    private Term comparison() throws NotAllowed {
        Term left = sum();
        if (left.type() == Type.CHOICE) {
            return left;
        }
        Token sign = tokens.peek();
        if (SIGNS.contains(sign.text()) && sign.kind() == Kind.SIGN) {
            tokens.take();
            return compared(left, sign, sum());
        }
        if (tokens.takeIf("contains")) {
            return contains(left, sign, sum());
        }
        boolean not = tokens.is("not") && tokens.after().text().equals("in") && tokens.takeIf("not");
        if (tokens.takeIf("in")) {
            return in(left, not);
        }
        return left;
    }

    private Term compared(Term left, Token sign, Term right) throws NotAllowed {
        boolean equality = sign.text().equals("==") || sign.text().equals("!=");
        boolean withNull = left.type() == Type.NULL || right.type() == Type.NULL;
        if (!withNull && left.type() != right.type() || !equality && (left.type() != Type.NUMBER || withNull)
                || left.type() == Type.LIST && !withNull) {
            throw new NotAllowed(sign.offset(), "两边的类型不能这样比较", "the two sides cannot be compared so");
        }
        known(left, right);
        known(right, left);
        boolean numbers = left.type() == Type.NUMBER && right.type() == Type.NUMBER;
        String code = numbers ? "Numbers.compare( " + left.code() + ", \"" + sign.text() + "\", " + right.code() + " )"
                : left.code() + " " + sign.text() + " " + right.code();
        return new Term(Type.CHOICE, code, null, null, left.offset());
    }

    private Term contains(Term left, Token sign, Term right) throws NotAllowed {
        if (left.type() != Type.LIST || right.type() != Type.TEXT) {
            throw new NotAllowed(sign.offset(), "contains 用于词表和词", "contains asks whether a list has a word");
        }
        known(left, right);
        return new Term(Type.CHOICE, "( " + left.code() + " != null && " + left.code() + " contains " + right.code()
                + " )", null, null, left.offset());
    }

    private Term in(Term left, boolean not) throws NotAllowed {
        tokens.need("(");
        List<String> codes = new ArrayList<>();
        do {
            Term item = atom();
            if (item.literal() == null || item.type() != left.type()) {
                throw new NotAllowed(item.offset(), "in 的列表里只能是同类型的值", "in lists only plain values of the same type");
            }
            known(left, item);
            codes.add(left.type() == Type.NUMBER ? "Numbers.compare( " + left.code() + ", \"==\", " + item.code() + " )"
                    : left.code() + " == " + item.code());
        } while (tokens.takeIf(","));
        tokens.need(")");
        String any = "( " + String.join(" || ", codes) + " )";
        return new Term(Type.CHOICE, not ? "!" + any : any, null, null, left.offset());
    }

    /** A word compared with a field must be a word of the field's domain. */
    private void known(Term field, Term literal) throws NotAllowed {
        if (field.field() != null && literal.literal() != null && literal.type() == Type.TEXT) {
            lexicon.check(field.field(), literal.literal(), literal.offset());
        }
    }

    private Term sum() throws NotAllowed {
        Term left = product();
        while (tokens.is("+") || tokens.is("-")) {
            String sign = tokens.take().text();
            left = arithmetic(sign.equals("+") ? "plus" : "minus", left, product());
        }
        return left;
    }

    private Term product() throws NotAllowed {
        Term left = atom();
        while (tokens.takeIf("*")) {
            left = arithmetic("times", left, atom());
        }
        return left;
    }

    private static Term arithmetic(String name, Term left, Term right) throws NotAllowed {
        for (Term term : List.of(left, right)) {
            if (term.type() != Type.NUMBER) {
                throw new NotAllowed(term.offset(), "这里应是数", "a number is expected here");
            }
        }
        return new Term(Type.NUMBER, "Numbers." + name + "( " + left.code() + ", " + right.code() + " )", null, null,
                left.offset());
    }

    private Term atom() throws NotAllowed {
        Token token = tokens.take();
        if (token.kind() == Kind.SIGN && token.text().equals("-")) {
            Term term = atom();
            return arithmetic("minus", new Term(Type.NUMBER, "Numbers.of( \"0\" )", null, null, token.offset()), term);
        }
        if (token.kind() == Kind.SIGN && token.text().equals("(")) {
            Term inner = either();
            tokens.need(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> new Term(Type.NUMBER, "Numbers.of( \"" + token.text() + "\" )", null, token.text(),
                    token.offset());
            case STRING -> string(token);
            case VARIABLE -> variable(token);
            case NAME -> name(token);
            default -> throw Tokens.unexpected(token, "a field, a value or a $bound value");
        };
    }

    static Term string(Token token) throws NotAllowed {
        String text = token.text().substring(1, token.text().length() - 1);
        if (!text.matches("[\\p{L}\\p{N} ._-]*")) {
            throw new NotAllowed(token.offset(), "文字里只能有字母、数字、空格和 . _ -",
                    "a text may hold only letters, digits, spaces and . _ -");
        }
        return new Term(Type.TEXT, "\"" + text + "\"", null, text, token.offset());
    }

    private Term variable(Token token) throws NotAllowed {
        Field field = bound.get(token.text());
        if (field == null) {
            throw new NotAllowed(token.offset(), token.text() + " 没有绑定", token.text() + " is not bound");
        }
        return new Term(type(field), token.text(), field, null, token.offset());
    }

    private Term name(Token token) throws NotAllowed {
        return switch (token.text()) {
            case "true", "false" -> new Term(Type.FLAG, token.text(), null, token.text(), token.offset());
            case "null" -> new Term(Type.NULL, "null", null, null, token.offset());
            default -> new Term(type(field(token)), code(token.text()), field(token), null, token.offset());
        };
    }

    private String code(String name) {
        return own ? name : Lexicon.property(name);
    }

    private Field field(Token token) throws NotAllowed {
        Field field = token.kind() == Kind.NAME ? fields.get(token.text()) : null;
        if (field == null) {
            throw new NotAllowed(token.offset(), "没有字段“" + token.text() + "”：可用 " + String.join(", ", fields.keySet()),
                    "there is no field '" + token.text() + "'; known are " + String.join(", ", fields.keySet()));
        }
        return field;
    }

    private static Type type(Field field) {
        return switch (field.type()) {
            case NUMBER, PERCENT, MONEY -> Type.NUMBER;
            case FLAG -> Type.FLAG;
            case WORDS -> Type.LIST;
            default -> Type.TEXT;
        };
    }
}
