package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * Holds the payments that each practice took in, and their decisions one by one, because a payment can hold a hundred thousand of them. One practice
 * never sees another's. A unit of work sees what it wrote itself.
 */
public interface Remittances {
    /** The payment as it stands. */
    Optional<ReceivedRemittance> find(PracticeId practice, RemittanceId id);

    /** Those with this trace of this payer, by its own id of itself, in the order of their ids. */
    List<ReceivedRemittance> withTrace(PracticeId practice, String payerId, String trace);

    /** Those in one of these states, by the time at which they were received, then by id. */
    List<ReceivedRemittance> in(PracticeId practice, Set<RemittanceState> states);

    /**
     * Stores a new payment of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, ReceivedRemittance remittance);

    /**
     * Stores the next version of a payment.
     *
     * @param remittance whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, ReceivedRemittance remittance, Version expected);

    /** Forgets a payment and its decisions: it was received before, or is about to be received anew. Nothing happens when it is not there. */
    void drop(PracticeId practice, RemittanceId id);

    /** Stores decisions, each in place of the one that stood there. */
    void put(PracticeId practice, List<ClaimDecision> decisions);

    /** The decision at this place, as it stands. */
    Optional<ClaimDecision> decision(PracticeId practice, ClaimPlace place);

    /**
     * Those of a payment that stand in one of these states, by position.
     *
     * @param after the position after which to begin, 0 for the first
     * @param limit at most how many, 1 or more
     */
    List<ClaimDecision> decisions(
            PracticeId practice, RemittanceId remittance, Set<DecisionState> states, int after, int limit);

    /** Those of all payments that wait, see {@link DecisionState#waits}, by place; at most {@code limit}. */
    List<ClaimDecision> waiting(PracticeId practice, int limit);

    /** Those that are matched to this claim, by place. */
    List<ClaimDecision> ofClaim(PracticeId practice, ClaimId claim);
}
