package org.practicekit.adapter.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceId;

/** The payments of one practice with their decisions. Not thread-safe; the owner holds the practice's lock. */
final class RemittanceBook {
    private final TreeMap<RemittanceId, ReceivedRemittance> remittances = new TreeMap<>();
    private final TreeMap<ClaimPlace, ClaimDecision> decisions = new TreeMap<>();
    private final TreeSet<ClaimPlace> waiting = new TreeSet<>();
    private final Index<ClaimId, ClaimPlace> byClaim = new Index<>();

    Optional<ReceivedRemittance> find(RemittanceId id) {
        return Optional.ofNullable(remittances.get(id));
    }

    List<ReceivedRemittance> where(Predicate<ReceivedRemittance> test) {
        return remittances.values().stream().filter(test).toList();
    }

    void write(ReceivedRemittance remittance, Undo undo) {
        @Nullable ReceivedRemittance before = remittances.get(remittance.id());
        undo.later(() -> {
            if (before == null) {
                remittances.remove(remittance.id());
            } else {
                remittances.put(before.id(), before);
            }
        });
        remittances.put(remittance.id(), remittance);
    }

    void drop(RemittanceId id, Undo undo) {
        new ArrayList<>(of(id, 0).values()).forEach(decision -> replace(decision.place(), null, undo));
        @Nullable ReceivedRemittance before = remittances.get(id);
        if (before != null) {
            undo.later(() -> remittances.put(id, before));
            remittances.remove(id);
        }
    }

    void put(ClaimDecision decision, Undo undo) {
        replace(decision.place(), decision, undo);
        decision.claim().ifPresent(claim -> byClaim.put(claim, decision.place(), undo));
    }

    Optional<ClaimDecision> decision(ClaimPlace place) {
        return Optional.ofNullable(decisions.get(place));
    }

    List<ClaimDecision> decisions(RemittanceId id, Set<DecisionState> states, int after, int limit) {
        return of(id, after).values().stream()
                .filter(decision -> states.contains(decision.state()))
                .limit(limit)
                .toList();
    }

    List<ClaimDecision> waiting(int limit) {
        return waiting.stream()
                .limit(limit)
                .map(place -> Objects.requireNonNull(decisions.get(place)))
                .toList();
    }

    List<ClaimDecision> of(ClaimId claim) {
        return byClaim.of(claim).stream()
                .flatMap(place -> decision(place).stream())
                .filter(decision -> decision.claim().filter(claim::equals).isPresent())
                .sorted(Comparator.comparing(ClaimDecision::place))
                .toList();
    }

    private Map<ClaimPlace, ClaimDecision> of(RemittanceId id, int after) {
        return decisions.subMap(
                new ClaimPlace(id, Math.max(1, after)), after < 1, new ClaimPlace(id, Integer.MAX_VALUE), true);
    }

    private void replace(ClaimPlace place, @Nullable ClaimDecision after, Undo undo) {
        @Nullable ClaimDecision before = decisions.get(place);
        undo.later(() -> set(place, before));
        set(place, after);
    }

    private void set(ClaimPlace place, @Nullable ClaimDecision decision) {
        if (decision == null) {
            decisions.remove(place);
        } else {
            decisions.put(place, decision);
        }
        if (decision != null && decision.state().waits()) {
            waiting.add(place);
        } else {
            waiting.remove(place);
        }
    }
}
