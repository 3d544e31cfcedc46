package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.ZONE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.WaitlistDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Acceptance;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.NoShowRisk;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.scheduling.waitlist.OfferReason;
import org.practicekit.scheduling.waitlist.Priority;
import org.practicekit.scheduling.waitlist.WaitlistEntry;
import org.practicekit.scheduling.waitlist.WaitlistWish;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** The code of the guide's page on the waitlist. */
class WaitlistGuideTest {
    private static final PatientId ANNA = new PatientId("pat-anna");

    private final MemoryScheduling store = new MemoryScheduling();
    private final SettableClock clock = new SettableClock(at(LocalDate.of(2026, 3, 5), LocalTime.of(10, 0)), ZONE);
    private final Validation validation = new Validation();
    private final BookingDesk booking = new BookingDesk(store, clock, validation);
    private final WaitlistDesk waitlist = new WaitlistDesk(store, clock, validation);

    @BeforeEach
    void openTheClinic() {
        store.store(SchedulingSetup.builder()
                .like(TestClinic.setup(PRACTICE, 1, 1))
                .waitlist(policy())
                .build());
    }

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    private static WaitlistPolicy policy() {
        // snippet: waitlist-policy
        WaitlistPolicy policy = WaitlistPolicy.builder()
                .citation(Citation.of("Practice policy", "Scheduling handbook, section 6", LocalDate.of(2026, 1, 5)))
                .offersAtOnce(3) // three ways to fill the time are offered at once; the first yes wins
                .offerFor(Duration.ofHours(1))
                .minimumNotice(Duration.ofHours(4)) // after the last moment to say yes
                .offersPerDay(2)
                .passedOverAtMost(3)
                .build();
        // end
        return policy;
    }

    @Test
    void a_later_visit_is_given_up_for_a_freed_time_in_one_step() {
        Appointment later = booked("pat-anna", MONDAY.plusDays(10));
        Appointment cancelled = booked("pat-ben", MONDAY);
        // snippet: waitlist-join
        WaitlistWish wish = WaitlistWish.builder()
                .patient(ANNA)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .dates(DateRange.closed(MONDAY, MONDAY.plusDays(9)))
                .addTimes(DayWindow.daily(LocalTime.of(8, 0), LocalTime.NOON))
                .onlyWith(Set.of(provider(1)))
                .noticeNeeded(Duration.ofDays(1))
                .priority(Priority.SOON)
                .givesUp(later.id()) // booked, and given up for an earlier time
                .build();
        WaitlistEntry entry = granted(waitlist.join(PRACTICE, new CommandId("call-3"), wish));
        store.store(PRACTICE, ANNA, new OfferContact(true, ZONE)); // agreed to be asked
        // end
        booking.cancel(
                PRACTICE,
                new CommandId("call-4"),
                cancelled.id(),
                cancelled.version(),
                CancelRequest.byPatient(CancelReason.ILLNESS));
        // snippet: waitlist-fill
        FreedSlot freed = FreedSlot.of(cancelled, FreedSlot.Cause.CANCELLATION);
        Receipt<Backfill> asked = waitlist.fill(PRACTICE, new CommandId("fill " + cancelled.id()), freed);
        Offer offer = granted(asked).offers().get(0); // expires after an hour, and so does the hold on the time
        List<OfferReason> why = offer.reasons(); // PRIORITY 80 soon, WAITING 0 waiting for 0 days, ...
        // end
        assertThat(offer.entry()).isEqualTo(entry.id());
        assertThat(why)
                .startsWith(
                        new OfferReason(OfferReason.Term.PRIORITY, 80, "soon"),
                        new OfferReason(OfferReason.Term.WAITING, 0, "waiting for 0 days"));
        assertThat(offer.expires()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        // snippet: waitlist-accept
        Receipt<Acceptance> yes = waitlist.accept(PRACTICE, new CommandId("reply-8"), offer.id());
        Appointment visit = granted(yes).appointment(); // booked; visit.replaces() is the later one, cancelled
        // end
        assertThat(visit.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(visit.replaces()).contains(later.id());
        assertThat(booking.find(PRACTICE, later.id()).orElseThrow().status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void the_sweep_goes_on_where_nobody_answered() {
        store.store(PRACTICE, ANNA, new OfferContact(true, ZONE));
        granted(waitlist.join(
                PRACTICE,
                new CommandId("call-3"),
                WaitlistWish.builder()
                        .patient(ANNA)
                        .patientKind(PatientKind.ESTABLISHED)
                        .visitType(FOLLOW_UP)
                        .dates(DateRange.day(MONDAY))
                        .build()));
        Appointment visit = booked("pat-ben", MONDAY);
        booking.cancel(
                PRACTICE,
                new CommandId("call-4"),
                visit.id(),
                visit.version(),
                CancelRequest.byPatient(CancelReason.ILLNESS));
        granted(waitlist.fill(PRACTICE, new CommandId("fill"), FreedSlot.of(visit, FreedSlot.Cause.CANCELLATION)));
        clock.advance(Duration.ofHours(1));
        // snippet: waitlist-sweep
        List<Backfill> wentOn = waitlist.sweep(PRACTICE, 100); // every few minutes
        // end
        assertThat(wentOn).hasSize(1);
    }

    @Test
    void an_estimate_of_the_hosts_moves_the_ranking() {
        // snippet: waitlist-risk
        NoShowRisk estimate = patient -> patient.equals(ANNA) ? OptionalDouble.of(0.3) : OptionalDouble.empty();
        WaitlistDesk weighing = new WaitlistDesk(store, clock, validation, BookingRules.STANDARD, estimate);
        // end
        store.store(PRACTICE, ANNA, new OfferContact(true, ZONE));
        granted(weighing.join(
                PRACTICE,
                new CommandId("call-3"),
                WaitlistWish.builder()
                        .patient(ANNA)
                        .patientKind(PatientKind.ESTABLISHED)
                        .visitType(FOLLOW_UP)
                        .dates(DateRange.day(MONDAY))
                        .build()));
        Appointment visit = booked("pat-ben", MONDAY);
        booking.cancel(
                PRACTICE,
                new CommandId("call-4"),
                visit.id(),
                visit.version(),
                CancelRequest.byPatient(CancelReason.ILLNESS));
        Backfill asked = granted(
                weighing.fill(PRACTICE, new CommandId("fill"), FreedSlot.of(visit, FreedSlot.Cause.CANCELLATION)));
        assertThat(asked.offers().get(0).reasons())
                .contains(new OfferReason(OfferReason.Term.NO_SHOW, -18, "estimated not to come: 30 in 100"));
    }

    private Appointment booked(String patient, LocalDate date) {
        return granted(booking.book(
                PRACTICE, new CommandId("book " + patient), proposal(patient, 1, 1, at(date, LocalTime.of(9, 0)))));
    }

    private static <T> T granted(Receipt<T> receipt) {
        assertThat(receipt.isGranted()).as(receipt.explain()).isTrue();
        return receipt.decision().granted().orElseThrow();
    }
}
