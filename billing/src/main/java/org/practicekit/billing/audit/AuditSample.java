package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Claims drawn by a plan, each stratum by its size. Immutable.
 *
 * <p>Every claim gets a number from the plan's name and seed and its own id; of each stratum those with the smallest numbers are
 * drawn. So nobody can choose, the order of the claims changes nothing, and a claim that is added later changes little.
 */
public final class AuditSample implements Serializable, Fingerprinted {
    private final AuditPlan plan;
    private final SortedMap<String, Stratum> strata;
    private final List<AuditUnit> drawn;

    private AuditSample(AuditPlan plan, SortedMap<String, Stratum> strata, List<AuditUnit> drawn) {
        this.plan = plan;
        this.strata = strata;
        this.drawn = drawn;
    }

    /**
     * Draws.
     *
     * @throws IllegalArgumentException when a claim can be drawn twice
     */
    public static AuditSample draw(AuditPlan plan, Collection<AuditUnit> population) {
        Set<ClaimId> seen = new HashSet<>();
        SortedMap<String, List<AuditUnit>> byStratum = new TreeMap<>();
        for (AuditUnit unit : population) {
            if (!seen.add(unit.claim())) {
                throw new IllegalArgumentException(
                        "claim %s can be drawn twice. Maybe it is in two strata.".formatted(unit.claim()));
            }
            byStratum.computeIfAbsent(unit.stratum(), none -> new ArrayList<>()).add(unit);
        }
        SortedMap<String, Stratum> strata = new TreeMap<>();
        List<AuditUnit> drawn = new ArrayList<>();
        for (Share share : shares(plan, byStratum, population.size())) {
            strata.put(share.name, new Stratum(share.units.size(), share.draws));
            share.units.stream()
                    .map(unit -> new Lot(numberOf(plan, unit), unit))
                    .sorted(Comparator.comparing(Lot::number))
                    .limit(share.draws)
                    .map(Lot::unit)
                    .forEach(drawn::add);
        }
        drawn.sort(Comparator.naturalOrder());
        return new AuditSample(plan, strata, List.copyOf(drawn));
    }

    /** How it was drawn. */
    public AuditPlan plan() {
        return plan;
    }

    /** The claims, in the order of their ids. */
    public List<AuditUnit> drawn() {
        return drawn;
    }

    /** Every stratum by name, with how many claims it has and how many of them were drawn. */
    public SortedMap<String, Stratum> strata() {
        return new TreeMap<>(strata);
    }

    /** By size, what is left over to the largest remainders; but never fewer than the plan's least, nor more than there are. */
    private static List<Share> shares(AuditPlan plan, SortedMap<String, List<AuditUnit>> byStratum, int population) {
        long size = Math.min(plan.size(), population);
        List<Share> shares = new ArrayList<>();
        long taken = 0;
        for (Map.Entry<String, List<AuditUnit>> stratum : byStratum.entrySet()) {
            Share share = new Share(stratum.getKey(), stratum.getValue(), size, population, plan.leastOfStratum());
            shares.add(share);
            taken += share.draws;
        }
        shares.sort(Comparator.comparingLong((Share share) -> -share.remainder).thenComparing(share -> share.name));
        while (taken < size) {
            for (Share share : shares) {
                if (taken < size && share.draws < share.units.size()) {
                    share.draws++;
                    taken++;
                }
            }
        }
        return shares;
    }

    private static String numberOf(AuditPlan plan, AuditUnit unit) {
        return new FingerprintWriter("audit-lot")
                .text("plan", plan.name())
                .number("seed", plan.seed())
                .text("claim", unit.claim().value())
                .finish()
                .hex();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("plan", plan).each("drawn", drawn).number("strata", strata.size());
        strata.forEach((name, stratum) ->
                writer.text("stratum", name).number("claims", stratum.claims()).number("drawn", stratum.drawn()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditSample that
                && that.plan.equals(plan)
                && that.strata.equals(strata)
                && that.drawn.equals(drawn);
    }

    @Override
    public int hashCode() {
        return drawn.hashCode();
    }

    private record Lot(String number, AuditUnit unit) {}

    /** How many of a stratum are drawn, while that is worked out. */
    private static final class Share {
        final String name;
        final List<AuditUnit> units;
        final long remainder;
        int draws;

        Share(String name, List<AuditUnit> units, long size, int population, int least) {
            this.name = name;
            this.units = units;
            this.remainder = size * units.size() % population;
            this.draws = Math.max(Math.min(least, units.size()), (int) (size * units.size() / population));
        }
    }

    /**
     * A part of the claims.
     *
     * @param claims how many it has
     * @param drawn how many of them were drawn
     */
    public record Stratum(int claims, int drawn) implements Serializable {}
}
