package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.Transmission;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/** Holds the claims of each practice. One practice never sees another's. */
public interface Claims {
    /** The claim as it stands. */
    Optional<Claim> find(PracticeId practice, ClaimId id);

    /** Those that say this number now or were ever sent under it, see {@link Claim#hasControlNumber}, in the order of their ids. */
    List<Claim> withControlNumber(PracticeId practice, String controlNumber);

    /** Those to which a payer gave this number, in the order of their ids. */
    List<Claim> withPayerClaimNumber(PracticeId practice, String payerClaimNumber);

    /** Those that went out in an interchange, a group or a batch of this number, see {@link Transmission}, in the order of their ids. */
    List<Claim> sentIn(PracticeId practice, String number);

    /** Those of a patient as they stand, in the order of their ids. */
    List<Claim> ofPatient(PracticeId practice, PatientId patient);

    /** Those that stand in one of these states, in the order of their ids. */
    List<Claim> in(PracticeId practice, Set<ClaimState> states);

    /**
     * Stores a new claim of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Claim claim);

    /**
     * Stores the next version of a claim.
     *
     * @param claim whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Claim claim, Version expected);
}
