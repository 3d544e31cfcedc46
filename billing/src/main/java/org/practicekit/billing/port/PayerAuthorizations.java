package org.practicekit.billing.port;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.core.id.PracticeId;

/**
 * Carries requests for authorisations to payers: over a clearinghouse, FHIR, whatever the payer takes. Called outside of any unit
 * of work. A call that throws tells nothing; the request then counts as sent, and somebody has to ask what became of it.
 */
@FunctionalInterface
public interface PayerAuthorizations {
    /** Sends one request. */
    Reply send(PracticeId practice, AuthorizationRequest request);

    /** What came of sending. */
    sealed interface Reply extends Serializable {}

    /**
     * The payer answered at once.
     *
     * @param answer what it said
     */
    record Answered(AuthorizationAnswer answer) implements Reply {
        public Answered {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** The request is on its way, and its answer will be handed in later. */
    record Taken() implements Reply {}

    /** The request did not leave, for sure. */
    record NotSent() implements Reply {}
}
