package org.practicekit.billing.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads one condition from its text. */
final class ConditionReader {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ConditionReader(String text) {
        this.text = text;
    }

    Condition read() {
        split();
        Condition whole = any();
        if (next < tokens.size()) {
            throw wrong("a condition ends before \"%s\". Maybe an operator, or \"and\", is missing."
                    .formatted(tokens.get(next).text()));
        }
        return whole;
    }

    /** A value as it is written: in single quotes where it could be misread. */
    static String quoted(String value) {
        return value.matches("[^\\s()']+") && !value.equals("and") && !value.equals("or")
                ? value
                : "'" + value.replace("'", "''") + "'";
    }

    private Condition any() {
        return several("or", this::all, Condition.Any::new);
    }

    private Condition all() {
        return several("and", this::one, Condition.All::new);
    }

    private Condition several(String word, Supplier<Condition> part, Function<List<Condition>, Condition> whole) {
        List<Condition> parts = new ArrayList<>();
        parts.add(part.get());
        while (is(word)) {
            next++;
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : whole.apply(parts);
    }

    private Condition one() {
        if (is("(")) {
            next++;
            Condition inside = any();
            if (!is(")")) {
                throw wrong("a bracket is not closed.");
            }
            next++;
            return inside;
        }
        ClaimProperty property = ClaimProperty.of(word("a property")).orElseThrow(() -> {
            next--;
            return wrong("there is no property \"%s\". Maybe it is one of those in the edits guide."
                    .formatted(tokens.get(next).text()));
        });
        Operator operator = Operator.of(word("an operator")).orElseThrow(() -> {
            next--;
            return wrong("there is no operator \"%s\". Maybe it is one of those in the edits guide."
                    .formatted(tokens.get(next).text()));
        });
        int at = next - 1;
        List<String> values = new ArrayList<>();
        while (next < tokens.size() && tokens.get(next).isValue()) {
            values.add(tokens.get(next++).text());
        }
        try {
            return new Condition.Comparison(property, operator, values);
        } catch (RuntimeException unfit) {
            next = at;
            throw wrong("%s %s: %s".formatted(property.word(), operator.word(), unfit.getMessage()));
        }
    }

    private String word(String what) {
        if (next >= tokens.size() || !tokens.get(next).isValue()) {
            throw wrong("%s is missing.".formatted(what));
        }
        return tokens.get(next++).text();
    }

    private boolean is(String word) {
        return next < tokens.size()
                && !tokens.get(next).quoted()
                && tokens.get(next).text().equals(word);
    }

    private void split() {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                at++;
            } else if (character == '(' || character == ')') {
                tokens.add(new Token(String.valueOf(character), at, false));
                at++;
            } else if (character == '\'') {
                at = quotedToken(at);
            } else {
                int end = at;
                while (end < text.length() && " \t()'".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                tokens.add(new Token(text.substring(at, end), at, false));
                at = end;
            }
        }
    }

    private int quotedToken(int start) {
        StringBuilder value = new StringBuilder();
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) != '\'') {
                value.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                value.append('\'');
                at++;
            } else {
                tokens.add(new Token(value.toString(), start, true));
                return at + 1;
            }
        }
        throw new WrongCondition(start + 1, "a quote is not closed.");
    }

    private WrongCondition wrong(String message) {
        return new WrongCondition(next < tokens.size() ? tokens.get(next).at() + 1 : text.length() + 1, message);
    }

    /** A text that is no condition, and in which column it stops being one. */
    static final class WrongCondition extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final int column;
        private final String said;

        WrongCondition(int column, String said) {
            super("column %d: %s".formatted(column, said));
            this.column = column;
            this.said = said;
        }

        int column() {
            return column;
        }

        String said() {
            return said;
        }
    }

    private record Token(String text, int at, boolean quoted) {
        boolean isValue() {
            return quoted || !text.equals("(") && !text.equals(")") && !text.equals("and") && !text.equals("or");
        }
    }
}
