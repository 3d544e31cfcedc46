package org.practicekit.scheduling.series;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.resource.ResourceId;

/** What is to be different; whatever is not given stays. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SeriesChange extends Serializable, Fingerprinted {
    /** The new time of one visit; only with {@link Scope.This}. */
    Optional<LocalDateTime> start();

    /** The new time of day of several; not with {@link Scope.This}. */
    Optional<LocalTime> time();

    /** With whom and what from now on. */
    @Size(max = 8)
    List<ResourceId> resources();

    /**
     * How they come round from now on, the end included; not with {@link Scope.This}. A {@code COUNT} counts the whole series
     * with {@link Scope.All}, and the visits from this one on with {@link Scope.Following}.
     */
    Optional<Recurrence> rule();

    /** Whether visits that were changed by themselves keep their change. */
    @Value.Default
    default boolean keepChanged() {
        return true;
    }

    /** A builder. */
    static SeriesChangeBuilder builder() {
        return new SeriesChangeBuilder();
    }

    /** One visit moves to another time. */
    static SeriesChange moveTo(LocalDateTime start) {
        return builder().start(start).build();
    }

    /** Several visits move to another time of day. */
    static SeriesChange moveTo(LocalTime time) {
        return builder().time(time).build();
    }

    /** Somebody or something else from now on. */
    static SeriesChange with(List<ResourceId> resources) {
        return builder().resources(resources).build();
    }

    /** Another rule from now on. */
    static SeriesChange rule(Recurrence rule) {
        return builder().rule(rule).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("start", start().map(LocalDateTime::toString).orElse(""))
                .text("time", time().map(LocalTime::toString).orElse(""))
                .texts("resources", resources(), ResourceId::toString)
                .text("rule", rule().map(Recurrence::text).orElse(""))
                .flag("keepChanged", keepChanged());
    }
}
