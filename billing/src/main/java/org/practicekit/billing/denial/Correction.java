package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.RuleId;

/**
 * What a person needs to have a claim replaced because of a denial. It says where to look, and never what the claim should say. Immutable.
 *
 * @param denial why
 * @param claim which claim
 * @param version its version, to be replaced
 * @param payerClaimNumber the payer's number of it, which the replacement bears
 * @param line the number of the line, 0 for the claim as a whole
 * @param reasons what the payer gave as reasons
 * @param edits what to hold the claim against before it is sent anew
 */
public record Correction(
        DenialId denial,
        ClaimId claim,
        Version version,
        String payerClaimNumber,
        int line,
        String reasons,
        List<RuleId> edits)
        implements Serializable, Fingerprinted {
    public Correction {
        Objects.requireNonNull(denial, "denial");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(payerClaimNumber, "payerClaimNumber");
        Objects.requireNonNull(reasons, "reasons");
        edits = List.copyOf(edits);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("denial", denial.value())
                .text("claim", claim.value())
                .number("version", version.value())
                .text("payerClaimNumber", payerClaimNumber)
                .number("line", line)
                .text("reasons", reasons)
                .texts("edits", edits, RuleId::value);
    }
}
