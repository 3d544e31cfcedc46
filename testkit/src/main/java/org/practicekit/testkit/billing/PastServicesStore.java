package org.practicekit.testkit.billing;

import java.util.List;
import org.practicekit.billing.service.PastService;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/** A store under test that also knows what was done for patients; of nobody at first. */
public interface PastServicesStore extends AuthorizationStore {
    /** Notes what was done for a patient, in the order given, in place of what was noted before. */
    void storePast(PracticeId practice, PatientId patient, List<PastService> services);
}
