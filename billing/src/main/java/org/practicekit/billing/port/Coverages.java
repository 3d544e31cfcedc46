package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/** Holds the coverages of each practice's patients, with every version they had. One practice never sees another's. */
public interface Coverages {
    /** The coverage as it stands. */
    Optional<Coverage> find(PracticeId practice, CoverageId id);

    /** Every version it had, the oldest first; empty for one that is not there. */
    List<Coverage> versions(PracticeId practice, CoverageId id);

    /** The coverages of a patient as they stand, those that ended too, in the order of their ids. */
    List<Coverage> ofPatient(PracticeId practice, PatientId patient);

    /** The coverages with a payer as they stand, in the order of their ids. */
    List<Coverage> ofPayer(PracticeId practice, PayerId payer);

    /**
     * Stores a new coverage of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Coverage coverage);

    /**
     * Stores the next version of a coverage; the ones before are kept.
     *
     * @param coverage whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Coverage coverage, Version expected);
}
