package org.practicekit.testkit.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SchedulingSetupBuilder;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * A small clinic that every contract uses: in New York, open Monday to Friday from 08:00 to 17:00 with lunch from 12:00 to
 * 13:00; visits of 30 minutes that need a provider and a room, the room ten minutes longer.
 */
public final class TestClinic {
    /** The clinic's practice. */
    public static final PracticeId PRACTICE = new PracticeId("test-clinic");

    /** Another practice, to see whether the two are kept apart. */
    public static final PracticeId NEIGHBOUR = new PracticeId("test-neighbour");

    /** Where it is. */
    public static final LocationId MAIN = new LocationId("main");

    /** Its zone. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** Its only visit type. */
    public static final VisitTypeId FOLLOW_UP = new VisitTypeId("follow-up");

    /** The Monday after the clocks went forward. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    /** Seven in the morning of that Monday. */
    public static final Instant SEVEN = at(MONDAY, LocalTime.of(7, 0));

    private TestClinic() {}

    /** What the clinic agreed, with this many providers and rooms, named {@code p1} and {@code r1} onwards. */
    public static SchedulingSetup setup(PracticeId practice, int providers, int rooms) {
        SchedulingSetupBuilder setup = SchedulingSetup.builder()
                .practice(practice)
                .version(Version.FIRST)
                .addLocations(new Location(MAIN, "Main office", ZONE))
                .addVisitTypes(VisitType.builder()
                        .id(FOLLOW_UP)
                        .label("Follow-up")
                        .duration(Duration.ofMinutes(30))
                        .bufferAfter(Duration.ofMinutes(10))
                        .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"))
                        .build())
                .addTemplates(Template.builder()
                        .id(new TemplateId("office-hours"))
                        .location(MAIN)
                        .addBlocks(Block.builder()
                                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                                .from(LocalTime.of(8, 0))
                                .to(LocalTime.of(17, 0))
                                .addPauses(new Pause(LocalTime.NOON, LocalTime.of(13, 0), "lunch"))
                                .build())
                        .build())
                .policy(BookingPolicy.builder()
                        .citation(Citation.of("Practice policy", "Scheduling handbook", LocalDate.of(2026, 1, 5)))
                        .alternatives(0)
                        .build());
        for (int i = 1; i <= providers; i++) {
            setup.addResources(resource(provider(i), "physician"));
        }
        for (int i = 1; i <= rooms; i++) {
            setup.addResources(resource(room(i), "exam"));
        }
        return setup.build();
    }

    /** Provider number {@code i}. */
    public static ResourceId provider(int i) {
        return ResourceId.provider("p" + i);
    }

    /** Room number {@code i}. */
    public static ResourceId room(int i) {
        return ResourceId.room("r" + i);
    }

    /** What the clock shows, as an instant. */
    public static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    /** From midnight to midnight. */
    public static TimeRange day(LocalDate date) {
        return new WallClock(ZONE).day(date).orElseThrow();
    }

    /** A follow-up with provider and room of these numbers. */
    public static Proposal proposal(String patient, int provider, int room, Instant start) {
        return Proposal.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(start)
                .resources(Set.of(provider(provider), room(room)))
                .build();
    }

    /** An appointment as a store gets it: booked, version 1, provider and room number 1. */
    public static AppointmentBuilder appointment(String id, String patient, Instant start) {
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(30));
        return Appointment.builder()
                .id(new AppointmentId(id))
                .version(Version.FIRST)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(FOLLOW_UP)
                .location(MAIN)
                .time(time)
                .addUses(Use.of(provider(1), time))
                .addUses(Use.of(room(1), time.widened(Duration.ZERO, Duration.ofMinutes(10))))
                .status(AppointmentStatus.BOOKED);
    }

    private static Resource resource(ResourceId id, String capability) {
        return Resource.builder()
                .id(id)
                .label(id.name())
                .addCapabilities(new Capability(capability))
                .location(MAIN)
                .build();
    }
}
