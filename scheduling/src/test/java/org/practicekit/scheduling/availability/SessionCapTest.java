package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.block;
import static org.practicekit.scheduling.availability.Office.followUp;
import static org.practicekit.scheduling.availability.Office.followUpOn;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.office;
import static org.practicekit.scheduling.availability.Office.template;
import static org.practicekit.scheduling.availability.Office.use;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Dr Adams takes at most two follow-ups on a day from eight to five with lunch at twelve; procedures as many as fit. */
class SessionCapTest {
    private static final SessionCap TWO_FOLLOW_UPS = new SessionCap(Set.of(FOLLOW_UP), 2);

    @Test
    void the_third_visit_of_the_block_is_refused_after_lunch_too() {
        SchedulingSetup setup = setup(TWO_FOLLOW_UPS);
        List<Appointment> two = List.of(booked("a", FOLLOW_UP, "08:00"), booked("b", FOLLOW_UP, "13:00"));

        Decision<PlannedVisit> third = ask(setup, FOLLOW_UP, "15:00", two);

        Finding no = error(third);
        assertThat(no.rule()).isEqualTo(SchedulingRules.SESSION_CAP.id());
        assertThat(no.citation()).isEqualTo(HANDBOOK);
        assertThat(no.message())
                .isEqualTo("provider/adams takes at most 2 visits of [follow-up] from Mon 2026-03-09 08:00 EDT"
                        + " to Mon 2026-03-09 17:00 EDT, and has 2 (adams-week).");
        assertThat(no.facts()).containsEntry("most", "2").containsEntry("there", "2");
    }

    @Test
    void the_last_place_is_given_and_said() {
        Decision<PlannedVisit> second =
                ask(setup(TWO_FOLLOW_UPS), FOLLOW_UP, "15:00", List.of(booked("a", FOLLOW_UP, "08:00")));

        assertThat(second.isGranted()).isTrue();
        assertThat(second.findings())
                .filteredOn(finding -> finding.rule().equals(SchedulingRules.SESSION_CAP.id()))
                .extracting(Finding::message)
                .containsExactly("provider/adams: number 2 of at most 2 visits of [follow-up] from Mon 2026-03-09"
                        + " 08:00 EDT to Mon 2026-03-09 17:00 EDT.");
    }

    @Test
    void other_visit_types_other_days_and_cancelled_visits_do_not_count() {
        SchedulingSetup setup = setup(TWO_FOLLOW_UPS);
        Appointment calledOff = Appointment.builder()
                .like(booked("c", FOLLOW_UP, "14:00"))
                .status(AppointmentStatus.CANCELLED)
                .build();
        List<Appointment> others = List.of(
                booked("a", FOLLOW_UP, "08:00"),
                booked("b", PROCEDURE, "13:00"),
                calledOff,
                at("d", FOLLOW_UP, "2026-03-10T09:00"));

        assertThat(ask(setup, FOLLOW_UP, "15:00", others).isGranted()).isTrue();
        assertThat(ask(setup, PROCEDURE, "15:00", full()).isGranted()).isTrue();
    }

    @Test
    void a_cap_that_names_no_type_counts_every_visit() {
        SchedulingSetup setup = setup(new SessionCap(Set.of(), 2));
        List<Appointment> two = List.of(booked("a", FOLLOW_UP, "08:00"), booked("b", PROCEDURE, "13:00"));

        assertThat(error(ask(setup, FOLLOW_UP, "15:00", two)).message())
                .startsWith("provider/adams takes at most 2 visits from");
        assertThat(error(ask(setup, PROCEDURE, "15:00", two)).rule()).isEqualTo(SchedulingRules.SESSION_CAP.id());
    }

    @Test
    void a_cap_of_none_keeps_a_type_out() {
        assertThat(ask(setup(new SessionCap(Set.of(FOLLOW_UP), 0)), FOLLOW_UP, "09:00", List.of())
                        .isGranted())
                .isFalse();
    }

    @Test
    void a_full_block_is_not_offered_and_the_search_says_why() {
        SchedulingSetup setup = setup(TWO_FOLLOW_UPS);

        Decision<Openings> found =
                new SlotSearch(setup).find(followUpOn(MONDAY).build(), Diary.of(setup, occupancy(full())), SIX);

        assertThat(found.isGranted()).isFalse();
        assertThat(found.findings())
                .extracting(Finding::rule)
                .containsExactly(SchedulingRules.OPENING.id(), SchedulingRules.SESSION_CAP.id());
        assertThat(found.findings().get(1).message())
                .startsWith("provider/adams has all the visits it takes from Mon 2026-03-09 08:00 EDT"
                        + " to Mon 2026-03-09 17:00 EDT, at most 2 of [follow-up]: ");
    }

