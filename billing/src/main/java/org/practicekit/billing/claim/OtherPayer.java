package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** Another payer on a claim and what it decided, if it has decided. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface OtherPayer extends Serializable, Fingerprinted {
    /** Which, and whom it insures. */
    ClaimInsurance insurance();

    /** What it paid for the claim. */
    Optional<Money> paid();

    /** When it decided, where that is said for the whole claim. */
    Optional<LocalDate> adjudicatedOn();

    /** What the patient still owes, where that is said for the whole claim. */
    Optional<Money> remainingLiability();

    /** What it does not cover. */
    Optional<Money> nonCovered();

    /** Its number for the claim. */
    Optional<String> claimNumber();

    /** Whether it may pay the provider: Y, N or W. */
    Optional<String> benefitsAssigned();

    /** Whether it may know: Y or I. */
    Optional<String> releaseOfInformation();

    /** What it took off for the claim as a whole. */
    List<Adjustment> adjustments();

    /** Numbers it gave: authorisations and referrals. */
    List<ClaimReference> references();

    /** A builder; the insurance is required. */
    static OtherPayerBuilder builder() {
        return new OtherPayerBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("insurance", insurance())
                .each("paid", paid().stream().toList())
                .text("adjudicatedOn", adjudicatedOn().map(LocalDate::toString).orElse(""))
                .each("remainingLiability", remainingLiability().stream().toList())
                .each("nonCovered", nonCovered().stream().toList())
                .text("claimNumber", claimNumber().orElse(""))
                .text("benefitsAssigned", benefitsAssigned().orElse(""))
                .text("releaseOfInformation", releaseOfInformation().orElse(""))
                .each("adjustments", adjustments())
                .each("references", references());
    }
}
