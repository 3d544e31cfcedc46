package org.practicekit.scheduling.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.TimeRange;

/**
 * A kind of visit. Lengths are whole minutes: the visit itself 1 minute to 12 hours, each buffer up to 4 hours. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface VisitType extends Serializable, Fingerprinted {
    /** Which one. */
    VisitTypeId id();

    /** What the front desk calls it. */
    @NotBlank
    @Size(max = 200)
    String label();

    /** How long the patient is seen. */
    @DurationMin(minutes = 1)
    @DurationMax(hours = 12)
    Duration duration();

    /** Setting up, before the patient comes; takes up the needs that are {@link Need#buffered()}. */
    @Value.Default
    @DurationMax(hours = 4)
    default Duration bufferBefore() {
        return Duration.ZERO;
    }

    /** Cleaning and notes, after the patient left; takes up the needs that are {@link Need#buffered()}. */
    @Value.Default
    @DurationMax(hours = 4)
    default Duration bufferAfter() {
        return Duration.ZERO;
    }

    /** All of these, each for its part of the visit; one to eight. */
    @Valid
    @NotEmpty
    @Size(max = 8)
    List<Need> needs();

    /** The only patients it is meant for; without one, for all. */
    Optional<PatientKind> onlyFor();

    /** How long before it begins it must be booked, where that differs from the practice's policy. */
    Optional<@DurationMin Duration> minimumNotice();

    /** How many patients take part, where it is held for several at a time. */
    Optional<GroupSize> group();

    /** A builder; id, label, duration and at least one need are required. */
    static VisitTypeBuilder builder() {
        return new VisitTypeBuilder();
    }

    /**
     * When a visit takes up what meets {@code need}: for the part it is needed for, and for a buffer where it is
     * {@link Need#buffered()} and there at that end of the visit.
     *
     * @param start when the patient is seen
     */
    default TimeRange taken(Need need, Instant start) {
        Duration from =
                need.during().map(part -> Duration.ofMinutes(part.from())).orElse(Duration.ZERO);
        Duration to = need.during().map(part -> Duration.ofMinutes(part.to())).orElse(duration());
        return new TimeRange(start.plus(from), start.plus(to))
                .widened(
                        need.buffered() && from.isZero() ? bufferBefore() : Duration.ZERO,
                        need.buffered() && to.equals(duration()) ? bufferAfter() : Duration.ZERO);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("duration", duration().toString())
                .text("before", bufferBefore().toString())
                .text("after", bufferAfter().toString())
                .each("needs", needs())
                .text("onlyFor", onlyFor().map(Enum::name).orElse(""))
                .text("notice", minimumNotice().map(Duration::toString).orElse(""))
                .each("group", group().stream().toList());
    }

    @Value.Check
    default void check() {
        for (Duration length : List.of(duration(), bufferBefore(), bufferAfter())) {
            if (length.isNegative() || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
                throw new IllegalArgumentException(
                        "visit type %s: lengths are whole minutes and not negative, but one is %s."
                                .formatted(id(), length));
            }
        }
    }
}
