package org.practicekit.billing.goodfaith;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * An estimate for a patient who is uninsured or pays without insurance. Immutable; whatever is changed, and that it was given,
 * makes a new one with the next version, and all are kept.
 */
@Value.Immutable
@PracticeKitStyle
public interface GoodFaithEstimate extends Serializable, Fingerprinted {
    /** Which one. */
    GoodFaithId id();

    /** How often it was written. */
    Version version();

    /** For whom. */
    PatientId patient();

    /** For which visit. */
    VisitId visit();

    /** A hash over the visit and the prices it was made from, so that a change is seen. */
    Fingerprint madeFrom();

    /** When it was made. */
    Instant madeAt();

    /** What it says. */
    @Valid
    Content content();

    /** When and how it was given; empty until then. */
    Optional<Given> given();

    /** A builder; all but {@code given} is required. */
    static GoodFaithEstimateBuilder builder() {
        return new GoodFaithEstimateBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("visit", visit().value())
                .text("from", madeFrom().hex())
                .instant("made", madeAt())
                .value("content", content())
                .each("given", given().stream().toList());
    }

    /**
     * That it was given.
     *
     * @param how on which way, as the patient chose
     * @param at when
     * @param by who did
     */
    record Given(How how, Instant at, ActorId by) implements Serializable, Fingerprinted {
        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("how", how.name()).instant("at", at).text("by", by.value());
        }

        /** On which way. It is written in any case; telling it besides is not enough. */
        public enum How {
            /** On paper, by hand. */
            BY_HAND,
            /** On paper, by post. */
            BY_POST,
            /** By e-mail or through the patient portal. */
            ELECTRONICALLY
        }
    }
}
