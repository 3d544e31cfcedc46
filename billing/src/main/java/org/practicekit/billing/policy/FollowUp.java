package org.practicekit.billing.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.BusinessDays;

/**
 * How soon somebody in the office has to act on a task. Immutable.
 *
 * @param beforeVisit how many business days before the first visit that hangs on it, 0 to 30
 * @param otherwise how many business days from today where no visit does, 1 to 90
 */
public record FollowUp(int beforeVisit, int otherwise) implements Serializable, Fingerprinted {
    /** One business day before the visit, and ten where there is none. */
    public static final FollowUp STANDARD = new FollowUp(1, 10);

    public FollowUp {
        if (beforeVisit < 0 || beforeVisit > 30 || otherwise < 1 || otherwise > 90) {
            throw new IllegalArgumentException(
                    "time to act (%d before a visit, %d otherwise) must be 0 to 30 and 1 to 90 business days."
                            .formatted(beforeVisit, otherwise));
        }
    }

    /** By when: never before today, and never after the visit. */
    public LocalDate due(LocalDate today, Optional<LocalDate> firstVisit) {
        LocalDate due = firstVisit
                .map(visit -> BusinessDays.before(visit, beforeVisit))
                .orElseGet(() -> BusinessDays.after(today, otherwise));
        return due.isBefore(today) ? today : due;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("beforeVisit", beforeVisit).number("otherwise", otherwise);
    }
}
