package org.practicekit.billing.port;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.core.id.PracticeId;

/**
 * Asks payers: over a clearinghouse, a payer's portal, whatever carries X12 or FHIR. Called outside of any unit of work, by
 * several threads at once. A call that throws tells nothing; the question is then asked again as after {@link
 * LookupFailure#NO_WORD}, under the same id, which changes nothing at a payer.
 */
@FunctionalInterface
public interface PayerLookup {
    /** Asks one question and waits for word. */
    Reply ask(PracticeId practice, EligibilityInquiry inquiry);

    /** What came of asking. */
    sealed interface Reply extends Serializable {}

    /**
     * The payer answered, if only to turn the question down.
     *
     * @param answer what it said
     */
    record Answered(EligibilityAnswer answer) implements Reply {
        public Answered {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * There is no answer.
     *
     * @param failure why
     */
    record Failed(LookupFailure failure) implements Reply {
        public Failed {
            Objects.requireNonNull(failure, "failure");
        }
    }

    /**
     * The question is on its way, and its answer will be handed in later.
     *
     * @param within after how much time it is given up for lost
     */
    record Underway(Duration within) implements Reply {
        public Underway {
            if (within.isNegative() || within.isZero()) {
                throw new IllegalArgumentException("an answer needs some time, and not %s.".formatted(within));
            }
        }
    }
}
