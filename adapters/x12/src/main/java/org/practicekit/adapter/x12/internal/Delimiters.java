package org.practicekit.adapter.x12.internal;

/**
 * The characters that an interchange declares for itself. Immutable.
 *
 * @param element between elements
 * @param component between the parts of an element, or {@link #NONE}
 * @param repetition between repetitions of an element, or {@link #NONE}
 * @param terminator behind every segment
 */
public record Delimiters(int element, int component, int repetition, int terminator) {
    /** What cannot occur, for a delimiter that an interchange has not. */
    public static final int NONE = -1;

    /** Whether a byte, 0 to 255, is one of them. */
    public boolean has(int value) {
        return value == element || value == component || value == repetition || value == terminator;
    }

    /** Whether one of them is a letter or a digit, which then cannot be told from data. */
    boolean hasLetterOrDigit() {
        return isLetterOrDigit(element) || isLetterOrDigit(component) || isLetterOrDigit(terminator);
    }

    static boolean isLetterOrDigit(int value) {
        return value >= '0' && value <= '9' || value >= 'A' && value <= 'Z' || value >= 'a' && value <= 'z';
    }
}
