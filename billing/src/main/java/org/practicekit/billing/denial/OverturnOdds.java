package org.practicekit.billing.denial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.PayerId;

/**
 * How often payers give in, by payer, reason and what was tried: what the practice expected, outweighed more and more by what it saw. Immutable,
 * thread-safe.
 */
public final class OverturnOdds implements Serializable {
    private final List<OverturnPrior> priors;
    private final Map<Key, int[]> seen;

    private OverturnOdds(List<OverturnPrior> priors, Map<Key, int[]> seen) {
        this.priors = priors;
        this.seen = seen;
    }

    /**
     * Odds from what a practice expects and what it saw.
     *
     * @param priors what it expects; the narrowest one counts, and {@link OverturnPrior#EVEN} where there is none
     * @param denials those that were decided once more after something was tried; others say nothing
     * @throws IllegalArgumentException when two priors are about the same
     */
    public static OverturnOdds of(List<OverturnPrior> priors, List<DenialCase> denials) {
        for (int i = 0; i < priors.size(); i++) {
            for (OverturnPrior other : priors.subList(i + 1, priors.size())) {
                if (priors.get(i).isAbout(other)) {
                    throw new IllegalArgumentException("two priors are about the same (%s; %s). Maybe one should go."
                            .formatted(priors.get(i), other));
                }
            }
        }
        Map<Key, int[]> seen = new HashMap<>();
        for (DenialCase denial : denials) {
            Optional<DenialAction> tried = denial.tried();
            if (tried.isPresent() && (denial.state().isWon() || denial.state().isLost())) {
                int[] counts = seen.computeIfAbsent(
                        new Key(denial.payer(), denial.part().main().reason(), tried.get()), key -> new int[2]);
                counts[0] += denial.state().isWon() ? 1 : 0;
                counts[1]++;
            }
        }
        return new OverturnOdds(List.copyOf(priors), seen);
    }

    /** How likely it is that a payer gives in about a reason when this is tried. */
    public OverturnChance chance(PayerId payer, String reason, DenialAction action) {
        OverturnPrior prior = priors.stream()
                .filter(one -> one.isFor(payer, reason, action))
                .max(Comparator.comparingInt(OverturnPrior::rank))
                .orElse(OverturnPrior.EVEN);
        int[] counts = seen.getOrDefault(new Key(payer, reason, action), new int[2]);
        return new OverturnChance(
                prior.wins().add(BigDecimal.valueOf(counts[0])),
                prior.wins().add(prior.losses()).add(BigDecimal.valueOf(counts[1])),
                counts[1]);
    }

    private record Key(PayerId payer, String reason, DenialAction action) implements Serializable {}
}
