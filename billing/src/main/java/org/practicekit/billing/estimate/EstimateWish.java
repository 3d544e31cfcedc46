package org.practicekit.billing.estimate;

import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A patient's visits whose cost somebody wants to know. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface EstimateWish extends Serializable, Fingerprinted {
    /** Which visits, in the order in which payers will see them. */
    @NotEmpty
    List<VisitId> visits();

    /** The patient's plans in the order in which they pay; none for a patient who pays without insurance. */
    List<PlanTerms> plans();

    /** What the patient agreed in writing to pay if no plan does. */
    Set<ProcedureCode> agreedToPay();

    /** A builder; at least one visit is required. */
    static EstimateWishBuilder builder() {
        return new EstimateWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.texts("visits", visits(), VisitId::value)
                .each("plans", plans())
                .sorted("agreed", agreedToPay(), ProcedureCode::value);
    }
}
