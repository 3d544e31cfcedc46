package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Part of a day during which some are open who can stand in for each other, with the minutes of it that are free. */
final class OpenPart {
    private final Kind kind;
    private final Stretch stretch;
    private final SortedMap<ResourceId, Long> free = new TreeMap<>();

    OpenPart(Kind kind, Stretch stretch) {
        this.kind = kind;
        this.stretch = stretch;
    }

    void add(ResourceId who, long minutes) {
        if (minutes > 0) {
            free.put(who, minutes);
        }
    }

    LocalDate date() {
        return kind.date();
    }

    TimeRange time() {
        return kind.time();
    }

    /** Who of them has time left. */
    Set<ResourceId> whose() {
        return free.keySet();
    }

    long minutes() {
        return free.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether a caller for this could be seen then. */
    boolean takes(Caller caller, VisitTypeId type) {
        return kind.able().contains(caller.wanted())
                && !kind.time().start().isBefore(caller.at())
                && stretch.takes(type)
                && stretch.unreserved(type, caller.at());
    }

    /**
     * What those have in common who can stand in for each other.
     *
     * @param date the day
     * @param time the part of it
     * @param location where
     * @param visitTypes which visits the hours take; empty for all
     * @param carveOut for whom some of it is kept
     * @param releasedAt until when
     * @param able for which of the expected calls they are the ones to see
     */
    record Kind(
            LocalDate date,
            TimeRange time,
            LocationId location,
            Set<VisitTypeId> visitTypes,
            Optional<CarveOut> carveOut,
            Optional<Instant> releasedAt,
            Set<Integer> able) {}
}
