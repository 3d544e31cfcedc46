package org.practicekit.examples.clinic.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.WrittenClaims;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.MissedCharge;
import org.practicekit.core.rule.Finding;

/**
 * What became of a day's visits.
 *
 * @param day which day
 * @param charges what was charged
 * @param rows one for each claim, and one for each visit without
 * @param missed what is not being asked for
 * @param file the claims that were sent
 */
public record DayOfClaims(
        LocalDate day, List<Charge> charges, List<Row> rows, List<MissedCharge> missed, WrittenClaims file) {
    public DayOfClaims {
        charges = List.copyOf(charges);
        rows = List.copyOf(rows);
        missed = List.copyOf(missed);
    }

    /**
     * A claim, or why a visit has none.
     *
     * @param visit for which visit
     * @param made the claim, or null when there is none
     * @param findings what was found on the way
     */
    public record Row(CompletedVisit visit, @Nullable Claim made, List<Finding> findings) {
        public Row {
            findings = findings.stream().distinct().toList();
        }

        Row(CompletedVisit visit, Optional<Claim> made, List<Finding> findings) {
            this(visit, made.orElse(null), findings);
        }

        static Row without(CompletedVisit visit, List<Finding> findings) {
            return new Row(visit, Optional.empty(), findings);
        }

        /** The claim. */
        public Optional<Claim> claim() {
            return Optional.ofNullable(made);
        }

        /** SENT, HELD or NO CLAIM. */
        public String standing() {
            return claim().map(one -> one.lastSubmission().isPresent() ? "SENT" : "HELD")
                    .orElse("NO CLAIM");
        }
    }
}
