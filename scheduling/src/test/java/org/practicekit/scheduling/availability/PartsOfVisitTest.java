package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.EXAM_2;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.bare;
import static org.practicekit.scheduling.availability.Office.followUpOn;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.use;
import static org.practicekit.scheduling.availability.Office.weekdays;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
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
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitPart;
import org.practicekit.scheduling.visit.VisitType;

/**
 * A check of half an hour: the assistant rooms the patient for ten minutes, the physician comes for a quarter of an hour, the
 * nurse gives the papers in the last five minutes and then cleans the room for ten, and the room is needed all the time.
 */
class PartsOfVisitTest {
    private static final ResourceId ALEX = new ResourceId(ResourceKind.STAFF, "alex");
    private static final ResourceId NOOR = new ResourceId(ResourceKind.STAFF, "noor");
    private static final Need ASSISTANT =
            Need.of(ResourceKind.STAFF, "assistant").during(0, 10);
    private static final Need PHYSICIAN =
            Need.of(ResourceKind.PROVIDER, "physician").during(10, 25);
    private static final Need NURSE = Need.of(ResourceKind.STAFF, "nurse").during(25, 30);
    private static final Need ROOM = Need.of(ResourceKind.ROOM, "exam");

    @Test
    void everybody_is_taken_for_their_part_and_the_room_for_all_of_it() {
        Opening first = openings(office(), 1).get(0);
        assertThat(first.time()).isEqualTo(time("07:50", 30));
        assertThat(first.uses())
                .containsExactly(
                        Use.of(ALEX, time("07:50", 10)),
                        Use.of(ADAMS, time("08:00", 15)),
                        Use.of(NOOR, time("08:15", 15)),
                        Use.of(EXAM_1, time("07:50", 40)));
    }

    @Test
    void a_visit_can_begin_before_the_physician_does_and_go_on_when_the_physician_has_left() {
        SchedulingSetup setup = office(weekdays("adams-week", ADAMS, "08:00", "08:30"));
        assertThat(starts(openings(setup, 50))).containsExactly("07:50", "08:00");
    }

    @Test
    void one_physician_sees_the_next_patient_while_the_last_one_gets_the_papers() {
        List<Use> first = openings(office(), 1).get(0).uses();
        // until 08:15 with the first patient, so the next one can be in the other room from 08:05: from 08:10, every
        // ten minutes
        assertThat(starts(openings(office(), 1, first.toArray(Use[]::new)))).containsExactly("08:10");
        assertThat(openings(office(), 1, first.toArray(Use[]::new)).get(0).resources())
                .containsExactly(ALEX, ADAMS, NOOR, EXAM_2);
    }

    @Test
    void who_comes_later_does_not_set_up_and_who_leaves_earlier_does_not_clean() {
        VisitType type = VisitType.builder()
                .like(check(ASSISTANT, PHYSICIAN, NURSE, ROOM))
                .bufferBefore(Duration.ofMinutes(5))
                .build();
        assertThat(taken(type, ASSISTANT)).as("sets up").isEqualTo(time("08:55", 15));
        assertThat(taken(type, NURSE)).as("cleans").isEqualTo(time("09:25", 15));
        assertThat(taken(type, ROOM)).as("both").isEqualTo(time("08:55", 45));
        assertThat(taken(type, ROOM.during(5, 25))).as("neither").isEqualTo(time("09:05", 20));
        assertThat(taken(type, PHYSICIAN)).as("not buffered").isEqualTo(time("09:10", 15));
    }

    @Test
    void a_booking_takes_what_the_opening_showed() {
        PlannedVisit planned = mayBook("09:00").granted().orElseThrow();
        assertThat(planned.uses())
                .containsExactly(
                        Use.of(ALEX, time("09:00", 10)),
                        Use.of(ADAMS, time("09:10", 15)),
                        Use.of(NOOR, time("09:25", 15)),
                        Use.of(EXAM_1, time("09:00", 40)));
    }

    @Test
    void a_booking_minds_what_is_taken_in_its_part_only() {
        assertThat(mayBook("09:00", use(ADAMS, MONDAY + "T08:40", 30)).isGranted())
                .as("the physician is free from 09:10")
                .isTrue();
        assertThat(mayBook("09:00", use(ADAMS, MONDAY + "T08:40", 35)).findings())
                .as("the physician is busy until 09:15")
                .extracting(Finding::rule)
                .contains(SchedulingRules.FREE.id());
        assertThat(mayBook("09:00", use(ADAMS, MONDAY + "T09:25", 30)).isGranted())
                .as("the physician is through at 09:25")
                .isTrue();
    }

    @Test
    void a_refusal_says_which_part_is_missing() {
        Decision<Openings> refused = find(office(), 1, use(NOOR, MONDAY + "T07:00", 660));
        assertThat(refused.findings())
                .extracting(Finding::message)
                .contains("No staff (nurse) from minute 25 to 30 is open and free when the others are.");
    }

