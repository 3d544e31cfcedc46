package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/** Holds the charges of each practice. One practice never sees another's. */
public interface Charges {
    /** The charge as it stands. */
    Optional<Charge> find(PracticeId practice, ChargeId id);

    /** Those of a visit as they stand, in the order of their ids. */
    List<Charge> ofVisit(PracticeId practice, VisitId visit);

    /** Those of a patient as they stand, by day of service, then id. */
    List<Charge> ofPatient(PracticeId practice, PatientId patient);

    /** Those in this state, by day of service, then id. */
    List<Charge> in(PracticeId practice, ChargeState state);

    /**
     * Stores a new charge of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Charge charge);

    /**
     * Stores the next version of a charge.
     *
     * @param charge whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Charge charge, Version expected);
}
