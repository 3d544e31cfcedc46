package org.practicekit.billing.authorization;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What a payer said to a request, however it came: in a message, on a portal, by telephone. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AuthorizationAnswer extends Serializable, Fingerprinted {
    /** A hash over the message, by which a second copy of it is known. */
    Fingerprint source();

    /** When the office had it. */
    Instant receivedAt();

    /** To which request, as far as the answer says. */
    Optional<AuthorizationId> request();

    /** What it says. */
    Outcome outcome();

    /** What is agreed to; given just where something is. */
    Optional<Grant> grant();

    /** Why not, or not all. */
    @Size(max = 20)
    List<DenialReason> reasons();

    /** A builder; message, time and outcome are required. */
    static AuthorizationAnswerBuilder builder() {
        return new AuthorizationAnswerBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("source", source().hex())
                .instant("received", receivedAt())
                .text("request", request().map(AuthorizationId::value).orElse(""))
                .text("outcome", outcome().name())
                .each("grant", grant().stream().toList())
                .each("reasons", reasons());
    }

    @Value.Check
    default void check() {
        if (outcome().state().isGranted() != grant().isPresent()) {
            throw new IllegalArgumentException("an answer that says %s names %s."
                    .formatted(outcome(), grant().isPresent() ? "nothing that is agreed to" : "what is agreed to"));
        }
    }

    /** What a payer can say, whichever standard carries it. */
    enum Outcome {
        /** All of it. */
        CERTIFIED(AuthorizationState.CERTIFIED),
        /** A part of it. */
        CERTIFIED_IN_PART(AuthorizationState.PARTIAL),
        /** Something else instead. */
        MODIFIED(AuthorizationState.MODIFIED),
        /** Not decided yet. */
        PENDED(AuthorizationState.PENDED),
        /** None of it. */
        NOT_CERTIFIED(AuthorizationState.DENIED),
        /** It was taken back. */
        CANCELLED(AuthorizationState.CANCELLED);

        private final AuthorizationState state;

        Outcome(AuthorizationState state) {
            this.state = state;
        }

        /** How a request stands after it. */
        public AuthorizationState state() {
            return state;
        }
    }
}
