package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.port.Coverages;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * The coverages of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryCoverages(PracticeId own, VersionedBook<CoverageId, Coverage> book, Undo undo) implements Coverages {
    @Override
    public Optional<Coverage> find(PracticeId practice, CoverageId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<Coverage> versions(PracticeId practice, CoverageId id) {
        OwnPractice.check(own, practice);
        return book.versions(id);
    }

    @Override
    public List<Coverage> ofPatient(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return book.where(coverage -> coverage.patient().equals(patient));
    }

    @Override
    public List<Coverage> ofPayer(PracticeId practice, PayerId payer) {
        OwnPractice.check(own, practice);
        return book.where(coverage -> coverage.payer().equals(payer));
    }

    @Override
    public Write add(PracticeId practice, Coverage coverage) {
        OwnPractice.check(own, practice);
        return book.add(coverage, undo);
    }

    @Override
    public Write update(PracticeId practice, Coverage coverage, Version expected) {
        OwnPractice.check(own, practice);
        return book.update(coverage, expected, undo);
    }
}
