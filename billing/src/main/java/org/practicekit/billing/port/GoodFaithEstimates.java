package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * Holds the good faith estimates of each practice, with every version they had: they belong to the patient's record. One practice
 * never sees another's.
 */
public interface GoodFaithEstimates {
    /** The estimate as it stands. */
    Optional<GoodFaithEstimate> find(PracticeId practice, GoodFaithId id);

    /** Every version it had, the oldest first; empty for one that is not there. */
    List<GoodFaithEstimate> versions(PracticeId practice, GoodFaithId id);

    /** The estimate for a visit as it stands; there is at most one. */
    Optional<GoodFaithEstimate> ofVisit(PracticeId practice, VisitId visit);

    /**
     * Stores a new estimate of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, GoodFaithEstimate estimate);

    /**
     * Stores the next version of an estimate; the ones before are kept.
     *
     * @param estimate whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, GoodFaithEstimate estimate, Version expected);
}
