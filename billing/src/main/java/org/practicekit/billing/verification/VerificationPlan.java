package org.practicekit.billing.verification;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;

/**
 * What is to be asked now for the visits ahead, and what is not, each with its reason.
 *
 * @param due in the order of the first visits
 * @param notDue in the order of the visits
 */
public record VerificationPlan(List<DueVerification> due, List<NotDue> notDue) implements Serializable, Fingerprinted {
    public VerificationPlan {
        due = List.copyOf(due);
        notDue = List.copyOf(notDue);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("due", due).each("notDue", notDue);
    }

    /**
     * A visit's coverage that nobody is asked about now.
     *
     * @param visit which visit
     * @param insurance which coverage, or null when the patient has none on file for the day
     * @param reason why not
     */
    public record NotDue(VisitId visit, @Nullable CoverageId insurance, Finding reason)
            implements Serializable, Fingerprinted {
        /** Which coverage; empty when the patient has none on file for the day. */
        public Optional<CoverageId> coverage() {
            return Optional.ofNullable(insurance);
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("visit", visit.value())
                    .text("coverage", insurance == null ? "" : insurance.value())
                    .value("reason", reason);
        }
    }
}
