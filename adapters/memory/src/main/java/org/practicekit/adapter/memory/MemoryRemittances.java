package org.practicekit.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.port.Remittances;
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
 * The payments of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryRemittances(PracticeId own, RemittanceBook book, Undo undo) implements Remittances {
    @Override
    public Optional<ReceivedRemittance> find(PracticeId practice, RemittanceId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<ReceivedRemittance> withTrace(PracticeId practice, String payerId, String trace) {
        OwnPractice.check(own, practice);
        return book.where(one ->
                one.header().payerId().equals(payerId) && one.header().trace().equals(trace));
    }

    @Override
    public List<ReceivedRemittance> in(PracticeId practice, Set<RemittanceState> states) {
        OwnPractice.check(own, practice);
        return book.where(one -> states.contains(one.state())).stream()
                .sorted(Comparator.comparing(ReceivedRemittance::receivedAt).thenComparing(ReceivedRemittance::id))
                .toList();
    }

    @Override
    public Write add(PracticeId practice, ReceivedRemittance remittance) {
        OwnPractice.check(own, practice);
        Versions.requireFirst(remittance.version());
        return write(remittance, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, ReceivedRemittance remittance, Version expected) {
        OwnPractice.check(own, practice);
        Versions.requireNext(remittance.version(), expected);
        return write(remittance, expected);
    }

    @Override
    public void drop(PracticeId practice, RemittanceId id) {
        OwnPractice.check(own, practice);
        book.drop(id, undo);
    }

    @Override
    public void put(PracticeId practice, List<ClaimDecision> decisions) {
        OwnPractice.check(own, practice);
        decisions.forEach(decision -> book.put(decision, undo));
    }

    @Override
    public Optional<ClaimDecision> decision(PracticeId practice, ClaimPlace place) {
        OwnPractice.check(own, practice);
        return book.decision(place);
    }

    @Override
    public List<ClaimDecision> decisions(
            PracticeId practice, RemittanceId remittance, Set<DecisionState> states, int after, int limit) {
        OwnPractice.check(own, practice);
        return book.decisions(remittance, states, after, limit);
    }

    @Override
    public List<ClaimDecision> waiting(PracticeId practice, int limit) {
        OwnPractice.check(own, practice);
        return book.waiting(limit);
    }

    @Override
    public List<ClaimDecision> ofClaim(PracticeId practice, ClaimId claim) {
        OwnPractice.check(own, practice);
        return book.of(claim);
    }

    private Write write(ReceivedRemittance remittance, Version expected) {
        Version current =
                book.find(remittance.id()).map(ReceivedRemittance::version).orElse(Version.NONE);
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        book.write(remittance, undo);
        return new Write.Stored(remittance.version());
    }
}
