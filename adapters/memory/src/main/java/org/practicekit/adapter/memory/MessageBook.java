package org.practicekit.adapter.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageId;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.OptOut;

/** The messages, stops and contact cards of one practice. Not thread-safe; the owner holds the practice's lock. */
final class MessageBook {
    final Map<PatientId, ContactCard> cards = new HashMap<>();
    private final Map<String, OptOut> stops = new HashMap<>();
    private final Map<PatientId, TreeSet<String>> stopsOf = new HashMap<>();
    private final Map<ContactPointId, TreeSet<String>> stopsFrom = new HashMap<>();
    private final Map<MessageId, Message> byId = new HashMap<>();
    private final Map<AppointmentId, TreeSet<MessageId>> byAppointment = new HashMap<>();
    private final Map<PatientId, TreeSet<MessageId>> byPatient = new HashMap<>();
    private final Map<ContactPointId, TreeSet<MessageId>> byPoint = new HashMap<>();
    private final TreeMap<Key, Message> byDue = new TreeMap<>();
    private final TreeMap<Key, Message> planned = new TreeMap<>();
    private final TreeMap<Key, Message> taken = new TreeMap<>();

    Optional<Message> find(MessageId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Puts {@code after} in the place of {@code before}; either may be missing. */
    void replace(@Nullable Message before, @Nullable Message after) {
        if (before != null) {
            remove(before);
        }
        if (after != null) {
            insert(after);
        }
    }

    List<Message> ofAppointment(AppointmentId appointment) {
        return messages(byAppointment.getOrDefault(appointment, new TreeSet<>()), message -> true);
    }

    List<Message> due(Instant now, int limit) {
        return upTo(planned, now).limit(limit).toList();
    }

    List<Message> lost(Instant now, int limit) {
        return upTo(taken, now).limit(limit).toList();
    }

    List<Message> between(TimeRange time) {
        return List.copyOf(
                byDue.subMap(new Key(time.start(), ""), new Key(time.end(), "")).values());
    }

    List<Message> concerning(PatientId patient, Iterable<ContactPointId> points, Instant since) {
        TreeSet<MessageId> ids = new TreeSet<>(byPatient.getOrDefault(patient, new TreeSet<>()));
        points.forEach(point -> ids.addAll(byPoint.getOrDefault(point, new TreeSet<>())));
        return messages(
                ids,
                message -> message.status() == MessageStatus.PLANNED
                        || message.claim()
                                .map(claim -> !claim.since().isBefore(since))
                                .orElse(false));
    }

    boolean hasStop(String id) {
        return stops.containsKey(id);
    }

    void add(OptOut stop) {
        stops.put(stop.id(), stop);
        stopsOf.computeIfAbsent(stop.patient(), any -> new TreeSet<>()).add(stop.id());
        stopsFrom.computeIfAbsent(stop.point(), any -> new TreeSet<>()).add(stop.id());
    }

    void remove(OptOut stop) {
        stops.remove(stop.id());
        stopsOf.getOrDefault(stop.patient(), new TreeSet<>()).remove(stop.id());
        stopsFrom.getOrDefault(stop.point(), new TreeSet<>()).remove(stop.id());
    }

    List<OptOut> stops(PatientId patient, Iterable<ContactPointId> points) {
        TreeSet<String> concerned = new TreeSet<>(stopsOf.getOrDefault(patient, new TreeSet<>()));
        points.forEach(point -> concerned.addAll(stopsFrom.getOrDefault(point, new TreeSet<>())));
        return concerned.stream()
                .map(stops::get)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(OptOut::receivedAt).thenComparing(OptOut::id))
                .toList();
    }

    private List<Message> messages(TreeSet<MessageId> ids, Predicate<Message> wanted) {
        List<Message> found = new ArrayList<>();
        ids.forEach(id -> find(id).filter(wanted).ifPresent(found::add));
        return List.copyOf(found);
    }

    private static Stream<Message> upTo(TreeMap<Key, Message> index, Instant now) {
        return index.headMap(new Key(now.plusNanos(1), "")).values().stream();
    }

    private void insert(Message message) {
        byId.put(message.id(), message);
        message.appointment().ifPresent(of -> ids(byAppointment, of).add(message.id()));
        ids(byPatient, message.patient()).add(message.id());
        message.route().ifPresent(route -> ids(byPoint, route.point()).add(message.id()));
        Key due = new Key(message.due(), message.id().value());
        byDue.put(due, message);
        if (message.status() == MessageStatus.PLANNED) {
            planned.put(due, message);
        }
        if (message.status() == MessageStatus.TAKEN) {
            taken.put(claimed(message), message);
        }
    }

    private void remove(Message message) {
        byId.remove(message.id());
        message.appointment().ifPresent(of -> ids(byAppointment, of).remove(message.id()));
        ids(byPatient, message.patient()).remove(message.id());
        message.route().ifPresent(route -> ids(byPoint, route.point()).remove(message.id()));
        Key due = new Key(message.due(), message.id().value());
        byDue.remove(due);
        planned.remove(due);
        message.claim().ifPresent(claim -> taken.remove(claimed(message)));
    }

    private static Key claimed(Message message) {
        return new Key(message.claim().orElseThrow().until(), message.id().value());
    }

    private static <K> TreeSet<MessageId> ids(Map<K, TreeSet<MessageId>> index, K key) {
        return index.computeIfAbsent(key, any -> new TreeSet<>());
    }

    /**
     * Orders by instant, then by id.
     *
     * @param at when
     * @param id which; empty before all others
     */
    private record Key(Instant at, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }
}
