package org.practicekit.scheduling.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** How a practice fills times that come free, with the document it stands in. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface WaitlistPolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down; findings cite it. */
    Citation citation();

    /** How many ways to fill the same time are offered at once; the first yes wins. */
    @Value.Default
    @Min(1)
    @Max(10)
    default int offersAtOnce() {
        return 3;
    }

    /** How many visits may share one freed time; 1 offers single visits only. */
    @Value.Default
    @Min(1)
    @Max(6)
    default int visitsTogether() {
        return 4;
    }

    /** How long patients have to answer. */
    @Value.Default
    @DurationMin(minutes = 1)
    @DurationMax(days = 2)
    default Duration offerFor() {
        return Duration.ofHours(1);
    }

    /** How long they have when the freed time begins soon. */
    @Value.Default
    @DurationMin(minutes = 1)
    @DurationMax(days = 2)
    default Duration offerForWhenSoon() {
        return Duration.ofMinutes(10);
    }

    /** What begins sooner than this begins soon. */
    @Value.Default
    @DurationMin
    @DurationMax(days = 14)
    default Duration soon() {
        return Duration.ofHours(24);
    }

    /** How long before it begins a freed time is still offered, counted from the last moment to say yes. */
    @Value.Default
    @DurationMin
    @DurationMax(days = 30)
    default Duration minimumNotice() {
        return Duration.ofHours(1);
    }

    /** How many offers a patient gets on one day of theirs, whatever came of them. */
    @Value.Default
    @Min(1)
    @Max(20)
    default int offersPerDay() {
        return 2;
    }

    /** When the evening's quiet begins on the patient's wall clock: no offer is made from then on. */
    @Value.Default
    default LocalTime quietFrom() {
        return LocalTime.of(20, 0);
    }

    /** When it ends; the same time as its beginning for no quiet hours at all. */
    @Value.Default
    default LocalTime quietTo() {
        return LocalTime.of(8, 0);
    }

    /** In how many rounds an entry can be passed over before it is asked first, whatever its points. */
    @Value.Default
    @Min(1)
    @Max(100)
    default int passedOverAtMost() {
        return 3;
    }

    /** What moves an entry up. */
    @Value.Default
    default WaitlistWeights weights() {
        return WaitlistWeights.STANDARD;
    }

    /** A builder; the citation is required. */
    static WaitlistPolicyBuilder builder() {
        return new WaitlistPolicyBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .number("atOnce", offersAtOnce())
                .number("together", visitsTogether())
                .text("offerFor", offerFor().toString())
                .text("offerForWhenSoon", offerForWhenSoon().toString())
                .text("soon", soon().toString())
                .text("notice", minimumNotice().toString())
                .number("perDay", offersPerDay())
                .text("quietFrom", quietFrom().toString())
                .text("quietTo", quietTo().toString())
                .number("passedOver", passedOverAtMost())
                .value("weights", weights());
    }
}
