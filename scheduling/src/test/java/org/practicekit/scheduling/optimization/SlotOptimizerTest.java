package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupSize;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.scheduling.waitlist.Priority;

/** A week of Dr Adams and Dr Brown: mornings from 8 to 12, follow-ups of half an hour, two rooms cleaned for ten minutes after each. */
class SlotOptimizerTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final PlanningPolicy POLICY = PlanningPolicy.standard(Office.HANDBOOK);

    @Test
    void two_rooms_of_forty_minutes_a_visit_take_twelve_patients_in_a_morning_and_the_urgent_one_is_among_them() {
        // Each room takes one at 8:00, 8:40 and so on to 11:20; the doctors alone could see sixteen.
        List<WantedVisit> visits = new ArrayList<>(many(12));
        visits.add(wanted("urgent").priority(Priority.URGENT).build());

        SchedulePlan plan = plan(Office.mornings(), MONDAY, visits);

        assertThat(plan.placed()).hasSize(12);
        assertThat(plan.placed(new WantedVisitId("urgent"))).isPresent();
        assertThat(plan.cost().unassigned()).isEqualTo(1000);
        assertThat(plan.cost().total() - plan.cost().fragments()).isEqualTo(1000);
    }

    @Test
    void who_is_left_out_learns_what_is_in_the_way_and_what_could_be_booked_instead() {
        SchedulePlan plan = plan(Office.mornings(), MONDAY, many(13));

        assertThat(plan.leftOut()).hasSize(1);
        List<Finding> why = plan.leftOut().get(0).why();
        assertThat(why)
                .hasSizeGreaterThan(1)
                .extracting(Finding::rule)
                .startsWith(SchedulingRules.OPENING.id())
                .containsOnly(SchedulingRules.OPENING.id(), SchedulingRules.FREE.id());
        assertThat(why.get(0).alternatives())
                .first()
                .satisfies(instead -> assertThat(instead.describe())
                        .isEqualTo("Tue 2026-03-10 08:00 EDT with provider/adams, room/exam-1"));
    }

    @Test
    void patients_see_their_own_doctor_at_the_time_they_prefer_where_there_is_room() {
        WantedVisit early = wanted(
                        "early",
                        wish -> wish.preferred(Set.of(BROWN))
                                .preferredTimes(List.of(DayWindow.daily(LocalTime.of(8, 0), LocalTime.of(8, 30)))))
                .build();
        WantedVisit late = wanted(
                        "late",
                        wish -> wish.preferred(Set.of(BROWN))
                                .preferredTimes(List.of(DayWindow.daily(LocalTime.of(11, 0), LocalTime.of(12, 0)))))
                .build();

        SchedulePlan plan = plan(Office.mornings(), MONDAY, List.of(late, early));

        assertThat(plan.gap()).isZero();
        assertThat(plan.placed()).extracting(PlacedVisit::visit).containsExactly(early.id(), late.id());
        assertThat(plan.placed())
                .allSatisfy(one -> assertThat(one.opening().resources()).contains(BROWN));
        assertThat(plan.placed().get(0).opening().local().toLocalTime()).isBefore(LocalTime.of(8, 30));
        assertThat(plan.placed().get(1).opening().local().toLocalTime()).isAfterOrEqualTo(LocalTime.of(11, 0));
    }

    @Test
    void each_day_after_the_target_costs_its_weight_and_three_times_that_when_it_is_wanted_soon() {
        WantedVisit late = wanted("late", wish -> wish.dates(DateRange.day(MONDAY.plusDays(4))))
                .priority(Priority.SOON)
                .targetBy(TUESDAY)
                .build();

        SchedulePlan plan = plan(Office.mornings(), DateRange.days(MONDAY, 5), List.of(late), Occupancy.NONE);

        // Friday is three days after Tuesday: 3 x 10 x 3.
        assertThat(plan.cost().late()).isEqualTo(90);
    }

    @Test
    void a_second_visit_follows_a_week_after_the_first_with_the_same_doctor() {
        WantedVisit first =
                wanted("first", wish -> wish.preferred(Set.of(BROWN))).build();
        WantedVisit second = wanted("second", wish -> wish.dates(DateRange.days(MONDAY, 14)))
                .addFollows(new Follows(first.id(), 7, 7, true, true))
                .build();

        SchedulePlan plan = plan(Office.mornings(), DateRange.days(MONDAY, 14), List.of(second, first), Occupancy.NONE);

        Opening later = plan.placed(second.id()).orElseThrow().opening();
        assertThat(later.local().toLocalDate()).isEqualTo(MONDAY.plusDays(7));
        assertThat(later.resources()).contains(BROWN);
    }

    @Test
    void what_is_no_use_without_another_visit_is_left_out_with_it() {
        WantedVisit never = wanted("never", wish -> wish.dates(DateRange.day(MONDAY.plusDays(5))))
                .build();
        WantedVisit after = wanted("after", wish -> wish.dates(DateRange.days(MONDAY, 14)))
                .addFollows(new Follows(never.id(), 0, 7, false, true))
                .build();

        // On Saturday nobody works.
        SchedulePlan plan = plan(Office.mornings(), DateRange.days(MONDAY, 7), List.of(never, after), Occupancy.NONE);

        assertThat(plan.placed()).isEmpty();
        assertThat(plan.leftOut().get(1).why()).extracting(Finding::rule).containsExactly(PlanningRules.FOLLOWS.id());
        assertThat(plan.leftOut().get(1).why().get(0).message())
                .isEqualTo("The visit is no use without one that is not planned either: 0 to 7 days after never.");
    }

    @Test
    void when_a_doctor_falls_ill_her_patients_move_and_the_others_stay_where_they_are() {
        SchedulingSetup ill = SchedulingSetup.builder()
                .like(Office.mornings())
                .addClosures(Closure.builder()
                        .id(new TemplateId("ill"))
                        .resource(ADAMS)
                        .from(MONDAY.atStartOfDay())
                        .to(TUESDAY.atStartOfDay())
                        .reason(ClosureReason.LEAVE)
                        .build())
                .build();
        WantedVisit hers = booked("hers", ADAMS, EXAM_1, "08:00");
        WantedVisit his = booked("his", BROWN, EXAM_2, "08:00");

        SchedulePlan plan = plan(ill, DateRange.day(MONDAY), List.of(hers, his), taken(hers, his));

        PlacedVisit moved = plan.placed(hers.id()).orElseThrow();
        assertThat(moved.change()).isEqualTo(PlacedVisit.Change.MOVED);
        assertThat(moved.opening().resources()).contains(BROWN);
        assertThat(plan.placed(his.id()).orElseThrow().change()).isEqualTo(PlacedVisit.Change.KEPT);
        assertThat(plan.cost().changed()).isEqualTo(40);
    }

    @Test
    void when_a_room_is_shut_a_visit_goes_to_another_and_nobody_is_called() {
        SchedulingSetup shut = SchedulingSetup.builder()
                .like(Office.mornings())
                .addClosures(Closure.builder()
                        .id(new TemplateId("burst-pipe"))
                        .resource(EXAM_1)
                        .from(MONDAY.atStartOfDay())
                        .to(TUESDAY.atStartOfDay())
                        .reason(ClosureReason.MAINTENANCE)
                        .build())
                .build();
        WantedVisit visit = booked("visit", ADAMS, EXAM_1, "09:00");

        SchedulePlan plan = plan(shut, DateRange.day(MONDAY), List.of(visit), taken(visit));

        PlacedVisit placed = plan.placed(visit.id()).orElseThrow();
        assertThat(placed.change()).isEqualTo(PlacedVisit.Change.OTHER_ROOM);
        assertThat(placed.opening().resources()).containsExactly(ADAMS, EXAM_2);
        assertThat(placed.opening().start()).isEqualTo(instant("2026-03-09T09:00"));
        assertThat(plan.cost().changed()).isZero();
    }

    @Test
    void a_pinned_visit_stays_and_others_go_round_it() {
        WantedVisit pinned = WantedVisit.builder()
                .like(booked("pinned", ADAMS, EXAM_1, "08:00"))
                .pinned(true)
                .build();
        WantedVisit other = wanted(
                        "other",
                        wish -> wish.onlyWith(Set.of(ADAMS))
                                .preferredTimes(List.of(DayWindow.daily(LocalTime.of(8, 0), LocalTime.of(8, 10)))))
                .build();

        SchedulePlan plan = plan(Office.mornings(), DateRange.day(MONDAY), List.of(pinned, other), taken(pinned));

        assertThat(plan.placed(pinned.id()).orElseThrow().opening().start()).isEqualTo(instant("2026-03-09T08:00"));
        assertThat(plan.placed(other.id()).orElseThrow().opening().start())
                .isAfterOrEqualTo(instant("2026-03-09T08:30"));
    }

    @Test
    void what_is_kept_for_others_is_planned_with_only_once_it_is_released() {
        CarveOut kept = new CarveOut(
                "same-day", LocalTime.of(8, 0), LocalTime.of(12, 0), Set.of(Office.PROCEDURE), Release.SAME_DAY);
        SchedulingSetup setup = Office.bare()
                .addTemplates(Office.template("adams-week", ADAMS)
                        .addBlocks(Office.block("08:00", "12:00")
                                .addCarveOuts(kept)
                                .build())
                        .build())
                .addTemplates(Office.office().build())
                .build();
        PlanRequest request = PlanRequest.builder()
                .dates(DateRange.day(MONDAY))
                .addVisits(wanted("visit").build())
                .build();
        SlotOptimizer optimizer = new SlotOptimizer(setup, POLICY);

        SchedulePlan before = optimizer.plan(
                request, Diary.of(setup, Occupancy.NONE), SIX.minus(Duration.ofDays(1)), Effort.rounds(10), 1);
        SchedulePlan after = optimizer.plan(request, Diary.of(setup, Occupancy.NONE), SIX, Effort.rounds(10), 1);

        assertThat(before.leftOut().get(0).why())
                .extracting(Finding::rule)
                .containsExactly(SchedulingRules.OPENING.id(), SchedulingRules.CARVE_OUT.id());
        assertThat(after.placed()).hasSize(1);
    }

    @Test
    void a_time_that_is_minded_more_than_leaving_out_is_only_named() {
        PlanningWeights impatient = new PlanningWeights(100, 50, 25, 15, 4, 15, 40, 3, 10);
        WantedVisit visit = wanted("visit").targetBy(MONDAY.minusDays(3)).build();

        SchedulePlan plan = new SlotOptimizer(Office.mornings(), new PlanningPolicy(Office.HANDBOOK, impatient))
                .plan(
                        PlanRequest.builder()
                                .dates(DateRange.day(MONDAY))
                                .addVisits(visit)
                                .build(),
                        Diary.of(Office.mornings(), Occupancy.NONE),
                        SIX,
                        Effort.rounds(10),
                        1);

        assertThat(plan.leftOut().get(0).why()).extracting(Finding::rule).containsExactly(PlanningRules.WORTH_IT.id());
        assertThat(plan.leftOut().get(0).why().get(0).citation()).isEqualTo(Office.HANDBOOK);
        assertThat(plan.leftOut().get(0).why().get(0).alternatives()).isNotEmpty();
        assertThat(plan.gap()).isZero();
    }

    @Test
    void what_cannot_be_planned_is_left_out_with_its_reason() {
        VisitTypeId class1 = new VisitTypeId("class");
        SchedulingSetup setup = SchedulingSetup.builder()
                .like(Office.mornings())
                .addVisitTypes(
                        Office.followUp().id(class1).group(new GroupSize(2, 8)).build())
                .build();
        WantedVisit group = wanted("group", wish -> wish.visitType(class1)).build();
        WantedVisit unknown = wanted("unknown", wish -> wish.visitType(new VisitTypeId("acupuncture")))
                .build();
        WantedVisit elsewhen = wanted("elsewhen", wish -> wish.dates(DateRange.day(MONDAY.plusDays(20))))
                .build();

        SchedulePlan plan = plan(setup, MONDAY, List.of(group, unknown, elsewhen));

        assertThat(plan.leftOut())
                .extracting(one -> one.why().get(0).rule())
                .containsExactly(
                        PlanningRules.SINGLE_VISITS.id(), SchedulingRules.KNOWN.id(), SchedulingRules.OPENING.id());
        assertThat(plan.cost().total()).isEqualTo(3000).isEqualTo(plan.bound());
    }

    @Test
    void the_same_seed_and_rounds_give_the_same_plan_and_its_inputs_tell_plans_apart() {
        SchedulePlan plan = plan(Office.mornings(), MONDAY, many(13));

        assertThat(plan(Office.mornings(), MONDAY, many(13))).isEqualTo(plan);
        assertThat(plan(Office.mornings(), TUESDAY, many(13)).inputs()).isNotEqualTo(plan.inputs());
    }

    @Test
    void who_calls_it_off_has_a_plan_all_the_same() {
        List<Integer> told = new ArrayList<>();
        PlanListener listener = new PlanListener() {
            @Override
            public void better(long cost, Supplier<List<PlacedVisit>> placed) {
                told.add(placed.get().size());
            }
        };
        SchedulePlan plan = new SlotOptimizer(Office.mornings(), POLICY)
                .plan(
                        PlanRequest.builder()
                                .dates(DateRange.day(MONDAY))
                                .visits(many(13))
                                .build(),
                        Diary.of(Office.mornings(), Occupancy.NONE),
                        SIX,
                        Effort.rounds(1_000_000_000).unless(() -> !told.isEmpty()),
                        1,
                        listener);

        assertThat(plan.stopReason()).isEqualTo(StopReason.CANCELLED);
        assertThat(told).first().isEqualTo(plan.placed().size());
    }

    @Test
    void a_request_names_each_visit_once_and_follows_only_what_it_names() {
        WantedVisit visit = wanted("visit").build();
        WantedVisit stray = wanted("stray")
                .addFollows(new Follows(new WantedVisitId("nobody"), 0, 0, false, false))
                .build();

        assertThatThrownBy(() -> plan(Office.mornings(), MONDAY, List.of(visit, visit)))
                .hasMessage("visit visit is there twice.");
        assertThatThrownBy(() -> plan(Office.mornings(), MONDAY, List.of(stray)))
                .hasMessageStartingWith("visit stray follows nobody, which is no other visit of the plan.");
    }

    private static List<WantedVisit> many(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> wanted("visit-" + each).build())
                .toList();
    }

    private static WantedVisitBuilder wanted(String id) {
        return wanted(id, wish -> wish);
    }

    private static WantedVisitBuilder wanted(String id, UnaryOperator<SlotRequestBuilder> wish) {
        return WantedVisit.builder()
                .id(new WantedVisitId(id))
                .wish(wish.apply(Office.followUpOn(MONDAY).patient(new PatientId("of-" + id)))
                        .build())
                .targetBy(MONDAY);
    }

    private static WantedVisit booked(String id, ResourceId doctor, ResourceId room, String time) {
        TimeRange seen = TimeRange.of(instant(MONDAY + "T" + time), Duration.ofMinutes(30));
        WantedVisit visit = wanted(id).build();
        Opening opening = Opening.builder()
                .visitType(Office.FOLLOW_UP)
                .location(Office.MAIN)
                .zone(Office.NEW_YORK)
                .time(seen)
                .addUses(Use.of(doctor, seen), Use.of(room, seen.widened(Duration.ZERO, Duration.ofMinutes(10))))
                .build();
        return WantedVisit.builder()
                .like(visit)
                .booked(PlanAudit.appointment(visit, opening))
                .build();
    }

    private static Occupancy taken(WantedVisit... visits) {
        return PlanningCase.occupancy(List.of(visits));
    }

    private static SchedulePlan plan(SchedulingSetup setup, LocalDate day, List<WantedVisit> visits) {
        return plan(setup, DateRange.day(day), visits, Occupancy.NONE);
    }

    private static SchedulePlan plan(
            SchedulingSetup setup, DateRange dates, List<WantedVisit> visits, Occupancy taken) {
        return new SlotOptimizer(setup, POLICY)
                .plan(
                        PlanRequest.builder().dates(dates).visits(visits).build(),
                        Diary.of(setup, taken),
                        SIX,
                        Effort.rounds(2_000),
                        1);
    }
}
