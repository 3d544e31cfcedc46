package org.practicekit.billing.ledger;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * From when a ledger is told: with what was written by an instant, for days up to one. Both count as within. Immutable.
 *
 * @param written what was written later is not known yet
 * @param day what counts for a later day has not happened yet
 */
public record AsOf(Instant written, LocalDate day) implements Serializable, Fingerprinted {
    /** With everything there is. */
    public static final AsOf LATEST = new AsOf(Instant.MAX, LocalDate.MAX);

    public AsOf {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(day, "day");
    }

    /** As it stood in the books at this instant. */
    public static AsOf written(Instant at) {
        return new AsOf(at, LocalDate.MAX);
    }

    /** As it stood at the end of this day, by all that is known today. */
    public static AsOf day(LocalDate day) {
        return new AsOf(Instant.MAX, day);
    }

    /** Whether a journal is part of it. */
    public boolean includes(Journal journal) {
        return !journal.postedAt().isAfter(written) && !journal.effectiveOn().isAfter(day);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.instant("written", written).text("day", day.toString());
    }
}
