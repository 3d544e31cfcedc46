package org.practicekit.benchmarks.season;

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
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.BlockBuilder;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SchedulingSetupBuilder;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/** The practice: weekdays 8 to 12 and 13 to 17, the hour before noon kept for the same day. */
final class SeasonClinic {
    static final PracticeId PRACTICE = new PracticeId("season");
    static final LocationId MAIN = new LocationId("main");
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final VisitTypeId FOLLOW_UP = new VisitTypeId("follow-up");
    static final VisitTypeId NEW_PATIENT = new VisitTypeId("new-patient");
    static final VisitTypeId SAME_DAY = new VisitTypeId("same-day");
    /** A Monday; the clocks go forward eight weeks later, in the warm-up, and not in the season. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);

    static final int EXTRA_IN_A_SESSION = 2;
    static final LocalTime[] SESSIONS = {LocalTime.of(8, 0), LocalTime.of(13, 0)};
    static final Duration SESSION = Duration.ofHours(4);

    private static final Citation HANDBOOK =
            Citation.of("Practice policy", "Scheduling handbook", LocalDate.of(2026, 1, 5));

    private SeasonClinic() {}

    static SchedulingSetup setup() {
        SchedulingSetupBuilder setup = SchedulingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .addLocations(new Location(MAIN, "Main office", ZONE))
                .addVisitTypes(visit(FOLLOW_UP, 20), visit(NEW_PATIENT, 40), visit(SAME_DAY, 20))
                .addTemplates(Template.builder()
                        .id(new TemplateId("office-hours"))
                        .location(MAIN)
                        .addBlocks(weekdays(LocalTime.of(8, 0), LocalTime.of(17, 0))
                                .build())
                        .build())
                .policy(BookingPolicy.builder()
                        .citation(HANDBOOK)
                        .startEveryMinutes(Assumptions.GRID_MINUTES)
                        .ranking(RankingWeights.EARLIEST)
                        .alternatives(0)
                        .build())
                .cancellation(CancellationPolicy.builder()
                        .citation(HANDBOOK)
                        .addTerms(CancellationTerms.builder()
                                .notice(Duration.ofHours(24))
                                .build())
                        .noShowAfter(Duration.ofMinutes(15))
                        .build())
                .attendance(AttendancePolicy.builder()
                        .citation(HANDBOOK)
                        .assumedNoShowPercent(12)
                        .overCapacityPercent(10)
                        .build())
                .waitlist(WaitlistPolicy.builder().citation(HANDBOOK).build());
        for (int i = 0; i < Assumptions.PROVIDERS; i++) {
            setup.addResources(resource(provider(i), "physician"));
            setup.addTemplates(Template.builder()
                    .id(new TemplateId("week-" + provider(i).name()))
                    .resource(provider(i))
                    .location(MAIN)
                    .addBlocks(
                            weekdays(SESSIONS[0], SESSIONS[0].plus(SESSION))
                                    .addCarveOuts(new CarveOut(
                                            "same-day",
                                            LocalTime.of(11, 0),
                                            LocalTime.of(12, 0),
                                            Set.of(SAME_DAY),
                                            Release.SAME_DAY))
                                    .overbooking(new Overbooking(1, EXTRA_IN_A_SESSION))
                                    .build(),
                            weekdays(SESSIONS[1], SESSIONS[1].plus(SESSION))
                                    .overbooking(new Overbooking(1, EXTRA_IN_A_SESSION))
                                    .build())
                    .build());
        }
        for (int i = 0; i < Assumptions.ROOMS; i++) {
            setup.addResources(resource(ResourceId.room("r" + i), "exam"));
        }
        return setup.build();
    }

    static ResourceId provider(int i) {
        return ResourceId.provider("p" + i);
    }

    static PatientId patient(int i) {
        return new PatientId("patient-%04d".formatted(i));
    }

    static boolean open(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    private static VisitType visit(VisitTypeId id, int minutes) {
        return VisitType.builder()
                .id(id)
                .label(id.value())
                .duration(Duration.ofMinutes(minutes))
                .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"))
                .build();
    }

    private static BlockBuilder weekdays(LocalTime from, LocalTime to) {
        return Block.builder()
                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .from(from)
                .to(to);
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
