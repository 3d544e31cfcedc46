package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** One payer on a claim, and whom it insures there. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimInsurance extends Serializable, Fingerprinted {
    /** Which payer in their order: P, S, T and so on. */
    String sequence();

    /** What the patient is to the subscriber, by its code on claims: 18 for the subscriber themself. */
    Optional<String> relationshipCode();

    /** The payer's id, as the claim has it. */
    String payerId();

    /** What the payer is called. */
    Optional<String> payerName();

    /** Where the payer is. */
    Optional<PostalAddress> payerAddress();

    /** The number of the group. */
    @Value.Redacted
    Optional<String> group();

    /** What the plan or the group is called. */
    @Value.Redacted
    Optional<String> plan();

    /** Why Medicare pays second, by its code. */
    Optional<String> insuranceType();

    /** What sort of insurance, by the code of the claim filing indicator. */
    Optional<String> filing();

    /** The number on the card. */
    Optional<MemberId> memberId();

    /** The subscriber. */
    Optional<ClaimPerson> subscriber();

    /** Numbers of the payer about the subscriber or itself. */
    List<ClaimReference> references();

    /** A builder; sequence and payer are required. */
    static ClaimInsuranceBuilder builder() {
        return new ClaimInsuranceBuilder();
    }

    /** Whether the patient is the subscriber. */
    default boolean isPatientSubscriber() {
        return relationshipCode().filter("18"::equals).isPresent();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("sequence", sequence())
                .text("relationshipCode", relationshipCode().orElse(""))
                .text("payerId", payerId())
                .text("payerName", payerName().orElse(""))
                .each("payerAddress", payerAddress().stream().toList())
                .text("group", group().orElse(""))
                .text("plan", plan().orElse(""))
                .text("insuranceType", insuranceType().orElse(""))
                .text("filing", filing().orElse(""))
                .text("memberId", memberId().map(MemberId::reveal).orElse(""))
                .each("subscriber", subscriber().stream().toList())
                .each("references", references());
    }
}
