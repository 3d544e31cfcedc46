package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/** Holds the authorisations and referrals of each practice. One practice never sees another's. */
public interface Authorizations {
    /** The authorisation as it stands. */
    Optional<Authorization> find(PracticeId practice, AuthorizationId id);

    /** Those of a patient as they stand, also those that are over, in the order of their ids. */
    List<Authorization> ofPatient(PracticeId practice, PatientId patient);

    /** Those that are waiting, granted or denied as they stand, in the order of their ids; drafts and what is over are not among them. */
    List<Authorization> current(PracticeId practice);

    /**
     * Stores a new authorisation of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Authorization authorization);

    /**
     * Stores the next version of an authorisation.
     *
     * @param authorization whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Authorization authorization, Version expected);
}
