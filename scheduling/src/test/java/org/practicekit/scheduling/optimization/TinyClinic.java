package org.practicekit.scheduling.optimization;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.Scenario;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.SlotRequest;
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
import org.practicekit.scheduling.visit.NeedBuilder;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitPart;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.scheduling.waitlist.Priority;
import org.practicekit.testkit.property.Choices;

/** A practice so small that every plan can be tried, in the night in which the clocks change and the one before. */
final class TinyClinic {
    private static final VisitTypeId SHORT = Scenario.VISIT;
    private static final VisitTypeId LONG = Scenario.OTHER;
    private static final LocationId ANNEX = Office.ANNEX;

    private final Scenario.ClockChange change;
    private final Choices choices;
    private final LocalDate first;
    private final int every;
    private final List<Location> locations = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();

    private TinyClinic(Scenario.ClockChange change, Choices choices) {
        this.change = change;
        this.choices = choices;
        this.first = change.date().minusDays(choices.between(0, 1));
        this.every = choices.oneOf(30, 20, 15);
    }

    static PlanningCase around(Scenario.ClockChange change, Choices choices) {
        return new TinyClinic(change, choices).planningCase();
    }

    private PlanningCase planningCase() {
        locations.add(new Location(Office.MAIN, "Main", change.zone()));
        if (choices.chance(25)) {
            locations.add(new Location(ANNEX, "Annex", change.zone()));
        }
        int providers = choices.between(1, 2);
        for (int number = 1; number <= providers; number++) {
            ResourceId id = ResourceId.provider("p" + number);
            resources.add(Resource.builder().id(id).label("p").build());
            int begin = choices.between(0, 2);
            templates.add(template(
                    "week-" + number, id, choices.oneOf(locations).id(), begin, begin + choices.between(1, 2)));
        }
        int rooms = choices.between(1, 2);
        for (int number = 1; number <= rooms; number++) {
            var room = Resource.builder().id(ResourceId.room("r" + number)).label("r");
            if (number == 1 || choices.chance(50)) {
                room.addCapabilities(new Capability("special"));
            }
            resources.add(room.build());
            templates.add(template(
                    "room-" + number,
                    ResourceId.room("r" + number),
                    choices.oneOf(locations).id(),
                    0,
                    5));
        }
        SchedulingSetup setup = SchedulingSetup.builder()
                .practice(Office.PRACTICE)
                .version(Version.FIRST)
                .locations(locations)
                .resources(resources)
                .templates(templates)
                .addVisitTypes(type(SHORT, choices.between(1, 2)), type(LONG, choices.between(2, 3)))
                .policy(BookingPolicy.builder()
                        .citation(Office.HANDBOOK)
                        .startEveryMinutes(every)
                        .build())
                .build();
        Instant midnight = first.atStartOfDay(change.zone()).toInstant();
        List<Use> taken = choices.list(
                0,
                2,
                c -> Use.of(
                        c.oneOf(resources).id(),
                        TimeRange.of(
                                midnight.plus(Duration.ofMinutes(5L * c.between(0, 60))),
                                Duration.ofMinutes(5L * c.between(1, 8)))));
        return new PlanningCase(
                setup,
                taken,
                PlanRequest.builder()
                        .dates(DateRange.days(first, choices.between(1, 2)))
                        .visits(visits())
                        .build(),
                midnight.minus(Duration.ofHours(choices.oneOf(5, 5, -1))));
    }

    private Template template(String id, ResourceId who, LocationId where, int from, int to) {
        var block = Block.builder()
                .days(EnumSet.allOf(DayOfWeek.class))
                .from(LocalTime.of(from, choices.oneOf(0, 0, 30, 10)))
                .to(LocalTime.of(to, choices.oneOf(0, 30, 50)));
        if (choices.chance(20)) {
            block.addCarveOuts(new CarveOut(
                    "kept",
                    LocalTime.of(from, 30),
                    LocalTime.of(from + 1, 0),
                    choices.oneOf(Set.of(), Set.of(SHORT), Set.of(LONG)),
                    new Release(choices.between(0, 1), LocalTime.MIDNIGHT)));
        }
        if (choices.chance(35)) {
            block.addCaps(new SessionCap(Set.of(SHORT), choices.between(0, 2)));
            block.addPauses(new Pause(LocalTime.of(from, 40), LocalTime.of(from, 45), "break"));
        }
        return Template.builder()
                .id(new TemplateId(id))
                .resource(who)
                .location(where)
                .addBlocks(block.build())
                .build();
    }

    private VisitType type(VisitTypeId id, int steps) {
        NeedBuilder room = Need.builder().kind(ResourceKind.ROOM);
        if (choices.chance(40)) {
            room.capability(new Capability("special"));
        }
        int minutes = steps * every - choices.oneOf(0, 0, 5);
        NeedBuilder provider = Need.builder().kind(ResourceKind.PROVIDER).buffered(choices.chance(20));
        if (choices.chance(30)) {
            provider.during(new VisitPart(choices.oneOf(0, 5), choices.oneOf(10, minutes)));
        }
        var type = VisitType.builder()
                .id(id)
                .label("Visit")
                .duration(Duration.ofMinutes(minutes))
                .addNeeds(provider.build());
        if (choices.chance(80)) {
            type.addNeeds(room.build());
        }
        return type.bufferBefore(Duration.ofMinutes(choices.oneOf(0, 0, 5)))
                .bufferAfter(Duration.ofMinutes(choices.oneOf(0, 10, every)))
                .build();
    }

    private List<WantedVisit> visits() {
        List<WantedVisit> visits = new ArrayList<>();
        int number = choices.between(2, 4);
        for (int index = 0; index < number; index++) {
            var wish = SlotRequest.builder()
                    .visitType(choices.oneOf(SHORT, LONG))
                    .patient(new PatientId("pat-" + choices.between(1, 4)))
                    .patientKind(PatientKind.ESTABLISHED)
                    .dates(DateRange.days(first.plusDays(choices.oneOf(0, 0, 1)), choices.between(1, 2)));
            if (choices.chance(25)) {
                wish.addTimes(DayWindow.daily(LocalTime.of(choices.between(0, 2), 15), LocalTime.of(4, 0)));
            }
            if (choices.chance(40)) {
                wish.addPreferredTimes(DayWindow.daily(LocalTime.of(choices.between(0, 2), 0), LocalTime.of(3, 0)));
            }
            if (choices.chance(60)) {
                wish.addPreferred(ResourceId.provider("p" + choices.between(1, 2)));
            }
            if (choices.chance(15)) {
                wish.addOnlyWith(ResourceId.room("r1"));
            }
            var visit = WantedVisit.builder()
                    .id(new WantedVisitId("visit-" + index))
                    .wish(wish.build())
                    .targetBy(first.plusDays(choices.between(-1, 1)))
                    .priority(choices.oneOf(Priority.ROUTINE, Priority.SOON, Priority.URGENT));
            if (index > 0 && choices.chance(20)) {
                visit.addFollows(new Follows(
                        visits.get(0).id(), choices.between(0, 1), 1, choices.chance(50), choices.chance(50)));
            }
            visits.add(visit.build());
        }
        return visits;
    }
}
