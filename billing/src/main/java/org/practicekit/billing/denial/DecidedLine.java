package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.core.money.Money;

/**
 * What a decision that stands says of one line of a claim. Immutable.
 *
 * @param decision which decision
 * @param decidedOn its day
 * @param line the number of the line on the claim, 0 for the claim as a whole
 * @param paid what it paid for the line
 * @param patientShare what it put on the patient for the line
 * @param allowed what it should have allowed, or null where nobody knows
 * @param denied what it denied, or null when it denied nothing
 */
public record DecidedLine(
        ClaimPlace decision,
        LocalDate decidedOn,
        int line,
        Money paid,
        Money patientShare,
        @Nullable Money allowed,
        @Nullable DeniedPart denied)
        implements Serializable {
    public DecidedLine {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(patientShare, "patientShare");
    }

    /** What it should have allowed. */
    Optional<Money> expected() {
        return Optional.ofNullable(allowed);
    }

    /** What it denied. */
    Optional<DeniedPart> part() {
        return Optional.ofNullable(denied);
    }

    /** What was paid for a line by all of these. */
    static Money paidFor(int line, List<DecidedLine> lines) {
        Money sum = Money.noDollars();
        for (DecidedLine one : lines) {
            sum = one.line() == line ? sum.plus(one.paid()) : sum;
        }
        return sum;
    }
}
