package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.PlanningDesk;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.Follows;
import org.practicekit.scheduling.optimization.PlanListener;
import org.practicekit.scheduling.optimization.PlanOutcome;
import org.practicekit.scheduling.optimization.PlanRequest;
import org.practicekit.scheduling.optimization.SchedulePlan;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Priority;
import org.practicekit.testkit.scheduling.TestClinic;

/** The code of the guide's page on optimization. */
class PlanningGuideTest {
    private static final Citation HANDBOOK =
            Citation.of("Practice policy", "Planning handbook", LocalDate.of(2026, 1, 5));

    @Test
    void a_week_is_planned_and_booked() {
        try (SeriesOffice office = new SeriesOffice(60)) {
            String told = planned(office.store, office.clock, office.validation, PRACTICE);

            assertThat(told).isEqualTo("3 placed, 0 left out, 0 points at most above the best");
            assertThat(office.booking.starting(PRACTICE, TestClinic.day(MONDAY)))
                    .hasSize(2);
            assertThat(office.booking.starting(PRACTICE, TestClinic.day(MONDAY.plusDays(7))))
                    .hasSize(1);
        }
    }

    private static String planned(MemoryScheduling store, Clock clock, Validation validation, PracticeId practice) {
        SlotRequest wish = wish("pat-1", DateRange.days(MONDAY, 5));
        SlotRequest review = wish("pat-1", DateRange.days(MONDAY, 14));
        SlotRequest other = wish("pat-2", DateRange.days(MONDAY, 5));
        // snippet: plan-a-week
        WantedVisit first = WantedVisit.builder()
                .id(new WantedVisitId("order-1"))
                .wish(wish) // visit type, patient, dates, times, provider: as for the search
                .targetBy(MONDAY)
                .priority(Priority.URGENT)
                .build();
        WantedVisit second = WantedVisit.builder()
                .id(new WantedVisitId("order-2"))
                .wish(review)
                .targetBy(MONDAY.plusDays(10))
                .addFollows(new Follows(first.id(), 7, 10, true, true)) // 7 to 10 days later, with the same provider
                .build();
        WantedVisit third = WantedVisit.builder()
                .id(new WantedVisitId("order-3"))
                .wish(other)
                .targetBy(MONDAY)
                .build();
        PlanRequest request = PlanRequest.builder()
                .dates(DateRange.days(MONDAY, 14))
                .addVisits(first, second, third)
                .build();

        PlanningDesk desk = new PlanningDesk(store, clock, validation);
        Receipt<SchedulePlan> receipt = desk.plan(
                practice, request, PlanningPolicy.standard(HANDBOOK), Effort.rounds(20_000), 1, PlanListener.NONE);
        SchedulePlan plan = receipt.decision().granted().orElseThrow();
        String told = "%d placed, %d left out, %d points at most above the best"
                .formatted(
                        plan.placed().size(), plan.leftOut().size(), plan.cost().total() - plan.bound());
        // end
        // snippet: carry-out-a-plan
        Receipt<PlanOutcome> done = desk.carryOut(
                practice,
                new CommandId("plan-2026-03-09"),
                plan,
                CancelRequest.byPractice(CancelReason.CLINICIAN_AWAY)); // for visits that were booked elsewhere
        boolean complete =
                done.decision().granted().map(PlanOutcome::isComplete).orElse(false);
        // end
        assertThat(complete).isTrue();
        return told;
    }

    @Test
    void who_is_left_out_is_told_why() {
        try (SeriesOffice office = new SeriesOffice(60)) {
            List<WantedVisit> visits = IntStream.rangeClosed(1, 25)
                    .mapToObj(number -> WantedVisit.builder()
                            .id(new WantedVisitId("order-" + number))
                            .wish(SlotRequest.builder()
                                    .like(wish("pat-" + number, DateRange.day(MONDAY)))
                                    .addOnlyWith(provider(1))
                                    .build())
                            .targetBy(MONDAY)
                            .build())
                    .toList();
            SchedulePlan plan = new PlanningDesk(office.store, office.clock, office.validation)
                    .plan(
                            PRACTICE,
                            PlanRequest.builder()
                                    .dates(DateRange.day(MONDAY))
                                    .visits(visits)
                                    .build(),
                            PlanningPolicy.standard(HANDBOOK),
                            Effort.rounds(2_000),
                            1,
                            PlanListener.NONE)
                    .decision()
                    .granted()
                    .orElseThrow();
            // snippet: left-out
            String why = plan.leftOut().stream()
                    .map(one -> one.visit() + ": "
                            + one.why().get(one.why().size() - 1).message())
                    .collect(Collectors.joining("\n"));
            // end
            // The room is cleaned for ten minutes before lunch and before closing, which leaves time for seven visits
            // each.
            assertThat(plan.placed()).hasSize(14);
            assertThat(why.lines()).hasSize(11).allMatch(line -> line.startsWith("order-"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_page_on_optimization_names_each_of_its_rules(PlanningRules rule) {
        assertThat(Docs.read(Docs.root().resolve("docs/guide/optimization.md"))).contains("`" + rule.id() + "`");
    }

    private static SlotRequest wish(String patient, DateRange dates) {
        return SlotRequest.builder()
                .visitType(TestClinic.FOLLOW_UP)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(dates)
                .build();
    }
}
