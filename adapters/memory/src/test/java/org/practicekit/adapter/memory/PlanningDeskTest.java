package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.PlanningDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.PlacedVisit;
import org.practicekit.scheduling.optimization.PlanListener;
import org.practicekit.scheduling.optimization.PlanOutcome;
import org.practicekit.scheduling.optimization.PlanRequest;
import org.practicekit.scheduling.optimization.SchedulePlan;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitBuilder;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Priority;
import org.practicekit.testkit.scheduling.TestClinic;

/** Two providers and two rooms, open from eight to twelve and from one to five. */
class PlanningDeskTest {
    private static final PlanningPolicy POLICY =
            PlanningPolicy.standard(Citation.of("Practice policy", "Planning handbook", LocalDate.of(2026, 1, 5)));
    private static final CancelRequest BY_PRACTICE = CancelRequest.byPractice(CancelReason.CLINICIAN_AWAY);

    private final SeriesOffice office = new SeriesOffice(60);
    private final PlanningDesk desk = new PlanningDesk(office.store, office.clock, office.validation);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void what_is_planned_is_booked_once_however_often_it_is_sent() {
        SchedulePlan plan = plan(IntStream.rangeClosed(1, 8)
                .mapToObj(number -> wanted("visit-" + number).build())
                .toList());

        Receipt<PlanOutcome> receipt = desk.carryOut(PRACTICE, new CommandId("week"), plan, BY_PRACTICE);
        Receipt<PlanOutcome> again = desk.carryOut(PRACTICE, new CommandId("week"), plan, BY_PRACTICE);

        assertThat(SeriesOffice.granted(receipt).isComplete()).isTrue();
        assertThat(again).isEqualTo(receipt);
        assertThat(booked()).hasSize(8);
    }

    @Test
    void planning_again_in_the_same_book_gives_the_same_receipt() {
        PlanRequest request = request(List.of(wanted("a").build(), wanted("b").build()));

        assertThat(receipt(request)).isEqualTo(receipt(request));
    }

    @Test
    void when_somebody_took_a_time_meanwhile_the_others_are_booked_and_that_one_learns_why_not() {
        SchedulePlan plan =
                plan(List.of(wanted("a", "08:00").build(), wanted("b", "09:00").build()));
        PlacedVisit first = plan.placed(new WantedVisitId("a")).orElseThrow();
        SeriesOffice.granted(office.booking.book(
                PRACTICE,
                office.command(),
                Proposal.builder()
                        .like(TestClinic.proposal(
                                "somebody", 1, 1, first.opening().start()))
                        .resources(first.opening().resources())
                        .build()));

        Receipt<PlanOutcome> receipt = desk.carryOut(PRACTICE, new CommandId("week"), plan, BY_PRACTICE);

        PlanOutcome outcome = SeriesOffice.granted(receipt);
        assertThat(outcome.steps())
                .extracting(PlanOutcome.Step::result)
                .containsExactly(PlanOutcome.Result.NOT_DONE, PlanOutcome.Result.BOOKED);
        assertThat(outcome.steps().get(0).findings()).extracting(Finding::rule).contains(SchedulingRules.FREE.id());
        assertThat(receipt.findings()).extracting(Finding::rule).containsExactly(PlanningRules.STILL_OPEN.id());
        assertThat(receipt.findings().get(0).message())
                .isEqualTo("1 of 2 visits are no longer as they were when they were planned: a.");
    }

    @Test
    void a_plan_of_which_nothing_can_be_done_any_more_is_refused() {
        SchedulePlan plan = plan(List.of(wanted("a", "08:00").build()));
        desk.carryOut(PRACTICE, new CommandId("one"), plan, BY_PRACTICE);

        Receipt<PlanOutcome> other = desk.carryOut(PRACTICE, new CommandId("two"), plan, BY_PRACTICE);

        assertThat(other.isGranted()).isFalse();
        assertThat(booked()).hasSize(1);
    }

    @Test
    void two_patients_who_each_want_the_others_time_change_places() {
        Appointment ann = book("ann", 1, "08:00");
        Appointment ben = book("ben", 1, "09:00");

        SchedulePlan plan = swap(ann, ben);
        PlanOutcome outcome = SeriesOffice.granted(desk.carryOut(PRACTICE, new CommandId("swap"), plan, BY_PRACTICE));

        assertThat(outcome.steps()).extracting(PlanOutcome.Step::result).containsOnly(PlanOutcome.Result.MOVED);
        assertThat(booked())
                .extracting(one -> one.patient().value() + " " + local(one))
                .containsExactly("ben 08:00", "ann 09:00");
    }

