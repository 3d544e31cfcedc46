package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * A time at which the usual hours do not hold: a holiday, leave, an afternoon off. It concerns one resource, one location,
 * or, when it names neither, the whole practice. The times are on the wall clock of the location concerned. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface Closure extends Serializable, Fingerprinted {
    /** Which one. */
    TemplateId id();

    /** The only resource concerned. */
    Optional<ResourceId> resource();

    /** The only location concerned. */
    Optional<LocationId> location();

    /** When it begins on the wall clock. */
    LocalDateTime from();

    /** When it ends on the wall clock. */
    LocalDateTime to();

    /** Why. */
    ClosureReason reason();

    /** A builder; id, from, to and reason are required. */
    static ClosureBuilder builder() {
        return new ClosureBuilder();
    }

    /** A builder for whole days, the last one included. */
    static ClosureBuilder days(LocalDate first, LocalDate last) {
        return builder().from(first.atStartOfDay()).to(last.plusDays(1).atStartOfDay());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("resource", resource().map(ResourceId::toString).orElse(""))
                .text("location", location().map(LocationId::value).orElse(""))
                .text("from", from().toString())
                .text("to", to().toString())
                .text("reason", reason().name());
    }

    @Value.Check
    default void check() {
        if (!from().isBefore(to())) {
            throw new IllegalArgumentException("closure %s must begin (%s) before it ends (%s). Maybe they are swapped."
                    .formatted(id(), from(), to()));
        }
    }
}
