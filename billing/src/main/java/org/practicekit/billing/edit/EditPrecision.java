package org.practicekit.billing.edit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.practicekit.billing.edit.FlaggedClaim.Fate;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

/** How often an edit is right: counts the claims that went out in spite of it and were denied. Stateless. */
public final class EditPrecision {
    private EditPrecision() {}

    /**
     * The precision of one edit as of an instant.
     *
     * @param flags of any edits, in any order; a claim counts once
     * @param period when they were flagged
     * @param asOf what was known later has no part in it
     */
    public static Kpi of(RuleId rule, Collection<FlaggedClaim> flags, DateRange period, Instant asOf) {
        List<FlaggedClaim> decided = flags.stream()
                .filter(one -> one.rule().equals(rule) && period.contains(one.flaggedOn()))
                .filter(one -> one.fateAt(asOf) == Fate.PAID || one.fateAt(asOf) == Fate.DENIED)
                .toList();
        List<KpiSource> considered = claims(decided);
        List<KpiSource> denied =
                claims(decided.stream().filter(one -> one.fate() == Fate.DENIED).toList());
        return Kpi.builder()
                .definition(EditKpis.PRECISION)
                .figure(Figure.ratio(
                        denied.size(), considered.size(), "no claim went out in spite of the edit and was decided"))
                .asOf(asOf)
                .period(period)
                .putDimensions("rule", rule.value())
                .considered(considered)
                .counted(denied)
                .build();
    }

    private static List<KpiSource> claims(List<FlaggedClaim> flags) {
        return flags.stream()
                .map(one -> new KpiSource("claim", one.claim().value()))
                .distinct()
                .sorted()
                .toList();
    }
}
