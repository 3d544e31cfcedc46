package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.money.Money;

/**
 * What a person says of a claim whose record they read. Immutable.
 *
 * @param claim which one
 * @param wrong whether it is wrong
 * @param amount what should have been paid, or null where that is not known
 */
public record AuditVerdict(
        ClaimId claim, boolean wrong, @Nullable Money amount) implements Serializable {
    public AuditVerdict {
        Objects.requireNonNull(claim, "claim");
    }

    /** What should have been paid. */
    public Optional<Money> shouldHaveBeenPaid() {
        return Optional.ofNullable(amount);
    }
}
