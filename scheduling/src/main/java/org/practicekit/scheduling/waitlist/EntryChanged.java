package org.practicekit.scheduling.waitlist;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.event.EventId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/**
 * An entry came to be, or was changed. The {@code to} of an entry's events, in their order, are its states.
 *
 * @param practice where
 * @param entry which
 * @param version the version it has now
 * @param from its status before, or null when it is new
 * @param to its status now; the same as before where only the wish changed
 * @param occurredAt when
 */
public record EntryChanged(
        PracticeId practice,
        EntryId entry,
        Version version,
        @Nullable EntryStatus from,
        EntryStatus to,
        Instant occurredAt)
        implements DomainEvent {
    public EntryChanged {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** The status before, if there was one. */
    public Optional<EntryStatus> before() {
        return Optional.ofNullable(from);
    }

    @Override
    public EventId id() {
        return new EventId(entry + "@" + version);
    }

    @Override
    public String type() {
        return "scheduling.waitlist-entry." + to.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "waitlist-entry/" + entry;
    }
}
