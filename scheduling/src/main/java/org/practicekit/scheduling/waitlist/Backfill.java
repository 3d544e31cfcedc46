package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * A freed time and everybody who was asked about it. While offers are open, what they need is kept by an appointment with
 * the status {@code HELD} in the name of {@link BackfillId#standIn()}, which ends by itself when the round does. Immutable;
 * each change makes a new one with the next version.
 */
@Value.Immutable
@PracticeKitStyle
public interface Backfill extends Serializable, Fingerprinted {
    /** Which one. */
    BackfillId id();

    /** How often it was written. */
    Version version();

    /** What came free. */
    FreedSlot slot();

    /** Where it stands as it was written down. */
    BackfillStatus status();

    /** The last round that began, 0 before the first. */
    int round();

    /** When the round ends, or when somebody can be asked again; present exactly while it goes on. */
    Optional<Instant> due();

    /** The hold that keeps the time; present exactly while offers are open. */
    Optional<AppointmentId> hold();

    /** Every offer of every round, in the order in which they were made. */
    List<Offer> offers();

    /** A builder; everything but due, hold and offers is required. */
    static BackfillBuilder builder() {
        return new BackfillBuilder();
    }

    /** The offers to which a yes would still count at {@code now}. */
    default List<Offer> openOffers(Instant now) {
        return offers().stream().filter(offer -> offer.isOpenAt(now)).toList();
    }

    /** The offer with this id. */
    default Optional<Offer> offer(OfferId id) {
        return offers().stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .value("slot", slot())
                .text("status", status().name())
                .number("round", round())
                .text("due", due().map(Instant::toString).orElse(""))
                .text("hold", hold().map(AppointmentId::value).orElse(""))
                .each("offers", offers());
    }

    @Value.Check
    default void check() {
        if (status().isOpen() != due().isPresent()) {
            throw new IllegalArgumentException("backfill %s is %s, but %s when it goes on."
                    .formatted(id(), status(), due().isPresent() ? "says" : "does not say"));
        }
        if ((status() == BackfillStatus.OFFERING) != hold().isPresent()) {
            throw new IllegalArgumentException("backfill %s is %s, but %s a hold."
                    .formatted(id(), status(), hold().isPresent() ? "has" : "has not"));
        }
    }
}