    @Test
    void a_part_lies_within_its_visit() {
        SchedulingSetup setup = bare().addVisitTypes(check(ROOM.during(20, 31))).build();
        assertThat(new SetupCheck(new Validation()).check(setup))
                .filteredOn(finding -> finding.rule().equals(SchedulingRules.SETUP_NEEDS.id()))
                .extracting(Finding::message)
                .containsExactly(
                        "Visit type procedure needs room (exam) from minute 20 to 31, but is over after 30 minutes.");
        assertThat(new SetupCheck(new Validation()).check(office())).isEmpty();
    }

    @Test
    void a_part_has_a_length_and_an_order() {
        for (int[] wrong : List.of(new int[] {10, 10}, new int[] {25, 10}, new int[] {-1, 10}, new int[] {0, 721})) {
            assertThatThrownBy(() -> new VisitPart(wrong[0], wrong[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("%d to %d", wrong[0], wrong[1]);
        }
        assertThat(new VisitPart(0, 720).describe()).isEqualTo("from minute 0 to 720");
    }

    @Test
    void receipts_of_a_setup_without_parts_stay_what_they_were() {
        assertThat(Fingerprint.of("need", ROOM))
                .isEqualTo(Fingerprint.of(
                        "need",
                        writer -> writer.text("kind", "ROOM")
                                .text("capability", "exam")
                                .sorted("anyOf", Set.<ResourceId>of(), ResourceId::toString)
                                .flag("buffered", true)));
        assertThat(Fingerprint.of("need", ROOM.during(0, 10)))
                .isNotEqualTo(Fingerprint.of("need", ROOM))
                .isNotEqualTo(Fingerprint.of("need", ROOM.during(0, 11)));
    }

    private static VisitType check(Need... needs) {
        return VisitType.builder()
                .id(PROCEDURE)
                .label("Check")
                .duration(Duration.ofMinutes(30))
                .bufferAfter(Duration.ofMinutes(10))
                .addNeeds(needs)
                .build();
    }

    private static SchedulingSetup office() {
        return office(weekdays("adams-week", ADAMS, "08:00", "12:00"));
    }

    /** Dr Adams as told; Dr Brown, who has no hours, is away for good. */
    private static SchedulingSetup office(TemplateBuilder adams) {
        return bare().resources(List.of(
                        Office.resource(ADAMS, "physician"),
                        Office.room(EXAM_1, "exam"),
                        Office.room(EXAM_2, "exam"),
                        Office.room(ALEX, "assistant"),
                        Office.room(NOOR, "nurse")))
                .addVisitTypes(check(ASSISTANT, PHYSICIAN, NURSE, ROOM))
                .addTemplates(Office.office().build(), adams.build())
                .build();
    }

    private static Decision<Openings> find(SchedulingSetup setup, int limit, Use... taken) {
        SlotRequest request =
                followUpOn(MONDAY).visitType(PROCEDURE).limit(limit).build();
        return new SlotSearch(setup).find(request, Diary.of(setup, Occupancy.of(List.of(taken))), SIX);
    }

    private static List<Opening> openings(SchedulingSetup setup, int limit, Use... taken) {
        return find(setup, limit, taken).granted().orElseThrow().list();
    }

    private static List<String> starts(List<Opening> openings) {
        return openings.stream()
                .map(opening -> opening.local().toLocalTime())
                .map(LocalTime::toString)
                .toList();
    }

    private static Decision<PlannedVisit> mayBook(String at, Use... taken) {
        Proposal proposal = Proposal.builder()
                .visitType(PROCEDURE)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(instant(MONDAY + "T" + at))
                .addResources(ALEX, ADAMS, NOOR, EXAM_1)
                .build();
        List<Appointment> others = List.of(taken).stream()
                .map(use -> Appointment.builder()
                        .id(new AppointmentId("other"))
                        .version(Version.FIRST)
                        .patient(new PatientId("other"))
                        .patientKind(PatientKind.ESTABLISHED)
                        .visitType(PROCEDURE)
                        .location(MAIN)
                        .time(use.time())
                        .addUses(use)
                        .status(AppointmentStatus.BOOKED)
                        .build())
                .toList();
        OpenHours hours = OpenHours.of(office(), DateRange.days(MONDAY.minusDays(1), 3));
        return new BookingCheck(BookingRules.STANDARD).mayBook(proposal, new Situation(office(), hours, others, SIX));
    }

    private static TimeRange taken(VisitType type, Need need) {
        return type.taken(need, instant(MONDAY + "T09:00"));
    }

    private static TimeRange time(String from, int minutes) {
        return TimeRange.of(instant(MONDAY + "T" + from), Duration.ofMinutes(minutes));
    }
}