    @Test
    void when_one_of_two_cannot_move_any_more_the_other_keeps_its_time_too() {
        Appointment ann = book("ann", 1, "08:00");
        Appointment ben = book("ben", 1, "09:00");
        SchedulePlan plan = swap(ann, ben);
        office.booking.confirm(PRACTICE, office.command(), ben.id(), ben.version());

        Receipt<PlanOutcome> receipt = desk.carryOut(PRACTICE, new CommandId("swap"), plan, BY_PRACTICE);

        assertThat(receipt.isGranted()).isFalse();
        assertThat(receipt.findings())
                .extracting(Finding::rule)
                .contains(SchedulingRules.VERSION.id(), SchedulingRules.FREE.id());
        assertThat(booked())
                .extracting(one -> one.patient().value() + " " + local(one))
                .containsExactly("ann 08:00", "ben 09:00");
    }

    @Test
    void a_booking_that_changed_since_it_was_read_is_not_planned_with() {
        Appointment ann = book("ann", 1, "08:00");
        office.booking.confirm(PRACTICE, office.command(), ann.id(), ann.version());

        Receipt<SchedulePlan> receipt =
                receipt(request(List.of(wanted("ann").booked(ann).build())));

        assertThat(receipt.isGranted()).isFalse();
        assertThat(receipt.findings()).extracting(Finding::rule).containsExactly(SchedulingRules.VERSION.id());
    }

    @Test
    void a_booked_visit_that_has_no_place_any_more_is_called_off_for_a_more_urgent_one() {
        Appointment ann = book("ann", 1, "08:00");
        WantedVisit routine = wanted("ann", "08:00").booked(ann).build();
        WantedVisit urgent = wanted("urgent", "08:00").priority(Priority.URGENT).build();

        PlanOutcome outcome = SeriesOffice.granted(
                desk.carryOut(PRACTICE, new CommandId("urgent"), plan(List.of(routine, urgent)), BY_PRACTICE));

        assertThat(outcome.steps())
                .extracting(PlanOutcome.Step::result)
                .containsExactly(PlanOutcome.Result.GIVEN_UP, PlanOutcome.Result.BOOKED);
        assertThat(office.find(ann.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    /** Ann would rather come at nine, Ben at eight, and this practice minds that more than two calls. */
    private SchedulePlan swap(Appointment ann, Appointment ben) {
        PlanningPolicy obliging =
                new PlanningPolicy(POLICY.citation(), new PlanningWeights(1000, 10, 25, 100, 4, 15, 40, 3, 10));
        PlanRequest request = request(List.of(
                wanted("ann").wish(rather("ann", "09:00")).booked(ann).build(),
                wanted("ben").wish(rather("ben", "08:00")).booked(ben).build()));
        return SeriesOffice.granted(desk.plan(PRACTICE, request, obliging, Effort.rounds(5_000), 1, PlanListener.NONE));
    }

    private static SlotRequest rather(String id, String time) {
        LocalTime at = LocalTime.parse(time);
        return SlotRequest.builder()
                .like(wish(id, List.of()))
                .onlyWith(Set.of(provider(1)))
                .preferredTimes(List.of(DayWindow.daily(at, at.plusMinutes(5))))
                .build();
    }

    private SchedulePlan plan(List<WantedVisit> visits) {
        return SeriesOffice.granted(receipt(request(visits)));
    }

    private Receipt<SchedulePlan> receipt(PlanRequest request) {
        return desk.plan(PRACTICE, request, POLICY, Effort.rounds(500), 1, PlanListener.NONE);
    }

    private static PlanRequest request(List<WantedVisit> visits) {
        return PlanRequest.builder().dates(DateRange.day(MONDAY)).visits(visits).build();
    }

    private static WantedVisitBuilder wanted(String id) {
        return WantedVisit.builder()
                .id(new WantedVisitId(id))
                .wish(wish(id, List.of()))
                .targetBy(MONDAY);
    }

    /** With the first provider, at this time and no other. */
    private static WantedVisitBuilder wanted(String id, String time) {
        LocalTime at = LocalTime.parse(time);
        return wanted(id).wish(wish(id, List.of(DayWindow.daily(at, at.plusMinutes(30)))));
    }

    private static SlotRequest wish(String id, List<DayWindow> times) {
        return SlotRequest.builder()
                .visitType(TestClinic.FOLLOW_UP)
                .patient(new PatientId(id))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(MONDAY))
                .times(times)
                .onlyWith(times.isEmpty() ? Set.of() : Set.of(provider(1)))
                .build();
    }

    private Appointment book(String patient, int room, String time) {
        return SeriesOffice.granted(office.booking.book(
                PRACTICE,
                office.command(),
                TestClinic.proposal(patient, 1, room, TestClinic.at(MONDAY, LocalTime.parse(time)))));
    }

    private List<Appointment> booked() {
        return office.booking.starting(PRACTICE, TestClinic.day(MONDAY)).stream()
                .filter(one -> one.status().occupies())
                .toList();
    }

    private static LocalTime local(Appointment one) {
        return one.time().start().atZone(TestClinic.ZONE).toLocalTime();
    }
}
