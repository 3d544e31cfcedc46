package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.port.SentStatements;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.StatementId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/**
 * The statements of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemorySentStatements(PracticeId own, StatementBook book, Undo undo) implements SentStatements {
    @Override
    public Optional<SentStatement> find(PracticeId practice, StatementId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<SentStatement> ofPatient(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return book.of(patient);
    }

    @Override
    public boolean add(PracticeId practice, SentStatement statement) {
        OwnPractice.check(own, practice);
        return book.add(statement, undo);
    }
}
