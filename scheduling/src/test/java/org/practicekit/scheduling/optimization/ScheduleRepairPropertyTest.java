package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Scenario;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** What holds for every repair, in tiny practices in the nights in which the clocks change. */
class ScheduleRepairPropertyTest {
    private static final PlanningPolicy POLICY = new PlanningPolicy(Office.HANDBOOK, PlanningWeights.REPAIR);

    static Stream<Scenario.ClockChange> changes() {
        return Scenario.CHANGES.stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_repair_keeps_every_rule_calls_whoever_is_concerned_and_hardly_ever_moves_more_than_it_must(
            Scenario.ClockChange change) {
        AtomicInteger hit = new AtomicInteger();
        AtomicInteger best = new AtomicInteger();
        Property.forAll(choices -> Disturbed.of(change, choices)).runs(60).holds(one -> {
            Repair repair = new ScheduleRepair(one.before.setup(), POLICY)
                    .repair(
                            one.before.request(),
                            one.disruption,
                            Diary.of(one.before.setup(), one.before.occupancy()),
                            one.before.now(),
                            Effort.rounds(2_000),
                            1,
                            PlanListener.NONE);

            PlanningCase after = one.after();
            after.audit().check(repair.plan(), PlanningWeights.REPAIR);
            checkCalls(one, after, repair);
            long least = new EverySchedule(after, PlanningWeights.REPAIR).least();
            assertThat(repair.plan().bound()).isLessThanOrEqualTo(least);
            assertThat(repair.plan().cost().total()).isGreaterThanOrEqualTo(least);
            best.addAndGet(repair.plan().cost().total() == least ? 1 : 0);
            hit.addAndGet((int) repair.calls().stream().filter(PatientCall::hit).count());
        });
        assertThat(hit.get()).as("visits that were hit").isGreaterThan(10);
        assertThat(best.get()).as("repairs that are the smallest of all").isGreaterThan(56);
    }

    private static void checkCalls(Disturbed one, PlanningCase after, Repair repair) {
        var calls = repair.calls().stream().collect(Collectors.toMap(PatientCall::visit, call -> call));
        for (WantedVisit visit : after.request().visits()) {
            PatientCall call = calls.get(visit.id());
            var placed = repair.plan().placed(visit.id());
            boolean quiet = placed.filter(at ->
                            at.change() == PlacedVisit.Change.KEPT || at.change() == PlacedVisit.Change.OTHER_ROOM)
                    .isPresent();
            assertThat(call == null).isEqualTo(quiet);
            if (call != null && visit.booked().isPresent()) {
                boolean couldStay = after.audit()
                        .refusal(
                                visit.wish(),
                                Objects.requireNonNull(
                                        one.openings.get(visit.id().value())),
                                PlanAudit.appointments(after.taken()))
                        .isEmpty();
                assertThat(call.hit()).isEqualTo(!couldStay);
                assertThat(call.why())
                        .extracting(Finding::rule)
                        .contains((couldStay ? PlanningRules.MAKES_ROOM : PlanningRules.STILL_FITS).id());
            }
        }
    }

    /** Visits booked as a plan had them, and something that comes between. */
    private record Disturbed(PlanningCase before, Map<String, Opening> openings, Disruption disruption) {
        static Disturbed of(Scenario.ClockChange change, Choices choices) {
            PlanningCase empty = TinyClinic.around(change, choices);
            SchedulePlan plan = new SlotOptimizer(empty.setup(), POLICY)
                    .plan(empty.request(), empty.diary(), empty.now(), Effort.rounds(500), 1);
            List<WantedVisit> visits = new ArrayList<>();
            Map<String, Opening> openings = new HashMap<>();
            for (WantedVisit visit : empty.request().visits()) {
                var wanted = WantedVisit.builder().like(visit);
                plan.placed(visit.id()).ifPresent(at -> {
                    wanted.booked(PlanAudit.appointment(visit, at.opening()));
                    openings.put(visit.id().value(), at.opening());
                });
                visits.add(wanted.build());
            }
            PlanningCase before = new PlanningCase(
                    empty.setup(),
                    empty.taken(),
                    PlanRequest.builder().like(empty.request()).visits(visits).build(),
                    empty.now());
            var who = choices.oneOf(empty.setup().resources()).id();
            LocalDateTime from = empty.request().dates().from().atTime(choices.between(0, 2), choices.oneOf(0, 30));
            Disruption disruption = choices.chance(50)
                    ? Disruption.builder()
                            .addClosures(Closure.builder()
                                    .id(new TemplateId("away"))
                                    .resource(who)
                                    .from(from)
                                    .to(from.plusHours(choices.between(1, 24)))
                                    .reason(ClosureReason.LEAVE)
                                    .build())
                            .build()
                    : Disruption.builder()
                            .addTaken(Use.of(
                                    who,
                                    TimeRange.of(
                                            from.atZone(change.zone()).toInstant(),
                                            Duration.ofMinutes(5L * choices.between(1, 24)))))
                            .build();
            return new Disturbed(before, openings, disruption);
        }

        /** The same as if all of it had been known before. */
        PlanningCase after() {
            SchedulingSetup setup = SchedulingSetup.builder()
                    .like(before.setup())
                    .addAllClosures(disruption.closures())
                    .build();
            List<Use> taken = new ArrayList<>(before.taken());
            taken.addAll(disruption.taken());
            return new PlanningCase(setup, taken, before.request(), before.now());
        }
    }
}
