package org.practicekit.billing.denial.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicekit.billing.denial.proposal.EditProposals.Line;
import org.practicekit.billing.denial.proposal.LineTraits.Trait;
import org.practicekit.billing.edit.Condition;

/**
 * Searches the lines of one payer for conditions under which they are denied for one reason. Conditions grow by one trait at a time, and only as long as
 * enough denied lines keep them; one that is precise enough does not grow any more.
 */
final class ConditionSearch {
    /** How likely an accident may be among all conditions that were looked at. */
    private static final double ACCIDENT = 0.01;

    private final ProposalLimits limits;
    private final int lines;
    private final BitSet denied = new BitSet();
    private final List<Candidate> singles = new ArrayList<>();
    private final List<Candidate> precise = new ArrayList<>();
    private int looked;

    ConditionSearch(List<Line> all, String reason, ProposalLimits limits) {
        this.limits = limits;
        this.lines = all.size();
        TreeSet<BigDecimal> unitSteps = new TreeSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isDenied(reason)) {
                denied.set(i);
                unitSteps.add(all.get(i).line().units());
            }
        }
        unitSteps.removeIf(step -> step.compareTo(BigDecimal.ONE) <= 0);
        Map<Trait, BitSet> holders = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Trait trait :
                    LineTraits.of(all.get(i).claim().sheet(), all.get(i).line(), unitSteps)) {
                holders.computeIfAbsent(trait, key -> new BitSet()).set(i);
            }
        }
        holders.forEach((trait, named) -> singles.add(new Candidate(List.of(trait), named)));
        singles.removeIf(single -> hits(single.named) < limits.denials());
        singles.sort(Comparator.comparing(Candidate::text));
    }

    /** What was found: each names enough denied lines that those before it do not name. */
    List<Found> found() {
        BitSet everything = new BitSet();
        everything.set(0, lines);
        if (denied.cardinality() < limits.denials() || isPrecise(everything)) {
            return List.of();
        }
        grow(new Candidate(List.of(), everything), 0);
        double base = (double) denied.cardinality() / lines;
        List<Candidate> sure = precise.stream()
                .filter(one -> Accident.chance(hits(one.named), one.named.cardinality(), base) * looked <= ACCIDENT)
                .sorted(Comparator.comparingInt((Candidate one) -> -hits(one.named))
                        .thenComparingInt(one -> one.named.cardinality())
                        .thenComparingInt(one -> one.traits.size())
                        .thenComparing(Candidate::text))
                .toList();
        List<Found> found = new ArrayList<>();
        BitSet foreseen = new BitSet();
        for (Candidate one : sure) {
            BitSet more = (BitSet) one.named.clone();
            more.and(denied);
            more.andNot(foreseen);
            if (more.cardinality() >= limits.denials()) {
                foreseen.or(more);
                found.add(new Found(one.says()));
            }
        }
        return found;
    }

    private void grow(Candidate from, int next) {
        for (int i = next; i < singles.size(); i++) {
            BitSet named = (BitSet) from.named.clone();
            named.and(singles.get(i).named);
            if (hits(named) < limits.denials() || named.cardinality() == from.named.cardinality()) {
                continue;
            }
            looked++;
            List<Trait> traits = new ArrayList<>(from.traits);
            traits.addAll(singles.get(i).traits);
            Candidate grown = new Candidate(traits, named);
            if (isPrecise(named)) {
                precise.add(grown);
            } else if (traits.size() < limits.conditions()) {
                grow(grown, i + 1);
            }
        }
    }

    private boolean isPrecise(BitSet named) {
        int hits = hits(named);
        return new Trial(hits, named.cardinality() - hits, 0).isPrecise(limits.precision());
    }

    private int hits(BitSet named) {
        BitSet both = (BitSet) named.clone();
        both.and(denied);
        return both.cardinality();
    }

    /** What is said, and of which lines it is true. */
    private record Candidate(List<Trait> traits, BitSet named) {
        List<Condition> says() {
            return traits.stream().flatMap(trait -> trait.says().stream()).toList();
        }

        String text() {
            return says().stream().map(Condition::toString).collect(Collectors.joining(" "));
        }
    }

    /**
     * Something that denied lines have in common.
     *
     * @param says that
     */
    record Found(List<Condition> says) {
        boolean names(Line line) {
            return says.stream().allMatch(one -> one.holds(line.claim().sheet(), line.line()));
        }

        Trial triedOn(List<Line> lines, String reason) {
            int foreseen = 0;
            int falseAlarms = 0;
            int missed = 0;
            for (Line line : lines) {
                boolean denied = line.isDenied(reason);
                boolean named = names(line);
                foreseen += denied && named ? 1 : 0;
                falseAlarms += !denied && named ? 1 : 0;
                missed += denied && !named ? 1 : 0;
            }
            return new Trial(foreseen, falseAlarms, missed);
        }
    }
}
