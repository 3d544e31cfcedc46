package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.core.code.Npi;

/**
 * A request on its way to a payer. Immutable.
 *
 * @param authorization what is asked for; its id is the number by which the answer is known
 * @param coverage under which the patient is insured
 * @param patient who they are
 * @param payerName what the payer is called in messages
 * @param requester who asks
 * @param requesterName what they are called in messages
 */
public record AuthorizationRequest(
        Authorization authorization,
        Coverage coverage,
        Insured patient,
        String payerName,
        Npi requester,
        String requesterName)
        implements Serializable {
    public AuthorizationRequest {
        Objects.requireNonNull(authorization, "authorization");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(payerName, "payerName");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(requesterName, "requesterName");
    }
}
