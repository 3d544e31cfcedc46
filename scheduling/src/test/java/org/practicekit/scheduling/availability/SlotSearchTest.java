package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.block;
import static org.practicekit.scheduling.availability.Office.followUp;
import static org.practicekit.scheduling.availability.Office.followUpOn;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.mornings;
import static org.practicekit.scheduling.availability.Office.office;
import static org.practicekit.scheduling.availability.Office.policy;
import static org.practicekit.scheduling.availability.Office.template;
import static org.practicekit.scheduling.availability.Office.use;
import static org.practicekit.scheduling.availability.Office.weekdays;
import static org.practicekit.scheduling.availability.Office.withHours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;

class SlotSearchTest {
    @Test
    void the_first_opening_is_when_the_first_doctor_begins() {
        Opening first = openings(mornings(), followUpOn(MONDAY).build()).get(0);
        assertThat(first.start()).isEqualTo(instant("2026-03-09T08:00"));
        assertThat(first.resources()).containsExactly(ADAMS, EXAM_1);
        assertThat(first.uses().get(0).time().length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(first.uses().get(1).time().length()).isEqualTo(Duration.ofMinutes(40));
        assertThat(first.describe()).isEqualTo("Mon 2026-03-09 08:00 EDT with provider/adams, room/exam-1");
    }

    @Test
    void a_visit_ends_with_the_block_and_starts_on_the_grid() {
        List<LocalTime> times = times(openings(
                mornings(), followUpOn(MONDAY).limit(500).addOnlyWith(ADAMS).build()));
        assertThat(times.get(0)).isEqualTo(LocalTime.of(8, 0));
        assertThat(times.get(times.size() - 1)).isEqualTo(LocalTime.of(11, 30));
        assertThat(times).hasSize(22).allMatch(time -> time.getMinute() % 10 == 0);
    }

    @Test
    void all_needs_must_be_free_at_once_their_buffers_too() {
        Occupancy taken = Occupancy.of(List.of(
                use(ADAMS, "2026-03-09T08:00", 60),
                use(EXAM_1, "2026-03-09T09:30", 30),
                use(EXAM_2, "2026-03-09T09:30", 30)));
        // From 09:00 the doctor is free, but a room is only free until 09:30 and needs 40 minutes.
        List<LocalTime> times = times(openings(
                mornings(), followUpOn(MONDAY).addOnlyWith(ADAMS).limit(2).build(), taken, SIX));
        assertThat(times).containsExactly(LocalTime.of(10, 0), LocalTime.of(10, 10));
    }

    @Test
    void either_room_will_do_and_the_plainer_one_is_taken_first() {
        SchedulingSetup setup = withHours(bare().resources(List.of(
                        Office.resource(ADAMS, "physician"),
                        Office.resource(BROWN, "physician"),
                        Office.room(EXAM_1, "exam", "procedure"),
                        Office.room(EXAM_2, "exam"))))
                .build();
        assertThat(openings(setup, followUpOn(MONDAY).build()).get(0).resources())
                .containsExactly(ADAMS, EXAM_2);
        Occupancy taken = Occupancy.of(List.of(use(EXAM_2, "2026-03-09T08:00", 60)));
        assertThat(openings(setup, followUpOn(MONDAY).build(), taken, SIX)
                        .get(0)
                        .resources())
                .containsExactly(ADAMS, EXAM_1);
    }

    @Test
    void a_visit_that_needs_two_doctors_gets_two_different_ones() {
        VisitType both = VisitType.builder()
                .id(PROCEDURE)
                .label("Procedure")
                .duration(Duration.ofMinutes(30))
                .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.PROVIDER, "physician"))
                .build();
        SchedulingSetup setup = withHours(bare().addVisitTypes(both)).build();
        SlotRequest request = followUpOn(MONDAY).visitType(PROCEDURE).limit(1).build();
        assertThat(openings(setup, request).get(0).resources()).containsExactlyInAnyOrder(ADAMS, BROWN);
        Occupancy taken = Occupancy.of(List.of(use(BROWN, "2026-03-09T08:00", 240)));
        assertThat(reasons(find(setup, request, taken, SIX))).contains(SchedulingRules.FREE.id());
    }

    /** Six rooms out of forty can be chosen in billions of ways, none of which helps when the seventh is missing. */
    @Test
    void many_needs_of_one_kind_are_weighed_together_and_not_tried_in_every_combination() {
        Need room = Need.of(ResourceKind.ROOM, "exam");
        Need isolation = Need.of(ResourceKind.ROOM, "isolation");
        VisitType drill = VisitType.builder()
                .id(PROCEDURE)
                .label("Drill")
                .duration(Duration.ofMinutes(30))
                .addNeeds(room, room, room, room, room, room, isolation, isolation)
                .build();
        ResourceId first = ResourceId.room("isolation-1");
        ResourceId second = ResourceId.room("isolation-2");
        SchedulingSetupBuilder bare = bare().addVisitTypes(drill)
                .addResources(Office.room(first, "exam", "isolation"), Office.room(second, "exam", "isolation"));
        for (int i = 3; i <= 40; i++) {
            bare.addResources(Office.room(ResourceId.room("exam-" + i), "exam"));
        }
        SchedulingSetup setup = withHours(bare).build();
        SlotRequest request = followUpOn(MONDAY).visitType(PROCEDURE).limit(1).build();
        Occupancy taken = Occupancy.of(List.of(use(first, "2026-03-09T07:00", 600)));
        Opening late = openings(setup, request, taken, SIX).get(0);
        assertThat(late.start()).isEqualTo(instant("2026-03-09T17:00"));
        assertThat(late.resources()).hasSize(8).contains(first, second);
    }

    @Test
    void lunch_holidays_and_leave_are_kept_free() {
        SchedulingSetup setup = bare().addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "17:00")
                                .addPauses(new Pause(LocalTime.NOON, LocalTime.of(13, 0), "lunch"))
                                .build())
                        .build())
                .addTemplates(office().build())
                .addClosures(Closure.days(MONDAY.plusDays(1), MONDAY.plusDays(1))
                        .id(new TemplateId("founders-day"))
                        .location(Office.MAIN)
                        .reason(ClosureReason.HOLIDAY)
                        .build())
                .addClosures(Closure.builder()
                        .id(new TemplateId("adams-afternoon-off"))
                        .resource(ADAMS)
                        .from(LocalDateTime.parse("2026-03-11T12:00"))
                        .to(LocalDateTime.parse("2026-03-11T23:00"))
                        .reason(ClosureReason.LEAVE)
                        .build())
                .build();
        List<LocalDateTime> starts =
                openings(
                                setup,
                                followUpOn(MONDAY)
                                        .dates(DateRange.days(MONDAY, 3))
                                        .limit(500)
                                        .build())
                        .stream()
                        .map(Opening::local)
                        .toList();
        assertThat(starts)
                .contains(LocalDateTime.parse("2026-03-09T11:30"), LocalDateTime.parse("2026-03-09T13:00"))
                .doesNotContain(LocalDateTime.parse("2026-03-09T11:40"), LocalDateTime.parse("2026-03-09T12:30"))
                .noneMatch(start -> start.toLocalDate().equals(MONDAY.plusDays(1)))
                .contains(LocalDateTime.parse("2026-03-11T11:30"))
                .doesNotContain(LocalDateTime.parse("2026-03-11T13:00"));
    }

    @Test
    void extra_hours_hold_although_the_office_is_closed_but_not_against_the_doctors_own_leave() {
        SchedulingSetupBuilder setup = bare().addTemplates(office().build())
                .addClosures(Closure.days(MONDAY, MONDAY)
                        .id(new TemplateId("holiday"))
                        .reason(ClosureReason.HOLIDAY)
                        .build());
        for (ResourceId who : List.of(ADAMS, EXAM_1)) {
            setup.addExtraHours(ExtraHours.builder()
                    .id(new TemplateId("emergency-" + who.name()))
                    .resource(who)
                    .location(Office.MAIN)
                    .from(LocalDateTime.parse("2026-03-09T10:00"))
                    .to(LocalDateTime.parse("2026-03-09T12:00"))
                    .build());
        }
        assertThat(times(openings(setup.build(), followUpOn(MONDAY).limit(1).build())))
                .containsExactly(LocalTime.of(10, 0));
        setup.addClosures(Closure.days(MONDAY, MONDAY)
                .id(new TemplateId("sick"))
                .resource(ADAMS)
                .reason(ClosureReason.LEAVE)
                .build());
        assertThat(find(setup.build(), followUpOn(MONDAY).build(), Occupancy.NONE, SIX)
                        .isGranted())
                .isFalse();
    }

    @Test
    void alternate_weeks_and_effective_dates_are_kept() {
        SchedulingSetup setup = bare().addTemplates(office().build())
                .addTemplates(weekdays("adams-even", ADAMS, "08:00", "12:00")
                        .weeks(Weeks.alternate(MONDAY))
                        .effective(new DateRange(MONDAY, MONDAY.plusDays(21)))
                        .build())
                .build();
        List<LocalDate> days = openings(
                        setup,
                        followUpOn(MONDAY)
                                .dates(DateRange.days(MONDAY, 42))
                                .limit(500)
                                .times(List.of(DayWindow.daily(LocalTime.of(8, 0), LocalTime.of(8, 30))))
                                .build())
                .stream()
                .map(opening -> opening.local().toLocalDate())
                .distinct()
                .toList();
        assertThat(days)
                .containsExactly(
                        MONDAY,
                        MONDAY.plusDays(1),
                        MONDAY.plusDays(2),
                        MONDAY.plusDays(3),
                        MONDAY.plusDays(4),
                        MONDAY.plusDays(14),
                        MONDAY.plusDays(15),
                        MONDAY.plusDays(16),
                        MONDAY.plusDays(17),
                        MONDAY.plusDays(18));
    }

    @Test
    void a_block_takes_only_the_visit_types_it_is_meant_for() {
        VisitType procedure = followUp().id(PROCEDURE).build();
        SchedulingSetup setup = bare().addVisitTypes(procedure)
                .addTemplates(office().build())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(
                                block("08:00", "10:00").addVisitTypes(PROCEDURE).build())
                        .addBlocks(block("10:00", "12:00").build())
                        .build())
                .build();
        assertThat(times(openings(setup, followUpOn(MONDAY).limit(1).build()))).containsExactly(LocalTime.of(10, 0));
        assertThat(times(openings(
                        setup, followUpOn(MONDAY).visitType(PROCEDURE).limit(1).build())))
                .containsExactly(LocalTime.of(8, 0));
        // A procedure may run over from the block that is meant for it into the one that takes everything.
        assertThat(times(openings(
                        setup,
                        followUpOn(MONDAY).visitType(PROCEDURE).limit(500).build())))
                .contains(LocalTime.of(9, 40));
        assertThat(times(openings(setup, followUpOn(MONDAY).limit(500).build())))
                .doesNotContain(LocalTime.of(9, 40));
    }

    @Test
    void a_carve_out_opens_at_its_release_to_the_minute() {
        SchedulingSetup setup = bare().addTemplates(office().build())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "09:00")
                                .addCarveOuts(new CarveOut(
                                        "same-day",
                                        LocalTime.of(8, 0),
                                        LocalTime.of(9, 0),
                                        Set.of(),
                                        new Release(1, LocalTime.of(16, 0))))
                                .build())
                        .build())
                .build();
        // The clocks went forward on Sunday night; four o'clock on Sunday is four o'clock on the wall.
        Instant release = instant("2026-03-08T16:00");
        SlotRequest request = followUpOn(MONDAY).limit(1).build();
        Decision<Openings> before = find(setup, request, Occupancy.NONE, release.minusSeconds(1));
        assertThat(reasons(before)).contains(SchedulingRules.CARVE_OUT.id());
        assertThat(before.findings())
                .filteredOn(finding -> finding.rule().equals(SchedulingRules.CARVE_OUT.id()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.facts()).containsEntry("releasedAt", "2026-03-08T20:00:00Z");
                    assertThat(finding.citation()).isEqualTo(Office.HANDBOOK);
                });
        assertThat(find(setup, request, Occupancy.NONE, release).isGranted()).isTrue();
    }

    @Test
    void a_carve_out_is_open_at_any_time_to_the_visit_type_it_is_for() {
        VisitType urgent = followUp().id(PROCEDURE).build();
        SchedulingSetup setup = bare().addVisitTypes(urgent)
                .addTemplates(office().build())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "10:00")
                                .addCarveOuts(new CarveOut(
                                        "urgent",
                                        LocalTime.of(8, 0),
                                        LocalTime.of(9, 0),
                                        Set.of(PROCEDURE),
                                        Release.SAME_DAY))
                                .build())
                        .build())
                .build();
        Instant friday = instant("2026-03-06T09:00");
        assertThat(times(openings(setup, followUpOn(MONDAY).limit(1).build(), Occupancy.NONE, friday)))
                .containsExactly(LocalTime.of(9, 0));
        assertThat(times(openings(
                        setup, followUpOn(MONDAY).visitType(PROCEDURE).limit(1).build(), Occupancy.NONE, friday)))
                .containsExactly(LocalTime.of(8, 0));
    }

    @Test
    void overbooking_is_offered_only_when_wanted_and_only_within_the_limit_of_the_block() {
        SchedulingSetup setup = withOverbooking(new Overbooking(1, 2));
        Occupancy full = Occupancy.of(List.of(use(ADAMS, "2026-03-09T08:00", 60)));
        SlotRequest ordinary = followUpOn(MONDAY).limit(1).build();
        SlotRequest extra = followUpOn(MONDAY).limit(1).allowOverbooking(true).build();
        assertThat(find(setup, ordinary, full, SIX).isGranted()).isFalse();
        Opening first = openings(setup, extra, full, SIX).get(0);
        assertThat(first.overbooked()).isTrue();
        assertThat(first.uses().get(0).overbooked()).isTrue();
        assertThat(first.uses().get(1).overbooked()).isFalse();

        Use again = new Use(ADAMS, use(ADAMS, "2026-03-09T08:00", 30).time(), true);
        // Two at once already at eight: the next extra visit begins at half past.
        assertThat(times(openings(setup, extra, full.plus(List.of(again)), SIX)))
                .containsExactly(LocalTime.of(8, 30));
        Use third = new Use(ADAMS, use(ADAMS, "2026-03-09T08:30", 30).time(), true);
        assertThat(find(setup, extra, full.plus(List.of(again, third)), SIX).isGranted())
                .isFalse();
        // With a limit of one in the block, one is enough to close it, although at half past only one is there.
        assertThat(find(withOverbooking(new Overbooking(1, 1)), extra, full.plus(List.of(again)), SIX)
                        .isGranted())
                .isFalse();
    }

    private static SchedulingSetup withOverbooking(Overbooking limit) {
        return bare().addTemplates(office().build())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "09:00").overbooking(limit).build())
                        .build())
                .build();
    }

    @Test
    void minimum_notice_is_kept_to_the_minute_and_a_visit_type_may_have_its_own() {
        SchedulingSetup setup = withHours(
                        bare(policy().minimumNotice(Duration.ofHours(2)).build()))
                .build();
        assertThat(times(openings(
                        setup, followUpOn(MONDAY).limit(1).build(), Occupancy.NONE, instant("2026-03-09T06:00"))))
                .containsExactly(LocalTime.of(8, 0));
        assertThat(times(openings(
                        setup,
                        followUpOn(MONDAY).limit(1).build(),
                        Occupancy.NONE,
                        instant("2026-03-09T06:00").plusMillis(1))))
                .containsExactly(LocalTime.of(8, 10));
        SchedulingSetup urgent = withHours(
                        bare(policy().minimumNotice(Duration.ofHours(2)).build())
                                .visitTypes(List.of(
                                        followUp().minimumNotice(Duration.ZERO).build())))
                .build();
        assertThat(times(openings(
                        urgent, followUpOn(MONDAY).limit(1).build(), Occupancy.NONE, instant("2026-03-09T08:55"))))
                .containsExactly(LocalTime.of(9, 0));
    }

    @Test
    void nothing_is_offered_beyond_the_horizon_or_in_the_past() {
        SchedulingSetup setup = withHours(bare(policy().horizonDays(4).build())).build();
        SlotRequest week = followUpOn(MONDAY)
                .dates(DateRange.days(MONDAY.minusDays(7), 30))
                .limit(500)
                .build();
        List<Opening> found = openings(setup, week, Occupancy.NONE, instant("2026-03-09T09:30"));
        assertThat(found.get(0).start()).isEqualTo(instant("2026-03-09T09:30"));
        assertThat(found.get(found.size() - 1).local().toLocalDate()).isEqualTo(MONDAY.plusDays(4));
        assertThat(reasons(find(setup, followUpOn(MONDAY.plusDays(5)).build(), Occupancy.NONE, SIX)))
                .containsExactly(SchedulingRules.HORIZON.id());
        assertThat(reasons(find(setup, followUpOn(MONDAY.minusDays(1)).build(), Occupancy.NONE, SIX)))
                .containsExactly(SchedulingRules.HORIZON.id());
    }

    @Test
    void the_patients_own_times_hold_the_whole_visit_and_their_other_visits_are_kept_free() {
        SlotRequest request = followUpOn(MONDAY)
                .addTimes(new DayWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .addOnlyWith(ADAMS)
                .limit(500)
                .build();
        assertThat(times(openings(mornings(), request)))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 10), LocalTime.of(9, 20), LocalTime.of(9, 30));
        Occupancy elsewhere = Occupancy.of(List.of(use(ResourceId.of(PAT), "2026-03-09T09:00", 25)));
        assertThat(times(openings(mornings(), request, elsewhere, SIX))).containsExactly(LocalTime.of(9, 30));
    }

    @Test
    void a_preferred_doctor_and_a_preferred_time_come_first_and_say_so() {
        SchedulingSetup setup = withHours(
                        bare(policy().ranking(RankingWeights.STANDARD).build()))
                .build();
        SlotRequest request = followUpOn(MONDAY)
                .addPreferred(BROWN)
                .addPreferredTimes(DayWindow.daily(LocalTime.of(10, 0), LocalTime.of(11, 0)))
                .limit(3)
                .build();
        Opening best = openings(setup, request).get(0);
        assertThat(best.resources()).contains(BROWN);
        assertThat(best.local().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
        assertThat(best.points()).isZero();
        assertThat(best.reasons())
                .extracting(RankReason::term)
                .containsExactly(RankReason.Term.WAIT, RankReason.Term.PROVIDER, RankReason.Term.TIME);
    }

    @Test
    void a_day_of_waiting_is_weighed_against_the_preferred_doctor() {
        SchedulingSetup setup = withHours(
                        bare(policy().ranking(RankingWeights.STANDARD).build()))
                .build();
        Occupancy brownIsFull =
                Occupancy.of(List.of(use(BROWN, "2026-03-09T08:00", 240), use(BROWN, "2026-03-10T08:00", 240)));
        SlotRequest request = followUpOn(MONDAY)
                .dates(DateRange.days(MONDAY, 5))
                .addPreferred(BROWN)
                .limit(1)
                .build();
        // Two days of waiting cost 20 points, another doctor 25.
        Opening best = openings(setup, request, brownIsFull, SIX).get(0);
        assertThat(best.local().toLocalDate()).isEqualTo(MONDAY.plusDays(2));
        assertThat(best.points()).isEqualTo(20);
    }

    @Test
    void a_start_that_leaves_no_useless_gap_is_better() {
        SchedulingSetup setup = withHours(
                        bare(policy().ranking(RankingWeights.STANDARD).build()))
                .build();
        Occupancy taken =
                Occupancy.of(List.of(use(BROWN, "2026-03-09T08:00", 240), use(ADAMS, "2026-03-09T08:00", 10)));
        List<Opening> found = openings(setup, followUpOn(MONDAY).limit(500).build(), taken, SIX);
        assertThat(found.get(0).local().toLocalTime()).isEqualTo(LocalTime.of(8, 10));
        Opening tenPastLater = found.stream()
                .filter(one -> one.local().toLocalTime().equals(LocalTime.of(8, 20)))
                .findFirst()
                .orElseThrow();
        assertThat(tenPastLater.points()).isEqualTo(4);
    }

    @Test
    void visit_types_for_new_patients_are_refused_to_others() {
        SchedulingSetup setup = withHours(bare().visitTypes(
                                List.of(followUp().onlyFor(PatientKind.NEW).build())))
                .build();
        assertThat(reasons(find(setup, followUpOn(MONDAY).build(), Occupancy.NONE, SIX)))
                .containsExactly(SchedulingRules.PATIENT_KIND.id());
        assertThat(find(setup, followUpOn(MONDAY).patientKind(PatientKind.NEW).build(), Occupancy.NONE, SIX)
                        .isGranted())
                .isTrue();
    }

    @Test
    void when_no_room_is_free_the_room_is_named_and_another_day_is_offered() {
        Occupancy rooms =
                Occupancy.of(List.of(use(EXAM_1, "2026-03-09T07:00", 600), use(EXAM_2, "2026-03-09T07:00", 600)));
        Decision<Openings> none = find(mornings(), followUpOn(MONDAY).build(), rooms, SIX);
        assertThat(reasons(none)).containsExactly(SchedulingRules.OPENING.id(), SchedulingRules.FREE.id());
        assertThat(none.findings().get(1).message()).isEqualTo("No room (exam) is open and free when the others are.");
        assertThat(none.findings().get(0).alternatives().get(0).describe())
                .isEqualTo("Tue 2026-03-10 08:00 EDT with provider/adams, room/exam-1");
    }

    @Test
    void when_the_patients_times_are_in_the_way_a_time_nearby_is_offered() {
        Decision<Openings> none = find(
                mornings(),
                followUpOn(MONDAY)
                        .addTimes(DayWindow.daily(LocalTime.of(15, 0), LocalTime.of(16, 0)))
                        .build(),
                Occupancy.NONE,
                SIX);
        assertThat(reasons(none)).contains(SchedulingRules.PATIENT_TIMES.id());
        assertThat(none.findings().get(0).alternatives()).isNotEmpty();
    }

    @Test
    void an_unknown_visit_type_is_refused_by_name() {
        assertThat(reasons(
                        find(mornings(), followUpOn(MONDAY).visitType(PROCEDURE).build(), Occupancy.NONE, SIX)))
                .containsExactly(SchedulingRules.KNOWN.id());
    }

    @Test
    void everything_a_visit_takes_up_is_at_the_same_location() {
        SchedulingSetup setup = bare().addLocations(
                        new org.practicekit.scheduling.resource.Location(Office.ANNEX, "Annex", Office.NEW_YORK))
                .addTemplates(office().build())
                .addTemplates(Template.builder()
                        .id(new TemplateId("adams-annex"))
                        .resource(ADAMS)
                        .location(Office.ANNEX)
                        .addBlocks(block("08:00", "10:00").build())
                        .build())
                .addTemplates(weekdays("adams-main", ADAMS, "10:00", "12:00").build())
                .build();
        // The rooms are all in the main office.
        assertThat(times(openings(setup, followUpOn(MONDAY).limit(1).build()))).containsExactly(LocalTime.of(10, 0));
        assertThat(find(setup, followUpOn(MONDAY).location(Office.ANNEX).build(), Occupancy.NONE, SIX)
                        .isGranted())
                .isFalse();
    }

    @Test
    void a_rule_of_the_callers_own_keeps_openings_out_and_others_move_up() {
        List<Opening> found = new SlotSearch(mornings())
                .find(
                        followUpOn(MONDAY).limit(1).build(),
                        Diary.of(mornings(), Occupancy.NONE),
                        SIX,
                        opening -> opening.resources().contains(BROWN))
                .granted()
                .orElseThrow()
                .list();
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.resources()).contains(BROWN));
    }

    private static List<Opening> openings(SchedulingSetup setup, SlotRequest request) {
        return openings(setup, request, Occupancy.NONE, SIX);
    }

    private static List<Opening> openings(SchedulingSetup setup, SlotRequest request, Occupancy taken, Instant now) {
        Decision<Openings> decision = find(setup, request, taken, now);
        assertThat(decision.isGranted()).as(decision.explain()).isTrue();
        return decision.granted().orElseThrow().list();
    }

    private static Decision<Openings> find(SchedulingSetup setup, SlotRequest request, Occupancy taken, Instant now) {
        return new SlotSearch(setup).find(request, Diary.of(setup, taken), now);
    }

    private static List<RuleId> reasons(Decision<Openings> decision) {
        return decision.findings().stream().map(Finding::rule).toList();
    }

    private static List<LocalTime> times(List<Opening> openings) {
        return openings.stream().map(opening -> opening.local().toLocalTime()).toList();
    }
}
