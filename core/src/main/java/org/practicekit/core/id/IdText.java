package org.practicekit.core.id;

import java.util.Objects;

/**
 * The one rule for the text of an id, for ids of every module: 1 to 128 characters, none of them a control character or
 * half a surrogate pair (stores and hashes would turn that into a question mark), and no blank at either end. Messages name the kind of id and the position of the fault, never the text.
 */
public final class IdText {
    /** The longest id, in UTF-16 characters. */
    public static final int MAX_LENGTH = 128;

    private IdText() {}

    /**
     * Returns {@code value} unchanged when it can be an id.
     *
     * @param value the text to check
     * @param what what the id names, for the message: "practice id"
     * @throws NullPointerException when {@code value} is null
     * @throws IllegalArgumentException when the text is empty, too long, padded with blanks or holds what it must not
     */
    public static String check(String value, String what) {
        Objects.requireNonNull(value, what);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, but has %d.".formatted(what, MAX_LENGTH, value.length()));
        }
        if (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1))) {
            throw new IllegalArgumentException(
                    "%s must not start or end with a blank. Maybe the input was not trimmed.".formatted(what));
        }
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            if (Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE) {
                throw new IllegalArgumentException(
                        "%s must not hold control characters or half a surrogate pair, but does at position %d."
                                .formatted(what, i));
            }
        }
        return value;
    }

    /** Blanks that hold words together included, which {@link Character#isWhitespace} leaves out. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
