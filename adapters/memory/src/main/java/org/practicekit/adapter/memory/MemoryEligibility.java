package org.practicekit.adapter.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.port.EligibilityRecords;
import org.practicekit.billing.verification.Verification;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * The look-ups of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryEligibility(PracticeId own, EligibilityBook book, Undo undo) implements EligibilityRecords {
    @Override
    public Optional<Verification> find(PracticeId practice, InquiryId id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<Verification> ofCoverage(PracticeId practice, CoverageId coverage) {
        OwnPractice.check(own, practice);
        return book.ofCoverage(coverage);
    }

    @Override
    public List<Verification> waiting(PracticeId practice, Instant now, int limit) {
        OwnPractice.check(own, practice);
        return book
                .where(one -> one.until().filter(until -> !until.isAfter(now)).isPresent())
                .stream()
                .sorted(Comparator.comparing((Verification one) -> one.until().orElseThrow())
                        .thenComparing(Verification::id))
                .limit(limit)
                .toList();
    }

    @Override
    public int askedSince(PracticeId practice, PayerId payer, Instant since) {
        OwnPractice.check(own, practice);
        return book.where(one ->
                        one.inquiry().payer().equals(payer) && !one.askedAt().isBefore(since))
                .size();
    }

    @Override
    public List<EligibilityAnswer> answers(PracticeId practice, InquiryId id) {
        OwnPractice.check(own, practice);
        return book.answers(id);
    }

    @Override
    public boolean keep(PracticeId practice, InquiryId id, EligibilityAnswer answer) {
        OwnPractice.check(own, practice);
        boolean fresh = book.add(id, answer);
        if (fresh) {
            undo.later(() -> book.remove(id, answer));
        }
        return fresh;
    }

    @Override
    public Write add(PracticeId practice, Verification verification) {
        OwnPractice.check(own, practice);
        Versions.requireFirst(verification.version());
        return write(verification, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, Verification verification, Version expected) {
        OwnPractice.check(own, practice);
        Versions.requireNext(verification.version(), expected);
        return write(verification, expected);
    }

    private Write write(Verification verification, Version expected) {
        @Nullable Verification before = book.find(verification.id()).orElse(null);
        Version current = before == null ? Version.NONE : before.version();
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        book.replace(before, verification);
        undo.later(() -> book.replace(verification, before));
        return new Write.Stored(verification.version());
    }
}
