package org.practicekit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.BROWN;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.MAIN;
import static org.practicekit.scheduling.availability.Office.MONDAY;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.PRACTICE;
import static org.practicekit.scheduling.availability.Office.PROCEDURE;
import static org.practicekit.scheduling.availability.Office.SIX;
import static org.practicekit.scheduling.availability.Office.instant;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentChanged;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.Noted;
import org.practicekit.scheduling.appointment.PlannedVisit;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.attendance.AttendanceSamples;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Closure;
import org.practicekit.scheduling.availability.ClosureReason;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.ExtraHours;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Weeks;
import org.practicekit.scheduling.cancellation.CancellationSamples;
import org.practicekit.scheduling.optimization.OptimizationSamples;
import org.practicekit.scheduling.optimization.OverbookingSamples;
import org.practicekit.scheduling.optimization.PlanningSamples;
import org.practicekit.scheduling.optimization.PricingSamples;
import org.practicekit.scheduling.reminder.ReminderSamples;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.series.SeriesSamples;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitPart;
import org.practicekit.scheduling.waitlist.WaitlistSamples;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.Shipment;
import org.practicekit.shape.ShippingTest;

class SchedulingShippingTest extends ShippingTest {
    private static final CarveOut ELEVEN =
            new CarveOut("procedures", LocalTime.of(11, 0), LocalTime.of(11, 30), Set.of(PROCEDURE), Release.SAME_DAY);
    private static final Pause COFFEE = new Pause(LocalTime.of(10, 0), LocalTime.of(10, 10), "coffee");
    private static final Template MORNING = Office.template("adams-week", ADAMS)
            .addBlocks(Office.block("08:00", "12:00")
                    .addCarveOuts(ELEVEN)
                    .addPauses(COFFEE)
                    .overbooking(new Overbooking(1, 2))
                    .addCaps(new SessionCap(Set.of(PROCEDURE), 2))
                    .build())
            .build();
    private static final Closure MEETING = Closure.days(MONDAY.plusDays(1), MONDAY.plusDays(1))
            .id(new TemplateId("meeting"))
            .reason(ClosureReason.MEETING)
            .build();
    private static final ExtraHours SATURDAY = ExtraHours.builder()
            .id(new TemplateId("saturday"))
            .resource(ADAMS)
            .location(MAIN)
            .from(MONDAY.plusDays(5).atTime(9, 0))
            .to(MONDAY.plusDays(5).atTime(12, 0))
            .build();
    private static final SchedulingSetup SETUP = Office.bare()
            .addTemplates(MORNING, Office.office().build())
            .addClosures(MEETING)
            .addExtraHours(SATURDAY)
            .build();
    private static final SlotRequest REQUEST =
            Office.followUpOn(MONDAY).preferred(Set.of(BROWN)).limit(5).build();
    private static final TimeRange EIGHT = TimeRange.of(instant("2026-03-09T08:00"), Duration.ofMinutes(30));

    SchedulingShippingTest() {
        super(ModuleShape.of(Part.FEATURE, "org.practicekit.scheduling"), shipment());
    }

