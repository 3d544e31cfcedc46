package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithId;
import org.practicekit.billing.port.GoodFaithEstimates;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * The good faith estimates of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryGoodFaithEstimates(PracticeId own, VersionedBook<GoodFaithId, GoodFaithEstimate> book, Undo undo)
        implements GoodFaithEstimates {
    @Override
    public Optional<GoodFaithEstimate> find(PracticeId practice, GoodFaithId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<GoodFaithEstimate> versions(PracticeId practice, GoodFaithId id) {
        OwnPractice.check(own, practice);
        return book.versions(id);
    }

    @Override
    public Optional<GoodFaithEstimate> ofVisit(PracticeId practice, VisitId visit) {
        OwnPractice.check(own, practice);
        return book.where(estimate -> estimate.visit().equals(visit)).stream().findFirst();
    }

    @Override
    public Write add(PracticeId practice, GoodFaithEstimate estimate) {
        OwnPractice.check(own, practice);
        return book.add(estimate, undo);
    }

    @Override
    public Write update(PracticeId practice, GoodFaithEstimate estimate, Version expected) {
        OwnPractice.check(own, practice);
        return book.update(estimate, expected, undo);
    }
}
