package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** What a payer decided about a claim, and what became of it here. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimDecision extends Serializable, Fingerprinted {
    /** Where it stands in its payment. */
    ClaimPlace place();

    /** How often it began to be posted: once, and again each time that what it rests on is taken back. */
    @Value.Default
    default int round() {
        return 1;
    }

    /** What the payer says. */
    PaidClaim paid();

    /** How it stands. */
    DecisionState state();

    /** Which claim it is about. */
    Optional<ClaimMatch> match();

    /** Claims that it may be about, the likeliest first, while nobody knows. */
    List<MatchCandidate> candidates();

    /** What was posted; empty when there was nothing to post. */
    Optional<JournalId> journal();

    /** What was posted for its money while it waited; empty when it never did, or had none. */
    Optional<JournalId> waiting();

    /** What the payer neither paid nor explained away: it stays on its account, for somebody to see to. */
    @Value.Default
    default Money open() {
        return Money.noDollars();
    }

    /** Which decision it takes back. */
    Optional<ClaimPlace> takesBack();

    /** Which one took it back. */
    Optional<ClaimPlace> takenBackBy();

    /** How the claim stood before it was posted. */
    Optional<ClaimState> claimBefore();

    /** What was found about it. */
    List<Finding> findings();

    /** A builder; place, payer's words and state are required. */
    static ClaimDecisionBuilder builder() {
        return new ClaimDecisionBuilder();
    }

    /** Which claim it is about, if that is known. */
    default Optional<ClaimId> claim() {
        return match().map(ClaimMatch::claim);
    }

    /**
     * How a journal about it is called. That is the same each time, so nothing is posted twice.
     *
     * @param part which of its journals; empty for that of the decision itself
     */
    default JournalId journalNamed(String part) {
        return new JournalId("remittance/" + place() + (round() == 1 ? "" : "/round-" + round())
                + (part.isEmpty() ? "" : "/" + part));
    }

    /** Whether it takes an earlier one back: by its status, or as nothing else can be meant by a negative charge. */
    default boolean isReversal() {
        return paid().isReversal() || paid().charge().isNegative();
    }

    /** Whether it is what the payer has to say about its claim now. */
    default boolean stands() {
        return state() == DecisionState.POSTED && !isReversal();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("place", place())
                .number("round", round())
                .value("paid", paid())
                .text("state", state().name())
                .each("match", match().stream().toList())
                .each("candidates", candidates())
                .text("journal", journal().map(JournalId::value).orElse(""))
                .text("waiting", waiting().map(JournalId::value).orElse(""))
                .value("open", open())
                .each("takesBack", takesBack().stream().toList())
                .each("takenBackBy", takenBackBy().stream().toList())
                .text("claimBefore", claimBefore().map(Enum::name).orElse(""))
                .each("findings", findings());
    }
}
