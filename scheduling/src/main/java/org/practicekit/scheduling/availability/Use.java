package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * A resource is taken for some time. Seconds count as the whole minute they lie in.
 *
 * @param resource what is taken
 * @param time when, buffers included
 * @param overbooked whether this is an extra visit beside another
 */
public record Use(ResourceId resource, TimeRange time, boolean overbooked) implements Serializable, Fingerprinted {
    public Use {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(time, "time");
    }

    /** An ordinary use. */
    public static Use of(ResourceId resource, TimeRange time) {
        return new Use(resource, time, false);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("resource", resource.toString()).value("time", time).flag("overbooked", overbooked);
    }
}
