package org.practicekit.scheduling.attendance;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How many visits a block can take beyond those it has. Immutable.
 *
 * @param extra so many, 1 or more
 * @param capacity how many patients the block can see
 * @param before what to expect without them
 * @param after what to expect with them
 */
public record ExtraVisits(int extra, int capacity, ExpectedAttendance before, ExpectedAttendance after)
        implements Serializable, Fingerprinted {
    public ExtraVisits {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (extra < 1 || after.booked() != before.booked() + extra) {
            throw new IllegalArgumentException("%d extra visits do not lead from %d booked to %d."
                    .formatted(extra, before.booked(), after.booked()));
        }
    }

    /** The chance that more patients come than can be seen. */
    public double overCapacity() {
        return after.chanceOfMoreThan(capacity);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("extra", extra)
                .number("capacity", capacity)
                .value("before", before)
                .value("after", after);
    }
}
