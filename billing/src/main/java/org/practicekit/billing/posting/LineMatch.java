package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Which line of the claim a line of a decision is about.
 *
 * @param line its place among the lines that were sent, from 0; negative when it is none of them
 * @param how how it was found
 */
public record LineMatch(int line, How how) implements Serializable, Fingerprinted {
    /** None of the lines. */
    public static final LineMatch NONE = new LineMatch(-1, How.NOT_FOUND);

    public LineMatch {
        Objects.requireNonNull(how, "how");
    }

    /** Whether it was found. */
    public boolean isFound() {
        return line >= 0;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("line", line).text("how", how.name());
    }

    /** How a line can be found. */
    public enum How {
        /** By the practice's number of it. */
        CONTROL_NUMBER,
        /** Procedure, modifiers and days agree. */
        PROCEDURE,
        /** Procedure, days and charge agree; payers drop modifiers. */
        CHARGE,
        /** It is the only one with this procedure, these days or at all. */
        ONLY_ONE,
        /** It was not found. */
        NOT_FOUND
    }
}
