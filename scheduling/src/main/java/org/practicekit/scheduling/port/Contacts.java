package org.practicekit.scheduling.port;

import java.util.Optional;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.reminder.ContactCard;

/** Knows how and whether the patients of each practice may be reached. */
public interface Contacts {
    /** The patient's card as it stands, or empty for one of whom nothing is known. */
    Optional<ContactCard> find(PracticeId practice, PatientId patient);
}
