package org.practicekit.adapter.memory;

import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.port.Patients;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/**
 * The patients of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param people who they are
 * @param addresses where they live
 */
record MemoryPatients(PracticeId own, Map<PatientId, Insured> people, Map<PatientId, PostalAddress> addresses)
        implements Patients {
    @Override
    public Optional<Insured> find(PracticeId practice, PatientId id) {
        OwnPractice.check(own, practice);
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<PostalAddress> address(PracticeId practice, PatientId id) {
        OwnPractice.check(own, practice);
        return Optional.ofNullable(addresses.get(id));
    }
}
