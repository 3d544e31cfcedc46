package org.practicekit.billing.edit;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The characters with which a file parts its values, so that none may stand inside one. Immutable.
 *
 * @param element between elements
 * @param component between the parts of a composite
 * @param repetition between repeats
 * @param segment at the end of a segment
 */
public record Delimiters(char element, char component, char repetition, char segment)
        implements Serializable, Fingerprinted {
    /** {@code * : ^ ~}, which most files have. */
    public static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');

    /** Whether a character is one of them. */
    public boolean contains(char character) {
        return character == element || character == component || character == repetition || character == segment;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("characters", "" + element + component + repetition + segment);
    }
}
