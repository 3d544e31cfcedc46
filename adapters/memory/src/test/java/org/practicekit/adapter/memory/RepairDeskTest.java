package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.PlanningDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.optimization.Disruption;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.PatientCall;
import org.practicekit.scheduling.optimization.PlanListener;
import org.practicekit.scheduling.optimization.Repair;
import org.practicekit.scheduling.optimization.RepairWish;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.testkit.scheduling.TestClinic;

/** The first of two providers calls in ill on a Monday. */
class RepairDeskTest {
    private static final Citation HANDBOOK =
            Citation.of("Practice policy", "Planning handbook", LocalDate.of(2026, 1, 5));

    private final SeriesOffice office = new SeriesOffice(60);
    private final PlanningDesk desk = new PlanningDesk(office.store, office.clock, office.validation);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void what_was_found_is_carried_out_and_the_list_says_whom_to_call() {
        book("ann", 1, 1, "08:00");
        book("ben", 1, 2, "08:30");
        book("cid", 2, 1, "09:00");

        // snippet: repair-a-day
        Receipt<Repair> receipt = desk.repair(
                PRACTICE,
                RepairWish.builder()
                        .dates(DateRange.days(MONDAY, 3)) // where visits may be moved to
                        .disruption(Disruption.builder()
                                .addClosures(Closure.builder()
                                        .id(new TemplateId("p1-ill"))
                                        .resource(provider(1))
                                        .from(MONDAY.atTime(8, 0))
                                        .to(MONDAY.atTime(17, 0))
                                        .reason(ClosureReason.LEAVE)
                                        .build())
                                .build())
                        .build(),
                new PlanningPolicy(HANDBOOK, PlanningWeights.REPAIR),
                Effort.rounds(5_000),
                1,
                PlanListener.NONE);
        Repair repair = receipt.decision().granted().orElseThrow();
        String calls = repair.calls().stream()
                .map(call -> call.patient() + " " + call.news()
                        + call.to().map(to -> " " + to.describe()).orElse(""))
                .collect(Collectors.joining("\n"));
        desk.carryOut(
                PRACTICE,
                new CommandId("p1-ill-2026-03-09"),
                repair.plan(),
                CancelRequest.byPractice(CancelReason.CLINICIAN_AWAY));
        // end

        assertThat(calls).isEqualTo("""
                        ann MOVED Mon 2026-03-09 08:00 EDT with provider/p2, room/r1
                        ben MOVED Mon 2026-03-09 08:30 EDT with provider/p2, room/r2""");
        assertThat(booked())
                .extracting(one -> one.patient() + " " + local(one))
                .containsExactly("ann 08:00", "ben 08:30", "cid 09:00");
        assertThat(booked()).allSatisfy(one -> assertThat(one.resources()).contains(provider(2)));
        assertThat(repair.moreThanHit()).isZero();
        assertThat(repair.plan().gap()).isZero();
    }

    @Test
    void what_the_setup_says_already_need_not_be_said_again() {
        book("ann", 1, 1, "08:00");
        SchedulingSetup setup = TestClinic.setup(PRACTICE, 2, 2);
        office.store.store(SchedulingSetup.builder()
                .like(setup)
                .version(setup.version().next())
                .addClosures(Closure.days(MONDAY, MONDAY)
                        .id(new TemplateId("p1-ill"))
                        .resource(provider(1))
                        .reason(ClosureReason.LEAVE)
                        .build())
                .build());

        Repair repair = SeriesOffice.granted(repair());

        assertThat(repair.calls()).singleElement().satisfies(call -> {
            assertThat(call.news()).isEqualTo(PatientCall.News.MOVED);
            assertThat(call.hit()).isTrue();
        });
    }

    @Test
    void a_time_that_is_held_for_somebody_is_not_given_away() {
        book("ann", 1, 1, "08:00");
        SeriesOffice.granted(office.booking.hold(
                PRACTICE,
                office.command(),
                TestClinic.proposal("ben", 2, 2, TestClinic.at(MONDAY, LocalTime.of(8, 0)))));

        Repair repair = SeriesOffice.granted(desk.repair(
                PRACTICE,
                RepairWish.builder()
                        .dates(DateRange.day(MONDAY))
                        .disruption(Disruption.builder()
                                .addClosures(Closure.days(MONDAY, MONDAY)
                                        .id(new TemplateId("p1-ill"))
                                        .resource(provider(1))
                                        .reason(ClosureReason.LEAVE)
                                        .build())
                                .build())
                        .build(),
                new PlanningPolicy(HANDBOOK, PlanningWeights.REPAIR),
                Effort.rounds(500),
                1,
                PlanListener.NONE));

        assertThat(repair.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.to().orElseThrow().local().toLocalTime())
                        .isEqualTo(LocalTime.of(8, 30)));
    }

    @Test
    void a_day_without_any_visit_needs_no_repair() {
        Receipt<Repair> receipt = repair();
        assertThat(receipt.isGranted()).isFalse();
        assertThat(receipt.findings()).extracting(Finding::rule).containsExactly(PlanningRules.STILL_FITS.id());
    }

    private Receipt<Repair> repair() {
        return desk.repair(
                PRACTICE,
                RepairWish.builder().dates(DateRange.day(MONDAY)).build(),
                new PlanningPolicy(HANDBOOK, PlanningWeights.REPAIR),
                Effort.rounds(500),
                1,
                PlanListener.NONE);
    }

    private void book(String patient, int provider, int room, String time) {
        SeriesOffice.granted(office.booking.book(
                PRACTICE,
                office.command(),
                TestClinic.proposal(patient, provider, room, TestClinic.at(MONDAY, LocalTime.parse(time)))));
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
