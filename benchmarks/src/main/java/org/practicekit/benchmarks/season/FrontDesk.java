package org.practicekit.benchmarks.season;

import static org.practicekit.benchmarks.season.SeasonClinic.PRACTICE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;

/** Answers calls, and notes who comes; the same under both rules, which are asked where they differ. */
final class FrontDesk {
    private final BookingDesk desk;
    private final SimulatedClock clock;
    private final Agenda agenda;
    private final Map<AppointmentId, Wish> owners = new HashMap<>();
    private final Map<Wish, AppointmentId> current = new HashMap<>();
    private final Set<Wish> lost = new HashSet<>();
    private Rule rule = new Rule();
    private int commands;

    FrontDesk(BookingDesk desk, SimulatedClock clock, Agenda agenda) {
        this.desk = desk;
        this.clock = clock;
        this.agenda = agenda;
    }

    void follow(Rule rule) {
        this.rule = rule;
    }

    /** Gives the caller the earliest time that suits. */
    void call(Wish wish) {
        SlotRequest request = wish.asks().build();
        if (wish.walkIn()) {
            request = SlotRequest.builder()
                    .like(request)
                    .dates(DateRange.day(wish.from()))
                    .build();
        }
        Optional<Opening> regular = openings(request).stream().findFirst();
        Optional<Opening> chosen = rule.extra(wish, regular).or(() -> regular);
        if (chosen.isEmpty()) {
            lost.add(wish);
            return;
        }
        Proposal proposal = Proposal.of(request, chosen.get());
        Appointment booked = granted(desk.book(
                PRACTICE,
                command(),
                chosen.get().overbooked()
                        ? Proposal.builder()
                                .like(proposal)
                                .allowOverbooking(true)
                                .build()
                        : proposal));
        track(wish, booked);
        rule.booked(wish, booked);
    }

    List<Opening> openings(SlotRequest request) {
        return desk.openings(PRACTICE, request).decision().granted().stream()
                .flatMap(openings -> openings.list().stream())
                .toList();
    }

    BookingDesk desk() {
        return desk;
    }

    Wish owner(AppointmentId appointment) {
        Wish owner = owners.get(appointment);
        if (owner == null) {
            throw new IllegalStateException("nobody asked for %s.".formatted(appointment));
        }
        return owner;
    }

    Map<AppointmentId, Wish> owners() {
        return owners;
    }

    /** Who got no time at all. */
    Set<Wish> lost() {
        return lost;
    }

    CommandId command() {
        return new CommandId("c-" + ++commands);
    }

    /** From now on this is the visit that the wish led to. */
    void track(Wish wish, Appointment appointment) {
        AppointmentId id = appointment.id();
        Instant start = appointment.time().start();
        owners.put(id, wish);
        current.put(wish, id);
        Instant off = wish.lastMinute().map(start::minus).orElse(Instant.MAX);
        Instant callsOff = wish.changesMind().isBefore(off) ? wish.changesMind() : off;
        if (callsOff.isBefore(start) && clock.instant().isBefore(start)) {
            // Something that comes up less than the notice before a visit booked at short notice comes up at once.
            agenda.at(callsOff.isBefore(clock.instant()) ? clock.instant() : callsOff, () -> callOff(wish, id));
        }
        agenda.at(start, () -> visit(wish, id));
    }

    private void callOff(Wish wish, AppointmentId id) {
        live(wish, id).ifPresent(appointment -> {
            Appointment off = granted(desk.cancel(
                    PRACTICE,
                    command(),
                    id,
                    appointment.version(),
                    CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT)));
            rule.freed(wish, off);
            wish.again(clock.instant()).ifPresent(this::call);
        });
    }

    private void visit(Wish wish, AppointmentId id) {
        live(wish, id).ifPresent(appointment -> {
            if (!wish.walkIn() && wish.missed(daysAhead(appointment))) {
                agenda.at(clock.instant().plus(Duration.ofMinutes(15)), () -> noShow(wish, id));
            } else {
                granted(desk.arrive(PRACTICE, command(), id, appointment.version(), Noted.NOW));
            }
        });
    }

    private void noShow(Wish wish, AppointmentId id) {
        live(wish, id).ifPresent(appointment -> {
            granted(desk.noShow(
                    PRACTICE, command(), id, appointment.version(), CancelRequest.byPatient(CancelReason.OTHER)));
            Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
            wish.again(tomorrow).ifPresent(next -> agenda.at(tomorrow, () -> call(next)));
        });
    }

    private Optional<Appointment> live(Wish wish, AppointmentId id) {
        return id.equals(current.get(wish))
                ? desk.find(PRACTICE, id).filter(one -> one.status().agreed())
                : Optional.empty();
    }

    static long daysAhead(Appointment appointment) {
        LocalDate booked =
                SeasonClinic.date(appointment.became(AppointmentStatus.BOOKED).orElseThrow());
        return ChronoUnit.DAYS.between(
                booked, SeasonClinic.date(appointment.time().start()));
    }

    static <T> T granted(Receipt<T> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new IllegalStateException(receipt.explain()));
    }
}
