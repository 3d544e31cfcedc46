package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;

/**
 * A claim that no payer has taken, or a charge that is on no claim, with its deadline. Immutable.
 *
 * @param subject which: {@code claim/cl-1}, {@code charge/ch-7}
 * @param patient about whom
 * @param deadline by when the payer must have got it
 */
public record FilingDue(String subject, PatientId patient, FilingDeadline deadline)
        implements Serializable, Fingerprinted {
    public FilingDue {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(deadline, "deadline");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("subject", subject).text("patient", patient.value()).value("deadline", deadline);
    }
}
