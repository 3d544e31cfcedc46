package org.practicekit.billing.port;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/** Holds what moved from account to account in each practice, and never forgets. One practice never sees another's. */
public interface Journals {
    /** The journal of this id. */
    Optional<Journal> find(PracticeId practice, JournalId id);

    /** Those with an entry about this claim, in the order in which they were added. */
    List<Journal> ofClaim(PracticeId practice, ClaimId claim);

    /** Those with an entry about this patient, in the order in which they were added. */
    List<Journal> ofPatient(PracticeId practice, PatientId patient);

    /**
     * All of a practice, in the order in which they were added.
     *
     * @param after how many to pass over, 0 or more
     * @param limit at most how many, 1 or more
     */
    List<Journal> page(PracticeId practice, long after, int limit);

    /**
     * Adds a journal at the end.
     *
     * @return false when there is one of this id already, and then nothing is changed
     */
    boolean add(PracticeId practice, Journal journal);
}
