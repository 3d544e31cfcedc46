package org.practicekit.scheduling.appointment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicekit.core.event.DomainEvent;

/**
 * The appointments as their events tell them, for an auditor who wants to see that the book says the same, or a reader who
 * keeps a copy of it. Events may come in any order and more than once, as an outbox may send them; none may be missing.
 */
public final class ReplayedAppointments {
    private ReplayedAppointments() {}

    /**
     * The appointments after these events, without their notes, in the order in which their first events come.
     *
     * @param events those of one practice; others than {@link AppointmentChanged} are passed over
     * @throws IllegalArgumentException when an event is missing or two events contradict each other
     */
    public static List<Appointment> of(Collection<? extends DomainEvent> events) {
        Map<AppointmentId, TreeMap<Long, AppointmentChanged>> told = new LinkedHashMap<>();
        for (DomainEvent event : events) {
            if (event instanceof AppointmentChanged changed) {
                AppointmentChanged before = told.computeIfAbsent(
                                changed.appointment().id(), id -> new TreeMap<>(Comparator.naturalOrder()))
                        .put(changed.version().value(), changed);
                if (before != null && !before.equals(changed)) {
                    throw new IllegalArgumentException("two events %s tell different things.".formatted(changed.id()));
                }
            }
        }
        List<Appointment> appointments = new ArrayList<>();
        told.values().forEach(changes -> appointments.add(last(changes)));
        return appointments;
    }

    private static Appointment last(TreeMap<Long, AppointmentChanged> changes) {
        AppointmentChanged before = null;
        for (AppointmentChanged change : changes.values()) {
            boolean follows = before == null
                    ? change.before().isEmpty()
                    : change.version().equals(before.version().next())
                            && change.before().filter(before.to()::equals).isPresent();
            if (!follows) {
                throw new IllegalArgumentException(
                        "before event %s another one is missing. Maybe only some were kept.".formatted(change.id()));
            }
            before = change;
        }
        return changes.lastEntry().getValue().appointment();
    }
}
