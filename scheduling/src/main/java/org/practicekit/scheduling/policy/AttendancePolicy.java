package org.practicekit.scheduling.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What a practice decided about missed visits: how they are counted, how chances are reckoned, what is done. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AttendancePolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down; findings cite it. */
    Citation citation();

    /** How many days back visits count, for a patient and for the practice. */
    @Value.Default
    @Min(30)
    @Max(3650)
    default int lookBackDays() {
        return 730;
    }

    /** Whether a visit that the patient called off too late counts as missed. */
    @Value.Default
    default boolean lateCancelsCount() {
        return false;
    }

    /** Of a hundred booked visits, how many the practice takes to be missed before it has counted any. */
    @Min(1)
    @Max(99)
    int assumedNoShowPercent();

    /** How lead times are grouped. */
    @Value.Default
    default LeadTimeBands leadTimes() {
        return LeadTimeBands.STANDARD;
    }

    /**
     * Whether the visit type counts in the estimate. Off unless a practice turns it on: a type that only children, women or
     * the old are given would let the estimate see who somebody is.
     */
    @Value.Default
    default boolean weighVisitTypes() {
        return false;
    }

    /** After how many visits the rate of a lead time or visit type weighs as much as the wider rate above it. */
    @Value.Default
    @Min(1)
    @Max(10_000)
    default int visitsForHalfWeight() {
        return 25;
    }

    /**
     * After how many visits a patient's own record weighs as much as the practice's rate, unless that can be
     * {@linkplain #estimateOwnWeight() estimated}.
     */
    @Value.Default
    @Min(1)
    @Max(1000)
    default int ownVisitsForHalfWeight() {
        return 8;
    }

    /** Whether the weight of a patient's own record is worked out from how alike visits of the same patient are. */
    @Value.Default
    default boolean estimateOwnWeight() {
        return true;
    }

    /** How sure the interval around an estimate is, in per cent. */
    @Value.Default
    @Min(50)
    @Max(99)
    default int intervalPercent() {
        return 90;
    }

    /** How often, in per cent, more patients than can be seen may come to a block that takes extra visits. */
    @Value.Default
    @Min(0)
    @Max(50)
    default int overCapacityPercent() {
        return 10;
    }

    /** What is done about missed visits, mildest first; none unless the practice says so. */
    @Size(max = 20)
    List<AttendanceStep> steps();

    /** How much a deposit is; present exactly when a step asks for one. */
    Optional<Money> deposit();

    /** After how many visits kept in a row the earlier ones missed are forgiven; 0 for never. */
    @Value.Default
    @Min(0)
    @Max(99)
    default int forgivenAfterKept() {
        return 0;
    }

    /** Visit types whose missed visits lead to nothing. */
    Set<VisitTypeId> exemptVisitTypes();

    /** Who may decide whether the practice goes on with a patient; nobody unless the practice says so. */
    Set<StaffRole> dischargeReviewers();

    /** How far back the steps look, or all visits count if that is longer. */
    default int longestStepDays() {
        return steps().stream().mapToInt(AttendanceStep::withinDays).reduce(lookBackDays(), Math::max);
    }

    /** A builder; citation and assumed percentage are required. */
    static AttendancePolicyBuilder builder() {
        return new AttendancePolicyBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .number("lookBack", lookBackDays())
                .flag("lateCancelsCount", lateCancelsCount())
                .number("assumed", assumedNoShowPercent())
                .value("leadTimes", leadTimes())
                .flag("weighVisitTypes", weighVisitTypes())
                .number("halfWeight", visitsForHalfWeight())
                .number("ownHalfWeight", ownVisitsForHalfWeight())
                .flag("estimateOwnWeight", estimateOwnWeight())
                .number("interval", intervalPercent())
                .number("overCapacity", overCapacityPercent())
                .each("steps", steps())
                .each("deposit", deposit().stream().toList())
                .number("forgivenAfterKept", forgivenAfterKept())
                .sorted("exemptVisitTypes", exemptVisitTypes(), VisitTypeId::value)
                .sorted("dischargeReviewers", dischargeReviewers(), StaffRole::value);
    }

    @Value.Check
    default void check() {
        boolean asked = steps().stream().anyMatch(step -> step.action() == AttendanceAction.DEPOSIT);
        if (asked != deposit().isPresent()) {
            throw new IllegalArgumentException(
                    asked
                            ? "a step asks for a deposit, but the policy does not say how much."
                            : "a deposit is named, but no step asks for one.");
        }
        for (int i = 1; i < steps().size(); i++) {
            if (steps().get(i).missed() < steps().get(i - 1).missed()
                    || steps().get(i).action().compareTo(steps().get(i - 1).action()) < 0) {
                throw new IllegalArgumentException(
                        "steps go from few missed visits and a mild action to many and a severe one, but step %d does not. Maybe two are swapped."
                                .formatted(i + 1));
            }
        }
    }
}
