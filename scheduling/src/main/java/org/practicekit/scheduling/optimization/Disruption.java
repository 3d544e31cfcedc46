package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * What came between: somebody is not there, a room cannot be used, a visit takes longer. What stands in the setup and the book
 * already need not be named again. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface Disruption extends Serializable, Fingerprinted {
    /** Nothing beside what the setup and the book say already. */
    Disruption NONE = builder().build();

    /** Who or what is not there, or that the place is closed. */
    List<Closure> closures();

    /** What is taken beside the book: by a visit that goes on longer, by a repair. */
    List<Use> taken();

    /** A builder; nothing is required. */
    static DisruptionBuilder builder() {
        return new DisruptionBuilder();
    }

    /** A setup as long as the disruption lasts. */
    default SchedulingSetup in(SchedulingSetup setup) {
        return closures().isEmpty()
                ? setup
                : SchedulingSetup.builder()
                        .like(setup)
                        .addAllClosures(closures())
                        .build();
    }

    /** A diary as long as the disruption lasts. */
    default Diary in(SchedulingSetup setup, Diary diary) {
        SchedulingSetup disturbed = in(setup);
        return new Diary() {
            @Override
            public OpenHours hours(DateRange dates) {
                return closures().isEmpty() ? diary.hours(dates) : OpenHours.of(disturbed, dates);
            }

            @Override
            public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
                return diary.occupancy(resources, time).plus(taken());
            }
        };
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.each("closures", closures()).each("taken", taken());
    }
}
