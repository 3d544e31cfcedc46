package org.practicekit.scheduling.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;

/** Holds the freed times that the waitlist of each practice was asked about. One practice never sees another's. */
public interface Backfills {
    /** The backfill as it stands. */
    Optional<Backfill> find(PracticeId practice, BackfillId id);

    /** Those that go on and whose {@link Backfill#due()} is not after {@code now}, the oldest first, at most {@code limit}. */
    List<Backfill> due(PracticeId practice, Instant now, int limit);

    /**
     * Stores a new backfill of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Backfill backfill);

    /**
     * Stores the next version of a backfill.
     *
     * @param backfill whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Backfill backfill, Version expected);
}
