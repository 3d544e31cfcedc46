package org.practicekit.scheduling.port;

import java.util.Map;
import java.util.Set;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.waitlist.OfferContact;

/** Knows who agreed to be asked about earlier times, and where they are. */
public interface OfferContacts {
    /** What is known of these patients; one of whom nothing is known is left out, and is not asked. */
    Map<PatientId, OfferContact> of(PracticeId practice, Set<PatientId> patients);
}
