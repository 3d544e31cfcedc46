package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.use;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.PlanningPolicy;
import org.practicekit.scheduling.policy.PlanningRules;
import org.practicekit.scheduling.policy.PlanningWeights;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.waitlist.Priority;

/** Mondays on which something comes between, in the office of Dr Adams and Dr Brown, 08:00 to 12:00. */
class ScheduleRepairTest {
    private static final DateRange THIS_MONDAY = DateRange.day(MONDAY);
    private static final DateRange TWO_DAYS = DateRange.days(MONDAY, 2);

    private final SchedulingSetup setup = Office.mornings();
    private final List<Appointment> booked = new ArrayList<>();
    private final List<WantedVisit> between = new ArrayList<>();
    private Instant now = SIX;

    @Test
    void the_patients_of_a_doctor_who_is_ill_see_the_other_one_at_the_same_time() {
        book("a", ADAMS, EXAM_1, "08:00");
        book("b", ADAMS, EXAM_2, "08:30");
        book("c", ADAMS, EXAM_1, "09:10");

        Repair repair = repair(THIS_MONDAY, away(ADAMS));

        assertThat(repair.calls()).extracting(one -> one.visit().value()).containsExactly("a", "b", "c");
        assertThat(repair.calls()).allSatisfy(call -> {
            assertThat(call.news()).isEqualTo(PatientCall.News.MOVED);
            assertThat(call.hit()).isTrue();
            assertThat(call.to().orElseThrow().resources()).contains(BROWN);
            assertThat(call.to().orElseThrow().start())
                    .isEqualTo(call.from().orElseThrow().start());
            assertThat(call.before()).isEqualTo(call.from().orElseThrow().start());
            assertThat(rules(call)).containsExactly(PlanningRules.STILL_FITS.id());
            assertThat(call.why().get(0).message()).contains("provider/adams").contains("leave");
        });
        assertThat(repair.plan().gap()).isZero();
    }

    @Test
    void who_is_not_hit_stays_where_others_can_go_round_them() {
        book("adams-8", ADAMS, EXAM_1, "08:00");
        book("brown-8", BROWN, EXAM_2, "08:00");

        Repair repair = repair(THIS_MONDAY, away(ADAMS));

        assertThat(repair.calls()).extracting(one -> one.visit().value()).containsExactly("adams-8");
        assertThat(repair.moreThanHit()).isZero();
        assertThat(repair.plan()
                        .placed(new WantedVisitId("brown-8"))
                        .orElseThrow()
                        .change())
                .isEqualTo(PlacedVisit.Change.KEPT);
        assertThat(repair.calls().get(0).to().orElseThrow().local()).isBetween(at("08:30"), at("09:30"));
    }

    @Test
    void nobody_is_called_when_another_room_will_do() {
        book("a", ADAMS, EXAM_1, "08:00");

        Repair repair = repair(THIS_MONDAY, away(EXAM_1));

        assertThat(repair.calls()).isEmpty();
        assertThat(repair.plan().placed()).singleElement().satisfies(one -> {
            assertThat(one.change()).isEqualTo(PlacedVisit.Change.OTHER_ROOM);
            assertThat(one.opening().resources()).contains(ADAMS, EXAM_2);
        });
    }

    @Test
    void when_a_visit_goes_on_longer_the_next_one_begins_as_soon_after_as_can_be_booked() {
        Appointment running = book("running", ADAMS, EXAM_1, "08:00");
        booked.set(
                0,
                Appointment.builder()
                        .like(running)
                        .status(AppointmentStatus.IN_ROOM)
                        .build());
        book("next", ADAMS, EXAM_2, "08:30");
        now = instant("2026-03-09T08:20");

        Repair repair = repair(
                THIS_MONDAY,
                Disruption.builder()
                        .addTaken(use(ADAMS, "2026-03-09T08:30", 15), use(EXAM_1, "2026-03-09T08:40", 15))
                        .build());

        assertThat(repair.calls()).singleElement().satisfies(call -> {
            assertThat(call.visit()).isEqualTo(new WantedVisitId("next"));
            assertThat(call.to().orElseThrow().resources()).contains(ADAMS);
            assertThat(call.to().orElseThrow().local()).isBetween(at("08:50"), at("10:00"));
            assertThat(call.why().get(0).message()).contains("taken otherwise");
        });
    }

