package org.practicekit.billing.denial.proposal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.PayerId;

/**
 * A claim as it was sent, and for what its payer denied lines of it at first. Immutable; prints as masks.
 *
 * @param claim which one
 * @param payer who decided
 * @param decidedOn when
 * @param sheet what was sent
 * @param denied for each line that was denied, by number, the adjustment reasons; 0 for all lines
 */
public record JudgedClaim(
        ClaimId claim, PayerId payer, LocalDate decidedOn, ClaimSheet sheet, Map<Integer, Set<String>> denied)
        implements Serializable {
    public JudgedClaim {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(payer, "payer");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(sheet, "sheet");
        denied = denied.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, line -> Set.copyOf(line.getValue())));
    }

    /** Whether a line was denied for a reason. */
    boolean isDenied(int line, String reason) {
        return denied.getOrDefault(line, Set.of()).contains(reason)
                || denied.getOrDefault(0, Set.of()).contains(reason);
    }
}
