package org.practicekit.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.ANNEX;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.NEW_YORK;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.block;
import static org.practicekit.scheduling.availability.Office.followUp;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.mornings;
import static org.practicekit.scheduling.availability.Office.office;
import static org.practicekit.scheduling.availability.Office.policy;
import static org.practicekit.scheduling.availability.Office.template;
import static org.practicekit.scheduling.availability.Office.use;
import static org.practicekit.scheduling.availability.Office.weekdays;
import static org.practicekit.scheduling.availability.Office.withHours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.GroupRules;
import org.practicekit.scheduling.policy.LinkRules;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Each rule's yes and no on a Monday in the office, asked at six in the morning unless said otherwise. */
class BookingCheckTest {
    private static final Citation GUIDE =
            Citation.of("PracticeKit", "scheduling guide, what no office can do", LocalDate.of(2026, 11, 24));

    // what is open

    @Test
    void an_ordinary_visit_is_granted_and_says_by_whose_hours() {
        Decision<PlannedVisit> granted = ask(mornings(), at("09:00"));
        assertThat(granted.isGranted()).as(granted.explain()).isTrue();
        Finding open = granted.findings().get(0);
        assertThat(granted.findings()).containsExactly(open);
        assertThat(open.rule()).isEqualTo(SchedulingRules.OPEN.id());
        assertThat(open.severity()).isEqualTo(Severity.INFO);
        assertThat(open.message()).isEqualTo("Open: provider/adams by adams-week, room/exam-1 by office-hours.");
        assertThat(granted.granted().orElseThrow().uses())
                .containsExactly(use(ADAMS, "2026-03-09T09:00", 30), use(EXAM_1, "2026-03-09T09:00", 40));
    }

