package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.port.Journals;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/**
 * The journals of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryJournals(PracticeId own, JournalBook book, Undo undo) implements Journals {
    @Override
    public Optional<Journal> find(PracticeId practice, JournalId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<Journal> ofClaim(PracticeId practice, ClaimId claim) {
        OwnPractice.check(own, practice);
        return book.of(claim);
    }

    @Override
    public List<Journal> ofPatient(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return book.of(patient);
    }

    @Override
    public List<Journal> page(PracticeId practice, long after, int limit) {
        OwnPractice.check(own, practice);
        return book.page(after, limit);
    }

    @Override
    public boolean add(PracticeId practice, Journal journal) {
        OwnPractice.check(own, practice);
        return book.add(journal, undo);
    }
}
