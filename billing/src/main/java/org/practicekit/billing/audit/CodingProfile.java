package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;

/**
 * How somebody codes: how often with which modifier, and which codes of a family of levels. What others of the specialty do, to hold
 * it against, is the host's. Immutable.
 */
public final class CodingProfile implements Serializable {
    private final int lines;
    private final SortedMap<String, Integer> modifiers;
    private final SortedMap<String, Integer> procedures;

    private CodingProfile(int lines, SortedMap<String, Integer> modifiers, SortedMap<String, Integer> procedures) {
        this.lines = lines;
        this.modifiers = modifiers;
        this.procedures = procedures;
    }

    /** That of all lines of these claims; a line counts once for each modifier it has. */
    public static CodingProfile of(Collection<ClaimSheet> sheets) {
        SortedMap<String, Integer> modifiers = new TreeMap<>();
        SortedMap<String, Integer> procedures = new TreeMap<>();
        int lines = 0;
        for (ClaimSheet sheet : sheets) {
            for (ClaimLine line : sheet.lines()) {
                lines++;
                procedures.merge(line.procedure(), 1, Integer::sum);
                new TreeSet<>(line.modifiers()).forEach(modifier -> modifiers.merge(modifier, 1, Integer::sum));
            }
        }
        return new CodingProfile(lines, modifiers, procedures);
    }

    /** How many lines there are. */
    public int lines() {
        return lines;
    }

    /** How many of them have one of these modifiers; a line with two of them counts twice. */
    public int with(Set<String> wanted) {
        return wanted.stream()
                .mapToInt(modifier -> modifiers.getOrDefault(modifier, 0))
                .sum();
    }

    /**
     * How the lines with these codes spread over them, 0 to 1; empty when there are none.
     *
     * @param family codes of which each visit has one: the levels of one kind of visit
     */
    public SortedMap<String, Double> spread(Set<String> family) {
        int all = family.stream()
                .mapToInt(code -> procedures.getOrDefault(code, 0))
                .sum();
        SortedMap<String, Double> spread = new TreeMap<>();
        if (all > 0) {
            family.forEach(code -> spread.put(code, (double) procedures.getOrDefault(code, 0) / all));
        }
        return spread;
    }

    /**
     * How far apart two spreads over the same codes are: half of the sum of their differences, 0 for alike, 1 for nothing in common.
     *
     * @param family the codes
     * @param peers how others spread over them, 0 to 1, together 1
     */
    public double distance(Set<String> family, Map<String, Double> peers) {
        SortedMap<String, Double> own = spread(family);
        return family.stream()
                        .mapToDouble(code -> Math.abs(own.getOrDefault(code, 0.0) - peers.getOrDefault(code, 0.0)))
                        .sum()
                / 2;
    }
}
