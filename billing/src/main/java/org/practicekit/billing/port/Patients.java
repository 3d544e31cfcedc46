package org.practicekit.billing.port;

import java.util.Optional;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/** Knows who the patients are, as payers have to be told. The host answers it from its records. */
public interface Patients {
    /** The patient, if the practice has them. */
    Optional<Insured> find(PracticeId practice, PatientId id);

    /** Where the patient lives, as claims have to say; empty when it is not known. */
    default Optional<PostalAddress> address(PracticeId practice, PatientId id) {
        return Optional.empty();
    }
}
