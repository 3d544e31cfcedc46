package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;

/**
 * A visit for which an estimate is still to be given.
 *
 * @param visit which
 * @param patient whose
 * @param serviceOn when the visit is
 * @param due by when, and why
 * @param overdue whether that day is past
 */
public record DueEstimate(VisitId visit, PatientId patient, LocalDate serviceOn, Due due, boolean overdue)
        implements Serializable, Fingerprinted {
    public DueEstimate {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(serviceOn, "serviceOn");
        Objects.requireNonNull(due, "due");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit.value())
                .text("patient", patient.value())
                .text("on", serviceOn.toString())
                .value("due", due)
                .flag("overdue", overdue);
    }
}
