package org.practicekit.billing.denial.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimProperty;
import org.practicekit.billing.edit.Condition;
import org.practicekit.billing.edit.Condition.Comparison;
import org.practicekit.billing.edit.Operator;

/** What can be said of a line that a payer may mind. Who the patient is has no part in it. */
final class LineTraits {
    /** What is asked by its value. */
    private static final List<ClaimProperty> VALUES = List.of(
            ClaimProperty.PROCEDURE,
            ClaimProperty.MODIFIER,
            ClaimProperty.LINE_PLACE,
            ClaimProperty.LINE_FIRST_DIAGNOSIS,
            ClaimProperty.LINE_RENDERING_NPI,
            ClaimProperty.FREQUENCY);

    /** What may be missing: together, where claim and line can both have it. */
    private static final List<List<ClaimProperty>> MISSING = List.of(
            List.of(ClaimProperty.MODIFIER),
            List.of(ClaimProperty.AUTHORIZATION, ClaimProperty.LINE_AUTHORIZATION),
            List.of(ClaimProperty.CLIA, ClaimProperty.LINE_CLIA),
            List.of(ClaimProperty.REFERRAL),
            List.of(ClaimProperty.REFERRING_NPI),
            List.of(ClaimProperty.LINE_ORDERING_NPI),
            List.of(ClaimProperty.NDC));

    private LineTraits() {}

    /**
     * The traits of a line.
     *
     * @param unitSteps numbers of units that are worth asking about
     */
    static List<Trait> of(ClaimSheet sheet, ClaimLine line, SortedSet<BigDecimal> unitSteps) {
        List<Trait> traits = new ArrayList<>();
        for (ClaimProperty property : VALUES) {
            for (String value : property.values(sheet, line)) {
                traits.add(new Trait(List.of(new Comparison(property, Operator.IS, List.of(value)))));
            }
        }
        for (List<ClaimProperty> properties : MISSING) {
            List<Condition> absent = new ArrayList<>();
            for (ClaimProperty property : properties) {
                absent.add(new Comparison(property, Operator.ABSENT, List.of()));
            }
            if (absent.stream().allMatch(one -> one.holds(sheet, line))) {
                traits.add(new Trait(absent));
            }
        }
        for (BigDecimal step : unitSteps) {
            if (line.units().compareTo(step) >= 0) {
                traits.add(new Trait(List.of(
                        new Comparison(ClaimProperty.UNITS, Operator.AT_LEAST, List.of(step.toPlainString())))));
            }
        }
        return traits;
    }

    /**
     * One thing that can be said of a line.
     *
     * @param says that, as conditions that hold together
     */
    record Trait(List<Condition> says) {}
}
