package org.practicekit.benchmarks.season;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Counts pairs of visits that were promised the same doctor, room or patient at the same time and stood in the book together,
 * without either having been booked as an extra visit. Looks at every pair, and at the histories alone.
 */
final class DoubleBookings {
    private DoubleBookings() {}

    static int among(List<Appointment> appointments) {
        Map<ResourceId, List<Promise>> promises = new HashMap<>();
        for (Appointment one : appointments) {
            for (Use use : one.allUses()) {
                promises.computeIfAbsent(use.resource(), resource -> new ArrayList<>())
                        .add(new Promise(one, use));
            }
        }
        int doubles = 0;
        for (List<Promise> same : promises.values()) {
            same.sort((a, b) -> a.use().time().compareTo(b.use().time()));
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1;
                        j < same.size()
                                && same.get(j)
                                        .use()
                                        .time()
                                        .start()
                                        .isBefore(same.get(i).use().time().end());
                        j++) {
                    doubles += same.get(i).breaks(same.get(j)) ? 1 : 0;
                }
            }
        }
        return doubles;
    }

    private record Promise(Appointment appointment, Use use) {
        boolean breaks(Promise other) {
            boolean extra = use.overbooked() || other.use.overbooked();
            return !extra && from().isBefore(other.until()) && other.from().isBefore(until());
        }

        private Instant from() {
            return appointment.history().get(0).at();
        }

        /** Until when it stood in the book: a visit called off, or missed, gave its time back then. */
        private Instant until() {
            return appointment.history().stream()
                    .filter(step -> step.to() == AppointmentStatus.CANCELLED || step.to() == AppointmentStatus.NO_SHOW)
                    .map(StatusChange::at)
                    .findFirst()
                    .orElse(Instant.MAX);
        }
    }
}
