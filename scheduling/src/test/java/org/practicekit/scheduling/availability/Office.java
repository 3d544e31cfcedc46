package org.practicekit.scheduling.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.BookingPolicyBuilder;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/** The office that the tests of this module play in: Dr Adams and Dr Brown, two exam rooms, in New York. */
public final class Office {
    public static final PracticeId PRACTICE = new PracticeId("office");
    public static final LocationId MAIN = new LocationId("main");
    public static final LocationId ANNEX = new LocationId("annex");
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final VisitTypeId FOLLOW_UP = new VisitTypeId("follow-up");
    public static final VisitTypeId PROCEDURE = new VisitTypeId("procedure");
    public static final ResourceId ADAMS = ResourceId.provider("adams");
    public static final ResourceId BROWN = ResourceId.provider("brown");
    public static final ResourceId EXAM_1 = ResourceId.room("exam-1");
    public static final ResourceId EXAM_2 = ResourceId.room("exam-2");
    public static final PatientId PAT = new PatientId("pat-1");
    public static final Citation HANDBOOK =
            Citation.of("Practice policy", "Scheduling handbook", LocalDate.of(2026, 1, 5));
    /** The Monday after the clocks went forward. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    /** Six in the morning of that Monday. */
    public static final Instant SIX = instant("2026-03-09T06:00");

    private Office() {}

    /** What the wall clock in New York shows, as an instant. */
    public static Instant instant(String local) {
        return java.time.LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    /** No hours yet; everything else is there. */
    public static SchedulingSetupBuilder bare() {
        return bare(policy().build());
    }

    public static SchedulingSetupBuilder bare(BookingPolicy policy) {
        return SchedulingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .policy(policy)
                .addLocations(new Location(MAIN, "Main office", NEW_YORK))
                .addVisitTypes(followUp().build())
                .addResources(resource(ADAMS, "physician"), resource(BROWN, "physician"))
                .addResources(room(EXAM_1, "exam"), room(EXAM_2, "exam"));
    }

    /** Both doctors Monday to Friday 08:00 to 12:00; the rooms 07:00 to 18:00. */
    public static SchedulingSetup mornings() {
        return withHours(bare()).build();
    }

    public static SchedulingSetupBuilder withHours(SchedulingSetupBuilder setup) {
        return setup.addTemplates(
                        weekdays("adams-week", ADAMS, "08:00", "12:00").build())
                .addTemplates(weekdays("brown-week", BROWN, "08:00", "12:00").build())
                .addTemplates(office().build());
    }

    /** The location's own hours, Monday to Friday 07:00 to 18:00. */
    public static TemplateBuilder office() {
        return Template.builder()
                .id(new TemplateId("office-hours"))
                .location(MAIN)
                .addBlocks(block("07:00", "18:00").build());
    }

    public static TemplateBuilder weekdays(String id, ResourceId who, String from, String to) {
        return template(id, who).addBlocks(block(from, to).build());
    }

    public static TemplateBuilder template(String id, ResourceId who) {
        return Template.builder().id(new TemplateId(id)).resource(who).location(MAIN);
    }

    /** Monday to Friday. */
    public static BlockBuilder block(String from, String to) {
        return Block.builder()
                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .from(LocalTime.parse(from))
                .to(LocalTime.parse(to));
    }

    /** 30 minutes with a physician in an exam room, which is cleaned for 10 minutes after. */
    public static org.practicekit.scheduling.visit.VisitTypeBuilder followUp() {
        return VisitType.builder()
                .id(FOLLOW_UP)
                .label("Follow-up")
                .duration(Duration.ofMinutes(30))
                .bufferAfter(Duration.ofMinutes(10))
                .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"));
    }

    /** Only the earliest time counts. */
    public static BookingPolicyBuilder policy() {
        return BookingPolicy.builder()
                .citation(HANDBOOK)
                .ranking(RankingWeights.EARLIEST)
                .startEveryMinutes(10);
    }

    public static Resource resource(ResourceId id, String... capabilities) {
        return Resource.builder()
                .id(id)
                .label(id.name())
                .capabilities(Arrays.stream(capabilities).map(Capability::new).toList())
                .build();
    }

    public static Resource room(ResourceId id, String... capabilities) {
        return org.practicekit.scheduling.resource.Resource.builder()
                .like(resource(id, capabilities))
                .location(MAIN)
                .build();
    }

    public static SlotRequestBuilder followUpOn(LocalDate date) {
        return SlotRequest.builder()
                .visitType(FOLLOW_UP)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.day(date));
    }

    /** A use of New York time on one day: {@code use(ADAMS, "2026-03-09T08:00", 30)}. */
    public static Use use(ResourceId who, String from, int minutes) {
        return Use.of(who, org.practicekit.core.time.TimeRange.of(instant(from), Duration.ofMinutes(minutes)));
    }

    static Set<VisitTypeId> only(VisitTypeId type) {
        return Set.of(type);
    }
}
