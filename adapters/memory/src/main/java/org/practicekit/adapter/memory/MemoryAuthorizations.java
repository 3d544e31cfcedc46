package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.port.Authorizations;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * The authorisations of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryAuthorizations(PracticeId own, VersionedBook<AuthorizationId, Authorization> book, Undo undo)
        implements Authorizations {
    @Override
    public Optional<Authorization> find(PracticeId practice, AuthorizationId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<Authorization> ofPatient(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return book.where(one -> one.patient().equals(patient));
    }

    @Override
    public List<Authorization> current(PracticeId practice) {
        OwnPractice.check(own, practice);
        return book.where(
                one -> one.state().isWaiting() || one.state().isGranted() || one.state() == AuthorizationState.DENIED);
    }

    @Override
    public Write add(PracticeId practice, Authorization authorization) {
        OwnPractice.check(own, practice);
        return book.add(authorization, undo);
    }

    @Override
    public Write update(PracticeId practice, Authorization authorization, Version expected) {
        OwnPractice.check(own, practice);
        return book.update(authorization, expected, undo);
    }
}
