package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;

/**
 * From how many missed visits on the practice does what. Immutable.
 *
 * @param missed this many visits missed, or more, 1 to 99
 * @param withinDays counted over so many days before today, 1 to 3650
 * @param action what is then due
 * @param citation where the practice wrote this down
 */
public record AttendanceStep(int missed, int withinDays, AttendanceAction action, Citation citation)
        implements Serializable, Fingerprinted {
    public AttendanceStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(citation, "citation");
        if (missed < 1 || missed > 99 || withinDays < 1 || withinDays > 3650) {
            throw new IllegalArgumentException(
                    "a step is due from 1 to 99 missed visits within 1 to 3650 days, not from %d within %d."
                            .formatted(missed, withinDays));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("missed", missed)
                .number("withinDays", withinDays)
                .text("action", action.name())
                .value("citation", citation);
    }
}
