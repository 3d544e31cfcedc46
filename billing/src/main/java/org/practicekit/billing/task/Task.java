package org.practicekit.billing.task;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;

/**
 * Something that somebody in the office has to do, and why. While one of a kind about a subject is open there is no second
 * one. Immutable; each change makes a new one with the next version.
 */
@Value.Immutable
@PracticeKitStyle
public interface Task extends Serializable, Fingerprinted {
    /** Which one. */
    TaskId id();

    /** How often it was written. */
    Version version();

    /** What has to be done. */
    TaskKind kind();

    /** About what: {@code coverage/c-17}, {@code authorization/a-3}. */
    String subject();

    /** About whom. */
    PatientId patient();

    /** The visits that hang on it. */
    List<VisitId> visits();

    /** By when. */
    LocalDate due();

    /** Who should see to it, in the practice's own words: front desk, billing; empty for whoever has time. */
    Optional<@Size(min = 1, max = 60) String> forWhom();

    /** Why; at least one. */
    List<Finding> reasons();

    /** Since when. */
    Instant openedAt();

    /** How it ended; empty while it is open. */
    Optional<Closing> closing();

    /** A builder. */
    static TaskBuilder builder() {
        return new TaskBuilder();
    }

    /** Whether it is still to be done. */
    default boolean isOpen() {
        return closing().isEmpty();
    }

    /**
     * The next version, closed.
     *
     * @throws IllegalStateException when it is closed already
     */
    default Task closed(Closing closing) {
        if (!isOpen()) {
            throw new IllegalStateException("task %s is closed already.".formatted(id()));
        }
        return builder().like(this).version(version().next()).closing(closing).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("kind", kind().name())
                .text("subject", subject())
                .text("patient", patient().value())
                .texts("visits", visits(), VisitId::value)
                .text("due", due().toString())
                .text("for", forWhom().orElse(""))
                .each("reasons", reasons())
                .instant("opened", openedAt())
                .each("closing", closing().stream().toList());
    }

    @Value.Check
    default void check() {
        if (reasons().isEmpty()) {
            throw new IllegalArgumentException("task %s has no reason.".formatted(id()));
        }
    }

    /**
     * How a task ended.
     *
     * @param how done, or no longer needed
     * @param at when
     * @param by who said so
     */
    record Closing(How how, Instant at, ActorId by) implements Serializable, Fingerprinted {
        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("how", how.name()).instant("at", at).text("by", by.value());
        }

        /** How it can end. */
        public enum How {
            /** Somebody did it. */
            DONE,
            /** There is no need any more. */
            DROPPED
        }
    }
}