    @Test
    void one_who_must_come_today_gets_the_time_of_one_who_can_come_tomorrow() {
        String[] starts = {"08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "11:30"};
        for (int visit = 0; visit < starts.length; visit++) {
            book("v-" + visit, ADAMS, visit % 2 == 0 ? EXAM_1 : EXAM_2, starts[visit]);
        }
        between.add(comesBetween("urgent"));

        Repair repair = repair(TWO_DAYS, away(BROWN));

        assertThat(repair.calls()).hasSize(2);
        assertThat(repair.moreThanHit()).isEqualTo(1);
        assertThat(repair.plan().gap()).isZero();
        assertThat(repair.calls())
                .filteredOn(call -> call.news() == PatientCall.News.BOOKED)
                .singleElement()
                .satisfies(call -> assertThat(call.to().orElseThrow().local().toLocalDate())
                        .isEqualTo(MONDAY));
        assertThat(repair.calls())
                .filteredOn(call -> call.news() == PatientCall.News.MOVED)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.hit()).isFalse();
                    assertThat(rules(call)).containsExactly(PlanningRules.MAKES_ROOM.id());
                    assertThat(call.to().orElseThrow().local().toLocalDate()).isEqualTo(MONDAY.plusDays(1));
                });
    }

    @Test
    void a_patient_who_is_there_already_is_asked_and_not_moved() {
        Appointment here = book("here", ADAMS, EXAM_1, "08:00");
        booked.set(
                0,
                Appointment.builder()
                        .like(here)
                        .status(AppointmentStatus.ARRIVED)
                        .build());
        now = instant("2026-03-09T07:50");

        Repair repair = repair(THIS_MONDAY, away(ADAMS));

        assertThat(repair.calls()).singleElement().satisfies(call -> {
            assertThat(call.news()).isEqualTo(PatientCall.News.ASK);
            assertThat(call.to()).isEmpty();
            assertThat(call.hit()).isTrue();
        });
        assertThat(repair.plan().placed())
                .singleElement()
                .satisfies(one -> assertThat(one.change()).isEqualTo(PlacedVisit.Change.KEPT));
    }

    @Test
    void who_finds_no_place_is_told_why_and_what_could_be_booked_instead() {
        book("a", ADAMS, EXAM_1, "08:00");

        Repair repair = repair(
                THIS_MONDAY,
                Disruption.builder()
                        .addClosures(absence(ADAMS, "08:00", "12:00"), absence(BROWN, "08:00", "12:00"))
                        .build());

        assertThat(repair.calls()).singleElement().satisfies(call -> {
            assertThat(call.news()).isEqualTo(PatientCall.News.GIVEN_UP);
            assertThat(rules(call)).startsWith(PlanningRules.STILL_FITS.id(), SchedulingRules.OPENING.id());
            assertThat(call.why()).flatExtracting(Finding::alternatives).isNotEmpty();
        });
    }

    @Test
    void those_who_should_know_first_are_called_first_and_the_urgent_before_others() {
        book("late", ADAMS, EXAM_1, "11:00");
        book("early", ADAMS, EXAM_1, "09:00");
        booked.add(appointment("early-urgent", BROWN, EXAM_2, "09:00"));
        List<WantedVisit> visits = new ArrayList<>(visits(TWO_DAYS));
        visits.set(
                2,
                WantedVisit.builder()
                        .like(visits.get(2))
                        .priority(Priority.URGENT)
                        .build());

        Repair repair = repair(
                PlanRequest.builder().dates(TWO_DAYS).visits(visits).build(),
                Disruption.builder()
                        .addClosures(absence(ADAMS, "08:00", "12:00"), absence(BROWN, "08:00", "12:00"))
                        .build());

        assertThat(repair.calls())
                .extracting(one -> one.visit().value())
                .containsExactly("early-urgent", "early", "late");
        assertThat(repair.calls())
                .allSatisfy(call -> assertThat(call.to().orElseThrow().local().toLocalDate())
                        .isEqualTo(MONDAY.plusDays(1)));
    }

    @Test
    void nothing_changes_where_nothing_came_between() {
        book("a", ADAMS, EXAM_1, "08:00");
        book("b", BROWN, EXAM_2, "11:30");
        assertThat(repair(TWO_DAYS, Disruption.NONE).calls()).isEmpty();
    }

    private Repair repair(DateRange dates, Disruption disruption) {
        return repair(PlanRequest.builder().dates(dates).visits(visits(dates)).build(), disruption);
    }

    private Repair repair(PlanRequest request, Disruption disruption) {
        Occupancy taken = Occupancy.NONE;
        for (Appointment one : booked) {
            taken = taken.plus(one.visitType(), one.allUses());
        }
        return new ScheduleRepair(setup, new PlanningPolicy(HANDBOOK, PlanningWeights.REPAIR))
                .repair(request, disruption, Diary.of(setup, taken), now, Effort.rounds(2_000), 1, PlanListener.NONE);
    }

    private List<WantedVisit> visits(DateRange dates) {
        List<WantedVisit> visits = new ArrayList<>();
        booked.forEach(one -> visits.add(WantedVisit.of(one, dates, NEW_YORK, now)));
        visits.addAll(between);
        return visits;
    }

    private Appointment book(String id, ResourceId doctor, ResourceId room, String start) {
        Appointment appointment = appointment(id, doctor, room, start);
        booked.add(appointment);
        return appointment;
    }

    private static Appointment appointment(String id, ResourceId doctor, ResourceId room, String start) {
        TimeRange time = TimeRange.of(instant("2026-03-09T" + start), Duration.ofMinutes(30));
        return Appointment.builder()
                .id(new AppointmentId(id))
                .version(Version.FIRST)
                .patient(new PatientId("patient-" + id))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(Office.FOLLOW_UP)
                .location(Office.MAIN)
                .time(time)
                .addUses(Use.of(doctor, time), Use.of(room, time.widened(Duration.ZERO, Duration.ofMinutes(10))))
                .status(AppointmentStatus.BOOKED)
                .build();
    }

    private static WantedVisit comesBetween(String id) {
        return WantedVisit.builder()
                .id(new WantedVisitId(id))
                .wish(Office.followUpOn(MONDAY).build())
                .targetBy(MONDAY)
                .priority(Priority.URGENT)
                .build();
    }

    private static Disruption away(ResourceId who) {
        return Disruption.builder().addClosures(absence(who, "07:00", "18:00")).build();
    }

    private static Closure absence(ResourceId who, String from, String to) {
        return Closure.builder()
                .id(new TemplateId("away-" + who.name()))
                .resource(who)
                .from(at(from))
                .to(at(to))
                .reason(ClosureReason.LEAVE)
                .build();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-09T" + time);
    }

    private static List<RuleId> rules(PatientCall call) {
        return call.why().stream().map(Finding::rule).toList();
    }
}
