package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.core.internal.PracticeKitStyle;

/** A question to a payer about how a claim stands. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimInquiry extends Serializable {
    /** Traces the question; the answer repeats it. */
    InquiryId id();

    /** The claim as it was sent. */
    ClaimSheet sheet();

    /** The payer's number of it, where it is known. */
    Optional<String> payerClaimNumber();

    /** A builder; only the payer's number may be left out. */
    static ClaimInquiryBuilder builder() {
        return new ClaimInquiryBuilder();
    }
}
