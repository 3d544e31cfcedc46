package org.practicekit.testkit.scheduling;

import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.port.WaitlistPorts;
import org.practicekit.scheduling.waitlist.OfferContact;

/** A store under test that keeps a waitlist too, empty at first. */
public interface WaitlistStore extends SchedulingStore {
    @Override
    UnitOfWork<? extends WaitlistPorts> work();

    /** Notes whether a patient agreed to be asked about earlier times, and where they are. */
    void store(PracticeId practice, PatientId patient, OfferContact contact);
}
