package org.practicekit.scheduling.series;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * A series came to be or was edited. What became of its visits, their own events say.
 *
 * @param practice where
 * @param series which one
 * @param version the version it has now
 * @param what what was done
 * @param occurredAt when
 */
public record SeriesChanged(PracticeId practice, SeriesId series, Version version, What what, Instant occurredAt)
        implements DomainEvent {
    public SeriesChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public EventId id() {
        return new EventId("series/" + series + "@" + version);
    }

    @Override
    public String type() {
        return "scheduling.series." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return "series/" + series;
    }

    /** What was done to a series. */
    public enum What {
        /** It was begun, or more of its dates were planned. */
        PLANNED,
        /** Some of its visits were changed. */
        CHANGED,
        /** It was split off another one. */
        SPLIT_OFF,
        /** Some of its visits were called off. */
        CALLED_OFF
    }
}
