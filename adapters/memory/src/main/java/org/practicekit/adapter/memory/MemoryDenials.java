package org.practicekit.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.denial.DenialState;
import org.practicekit.billing.port.Denials;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.DateRange;

/**
 * The denials of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryDenials(PracticeId own, VersionedBook<DenialId, DenialCase> book, Undo undo) implements Denials {
    private static final Comparator<DenialCase> BY_NOTICE =
            Comparator.comparing(DenialCase::noticeOn).thenComparing(DenialCase::id);
    private static final Comparator<DenialCase> BY_LINE =
            Comparator.comparingInt(DenialCase::line).thenComparing(DenialCase::id);

    @Override
    public Optional<DenialCase> find(PracticeId practice, DenialId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<DenialCase> ofClaim(PracticeId practice, ClaimId claim) {
        OwnPractice.check(own, practice);
        return book.where(one -> one.claim().equals(claim), BY_LINE, Integer.MAX_VALUE);
    }

    @Override
    public List<DenialCase> in(PracticeId practice, Set<DenialState> states) {
        OwnPractice.check(own, practice);
        return book.where(one -> states.contains(one.state()), BY_NOTICE, Integer.MAX_VALUE);
    }

    @Override
    public List<DenialCase> noticed(PracticeId practice, DateRange days) {
        OwnPractice.check(own, practice);
        return book.where(one -> days.contains(one.noticeOn()), BY_NOTICE, Integer.MAX_VALUE);
    }

    @Override
    public Write add(PracticeId practice, DenialCase denial) {
        OwnPractice.check(own, practice);
        return book.add(denial, undo);
    }

    @Override
    public Write update(PracticeId practice, DenialCase denial, Version expected) {
        OwnPractice.check(own, practice);
        return book.update(denial, expected, undo);
    }
}