    @Test
    void a_visit_that_runs_into_lunch_is_refused_with_the_reason_and_the_template() {
        SchedulingSetup setup = bare().addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "17:00")
                                .addPauses(new Pause(LocalTime.NOON, LocalTime.of(13, 0), "lunch"))
                                .build())
                        .build())
                .addTemplates(office().build())
                .build();
        Finding no = onlyError(setup, at("11:40"));
        says(no, SchedulingRules.OPEN, HANDBOOK);
        assertThat(no.message())
                .isEqualTo("provider/adams is not available at Mon 2026-03-09 12:00 EDT: lunch (adams-week).");
        assertThat(no.facts())
                .containsEntry("resource", "provider/adams")
                .containsEntry("source", "adams-week")
                .containsEntry("reason", "lunch")
                .containsEntry("shutAt", "2026-03-09T16:00:00Z");
        assertThat(ask(setup, at("11:30")).isGranted()).isTrue();
        assertThat(ask(setup, at("13:00")).isGranted()).isTrue();
    }

    @Test
    void a_holiday_of_the_office_is_named_with_its_closure() {
        SchedulingSetup setup = withHours(bare()).addClosures(holiday()).build();
        Finding no = onlyError(setup, at("09:00"));
        says(no, SchedulingRules.OPEN, HANDBOOK);
        assertThat(no.message())
                .isEqualTo("provider/adams is not available at Mon 2026-03-09 09:00 EDT: holiday (founders-day).");
        assertThat(ask(setup, at("09:00").start(instant("2026-03-10T09:00"))).isGranted())
                .isTrue();
    }

    @Test
    void the_leave_of_one_doctor_is_not_that_of_the_other() {
        SchedulingSetup setup = withHours(bare())
                .addClosures(Closure.builder()
                        .id(new TemplateId("adams-leave"))
                        .resource(ADAMS)
                        .from(LocalDateTime.parse("2026-03-09T09:00"))
                        .to(LocalDateTime.parse("2026-03-09T10:00"))
                        .reason(ClosureReason.LEAVE)
                        .build())
                .build();
        Finding no = onlyError(setup, at("09:50"));
        assertThat(no.facts()).containsEntry("source", "adams-leave").containsEntry("reason", "leave");
        assertThat(ask(setup, at("08:30")).isGranted()).isTrue();
        assertThat(ask(setup, at("10:00")).isGranted()).isTrue();
        assertThat(ask(setup, at("09:30").resources(List.of(BROWN, EXAM_1))).isGranted())
                .isTrue();
    }

    @Test
    void a_doctor_who_is_at_another_place_is_said_to_be_there() {
        SchedulingSetup setup = bare().addLocations(new Location(ANNEX, "Annex", NEW_YORK))
                .addTemplates(weekdays("adams-week", ADAMS, "08:00", "10:00").build())
                .addTemplates(weekdays("adams-annex", ADAMS, "10:00", "12:00")
                        .location(ANNEX)
                        .build())
                .addTemplates(office().build())
                .build();
        Finding no = onlyError(setup, at("09:40"));
        says(no, SchedulingRules.OPEN, HANDBOOK);
        assertThat(no.message()).isEqualTo("provider/adams is at annex at Mon 2026-03-09 10:00 EDT, not at main.");
        assertThat(no.facts()).containsEntry("location", "annex");
    }

    @ParameterizedTest(name = "a visit of 30 minutes at {0}: {1}")
    @CsvSource({"07:50, false", "08:00, true", "11:30, true", "11:40, false", "12:00, false"})
    void a_visit_lies_within_the_hours_from_beginning_to_end(String time, boolean granted) {
        Decision<PlannedVisit> decision = ask(mornings(), at(time));
        assertThat(decision.isGranted()).isEqualTo(granted);
        if (!granted) {
            assertThat(error(decision).message()).contains("provider/adams is not open", "outside the hours agreed");
        }
    }

    @Test
    void the_cleaning_of_a_room_lies_within_its_hours_too() {
        SchedulingSetup setup = bare().addTemplates(
                        weekdays("adams-week", ADAMS, "08:00", "18:00").build())
                .addTemplates(office().build())
                .build();
        assertThat(ask(setup, at("17:20")).isGranted()).isTrue();
        Finding no = onlyError(setup, at("17:30"));
        assertThat(no.facts())
                .containsEntry("resource", "room/exam-1")
                .containsEntry("needed", "2026-03-09T21:30:00Z/2026-03-09T22:10:00Z")
                .containsEntry("shutAt", "2026-03-09T22:00:00Z");
    }

    // what a block takes

    @Test
    void a_block_for_procedures_takes_no_follow_up() {
        SchedulingSetup setup = bare().addVisitTypes(procedure())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "10:00").build())
                        .addBlocks(
                                block("10:00", "12:00").addVisitTypes(PROCEDURE).build())
                        .build())
                .addTemplates(office().build())
                .build();
        assertThat(ask(setup, at("09:30")).isGranted()).isTrue();
        assertThat(ask(setup, at("10:00").visitType(PROCEDURE)).isGranted()).isTrue();
        Finding no = onlyError(setup, at("09:40"));
        says(no, SchedulingRules.VISIT_TYPE, HANDBOOK);
        assertThat(no.message()).isEqualTo("provider/adams takes [procedure] then, not follow-up (adams-week).");
        assertThat(no.facts())
                .containsEntry("resource", "provider/adams")
                .containsEntry("source", "adams-week")
                .containsEntry("visitType", "follow-up");
    }

    @Test
    void a_carve_out_keeps_others_out_until_its_release_to_the_moment() {
        SchedulingSetup setup = carvedOut(Set.of(PROCEDURE), new Release(0, LocalTime.of(7, 0)));
        Finding no = onlyError(setup, at("09:40"));
        says(no, SchedulingRules.CARVE_OUT, HANDBOOK);
        assertThat(no.message())
                .isEqualTo("provider/adams keeps this time (same-day) for [procedure] until Mon 2026-03-09 07:00 EDT.");
        assertThat(no.facts())
                .containsEntry("resource", "provider/adams")
                .containsEntry("carveOut", "same-day")
                .containsEntry("releasedAt", "2026-03-09T11:00:00Z");
        Instant release = instant("2026-03-09T07:00");
        assertThat(ask(setup, at("09:40"), release.minusMillis(1)).isGranted()).isFalse();
        Decision<PlannedVisit> released = ask(setup, at("09:40"), release);
        assertThat(released.isGranted()).isTrue();
        assertThat(finding(released, SchedulingRules.CARVE_OUT).message())
                .isEqualTo("provider/adams: the carve-out same-day was released at Mon 2026-03-09 07:00 EDT.");
        assertThat(finding(released, SchedulingRules.CARVE_OUT).severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void a_carve_out_is_open_to_the_visits_it_is_meant_for() {
        SchedulingSetup setup = carvedOut(Set.of(PROCEDURE), Release.SAME_DAY);
        Decision<PlannedVisit> meant = ask(setup, at("10:00").visitType(PROCEDURE), instant("2026-03-01T09:00"));
        assertThat(meant.isGranted()).as(meant.explain()).isTrue();
        assertThat(finding(meant, SchedulingRules.CARVE_OUT).message())
                .isEqualTo("provider/adams: this time is carved out for procedure (same-day).");
    }

    @Test
    void a_carve_out_for_nobody_keeps_everybody_out_until_later() {
        SchedulingSetup setup = carvedOut(Set.of(), new Release(0, LocalTime.of(7, 0)));
        assertThat(onlyError(setup, at("10:00")).message()).contains("keeps this time (same-day) for later until");
    }

    @Test
    void a_visit_beside_a_carve_out_has_nothing_to_do_with_it() {
        SchedulingSetup setup = carvedOut(Set.of(PROCEDURE), new Release(0, LocalTime.of(7, 0)));
        Decision<PlannedVisit> before = ask(setup, at("09:30"));
        assertThat(before.isGranted()).isTrue();
        assertThat(rules(before)).doesNotContain(SchedulingRules.CARVE_OUT.id());
        assertThat(ask(setup, at("11:00")).isGranted()).isTrue();
    }

    // what is taken

    @Test
    void a_busy_room_is_named_with_the_time_and_the_appointment() {
        Appointment other =
                taken("a-9", "pat-9", use(BROWN, "2026-03-09T09:00", 30), use(EXAM_1, "2026-03-09T09:00", 40));
        Finding no = error(ask(mornings(), at("09:30"), SIX, other));
        says(no, SchedulingRules.FREE, GUIDE);
        assertThat(no.message())
                .isEqualTo("room/exam-1 is busy from Mon 2026-03-09 09:00 EDT to Mon 2026-03-09 09:40 EDT.");
        assertThat(no.facts())
                .containsEntry("resource", "room/exam-1")
                .containsEntry("appointment", "a-9")
                .containsEntry("taken", "2026-03-09T13:00:00Z/2026-03-09T13:40:00Z");
        assertThat(ask(mornings(), at("09:40"), SIX, other).isGranted()).isTrue();
        assertThat(ask(mornings(), at("08:20"), SIX, other).isGranted()).isTrue();
        assertThat(ask(mornings(), at("08:30"), SIX, other).isGranted()).isFalse();
    }

    @Test
    void a_hold_is_called_a_hold_and_is_nothing_once_it_expired() {
        Appointment held = Appointment.builder()
                .like(taken("a-9", "pat-9", use(ADAMS, "2026-03-09T09:00", 30)))
                .status(AppointmentStatus.HELD)
                .holdExpires(instant("2026-03-09T06:10"))
                .build();
        assertThat(error(ask(mornings(), at("09:00"), SIX, held)).message())
                .isEqualTo("provider/adams is held from Mon 2026-03-09 09:00 EDT to Mon 2026-03-09 09:30 EDT.");
        assertThat(ask(mornings(), at("09:00"), instant("2026-03-09T06:10"), held)
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_cancelled_visit_takes_up_nothing() {
        Appointment cancelled = taken("a-9", "pat-9", use(ADAMS, "2026-03-09T09:00", 30))
                .after(StatusChange.of(AppointmentStatus.CANCELLED, SIX));
        assertThat(ask(mornings(), at("09:00"), SIX, cancelled).isGranted()).isTrue();
    }

    @Test
    void an_extra_visit_is_allowed_where_the_block_says_so_and_somebody_wants_it() {
        SchedulingSetup setup = overbookable(new Overbooking(1, 2));
        Appointment first = taken("a-1", "pat-8", use(ADAMS, "2026-03-09T09:00", 30));
        assertThat(error(ask(setup, at("09:00"), SIX, first)).rule()).isEqualTo(SchedulingRules.FREE.id());
        Decision<PlannedVisit> extra = ask(setup, at("09:00").allowOverbooking(true), SIX, first);
        assertThat(extra.isGranted()).as(extra.explain()).isTrue();
        assertThat(extra.granted().orElseThrow().overbooked()).isTrue();
        Finding said = finding(extra, SchedulingRules.OVERBOOKING);
        assertThat(said.severity()).isEqualTo(Severity.WARNING);
        assertThat(said.citation()).isEqualTo(HANDBOOK);
        assertThat(said.message())
                .isEqualTo("provider/adams is overbooked: beside 1, extra visit 1 of 2 in the block.");
        assertThat(said.facts()).containsEntry("source", "adams-week").containsEntry("beside", "1");
    }

    @Test
    void nobody_is_overbooked_at_a_free_time() {
        Decision<PlannedVisit> free =
                ask(overbookable(new Overbooking(1, 2)), at("09:00").allowOverbooking(true));
        assertThat(free.granted().orElseThrow().overbooked()).isFalse();
        assertThat(rules(free)).doesNotContain(SchedulingRules.OVERBOOKING.id());
    }

    @Test
    void a_third_visit_at_the_same_time_is_beyond_a_limit_of_one_beside() {
        Appointment first = taken("a-1", "pat-8", use(ADAMS, "2026-03-09T09:00", 30));
        Appointment second = extra("a-2", "pat-9", "2026-03-09T09:00");
        Finding no =
                error(ask(overbookable(new Overbooking(1, 9)), at("09:00").allowOverbooking(true), SIX, first, second));
        says(no, SchedulingRules.OVERBOOKING, HANDBOOK);
        assertThat(no.message()).contains("2 at once with a limit of 1 beside the first");
        assertThat(no.facts()).containsEntry("resource", "provider/adams").containsEntry("beside", "2");
        assertThat(ask(overbookable(new Overbooking(2, 9)), at("09:00").allowOverbooking(true), SIX, first, second)
                        .isGranted())
                .isTrue();
    }

    @Test
    void the_extra_visits_of_a_block_are_counted_over_the_whole_block() {
        Appointment early = taken("a-1", "pat-7", use(ADAMS, "2026-03-09T08:00", 30));
        Appointment earlyExtra = extra("a-2", "pat-8", "2026-03-09T08:00");
        Appointment late = taken("a-3", "pat-9", use(ADAMS, "2026-03-09T11:00", 30));
        Finding no = error(ask(
                overbookable(new Overbooking(1, 1)), at("11:00").allowOverbooking(true), SIX, early, earlyExtra, late));
        says(no, SchedulingRules.OVERBOOKING, HANDBOOK);
        assertThat(no.facts()).containsEntry("extraInBlock", "1");
        assertThat(ask(
                                overbookable(new Overbooking(1, 2)),
                                at("11:00").allowOverbooking(true),
                                SIX,
                                early,
                                earlyExtra,
                                late)
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_block_without_a_limit_is_not_overbooked_however_much_somebody_wants_it() {
        Appointment first = taken("a-1", "pat-8", use(ADAMS, "2026-03-09T09:00", 30));
        assertThat(error(ask(mornings(), at("09:00").allowOverbooking(true), SIX, first))
                        .rule())
                .isEqualTo(SchedulingRules.FREE.id());
    }

    @Test
    void a_patient_is_in_one_visit_at_a_time_wherever_that_is() {
        Appointment other = taken("a-9", PAT.value(), use(BROWN, "2026-03-09T09:20", 30));
        Finding no = error(ask(mornings(), at("09:00"), SIX, other));
        says(no, SchedulingRules.PATIENT_FREE, GUIDE);
        assertThat(no.message())
                .isEqualTo("The patient has another visit from Mon 2026-03-09 09:20 EDT to Mon 2026-03-09 09:50 EDT.");
        assertThat(no.facts()).containsEntry("patient", "pat-1").containsEntry("appointment", "a-9");
        // The room is still cleaned then, but the patient has left.
        assertThat(ask(mornings(), at("08:50"), SIX, other).isGranted()).isTrue();
        assertThat(ask(mornings(), at("09:50"), SIX, other).isGranted()).isTrue();
    }

    // what the practice asks for

    @Test
    void a_visit_for_new_patients_is_not_given_to_others() {
        SchedulingSetup setup = withHours(bare().visitTypes(
                                List.of(followUp().onlyFor(PatientKind.NEW).build())))
                .build();
        Finding no = onlyError(setup, at("09:00"));
        says(no, SchedulingRules.PATIENT_KIND, HANDBOOK);
        assertThat(no.message()).isEqualTo("Visit type follow-up is for new patients only.");
        assertThat(no.facts()).containsEntry("visitType", "follow-up").containsEntry("patientKind", "ESTABLISHED");
        assertThat(ask(setup, at("09:00").patientKind(PatientKind.NEW)).isGranted())
                .isTrue();
    }

    @Test
    void minimum_notice_is_kept_to_the_moment() {
        SchedulingSetup setup = withHours(
                        bare(policy().minimumNotice(Duration.ofHours(2)).build()))
                .build();
        Decision<PlannedVisit> kept = ask(setup, at("09:00"), instant("2026-03-09T07:00"));
        assertThat(finding(kept, SchedulingRules.NOTICE).message()).isEqualTo("2 h notice is needed and given.");
        assertThat(finding(kept, SchedulingRules.NOTICE).severity()).isEqualTo(Severity.INFO);
        Finding no = error(ask(setup, at("09:00"), instant("2026-03-09T07:00").plusMillis(1)));
        says(no, SchedulingRules.NOTICE, HANDBOOK);
        assertThat(no.message()).isEqualTo("2 h notice is needed; the earliest time now is Mon 2026-03-09 09:00 EDT.");
        assertThat(no.facts()).containsEntry("notice", "PT2H").containsEntry("start", "2026-03-09T13:00:00Z");
    }

    @Test
    void a_visit_type_may_ask_for_a_notice_of_its_own() {
        SchedulingSetup setup = withHours(
                        bare(policy().minimumNotice(Duration.ofHours(2)).build())
                                .visitTypes(List.of(
                                        followUp().minimumNotice(Duration.ZERO).build())))
                .build();
        Decision<PlannedVisit> now = ask(setup, at("09:00"), instant("2026-03-09T09:00"));
        assertThat(now.isGranted()).isTrue();
        assertThat(rules(now)).doesNotContain(SchedulingRules.NOTICE.id());
    }

    @Test
    void a_time_in_the_past_is_called_past() {
        Finding no = error(ask(mornings(), at("09:00"), instant("2026-03-09T09:01")));
        says(no, SchedulingRules.NOTICE, HANDBOOK);
        assertThat(no.message()).isEqualTo("Mon 2026-03-09 09:00 EDT is in the past.");
    }

    @ParameterizedTest(name = "{0} days ahead, asked on {1}: {2}")
    @CsvSource({
        "7, 2026-03-02T23:59, true",
        "7, 2026-03-01T23:59, false",
        "1, 2026-03-08T00:00, true",
        "1, 2026-03-07T23:59, false",
        "0, 2026-03-09T00:00, true",
        "0, 2026-03-08T23:59, false"
    })
    void the_horizon_counts_days_of_the_locations_calendar(int days, String now, boolean granted) {
        SchedulingSetup setup =
                withHours(bare(policy().horizonDays(days).build())).build();
        Decision<PlannedVisit> decision = ask(setup, at("09:00"), instant(now));
        assertThat(decision.isGranted()).isEqualTo(granted);
        if (!granted) {
            Finding no = error(decision);
            says(no, SchedulingRules.HORIZON, HANDBOOK);
            LocalDate last = LocalDateTime.parse(now).toLocalDate().plusDays(days);
            assertThat(no.message())
                    .isEqualTo("Booking is open %s ahead, until %s; 2026-03-09 was asked for."
                            .formatted(days == 1 ? "1 day" : days + " days", last));
            assertThat(no.facts()).containsEntry("horizonDays", Integer.toString(days));
        }
    }

    // what the practice has

    @Test
    void what_the_practice_does_not_have_is_named_all_at_once() {
        Decision<PlannedVisit> decision = ask(
                mornings(),
                at("09:00")
                        .visitType(new VisitTypeId("surgery"))
                        .location(new LocationId("moon"))
                        .resources(List.of(ADAMS, ResourceId.room("cellar"))));
        assertThat(decision.findings()).allSatisfy(no -> says(no, SchedulingRules.KNOWN, GUIDE));
        assertThat(decision.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The practice has no visit type surgery.",
                        "The practice has no location moon.",
                        "The practice has no resource room/cellar.");
    }

    @Test
    void each_need_has_its_own_able_resource() {
        for (List<ResourceId> wrong : List.of(
                List.of(ADAMS),
                List.of(ADAMS, BROWN),
                List.of(EXAM_1, EXAM_2),
                List.of(ADAMS, ADAMS),
                List.of(ADAMS, EXAM_1, EXAM_2))) {
            Finding no = onlyError(mornings(), at("09:00").resources(wrong));
            says(no, SchedulingRules.NEEDS, GUIDE);
            assertThat(no.facts())
                    .containsEntry("needed", "[provider (physician), room (exam)]")
                    .containsEntry("given", wrong.toString());
        }
        assertThat(ask(mornings(), at("09:00").resources(List.of(EXAM_1, ADAMS)))
                        .isGranted())
                .isTrue();
    }

    @Test
    void everything_that_is_in_the_way_is_said_at_once_in_the_order_of_the_rules() {
        SchedulingSetup setup = withHours(bare(policy().horizonDays(0)
                                .minimumNotice(Duration.ofDays(30))
                                .build())
                        .visitTypes(List.of(followUp().onlyFor(PatientKind.NEW).build())))
                .build();
        Appointment room = taken("a-8", "pat-8", use(EXAM_1, "2026-03-09T11:40", 30));
        Appointment patient = taken("a-9", PAT.value(), use(BROWN, "2026-03-09T11:40", 30));
        Decision<PlannedVisit> decision = ask(setup, at("11:40"), instant("2026-03-08T12:00"), room, patient);
        assertThat(decision.findings())
                .allSatisfy(no -> assertThat(no.severity()).isEqualTo(Severity.ERROR));
        assertThat(rules(decision))
                .containsExactly(
                        SchedulingRules.OPEN.id(),
                        SchedulingRules.FREE.id(),
                        SchedulingRules.PATIENT_FREE.id(),
                        SchedulingRules.PATIENT_KIND.id(),
                        SchedulingRules.NOTICE.id(),
                        SchedulingRules.HORIZON.id());
    }

    // the practice's own rules

    @Test
    void a_rule_binds_only_on_the_days_on_which_it_is_in_effect() {
        BookingRule summer = new NoMondays(new DateRange(MONDAY.minusDays(7), MONDAY));
        BookingRule spring = new NoMondays(DateRange.day(MONDAY));
        assertThat(askUnder(summer).isGranted()).isTrue();
        assertThat(error(askUnder(spring)).rule()).isEqualTo(spring.id());
    }

    @Test
    void the_standard_rules_have_names_of_their_own_and_are_asked_in_a_fixed_order() {
        assertThat(BookingRules.STANDARD.rules())
                .extracting(Rule::id)
                .containsExactly(
                        SchedulingRules.OPEN.id(),
                        SchedulingRules.VISIT_TYPE.id(),
                        SchedulingRules.CARVE_OUT.id(),
                        SchedulingRules.FREE.id(),
                        SchedulingRules.OVERBOOKING.id(),
                        SchedulingRules.SESSION_CAP.id(),
                        SchedulingRules.PATIENT_FREE.id(),
                        SchedulingRules.PATIENT_KIND.id(),
                        GroupRules.VISIT_TYPE.id(),
                        GroupRules.TOGETHER.id(),
                        GroupRules.SIZE.id(),
                        LinkRules.KEPT.id(),
                        SchedulingRules.NOTICE.id(),
                        SchedulingRules.HORIZON.id());
        assertThat(SchedulingRules.values()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(SchedulingRules.values()).extracting(Rule::title).doesNotHaveDuplicates();
    }

    private record NoMondays(DateRange effective) implements BookingRule {
        @Override
        public RuleId id() {
            return new RuleId("office.no-mondays");
        }

        @Override
        public String title() {
            return "No visits on Mondays";
        }

        @Override
        public Citation citation() {
            return HANDBOOK;
        }

        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            return Optional.of(
                    Finding.of(this, Severity.ERROR).message("Not on a Monday.").build());
        }
    }

    private static Decision<PlannedVisit> askUnder(BookingRule rule) {
        RulePack<BookingRule> pack = BookingRules.STANDARD.plus("office", "1", List.of(rule));
        return new BookingCheck(pack).mayBook(at("09:00").build(), situation(mornings(), SIX));
    }

    private static Decision<PlannedVisit> ask(SchedulingSetup setup, ProposalBuilder proposal) {
        return ask(setup, proposal, SIX);
    }

    private static Decision<PlannedVisit> ask(
            SchedulingSetup setup, ProposalBuilder proposal, Instant now, Appointment... others) {
        return new BookingCheck(BookingRules.STANDARD).mayBook(proposal.build(), situation(setup, now, others));
    }

    private static Situation situation(SchedulingSetup setup, Instant now, Appointment... others) {
        OpenHours hours = OpenHours.of(setup, DateRange.closed(MONDAY.minusDays(1), MONDAY.plusDays(2)));
        return new Situation(setup, hours, List.of(others), now);
    }

    /** The one error, with nothing else in the way. */
    private static Finding onlyError(SchedulingSetup setup, ProposalBuilder proposal) {
        return error(ask(setup, proposal));
    }

    private static Finding error(Decision<PlannedVisit> decision) {
        List<Finding> errors = decision.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).as(decision.explain()).hasSize(1);
        return errors.get(0);
    }

    private static Finding finding(Decision<PlannedVisit> decision, SchedulingRules rule) {
        return decision.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<RuleId> rules(Decision<PlannedVisit> decision) {
        return decision.findings().stream().map(Finding::rule).toList();
    }

    private static void says(Finding finding, SchedulingRules rule, Citation citation) {
        assertThat(finding.rule()).isEqualTo(rule.id());
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.citation()).isEqualTo(citation);
    }

    /** A follow-up with Dr Adams in the first room on Monday. */
    private static ProposalBuilder at(String time) {
        return Proposal.builder()
                .visitType(FOLLOW_UP)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(instant("2026-03-09T" + time))
                .addResources(ADAMS, EXAM_1);
    }

    private static Appointment taken(String id, String patient, Use... uses) {
        TimeRange time = uses[0].time();
        return Appointment.builder()
                .like(AppointmentTest.booked().build())
                .id(new AppointmentId(id))
                .patient(new PatientId(patient))
                .time(time)
                .uses(List.of(uses))
                .build();
    }

    private static Appointment extra(String id, String patient, String start) {
        TimeRange time = use(ADAMS, start, 30).time();
        return taken(id, patient, new Use(ADAMS, time, true));
    }

    private static VisitType procedure() {
        return followUp().id(PROCEDURE).label("Procedure").build();
    }

    private static Closure holiday() {
        return Closure.days(MONDAY, MONDAY)
                .id(new TemplateId("founders-day"))
                .location(MAIN)
                .reason(ClosureReason.HOLIDAY)
                .build();
    }

    /** Dr Adams from 08:00 to 12:00, of which 10:00 to 11:00 is carved out. */
    private static SchedulingSetup carvedOut(Set<VisitTypeId> reservedFor, Release release) {
        return bare().addVisitTypes(procedure())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "12:00")
                                .addCarveOuts(new CarveOut(
                                        "same-day", LocalTime.of(10, 0), LocalTime.of(11, 0), reservedFor, release))
                                .build())
                        .build())
                .addTemplates(office().build())
                .build();
    }

    private static SchedulingSetup overbookable(Overbooking limit) {
        return bare().addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "12:00").overbooking(limit).build())
                        .build())
                .addTemplates(office().build())
                .build();
    }
}
