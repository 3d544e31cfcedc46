package org.practicekit.benchmarks.prices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.BlockBuilder;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SchedulingSetupBuilder;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateBuilder;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/** The practice: four physicians, weekdays 8 to 12 and 13 to 17, rooms enough. */
final class Clinic {
    static final int PROVIDERS = 4;
    static final int MINUTES_A_DAY = 480;
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final LocationId MAIN = new LocationId("main");
    private static final int HOURS = 4;

    private Clinic() {}

    /** With so many minutes of each half day kept for urgent visits until the noon of the day. */
    static SchedulingSetup setup(int carvedOut) {
        SchedulingSetupBuilder setup = SchedulingSetup.builder()
                .practice(new PracticeId("prices"))
                .version(Version.FIRST)
                .addLocations(new Location(MAIN, "Main office", ZONE))
                .policy(BookingPolicy.builder()
                        .citation(Citation.of("Practice policy", "Scheduling handbook", LocalDate.of(2026, 1, 5)))
                        .startEveryMinutes(20)
                        .ranking(RankingWeights.STANDARD)
                        .build());
        for (Asked asked : Asked.values()) {
            setup.addVisitTypes(VisitType.builder()
                    .id(asked.type)
                    .label(asked.type.value())
                    .duration(Duration.ofMinutes(asked.minutes))
                    .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"))
                    .build());
        }
        for (int i = 0; i < PROVIDERS; i++) {
            ResourceId provider = ResourceId.provider("p" + i);
            setup.addResources(Resource.builder()
                    .id(provider)
                    .label(provider.name())
                    .addCapabilities(new Capability("physician"))
                    .build());
            TemplateBuilder week = Template.builder()
                    .id(new TemplateId("week-" + i))
                    .resource(provider)
                    .location(MAIN);
            List.of(8, 13).forEach(hour -> week.addBlocks(block(LocalTime.of(hour, 0), carvedOut)));
            setup.addTemplates(week.build());
        }
        return setup.build();
    }

    private static Block block(LocalTime from, int carvedOut) {
        LocalTime to = from.plusHours(HOURS);
        BlockBuilder block = Block.builder()
                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .from(from)
                .to(to);
        if (carvedOut > 0) {
            block.addCarveOuts(new CarveOut(
                    "urgent",
                    to.minusMinutes(carvedOut),
                    to,
                    Set.of(Asked.URGENT.type),
                    new Release(0, LocalTime.NOON)));
        }
        return block.build();
    }

    static boolean open(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
