package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;

/**
 * A resource is taken for some time. Seconds count as the whole minute they lie in.
 *
 * @param resource what is taken
 * @param time when, buffers included
 * @param overbooked whether this is an extra visit beside another
 * @param group the session that takes it, or null for a visit of one patient; the uses of one session at one time are one use
 */
public record Use(
        ResourceId resource,
        TimeRange time,
        boolean overbooked,
        @Nullable GroupId group) implements Serializable, Fingerprinted {
    public Use {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(time, "time");
    }

    /** A use by a visit of one patient. */
    public Use(ResourceId resource, TimeRange time, boolean overbooked) {
        this(resource, time, overbooked, null);
    }

    /** An ordinary use. */
    public static Use of(ResourceId resource, TimeRange time) {
        return new Use(resource, time, false);
    }

    /** The session that takes it, if one does. */
    public Optional<GroupId> session() {
        return Optional.ofNullable(group);
    }

    /** Whether both want the same thing at the same time without being of one session. */
    public boolean clashesWith(Use other) {
        return resource.equals(other.resource)
                && time.overlaps(other.time)
                && (group == null || !group.equals(other.group));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("resource", resource.toString()).value("time", time).flag("overbooked", overbooked);
        if (group != null) {
            writer.text("group", group.value());
        }
    }
}
