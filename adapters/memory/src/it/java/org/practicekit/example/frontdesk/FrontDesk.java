package org.practicekit.example.frontdesk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
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

/** Looks for a time, books a visit, and tries to book another one at the same time; prints the three answers. */
public final class FrontDesk {
    private static final PracticeId PRACTICE = new PracticeId("corner-practice");
    private static final LocationId MAIN = new LocationId("main");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final VisitTypeId FOLLOW_UP = new VisitTypeId("follow-up");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private FrontDesk() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Instant seven = MONDAY.atTime(7, 0).atZone(ZONE).toInstant();
        MemoryScheduling store = new MemoryScheduling();
        store.store(setup());
        try (Validation validation = new Validation()) {
            BookingDesk desk = new BookingDesk(store, Clock.fixed(seven, ZONE), validation);
            System.out.println(desk.openings(PRACTICE, request()).explain());
            System.out.println(
                    desk.book(PRACTICE, new CommandId("c-1"), proposal("pat-1")).explain());
            System.out.println(
                    desk.book(PRACTICE, new CommandId("c-2"), proposal("pat-2")).explain());
        }
    }

    private static SchedulingSetup setup() {
        return SchedulingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .addLocations(new Location(MAIN, "Main office", ZONE))
                .addVisitTypes(VisitType.builder()
                        .id(FOLLOW_UP)
                        .label("Follow-up")
                        .duration(Duration.ofMinutes(30))
                        .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"))
                        .build())
                .addResources(resource("adams"), resource("brown"), resource("clark"))
                .addTemplates(Template.builder()
                        .id(new TemplateId("office-hours"))
                        .location(MAIN)
                        .addBlocks(Block.builder()
                                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                                .from(LocalTime.of(8, 0))
                                .to(LocalTime.of(17, 0))
                                .build())
                        .build())
                .policy(BookingPolicy.builder()
                        .citation(Citation.of("Practice policy", "Scheduling handbook", LocalDate.of(2026, 1, 5)))
                        .build())
                .build();
    }

    private static Resource resource(String name) {
        return Resource.builder()
                .id(ResourceId.provider(name))
                .label(name)
                .addCapabilities(new Capability("physician"), new Capability("nurse"))
                .location(MAIN)
                .build();
    }

    private static SlotRequest request() {
        return SlotRequest.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId("pat-1"))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(MONDAY))
                .limit(3)
                .build();
    }

    private static Proposal proposal(String patient) {
        return Proposal.builder()
                .visitType(FOLLOW_UP)
                .patient(new PatientId(patient))
                .patientKind(PatientKind.ESTABLISHED)
                .location(MAIN)
                .start(MONDAY.atTime(9, 0).atZone(ZONE).toInstant())
                .resources(List.of(ResourceId.provider("adams")))
                .build();
    }
}
