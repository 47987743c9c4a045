package io.youzhi.rules.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A constraint or an action cut into tokens. Whatever is not a token that rules may use is an error at its place. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/"
            + "|(?<string>\"[^\"\\\\\\r\\n]*\")|(?<number>\\d+(?:\\.\\d+)?)|(?<variable>\\$[A-Za-z][A-Za-z0-9]*)"
            + "|(?<name>[A-Za-z][A-Za-z0-9]*)|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*<>():,;])");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** A token with the offset at which it stands. */
    record Token(Kind kind, String text, int offset) {
    }

    /** What a token is. */
    enum Kind { STRING, NUMBER, VARIABLE, NAME, SIGN, END }

    Tokens(String text) throws NotAllowed {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                String sign = text.substring(at, text.offsetByCodePoints(at, 1));
                throw new NotAllowed(at, "这里不能用“" + sign + "”", "'" + sign + "' cannot be used here");
            }
            for (Kind kind : Kind.values()) {
                if (kind != Kind.END && matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null) {
                    tokens.add(new Token(kind, matcher.group(), at));
                }
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token after() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(String text) {
        if (is(text)) {
            next++;
            return true;
        }
        return false;
    }

    boolean is(String text) {
        return (peek().kind() == Kind.SIGN || peek().kind() == Kind.NAME) && peek().text().equals(text);
    }

    void need(String text) throws NotAllowed {
        if (!takeIf(text)) {
            throw unexpected(peek(), text);
        }
    }

    static NotAllowed unexpected(Token token, String expected) {
        String found = token.kind() == Kind.END ? "end" : token.text();
        return new NotAllowed(token.offset(), "这里应是 " + expected + "，而不是“" + found + "”",
                "expected " + expected + " here, not '" + found + "'");
    }
}