    private static Shipment shipment() {
        OpenHours hours = OpenHours.of(SETUP, DateRange.days(MONDAY.minusDays(1), 8));
        Appointment booked = appointment(AppointmentStatus.BOOKED).build();
        Appointment held = appointment(AppointmentStatus.HELD)
                .id(new AppointmentId("a-2"))
                .holdExpires(SIX.plusSeconds(600))
                .build();
        Occupancy occupancy = Occupancy.of(booked.uses());
        Situation situation = new Situation(SETUP, hours, List.of(booked, held), SIX);
        BookingCheck check = new BookingCheck(BookingRules.STANDARD);
        PlannedVisit planned =
                check.plan(proposal("09:00"), situation).granted().orElseThrow();
        SlotSearch search = new SlotSearch(SETUP);
        Decision<Openings> found = search.find(REQUEST, Diary.of(SETUP, occupancy), SIX);
        Openings openings = found.granted().orElseThrow();
        Shipment shipment = new Shipment();
        CancellationSamples.in(shipment);
        OverbookingSamples.in(shipment);
        OptimizationSamples.in(shipment);
        PlanningSamples.in(shipment, booked);
        PricingSamples.in(shipment);
        AttendanceSamples.in(shipment);
        PatternSamples.in(shipment, SETUP, booked);
        WaitlistSamples.in(shipment, booked);
        ReminderSamples.in(shipment);
        SeriesSamples.in(shipment);
        return shipment.values(Noted.by(new ActorId("front-desk-2")).at(SIX))
                .values(new StatusChange(AppointmentStatus.ARRIVED, SIX, SIX, new ActorId("front-desk-2"), false))
                .values(booked, held, booked.id(), proposal("09:00"), planned)
                .values(new AppointmentChanged(PRACTICE, booked, null, SIX))
                .values(
                        ELEVEN,
                        Release.SAME_DAY,
                        COFFEE,
                        new Overbooking(1, 2),
                        new SessionCap(Set.of(PROCEDURE), 2),
                        MEETING,
                        SATURDAY)
                .values(MORNING, MORNING.id(), MORNING.blocks().get(0), Weeks.ALL)
                .values(new DayWindow(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.NOON, LocalTime.of(17, 0)))
                .values(
                        REQUEST,
                        openings,
                        openings.list().get(0),
                        openings.list().get(0).reasons().get(0))
                .values(
                        booked.uses().get(0),
                        occupancy,
                        Occupancy.NONE,
                        hours.shut(ADAMS).get(0))
                .values(
                        SETUP,
                        SETUP.policy(),
                        SETUP.policy().ranking(),
                        SETUP.locations().get(0))
                .values(SETUP.resources().get(0), new Capability("physician"), ADAMS)
                .values(
                        SETUP.visitTypes().get(0),
                        SETUP.visitTypes().get(0).needs().get(0),
                        new VisitPart(10, 25),
                        FOLLOW_UP)
                .engine(SETUP, SchedulingSetup::fingerprint)
                .engine(hours.stretches(ADAMS).get(0), SchedulingShippingTest::told)
                .engine(hours, SchedulingShippingTest::told)
                .engine(situation, one -> Fingerprint.of("situation", one))
                .engine(
                        check,
                        one -> List.of(
                                one.mayBook(proposal("09:00"), situation),
                                one.mayBook(proposal("08:10"), situation),
                                one.mayBook(proposal("19:00"), situation)))
                .engine(check, one -> one.rules().ref())
                .engine(situation, one -> check.mayBook(proposal("08:10"), one))
                .engine(search, one -> one.find(REQUEST, Diary.of(SETUP, occupancy), SIX))
                .engine(receipt(found), one -> List.of(one.hash(), one.decision(), one.explain()));
    }

    @Test
    void the_search_that_is_sent_finds_times_and_the_check_both_grants_and_refuses() {
        OpenHours hours = OpenHours.of(SETUP, DateRange.days(MONDAY.minusDays(1), 8));
        Situation situation = new Situation(
                SETUP, hours, List.of(appointment(AppointmentStatus.BOOKED).build()), SIX);
        BookingCheck check = new BookingCheck(BookingRules.STANDARD);
        assertThat(check.mayBook(proposal("09:00"), situation).isGranted()).isTrue();
        assertThat(check.mayBook(proposal("08:10"), situation).isGranted()).isFalse();
        assertThat(check.mayBook(proposal("19:00"), situation).isGranted()).isFalse();
        assertThat(new SlotSearch(SETUP)
                        .find(REQUEST, Diary.of(SETUP, Occupancy.NONE), SIX)
                        .isGranted())
                .isTrue();
    }

    private static AppointmentBuilder appointment(AppointmentStatus status) {
        return Appointment.builder()
                .id(new AppointmentId("a-1"))
                .version(Version.FIRST)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .location(MAIN)
                .time(EIGHT)
                .addUses(Use.of(ADAMS, EIGHT), Use.of(EXAM_1, EIGHT.widened(Duration.ZERO, Duration.ofMinutes(10))))
                .status(status)
                .note(PatientText.of("wants the window seat"));
    }

    private static Proposal proposal(String time) {
        return Proposal.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId("pat-2"))
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(instant(MONDAY + "T" + time))
                .resources(List.of(ADAMS, EXAM_1))
                .note(PatientText.of("sore throat"))
                .build();
    }

    private static Receipt<Openings> receipt(Decision<Openings> found) {
        return Receipt.of(
                "scheduling.openings",
                Fingerprint.of("request", REQUEST),
                List.of(BookingRules.STANDARD.ref()),
                found,
                openings -> openings);
    }

    private static List<Object> told(OpenHours hours) {
        return List.of(
                hours.dates(),
                hours.stretches(ADAMS).stream()
                        .map(SchedulingShippingTest::told)
                        .toList(),
                hours.stretches(EXAM_1).stream()
                        .map(SchedulingShippingTest::told)
                        .toList(),
                hours.shut(ADAMS));
    }

    private static List<Object> told(Stretch stretch) {
        return List.of(
                stretch.time(),
                stretch.resource(),
                stretch.location(),
                stretch.source(),
                stretch.block(),
                stretch.visitTypes(),
                stretch.overbooking(),
                stretch.carveOut(),
                stretch.releasedAt());
    }
}
