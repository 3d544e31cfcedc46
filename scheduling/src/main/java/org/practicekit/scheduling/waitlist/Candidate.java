package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** An entry with all that is known of its patient when a round is planned. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Candidate extends Serializable, Fingerprinted {
    /** The entry. */
    WaitlistEntry entry();

    /** Whether and where the patient can be asked; empty when nothing is known, which counts as not agreed. */
    Optional<OfferContact> contact();

    /** When offers were made to the patient, for any entry, at least those of the last two days. */
    List<Instant> asked();

    /** When the offer ends that the patient has open now, for any entry. */
    Optional<Instant> openUntil();

    /** How often the entry was passed over. */
    Optional<Turn> turn();

    /** How likely the patient is not to come, 0 to 1. */
    OptionalDouble noShow();

    /** The visit that would be given up, unless it was called off. */
    Optional<LaterVisit> givesUp();

    /** A builder; the entry is required. */
    static CandidateBuilder builder() {
        return new CandidateBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("entry", entry())
                .each("contact", contact().stream().toList())
                .texts("asked", asked(), Instant::toString)
                .text("openUntil", openUntil().map(Instant::toString).orElse(""))
                .each("turn", turn().stream().toList())
                .text("noShow", noShow().isPresent() ? Double.toString(noShow().getAsDouble()) : "")
                .each("givesUp", givesUp().stream().toList());
    }

    @Value.Check
    default void check() {
        if (noShow().isPresent() && !(noShow().getAsDouble() >= 0 && noShow().getAsDouble() <= 1)) {
            throw new IllegalArgumentException("a probability is 0 to 1.");
        }
    }
}
