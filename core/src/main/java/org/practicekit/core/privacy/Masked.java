package org.practicekit.core.privacy;

import java.io.Serializable;
import java.util.Objects;

/**
 * A text that belongs to a person. Prints as {@value #MASK}; equal when class and text are equal. Immutable and thread-safe.
 * Modules add their own kinds (a member id, a claim note) by extending it.
 *
 * <p>Java serialization carries the text, as it must to ship values between machines of one host.
 */
public abstract class Masked implements Serializable {
    /** What is printed instead. */
    public static final String MASK = "***";

    private final String text;

    /**
     * Keeps the text.
     *
     * @param text what to hide
     * @param what what it is, for messages: "person name"
     * @param maxLength the longest text taken, in UTF-16 characters
     * @throws IllegalArgumentException when the text is blank or too long; the message does not repeat it
     */
    protected Masked(String text, String what, int maxLength) {
        Objects.requireNonNull(text, what);
        if (text.isBlank() || text.length() > maxLength) {
            throw new IllegalArgumentException("%s must have 1 to %d characters and not be blank, but has %d."
                    .formatted(what, maxLength, text.length()));
        }
        this.text = text;
    }

    /** The text itself. Whoever calls this decides where a person's data goes next. */
    public final String reveal() {
        return text;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((Masked) other).text.equals(text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    @Override
    public final String toString() {
        return MASK;
    }
}
