package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A service for which a payer's new policy asks something else than the old one. Immutable.
 *
 * @param question which one
 * @param topic about what
 * @param effect how
 * @param old the row that held by the old rows, or null
 * @param now the row that holds by the new ones, or null
 */
public record TouchedService(
        RequirementQuestion question,
        RequirementTopic topic,
        Effect effect,
        @Nullable Requirement old,
        @Nullable Requirement now)
        implements Serializable, Fingerprinted {
    public TouchedService {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(effect, "effect");
    }

    /** The row that held by the old rows. */
    public Optional<Requirement> before() {
        return Optional.ofNullable(old);
    }

    /** The row that holds by the new ones. */
    public Optional<Requirement> after() {
        return Optional.ofNullable(now);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("question", question)
                .text("topic", topic.name())
                .text("effect", effect.name())
                .text("before", before().map(Requirement::name).orElse(""))
                .text("after", after().map(Requirement::name).orElse(""));
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
