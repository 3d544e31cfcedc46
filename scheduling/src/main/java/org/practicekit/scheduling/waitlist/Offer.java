package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.availability.Opening;

/** One patient is asked whether they would take one time. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Offer extends Serializable, Fingerprinted {
    /** Which one. */
    OfferId id();

    /** The entry it answers. */
    EntryId entry();

    /** Who is asked. */
    PatientId patient();

    /** In which round, 1 or more. */
    int round();

    /** What is offered: visit, time, place and resources. */
    Opening opening();

    /** Why this entry was asked, with points. */
    List<OfferReason> reasons();

    /** Since when it is open. */
    Instant made();

    /** The first moment at which it is too late to say yes. */
    Instant expires();

    /** Where it stands as it was written down; an open one whose time is up is over all the same. */
    OfferStatus status();

    /** When it ended; present when it is not open. */
    Optional<Instant> ended();

    /** A builder; everything but the end is required. */
    static OfferBuilder builder() {
        return new OfferBuilder();
    }

    /** All points together; the more, the sooner asked. */
    default int points() {
        return reasons().stream().mapToInt(OfferReason::points).sum();
    }

    /** Whether a yes would still count at {@code now}. */
    default boolean isOpenAt(Instant now) {
        return status() == OfferStatus.OPEN && now.isBefore(expires());
    }

    /** Whether both cannot be had: something would be taken twice, or it is the same patient. */
    default boolean excludes(Offer other) {
        return patient().equals(other.patient())
                || opening().uses().stream()
                        .anyMatch(one -> other.opening().uses().stream()
                                .anyMatch(two -> one.resource().equals(two.resource())
                                        && one.time().overlaps(two.time())));
    }

    /** The same offer, over. */
    default Offer ended(OfferStatus status, Instant at) {
        return builder().like(this).status(status).ended(at).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().toString())
                .text("entry", entry().value())
                .text("patient", patient().value())
                .number("round", round())
                .value("opening", opening())
                .each("reasons", reasons())
                .instant("made", made())
                .instant("expires", expires())
                .text("status", status().name())
                .text("ended", ended().map(Instant::toString).orElse(""));
    }

    @Value.Check
    default void check() {
        if ((status() == OfferStatus.OPEN) == ended().isPresent()) {
            throw new IllegalArgumentException("offer %s is %s, but %s when it ended."
                    .formatted(id(), status(), ended().isPresent() ? "says" : "does not say"));
        }
    }
}
