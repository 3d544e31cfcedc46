package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * Holds matters of patients that are open for a while, in each practice. One practice never sees another's.
 *
 * @param <I> how one is named
 * @param <C> the matter
 */
public interface PatientCases<I, C> {
    /** The one of this id as it stands. */
    Optional<C> find(PracticeId practice, I id);

    /** Those of a patient as they stand, open or not, by id. */
    List<C> ofPatient(PracticeId practice, PatientId patient);

    /** Those that are open, by id. */
    List<C> open(PracticeId practice);

    /**
     * Stores a new one of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, C matter);

    /**
     * Stores the next version of one.
     *
     * @param matter whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, C matter, Version expected);
}
