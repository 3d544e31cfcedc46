package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;

/**
 * Money that is not being asked for. Immutable.
 *
 * @param visit at which visit
 * @param patient whose
 * @param date on which day of service
 * @param why under which of {@link ChargeRules}, and what of
 */
public record MissedCharge(VisitId visit, PatientId patient, LocalDate date, Finding why)
        implements Serializable, Fingerprinted {
    public MissedCharge {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(why, "why");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value())
                .text("patient", patient.value())
                .text("date", date.toString())
                .value("why", why);
    }
}