    @Test
    void when_one_of_the_two_is_called_off_the_block_is_offered_again() {
        SchedulingSetup setup = setup(TWO_FOLLOW_UPS);
        Appointment off = full().get(0);
        Occupancy left = occupancy(full()).minus(off.visitType(), off.allUses());

        assertThat(new SlotSearch(setup)
                        .find(followUpOn(MONDAY).build(), Diary.of(setup, left), SIX)
                        .isGranted())
                .isTrue();
    }

    @Test
    void what_is_taken_but_is_no_visit_fills_no_block() {
        SchedulingSetup setup = setup(TWO_FOLLOW_UPS);
        Occupancy repairs = Occupancy.of(List.of(
                use(ADAMS, "2026-03-09T08:00", 30),
                use(ADAMS, "2026-03-09T09:00", 30),
                use(ADAMS, "2026-03-09T10:00", 30)));

        assertThat(new SlotSearch(setup)
                        .find(followUpOn(MONDAY).build(), Diary.of(setup, repairs), SIX)
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_cap_must_name_visit_types_that_are_there() {
        SchedulingSetup setup = setup(new SessionCap(Set.of(new VisitTypeId("dream")), 1));

        try (Validation validation = new Validation()) {
            assertThat(new SetupCheck(validation).check(setup))
                    .extracting(Finding::message)
                    .contains("Template adams-week names visit type dream, which is not there.");
        }
        assertThatThrownBy(() -> new SessionCap(Set.of(), -1)).hasMessage("a block takes no visits or more, not -1.");
    }

    @Test
    void a_cap_changes_what_a_setup_says() {
        assertThat(setup(TWO_FOLLOW_UPS).fingerprint())
                .isNotEqualTo(setup().fingerprint())
                .isNotEqualTo(setup(new SessionCap(Set.of(FOLLOW_UP), 3)).fingerprint());
    }

    @Test
    void a_block_without_caps_says_what_it_said_before_there_were_any() {
        assertThat(Fingerprint.of("part", block("08:00", "12:00").build()).hex())
                .isEqualTo(Fingerprint.of(
                                "part",
                                writer -> writer.sorted(
                                                "days",
                                                block("08:00", "12:00").build().days(),
                                                DayOfWeek::name)
                                        .text("from", "08:00")
                                        .text("to", "12:00")
                                        .each("pauses", List.of())
                                        .sorted("visitTypes", Set.<VisitTypeId>of(), VisitTypeId::value)
                                        .value("overbooking", Overbooking.NONE)
                                        .each("carveOuts", List.of()))
                        .hex());
    }

    private static List<Appointment> full() {
        return List.of(booked("a", FOLLOW_UP, "08:00"), booked("b", FOLLOW_UP, "13:00"));
    }

    private static SchedulingSetup setup(SessionCap... caps) {
        return bare().addVisitTypes(followUp().id(PROCEDURE).label("Procedure").build())
                .addTemplates(template("adams-week", ADAMS)
                        .addBlocks(block("08:00", "17:00")
                                .addPauses(new Pause(LocalTime.NOON, LocalTime.of(13, 0), "lunch"))
                                .addCaps(caps)
                                .build())
                        .build())
                .addTemplates(office().build())
                .build();
    }

    private static Appointment booked(String id, VisitTypeId type, String time) {
        return at(id, type, MONDAY + "T" + time);
    }

    private static Appointment at(String id, VisitTypeId type, String from) {
        TimeRange time = use(ADAMS, from, 30).time();
        return Appointment.builder()
                .id(new AppointmentId(id))
                .version(Version.FIRST)
                .patient(new PatientId("of-" + id))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(type)
                .location(MAIN)
                .time(time)
                .addUses(Use.of(ADAMS, time), use(EXAM_1, from, 40))
                .status(AppointmentStatus.BOOKED)
                .build();
    }

    private static Occupancy occupancy(List<Appointment> appointments) {
        Occupancy occupancy = Occupancy.NONE;
        for (Appointment one : appointments) {
            occupancy = occupancy.plus(one.visitType(), one.allUses());
        }
        return occupancy;
    }

    private static Decision<PlannedVisit> ask(
            SchedulingSetup setup, VisitTypeId type, String time, List<Appointment> others) {
        Proposal proposal = Proposal.builder()
                .visitType(type)
                .patient(Office.PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(instant(MONDAY + "T" + time))
                .addResources(ADAMS, EXAM_1)
                .build();
        OpenHours hours = OpenHours.of(setup, new DateRange(MONDAY.minusDays(1), MONDAY.plusDays(2)));
        return new BookingCheck(BookingRules.STANDARD)
                .mayBook(proposal, new Situation(setup, hours, new ArrayList<>(others), SIX));
    }

    private static Finding error(Decision<PlannedVisit> decision) {
        assertThat(decision.isGranted()).isFalse();
        return decision.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
    }
}
