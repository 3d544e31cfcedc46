package org.practicekit.billing.port;

import java.util.Optional;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/** Knows who the patients are, as payers have to be told. The host answers it from its records. */
public interface Patients {
    /** The patient, if the practice has them. */
    Optional<Insured> find(PracticeId practice, PatientId id);
}
