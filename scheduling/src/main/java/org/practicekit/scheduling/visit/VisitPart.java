package org.practicekit.scheduling.visit;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Part of a visit, in minutes since the patient is seen: {@code new VisitPart(10, 25)} is the quarter of an hour that begins
 * ten minutes later.
 *
 * @param from after how many minutes it begins, 0 or more
 * @param to after how many it is over, at most 720
 */
public record VisitPart(int from, int to) implements Serializable, Fingerprinted {
    private static final int LONGEST = 12 * 60;

    public VisitPart {
        if (from < 0 || to <= from || to > LONGEST) {
            throw new IllegalArgumentException(
                    "part of a visit (%d to %d) must be in order and within 0 to %d minutes. Maybe from and to are swapped."
                            .formatted(from, to, LONGEST));
        }
    }

    /** {@code from minute 10 to 25}. */
    public String describe() {
        return "from minute %d to %d".formatted(from, to);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("from", from).number("to", to);
    }
}
