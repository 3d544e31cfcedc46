package org.practicekit.benchmarks.season;

import static org.practicekit.benchmarks.season.SeasonClinic.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/** What came of a season, worked out from the appointments and from nothing that a rule says of itself. */
final class Figures {
    private final FrontDesk front;
    private final List<Appointment> all;
    private final TimeRange season;
    private final Map<Figure, Double> values = new EnumMap<>(Figure.class);

    private Figures(FrontDesk front, TimeRange season, TimeRange everything) {
        this.front = front;
        this.season = season;
        // The rest are holds for open offers.
        this.all = front.desk().starting(PRACTICE, everything).stream()
                .filter(one -> front.owners().containsKey(one.id()))
                .toList();
    }

    static Map<Figure, Double> of(FrontDesk front, Rule rule, TimeRange season, TimeRange everything) {
        Figures figures = new Figures(front, season, everything);
        figures.ofTheOffice();
        figures.ofThePatients();
        figures.ofFreedTimes();
        figures.values.put(Figure.DOUBLE_BOOKINGS, (double) DoubleBookings.among(figures.all));
        figures.values.put(Figure.OFFERS, (double) rule.offers()[0]);
        figures.values.put(Figure.OFFERS_TAKEN, (double) rule.offers()[1]);
        return figures.values;
    }

    private void ofTheOffice() {
        double open = 0;
        double filled = 0;
        double busy = 0;
        double waiting = 0;
        double overtime = 0;
        int seen = 0;
        int extra = 0;
        int sessions = 0;
        for (LocalDate date = SeasonClinic.date(season.start());
                date.isBefore(SeasonClinic.date(season.end()));
                date = date.plusDays(1)) {
            for (LocalTime begins : SeasonClinic.SESSIONS) {
                TimeRange session = TimeRange.of(SeasonClinic.at(date, begins), SeasonClinic.SESSION);
                for (int i = 0; SeasonClinic.open(date) && i < Assumptions.PROVIDERS; i++) {
                    List<Appointment> kept = attended(SeasonClinic.provider(i), session);
                    OfficeDay day = OfficeDay.of(
                            session, kept.stream().map(this::attendance).toList());
                    open += minutes(session);
                    filled += covered(kept, session);
                    busy += day.busyMinutes();
                    waiting += day.waitingMinutes();
                    overtime += day.overtimeMinutes();
                    seen += kept.size();
                    extra += (int) kept.stream()
                            .filter(one -> one.uses().stream().anyMatch(Use::overbooked))
                            .count();
                    sessions++;
                }
            }
        }
        values.put(Figure.FILLED, 100 * filled / open);
        values.put(Figure.SEEN, (double) seen);
        values.put(Figure.OVERBOOKED, (double) extra);
        values.put(Figure.IDLE, 100 * (1 - busy / open));
        values.put(Figure.IN_OFFICE, waiting / seen);
        values.put(Figure.OVERTIME, overtime / sessions);
    }

    private void ofThePatients() {
        List<Long> waits = new ArrayList<>();
        long booked = 0;
        long missed = 0;
        for (Appointment one : all) {
            Wish wish = front.owner(one.id());
            if (one.status().attended() && season.contains(wish.calls())) {
                waits.add(ChronoUnit.DAYS.between(
                        wish.from(), SeasonClinic.date(one.time().start())));
            }
            if (season.contains(one.time().start())
                    && (one.status().attended() || one.status() == AppointmentStatus.NO_SHOW)) {
                booked++;
                missed += one.status() == AppointmentStatus.NO_SHOW ? 1 : 0;
            }
        }
        waits.sort(null);
        long lost = front.lost().stream()
                .filter(wish -> season.contains(wish.calls()))
                .count();
        values.put(
                Figure.WAIT_MEAN,
                waits.stream().mapToLong(days -> days).average().orElseThrow());
        values.put(Figure.WAIT_90, (double) waits.get((int) Math.ceil(0.9 * waits.size()) - 1));
        values.put(Figure.NO_SHOWS, 100.0 * missed / booked);
        values.put(Figure.LOST, (double) lost);
    }

    /** Of the time that patients gave back, how much somebody else was booked into. */
    private void ofFreedTimes() {
        double freed = 0;
        double again = 0;
        for (Appointment off : all) {
            if (off.status() == AppointmentStatus.CANCELLED
                    && season.contains(off.time().start())) {
                freed += minutes(off.time());
                again += covered(
                        expected(provider(off), off.time())
                                .filter(one -> one.uses().stream().noneMatch(Use::overbooked))
                                .toList(),
                        off.time());
            }
        }
        values.put(Figure.REFILLED, 100 * again / freed);
    }

    private Stream<Appointment> expected(ResourceId provider, TimeRange time) {
        return all.stream()
                .filter(one -> one.time().overlaps(time))
                .filter(one -> one.status().attended() || one.status() == AppointmentStatus.NO_SHOW)
                .filter(one -> one.resources().contains(provider));
    }

    private List<Appointment> attended(ResourceId provider, TimeRange session) {
        return all.stream()
                .filter(one -> session.contains(one.time().start()))
                .filter(one -> one.status().attended() && one.resources().contains(provider))
                .toList();
    }

    private Attendance attendance(Appointment one) {
        Attendance came = front.owner(one.id()).attendance(one.time().start(), (long) minutes(one.time()));
        Instant booked = one.became(AppointmentStatus.BOOKED).orElseThrow();
        // Nobody comes before they called.
        return came.arrives().isBefore(booked)
                ? new Attendance(booked, came.appointment(), came.bookedMinutes(), came.minutes())
                : came;
    }

    private static ResourceId provider(Appointment one) {
        return one.uses().get(0).resource();
    }

    /** How many minutes of a time at least one of these visits takes. */
    private static double covered(List<Appointment> visits, TimeRange time) {
        double covered = 0;
        Instant until = time.start();
        for (Appointment one : visits) {
            Instant from = one.time().start().isAfter(until) ? one.time().start() : until;
            Instant to = one.time().end().isBefore(time.end()) ? one.time().end() : time.end();
            if (from.isBefore(to)) {
                covered += minutes(new TimeRange(from, to));
                until = to;
            }
        }
        return covered;
    }

    private static double minutes(TimeRange time) {
        return time.length().toMinutes();
    }
}
