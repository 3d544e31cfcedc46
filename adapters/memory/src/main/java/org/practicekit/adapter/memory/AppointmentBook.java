package org.practicekit.adapter.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * The appointments of one practice, with an index for each question that the port asks, so that an answer costs what it
 * returns. Not thread-safe; the owner holds the practice's lock.
 */
final class AppointmentBook {
    private final Map<AppointmentId, Appointment> byId = new HashMap<>();
    private final TreeMap<Key, Appointment> byStart = new TreeMap<>();
    private final Map<ResourceId, TreeMap<Key, Appointment>> byUse = new HashMap<>();
    private final Map<PatientId, TreeMap<Key, Appointment>> byPatient = new HashMap<>();
    private final TreeMap<Key, Appointment> byExpiry = new TreeMap<>();
    /** Everything that occupies, expired holds included. */
    private Occupancy occupancy = Occupancy.NONE;
    /** No use is longer, so whatever reaches into a time began no longer before it. */
    private Duration longestUse = Duration.ZERO;

    Optional<Appointment> find(AppointmentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Puts {@code after} in the place of {@code before}; either may be missing. */
    void replace(@Nullable Appointment before, @Nullable Appointment after) {
        if (before != null) {
            remove(before);
        }
        if (after != null) {
            insert(after);
        }
    }

    List<Appointment> taking(Set<ResourceId> resources, TimeRange time) {
        return resources.stream()
                .flatMap(resource -> taking(resource, time))
                .distinct()
                .sorted(Comparator.comparing(Appointment::id))
                .toList();
    }

    List<Appointment> starting(TimeRange time) {
        return List.copyOf(byStart.subMap(Key.atOrAfter(time.start()), Key.atOrAfter(time.end()))
                .values());
    }

    List<Appointment> ofPatient(PatientId patient, TimeRange time) {
        TreeMap<Key, Appointment> theirs = byPatient.get(patient);
        return theirs == null
                ? List.of()
                : List.copyOf(theirs.subMap(Key.atOrAfter(time.start()), Key.atOrAfter(time.end()))
                        .values());
    }

    List<Appointment> expiredHolds(Instant now, int limit) {
        return expired(now).stream().limit(limit).toList();
    }

    Occupancy occupancy(Instant at) {
        Occupancy now = occupancy;
        for (Appointment hold : expired(at)) {
            now = now.minus(hold.visitType(), hold.allUses());
        }
        return now;
    }

    private Collection<Appointment> expired(Instant now) {
        return byExpiry.headMap(Key.atOrAfter(now.plusNanos(1))).values();
    }

    private Stream<Appointment> taking(ResourceId resource, TimeRange time) {
        TreeMap<Key, Appointment> uses = byUse.get(resource);
        if (uses == null) {
            return Stream.empty();
        }
        return uses.subMap(Key.atOrAfter(time.start().minus(longestUse)), Key.atOrAfter(time.end())).values().stream()
                .filter(appointment -> appointment.allUses().stream()
                        .anyMatch(use ->
                                use.resource().equals(resource) && use.time().overlaps(time)));
    }

    private void insert(Appointment appointment) {
        byId.put(appointment.id(), appointment);
        Key start = Key.of(appointment.time().start(), appointment);
        byStart.put(start, appointment);
        byPatient.computeIfAbsent(appointment.patient(), key -> new TreeMap<>()).put(start, appointment);
        appointment.holdExpires().ifPresent(at -> byExpiry.put(Key.of(at, appointment), appointment));
        if (appointment.status().occupies()) {
            for (Use use : appointment.allUses()) {
                byUse.computeIfAbsent(use.resource(), key -> new TreeMap<>())
                        .put(Key.of(use.time().start(), appointment), appointment);
                longestUse = use.time().length().compareTo(longestUse) > 0
                        ? use.time().length()
                        : longestUse;
            }
            occupancy = occupancy.plus(appointment.visitType(), appointment.allUses());
        }
    }

    private void remove(Appointment appointment) {
        byId.remove(appointment.id());
        Key start = Key.of(appointment.time().start(), appointment);
        byStart.remove(start);
        byPatient.computeIfPresent(appointment.patient(), (patient, theirs) -> {
            theirs.remove(start);
            return theirs.isEmpty() ? null : theirs;
        });
        appointment.holdExpires().ifPresent(at -> byExpiry.remove(Key.of(at, appointment)));
        if (appointment.status().occupies()) {
            for (Use use : appointment.allUses()) {
                byUse.computeIfPresent(use.resource(), (resource, uses) -> {
                    uses.remove(Key.of(use.time().start(), appointment));
                    return uses.isEmpty() ? null : uses;
                });
            }
            occupancy = occupancy.minus(appointment.visitType(), appointment.allUses());
        }
    }

    /**
     * Orders by instant, then by id.
     *
     * @param at when
     * @param id which; empty before all others
     */
    private record Key(Instant at, String id) implements Comparable<Key> {
        static Key of(Instant at, Appointment appointment) {
            return new Key(at, appointment.id().value());
        }

        static Key atOrAfter(Instant at) {
            return new Key(at, "");
        }

        @Override
        public int compareTo(Key other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }
}
