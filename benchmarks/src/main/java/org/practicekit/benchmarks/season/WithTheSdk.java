package org.practicekit.benchmarks.season;

import static org.practicekit.benchmarks.season.SeasonClinic.PRACTICE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.AttendanceDesk;
import org.practicekit.scheduling.WaitlistDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.attendance.ExtraVisitRequest;
import org.practicekit.scheduling.attendance.NoShowModel;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.scheduling.waitlist.WaitlistWish;

/** Freed times are offered to the waitlist; and sessions, if that is wanted, take extra visits as far as the estimates allow. */
final class WithTheSdk extends Rule {
    private final MemoryScheduling store;
    private final SimulatedClock clock;
    private final Agenda agenda;
    private final FrontDesk front;
    private final WaitlistDesk waitlist;
    private final AttendanceDesk attendance;
    private final Extra extra;
    private final boolean takesExtra;
    private final SplittableRandom answers;
    private final Map<Wish, EntryId> entries = new HashMap<>();
    private final Map<EntryId, Wish> waiting = new HashMap<>();
    private final Map<PatientId, Double> risks = new HashMap<>();
    private final Set<OfferId> answered = new HashSet<>();
    private NoShowModel model;
    private int made;
    private int taken;

    WithTheSdk(
            MemoryScheduling store,
            SimulatedClock clock,
            Agenda agenda,
            FrontDesk front,
            Validation validation,
            boolean takesExtra,
            long seed) {
        this.store = store;
        this.clock = clock;
        this.agenda = agenda;
        this.front = front;
        this.attendance = new AttendanceDesk(store, clock);
        this.waitlist = new WaitlistDesk(store, clock, validation, BookingRules.STANDARD, this::risk);
        this.extra = new Extra(front, clock);
        this.takesExtra = takesExtra;
        this.answers = new SplittableRandom(seed);
        this.model = attendance.count(PRACTICE);
    }

    @Override
    void morning() {
        risks.clear();
        if (SeasonClinic.date(clock.instant()).getDayOfWeek() == DayOfWeek.MONDAY) {
            model = attendance.count(PRACTICE);
        }
    }

    @Override
    void booked(Wish wish, Appointment appointment) {
        LocalDate date = SeasonClinic.date(appointment.time().start());
        boolean joins = new SplittableRandom(wish.seed()).nextInt(100) < Assumptions.JOIN_PERCENT;
        if (!joins || ChronoUnit.DAYS.between(wish.from(), date) <= Assumptions.DAYS_TO_JOIN) {
            return;
        }
        store.store(PRACTICE, wish.patient(), new OfferContact(true, SeasonClinic.ZONE));
        WaitlistEntry entry = FrontDesk.granted(waitlist.join(
                PRACTICE,
                front.command(),
                WaitlistWish.builder()
                        .patient(wish.patient())
                        .patientKind(wish.kind())
                        .visitType(wish.type())
                        .dates(new DateRange(wish.from(), date))
                        .times(wish.times().stream().toList())
                        .onlyWith(wish.own().map(Set::of).orElse(Set.of()))
                        .noticeNeeded(Duration.ofHours(Math.max(2, 24L * wish.noticeDays())))
                        .givesUp(appointment.id())
                        .build()));
        entries.put(wish, entry.id());
        waiting.put(entry.id(), wish);
    }

    @Override
    void freed(Wish wish, Appointment appointment) {
        Optional.ofNullable(entries.remove(wish)).ifPresent(entry -> {
            waiting.remove(entry);
            waitlist.withdraw(PRACTICE, front.command(), entry);
        });
        estimate(appointment);
        waitlist.fill(PRACTICE, front.command(), FreedSlot.of(appointment, FreedSlot.Cause.CANCELLATION))
                .decision()
                .granted()
                .ifPresent(this::goOn);
    }

    @Override
    Optional<Opening> extra(Wish wish, Optional<Opening> regular) {
        return takesExtra ? extra.find(wish, regular, this::mayTake) : Optional.empty();
    }

    @Override
    int[] offers() {
        return new int[] {made, taken};
    }

    private boolean mayTake(Extra.Session session, Wish wish) {
        return attendance
                .extraVisits(
                        PRACTICE,
                        model,
                        ExtraVisitRequest.builder()
                                .resource(session.provider())
                                .block(session.time())
                                .capacity(session.capacity())
                                .visitType(wish.type())
                                .atMost(1)
                                .build())
                .isGranted();
    }

    private OptionalDouble risk(PatientId patient) {
        return risks.containsKey(patient) ? OptionalDouble.of(risks.get(patient)) : OptionalDouble.empty();
    }

    /** Looks chances up before the desk asks for them, those of each patient once a day. */
    private void estimate(Appointment freed) {
        List<PatientId> patients = waitlist.waiting(PRACTICE).stream()
                .map(WaitlistEntry::patient)
                .filter(patient -> !risks.containsKey(patient))
                .distinct()
                .toList();
        attendance
                .estimates(
                        PRACTICE,
                        model,
                        patients,
                        freed.visitType(),
                        freed.time().start())
                .forEach((patient, estimate) -> risks.put(patient, estimate.probability()));
    }

    private void goOn(Backfill backfill) {
        backfill.openOffers(clock.instant()).stream()
                .filter(offer -> answered.add(offer.id()))
                .forEach(this::asked);
        backfill.due().ifPresent(due -> agenda.at(due, () -> sweep(backfill.id())));
    }

    private void asked(Offer offer) {
        made++;
        int answer = answers.nextInt(100);
        double minutes = Luck.exponential(Assumptions.MINUTES_TO_ANSWER, answers);
        Instant at = clock.instant().plusSeconds((long) (60 * minutes));
        if (answer < Assumptions.ACCEPT_PERCENT) {
            agenda.at(at, () -> accept(offer));
        } else if (answer < Assumptions.ACCEPT_PERCENT + Assumptions.DECLINE_PERCENT) {
            agenda.at(
                    at,
                    () -> waitlist.decline(PRACTICE, front.command(), offer.id())
                            .decision()
                            .granted()
                            .ifPresent(this::goOn));
        }
    }

    private void accept(Offer offer) {
        waitlist.accept(PRACTICE, front.command(), offer.id())
                .decision()
                .granted()
                .ifPresentOrElse(
                        yes -> {
                            taken++;
                            Wish wish = waiting.remove(offer.entry());
                            if (wish != null) {
                                entries.remove(wish);
                                front.track(wish, yes.appointment());
                            }
                            goOn(yes.backfill());
                            yes.next().ifPresent(this::goOn);
                        },
                        () -> waitlist.find(PRACTICE, offer.id().backfill()).ifPresent(this::goOn));
    }

    private void sweep(BackfillId id) {
        boolean stillDue = waitlist.find(PRACTICE, id)
                .flatMap(Backfill::due)
                .map(due -> !due.isAfter(clock.instant()))
                .orElse(false);
        if (stillDue) {
            waitlist.sweep(PRACTICE, 100).forEach(this::goOn);
        }
    }
}
