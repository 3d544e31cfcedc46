package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.denial.DenialState;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.DateRange;

/** Holds the denials of each practice. One practice never sees another's. A unit of work sees what it wrote itself. */
public interface Denials {
    /** The denial as it stands. */
    Optional<DenialCase> find(PracticeId practice, DenialId id);

    /** Those of a claim as they stand, whatever became of them, by line, then by id. */
    List<DenialCase> ofClaim(PracticeId practice, ClaimId claim);

    /** Those that stand in one of these states, by day of notice, then by id. */
    List<DenialCase> in(PracticeId practice, Set<DenialState> states);

    /** Those whose day of notice is one of these, by that day, then by id. */
    List<DenialCase> noticed(PracticeId practice, DateRange days);

    /**
     * Stores a new denial of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, DenialCase denial);

    /**
     * Stores the next version of a denial.
     *
     * @param denial whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, DenialCase denial, Version expected);
}
