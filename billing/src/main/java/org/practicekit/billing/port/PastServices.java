package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.service.PastService;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/** Knows what was done for patients, here and elsewhere as far as the host knows. The host answers it from its records. */
public interface PastServices {
    /** The services of a patient on days among {@code dates}, in the order of days; empty when the host cannot tell. */
    Optional<List<PastService>> ofPatient(PracticeId practice, PatientId patient, DateRange dates);
}
