package org.practicekit.billing.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.verification.Verification;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * Holds the look-ups of each practice and every answer that came. One practice never sees another's. An answer is never changed
 * and never removed.
 */
public interface EligibilityRecords {
    /** The look-up as it stands. */
    Optional<Verification> find(PracticeId practice, InquiryId id);

    /** The look-ups of a coverage as they stand, in the order in which they were asked last, then of their ids. */
    List<Verification> ofCoverage(PracticeId practice, CoverageId coverage);

    /** Look-ups that are open and whose time was over at {@code now} or before, those first whose time was over first, then by id; at most {@code limit}. */
    List<Verification> waiting(PracticeId practice, Instant now, int limit);

    /** How many look-ups there are at a payer that were asked last at {@code since} or after. */
    int askedSince(PracticeId practice, PayerId payer, Instant since);

    /** The answers to a look-up, in the order in which they were kept. */
    List<EligibilityAnswer> answers(PracticeId practice, InquiryId id);

    /**
     * Keeps an answer.
     *
     * @return whether it is new; one from a message that was kept for this look-up before changes nothing
     */
    boolean keep(PracticeId practice, InquiryId id, EligibilityAnswer answer);

    /**
     * Stores a new look-up of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Verification verification);

    /**
     * Stores the next version of a look-up.
     *
     * @param verification whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Verification verification, Version expected);
}
