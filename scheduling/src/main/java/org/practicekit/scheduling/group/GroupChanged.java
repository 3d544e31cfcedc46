package org.practicekit.scheduling.group;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.scheduling.visit.GroupId;

/**
 * A session came to be or changed for all. Who joins and leaves, the events of their appointments say.
 *
 * @param practice where
 * @param group which one
 * @param version the version it has now
 * @param what what was done
 * @param occurredAt when
 */
public record GroupChanged(PracticeId practice, GroupId group, Version version, What what, Instant occurredAt)
        implements DomainEvent {
    public GroupChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId("group/" + group + "@" + version);
    }

    @Override
    public String type() {
        return "scheduling.group." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return "group/" + group;
    }

    /** What was done to a session. */
    public enum What {
        /** It was opened. */
        OPENED,
        /** Others hold it, or it is held elsewhere. */
        RESOURCES_REPLACED,
        /** It was called off for all. */
        CALLED_OFF
    }
}
