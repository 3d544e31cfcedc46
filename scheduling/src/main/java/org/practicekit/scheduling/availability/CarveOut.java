package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Part of a block that is kept for some visit types, or for nobody yet, until it is released.
 *
 * @param name what the practice calls it: "same-day"
 * @param from when it begins on the wall clock; a time before the block's own beginning is on the next day
 * @param to when it ends; {@code 00:00} is midnight
 * @param reservedFor the visit types that may be booked before the release; empty keeps everybody out until then
 * @param release when it opens to every visit type that the block takes
 */
public record CarveOut(String name, LocalTime from, LocalTime to, Set<VisitTypeId> reservedFor, Release release)
        implements Serializable, Fingerprinted {
    public CarveOut {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(release, "release");
        reservedFor = Set.copyOf(reservedFor);
        if (from.equals(to)) {
            throw new IllegalArgumentException("carve-out %s from %s to %s has no length.".formatted(name, from, to));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("name", name)
                .text("from", from.toString())
                .text("to", to.toString())
                .sorted("for", reservedFor, VisitTypeId::value)
                .value("release", release);
    }
}
