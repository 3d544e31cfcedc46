package org.practicekit.scheduling.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.Turn;
import org.practicekit.scheduling.waitlist.WaitlistEntry;

/**
 * Holds who waits in each practice, and how often each was passed over. One practice never sees another's. The store
 * decides nothing; the desk reads and writes under the guard of the waitlist.
 */
public interface Waitlist {
    /** The entry as it stands. */
    Optional<WaitlistEntry> find(PracticeId practice, EntryId id);

    /**
     * The entries that still wait ({@link org.practicekit.scheduling.waitlist.EntryStatus#isOpen()}), in the order of their
     * ids.
     */
    List<WaitlistEntry> open(PracticeId practice);

    /**
     * The entries, open or not, that became {@link org.practicekit.scheduling.waitlist.EntryStatus#OFFERED} at
     * {@code since} or later, in the order of their ids.
     */
    List<WaitlistEntry> askedSince(PracticeId practice, Instant since);

    /**
     * Stores a new entry of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, WaitlistEntry entry);

    /**
     * Stores the next version of an entry.
     *
     * @param entry whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, WaitlistEntry entry, Version expected);

    /** How often entries were passed over, in the order of their ids; only those that were. */
    List<Turn> turns(PracticeId practice);

    /** Keeps a turn in place of the one before of the same entry. */
    void keep(PracticeId practice, Turn turn);

    /** Drops the turn of an entry, if there is one. */
    void forget(PracticeId practice, EntryId entry);
}
