package org.practicekit.scheduling.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.core.kpi.Figure;
import org.practicekit.scheduling.simulation.AppointmentRule;
import org.practicekit.scheduling.simulation.BookedPatient;
import org.practicekit.scheduling.simulation.ServiceTime;
import org.practicekit.scheduling.simulation.SessionPlan;

/**
 * Puts a patient into each advised slot. A slot stays empty as often as fewer ask than there are slots, or the patient does
 * not come; where several types share a slot, its length has their common mean and variation.
 */
final class Occupants {
    private final SessionNeed need;
    private final List<Duration> planned = new ArrayList<>();
    private final List<ServiceTime> services = new ArrayList<>();
    private final List<Double> empty = new ArrayList<>();

    Occupants(SessionNeed need, List<AdvisedSlots> slots) {
        this.need = need;
        slots.forEach(this::add);
    }

    SessionPlan plan(AppointmentRule rule) {
        List<Duration> times = rule.times(planned);
        List<BookedPatient> patients = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            patients.add(new BookedPatient(times.get(i), services.get(i), empty.get(i)));
        }
        return SessionPlan.builder()
                .length(need.session().open())
                .patients(patients)
                .build();
    }

    private void add(AdvisedSlots slots) {
        double asked = 0;
        double missed = 0;
        double minutes = 0;
        double squares = 0;
        for (TypeDemand type : need.demands()) {
            if (slots.visitTypes().contains(type.visitType())) {
                Figure.Ratio demand = slots.sameDay() ? type.sameDay() : type.bookedAhead();
                double mean = type.service().mean().toMillis() / 60_000.0;
                double variation = type.service().variation();
                asked += demand.approximately();
                missed += demand.approximately() * type.noShow();
                minutes += demand.approximately() * mean;
                squares += demand.approximately() * mean * mean * (1 + variation * variation);
            }
        }
        double mean = minutes / asked;
        double variation = Math.sqrt(Math.max(0, squares / asked / (mean * mean) - 1));
        ServiceTime service = ServiceTime.gamma(Duration.ofMillis(Math.round(mean * 60_000)), Math.min(5, variation));
        for (int i = 0; i < slots.count(); i++) {
            double unused = Math.max(0, 1 - asked / slots.count());
            planned.add(slots.each());
            services.add(service);
            empty.add(Math.min(1, unused + (1 - unused) * missed / asked));
        }
    }
}
