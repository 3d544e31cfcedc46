package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * What some of a resource's time is worth to patients who are yet to call.
 *
 * @param resource whose time
 * @param time when
 * @param pointsAnHour what an hour of it is worth, in the points of a practice's ranking; 0 to 1,000,000
 */
public record PricedTime(ResourceId resource, TimeRange time, int pointsAnHour) implements Serializable, Fingerprinted {
    public PricedTime {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(time, "time");
        if (pointsAnHour < 0 || pointsAnHour > 1_000_000) {
            throw new IllegalArgumentException(
                    "points an hour (%d) must be 0 to 1,000,000: time never gets worth less than nothing by being needed."
                            .formatted(pointsAnHour));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("resource", resource.toString()).value("time", time).number("points", pointsAnHour);
    }
}
