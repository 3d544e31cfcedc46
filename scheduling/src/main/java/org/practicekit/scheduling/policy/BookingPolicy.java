package org.practicekit.scheduling.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** The practice's own rules for booking, with the document they stand in. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface BookingPolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down; findings cite it. */
    Citation citation();

    /** How long before it begins a visit must be booked. */
    @Value.Default
    @DurationMin
    @DurationMax(days = 365)
    default Duration minimumNotice() {
        return Duration.ZERO;
    }

    /** How many days after today can be booked, by the location's calendar: 0 is today only. */
    @Value.Default
    @Min(0)
    @Max(1095)
    default int horizonDays() {
        return 365;
    }

    /** How long a hold keeps a time while somebody makes up their mind. */
    @Value.Default
    @DurationMin(seconds = 1)
    @DurationMax(days = 7)
    default Duration holdFor() {
        return Duration.ofMinutes(10);
    }

    /** Times are offered at these minutes of the hour, counted from its beginning; a divisor of 60. */
    @Value.Default
    default int startEveryMinutes() {
        return 5;
    }

    /** How many alternatives a refusal names. */
    @Value.Default
    @Min(0)
    @Max(20)
    default int alternatives() {
        return 3;
    }

    /** What makes one time better than another. */
    @Value.Default
    default RankingWeights ranking() {
        return RankingWeights.STANDARD;
    }

    /** A builder; the citation is required. */
    static BookingPolicyBuilder builder() {
        return new BookingPolicyBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .text("notice", minimumNotice().toString())
                .number("horizon", horizonDays())
                .text("hold", holdFor().toString())
                .number("every", startEveryMinutes())
                .number("alternatives", alternatives())
                .value("ranking", ranking());
    }

    @Value.Check
    default void check() {
        if (startEveryMinutes() < 1 || 60 % startEveryMinutes() != 0) {
            throw new IllegalArgumentException(
                    "startEveryMinutes (%d) must divide 60, so that times fall on the same minutes every hour."
                            .formatted(startEveryMinutes()));
        }
    }
}
