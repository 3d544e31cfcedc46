package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A service for which a payer's new policy asks something else than the old one. Immutable.
 *
 * @param question which one
 * @param topic about what
 * @param effect how
 * @param before the row that held by the old rows
 * @param after the row that holds now
 */
public record TouchedService(
        RequirementQuestion question,
        RequirementTopic topic,
        Effect effect,
        Optional<Requirement> before,
        Optional<Requirement> after)
        implements Serializable {
    public TouchedService {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** What became of a requirement. */
    public enum Effect {
        /** It was not required and now is: an authorisation is needed, or the service is not covered any more. */
        NEWLY_REQUIRED,
        /** It was required and is not any more. */
        NO_LONGER_REQUIRED,
        /** It is required as before, in another way: earlier, less often, with other documents. */
        REQUIRED_OTHERWISE,
        /** Whether it is required now hangs on facts that are missing. */
        OPEN
    }
}
