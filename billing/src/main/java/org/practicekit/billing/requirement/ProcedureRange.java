package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.code.ProcedureCode;

/**
 * Procedures from one code to another, both inside. A range counts digits alone, so its two ends have the same letter in front
 * and the same one at the end, or none there: 70010 to 76499, J0120 to J9999, 0042T to 0999T. Immutable.
 *
 * @param first the first code inside
 * @param last the last code inside, not before {@code first}
 */
public record ProcedureRange(ProcedureCode first, ProcedureCode last) implements Serializable {
    public ProcedureRange {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (!letters(first).equals(letters(last)) || number(first) > number(last)) {
            throw new IllegalArgumentException(
                    "no range of procedures goes from %s to %s. Maybe they are swapped, or it is two ranges."
                            .formatted(first, last));
        }
    }

    /** Just this one. */
    public static ProcedureRange of(ProcedureCode code) {
        return new ProcedureRange(code, code);
    }

    /** Whether a code lies in it. */
    public boolean contains(ProcedureCode code) {
        return letters(code).equals(letters(first)) && number(code) >= number(first) && number(code) <= number(last);
    }

    /** Whether the two share a code. */
    public boolean overlaps(ProcedureRange other) {
        return letters(first).equals(letters(other.first))
                && number(first) <= number(other.last)
                && number(other.first) <= number(last);
    }

    /** How many codes there can be in it. */
    public int size() {
        return number(last) - number(first) + 1;
    }

    /** {@code 97110}, or {@code 70010-76499}. */
    @Override
    public String toString() {
        return first.equals(last) ? first.value() : first + "-" + last;
    }

    private static String letters(ProcedureCode code) {
        return code.value().replaceAll("[0-9]", "#");
    }

    private static int number(ProcedureCode code) {
        return Integer.parseInt(code.value().replaceAll("[A-Z]", ""));
    }
}
