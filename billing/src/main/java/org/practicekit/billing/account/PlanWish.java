package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;

/**
 * That a patient wants to pay in monthly instalments.
 *
 * @param patient whose account
 * @param charges for which charges; for all that is owed when there are none
 * @param count how many instalments
 * @param first when the first one is due
 * @param by who agrees to it for the practice
 */
public record PlanWish(PatientId patient, List<ChargeId> charges, int count, LocalDate first, ActorId by)
        implements Serializable, Fingerprinted {
    public PlanWish {
        Objects.requireNonNull(patient, "patient");
        charges = List.copyOf(charges);
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(by, "by");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient.value())
                .texts("charges", charges, ChargeId::value)
                .number("count", count)
                .text("first", first.toString())
                .text("by", by.value());
    }
}
