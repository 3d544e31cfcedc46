package org.practicekit.scheduling.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceBuilder;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.NeedBuilder;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.property.Choices;

/**
 * A random office around a change of the clocks, what is taken there already by visits of the other type, and somebody who looks for a time. Hours by
 * night are as likely as by day, since the clocks change at night.
 */
public record Scenario(SchedulingSetup setup, List<Use> taken, SlotRequest request, Instant now) {
    public static final VisitTypeId VISIT = new VisitTypeId("visit");
    public static final VisitTypeId OTHER = new VisitTypeId("other");
    private static final LocationId ANNEX = new LocationId("annex");

    /** A zone and the Sunday on which its clocks change. */
    public record ClockChange(ZoneId zone, LocalDate date) {
        static ClockChange of(String zone, String date) {
            return new ClockChange(ZoneId.of(zone), LocalDate.parse(date));
        }
    }

    /** Both changes of 2026 in three zones; Lord Howe Island moves its clocks by half an hour. */
    public static final List<ClockChange> CHANGES = List.of(
            ClockChange.of("America/New_York", "2026-03-08"),
            ClockChange.of("America/New_York", "2026-11-01"),
            ClockChange.of("Europe/Berlin", "2026-03-29"),
            ClockChange.of("Europe/Berlin", "2026-10-25"),
            ClockChange.of("Australia/Lord_Howe", "2026-04-05"),
            ClockChange.of("Australia/Lord_Howe", "2026-10-04"));

    public static Scenario around(ClockChange change, Choices choices) {
        return new Drawing(change, choices).scenario();
    }

    public Occupancy occupancy() {
        return Occupancy.NONE.plus(OTHER, taken);
    }

    VisitType type() {
        return setup.visitType(VISIT).orElseThrow();
    }

    @Override
    public String toString() {
        return "%n  now %s%n  request %s%n  taken %s%n  visit %s%n  policy %s%n  locations %s%n  resources %s%n  templates %s%n  closures %s%n  extra %s"
                .formatted(
                        now,
                        request,
                        taken,
                        type(),
                        setup.policy(),
                        setup.locations(),
                        setup.resources(),
                        setup.templates(),
                        setup.closures(),
                        setup.extraHours());
    }

    private static final class Drawing {
        private final ClockChange change;
        private final Choices choices;
        private final LocalDate first;
        private final List<Location> locations = new ArrayList<>();
        private final List<Resource> resources = new ArrayList<>();
        private final List<Template> templates = new ArrayList<>();

        Drawing(ClockChange change, Choices choices) {
            this.change = change;
            this.choices = choices;
            this.first = change.date().minusDays(choices.between(0, 1));
        }

        Scenario scenario() {
            locations.add(new Location(Office.MAIN, "Main", change.zone()));
            if (choices.chance(20)) {
                ZoneId zone = choices.oneOf(change.zone(), ZoneId.of("America/Chicago"), ZoneId.of("Asia/Kathmandu"));
                locations.add(new Location(ANNEX, "Annex", zone));
            }
            people();
            for (Location location : locations) {
                if (choices.chance(85)) {
                    templates.add(template("hours-" + location.id(), Optional.empty(), location.id()));
                }
            }
            SchedulingSetup setup = SchedulingSetup.builder()
                    .practice(Office.PRACTICE)
                    .version(Version.FIRST)
                    .locations(locations)
                    .resources(resources)
                    .addVisitTypes(visitType(), Office.followUp().id(OTHER).build())
                    .templates(templates)
                    .closures(choices.list(0, 2, this::closure))
                    .extraHours(choices.list(0, 1, this::extraHours).stream()
                            .flatMap(Optional::stream)
                            .toList())
                    .policy(policy())
                    .build();
            return new Scenario(setup, taken(), request(), now());
        }

        private void people() {
            int providers = choices.between(1, 3);
            for (int i = 1; i <= providers; i++) {
                ResourceId id = ResourceId.provider("p" + i);
                resources.add(resource(id, "physician", "nurse"));
                if (choices.chance(75)) {
                    LocationId location = choices.oneOf(locations).id();
                    templates.add(template("week-" + i, Optional.of(id), location));
                }
            }
            int rooms = choices.between(1, 3);
            for (int i = 1; i <= rooms; i++) {
                resources.add(resource(ResourceId.room("r" + i), "exam", "procedure"));
            }
            if (choices.chance(30)) {
                resources.add(resource(ResourceId.equipment("ecg"), "ecg", "ecg"));
            }
        }

        private Resource resource(ResourceId id, String usual, String special) {
            ResourceBuilder resource =
                    Resource.builder().id(id).label(id.name()).addCapabilities(new Capability(usual));
            if (choices.chance(60) && !usual.equals(special)) {
                resource.addCapabilities(new Capability(special));
            }
            if (!choices.chance(10)) {
                resource.location(choices.oneOf(locations).id());
            }
            return resource.build();
        }

        private VisitType visitType() {
            int step = choices.oneOf(5, 1);
            int minutes = step * choices.between(1, 18);
            List<Need> needs = new ArrayList<>();
            needs.add(need(ResourceKind.PROVIDER, "physician", "nurse"));
            if (choices.chance(70)) {
                needs.add(need(ResourceKind.ROOM, "exam", "procedure"));
            }
            if (choices.chance(15)) {
                needs.add(choices.chance(50) ? needs.get(0) : need(ResourceKind.PROVIDER, "physician", "nurse"));
            }
            if (choices.chance(10)) {
                needs.add(need(ResourceKind.ROOM, "exam", "procedure"));
            }
            if (choices.chance(10)) {
                needs.add(need(ResourceKind.EQUIPMENT, "ecg", "ecg"));
            }
            var type = VisitType.builder()
                    .id(VISIT)
                    .label("Visit")
                    .duration(Duration.ofMinutes(minutes))
                    .needs(choices.shuffled(needs).stream()
                            .map(need -> part(need, minutes))
                            .toList());
            if (choices.chance(40)) {
                type.bufferBefore(Duration.ofMinutes(step * choices.between(0, 4)));
            }
            if (choices.chance(50)) {
                type.bufferAfter(Duration.ofMinutes(step * choices.between(0, 4)));
            }
            if (choices.chance(15)) {
                type.minimumNotice(Duration.ofMinutes(choices.between(0, 300)));
            }
            return type.build();
        }

        /** Perhaps for a part of the visit only, often one that ends with it or begins with it. */
        private Need part(Need need, int minutes) {
            if (!choices.chance(25)) {
                return need;
            }
            int from = choices.chance(40) ? 0 : choices.between(0, minutes - 1);
            int to = choices.chance(40) ? minutes : choices.between(from + 1, minutes);
            return need.during(from, to);
        }

        private Need need(ResourceKind kind, String usual, String special) {
            NeedBuilder need = Need.builder().kind(kind).buffered((kind != ResourceKind.PROVIDER) ^ choices.chance(15));
            if (!choices.chance(30)) {
                need.capability(new Capability(choices.chance(15) ? special : usual));
            }
            if (choices.chance(5)) {
                need.anyOf(Set.of(new ResourceId(kind, kind == ResourceKind.ROOM ? "r1" : "p1")));
            }
            return need.build();
        }

        private Template template(String id, Optional<ResourceId> whose, LocationId where) {
            var template = Template.builder().id(new TemplateId(id)).location(where);
            whose.ifPresent(template::resource);
            if (choices.chance(12)) {
                LocalDate from = first.plusDays(choices.between(-3, 2));
                template.effective(new DateRange(from, from.plusDays(choices.between(1, 6))));
            }
            if (choices.chance(15)) {
                template.weeks(Weeks.alternate(first.plusDays(choices.between(0, 10))));
            }
            // at most one block may cross midnight, and then only as far as the first one begins
            int begin = choices.between(0, 20) * 60 + choices.oneOf(0, 30, 15, 5);
            int end = begin + choices.between(2, 40) * 15;
            template.addBlocks(block(begin, Math.min(end, begin + 24 * 60)));
            if (choices.chance(35)) {
                int second = end + choices.between(0, 8) * 15;
                int until = Math.min(second + choices.between(2, 30) * 15, begin + 24 * 60);
                if (second < 24 * 60 && until > second) {
                    template.addBlocks(block(second, until));
                }
            }
            return template.build();
        }

        private Block block(int begin, int end) {
            var block = Block.builder()
                    .days(choices.chance(85) ? EnumSet.allOf(DayOfWeek.class) : days())
                    .from(time(begin))
                    .to(time(end));
            int length = end - begin;
            if (choices.chance(35) && length > 60) {
                int from = begin + choices.between(0, length - 30) / 5 * 5;
                block.addPauses(new Pause(time(from), time(from + 5 * choices.between(1, 6)), "lunch"));
            }
            if (choices.chance(30) && length > 60) {
                int from = begin + choices.between(0, length - 60) / 15 * 15;
                block.addCarveOuts(new CarveOut(
                        "kept",
                        time(from),
                        time(from + choices.oneOf(60, 30, 45)),
                        choices.oneOf(Set.<VisitTypeId>of(), Set.of(OTHER), Set.of(VISIT, OTHER)),
                        new Release(choices.between(0, 2), time(choices.between(0, 23) * 60))));
            }
            if (choices.chance(10)) {
                block.visitTypes(choices.oneOf(Set.of(VISIT), Set.of(OTHER), Set.of(VISIT, OTHER)));
            }
            if (choices.chance(30)) {
                block.addCaps(new SessionCap(
                        choices.oneOf(Set.<VisitTypeId>of(), Set.of(OTHER), Set.of(VISIT), Set.of(VISIT, OTHER)),
                        choices.between(0, 3)));
            }
            if (choices.chance(30)) {
                block.overbooking(new Overbooking(choices.between(1, 2), choices.between(1, 3)));
            }
            return block.build();
        }

        private Set<DayOfWeek> days() {
            List<DayOfWeek> some = choices.someOf(List.of(DayOfWeek.values()));
            return some.isEmpty() ? Set.of(DayOfWeek.SUNDAY) : Set.copyOf(some);
        }

        private static LocalTime time(int minute) {
            return LocalTime.MIN.plusMinutes(minute);
        }

        private Closure closure(Choices c) {
            var from = first.plusDays(c.between(-1, 3)).atTime(time(c.between(0, 47) * 30));
            var closure = Closure.builder()
                    .id(new TemplateId("closure-" + c.between(1, 99)))
                    .from(from)
                    .to(from.plusMinutes(15L * c.between(1, 120)))
                    .reason(ClosureReason.HOLIDAY);
            if (c.chance(40)) {
                closure.resource(c.oneOf(resources).id());
            }
            if (c.chance(30)) {
                closure.location(c.oneOf(locations).id());
            }
            return closure.build();
        }

        /** Only for somebody without usual hours: where hours meet, another test says who wins. */
        private Optional<ExtraHours> extraHours(Choices c) {
            List<Resource> without = resources.stream()
                    .filter(one -> one.location().isEmpty())
                    .filter(one -> templates.stream()
                            .noneMatch(template -> template.resource().equals(Optional.of(one.id()))))
                    .toList();
            if (without.isEmpty()) {
                return Optional.empty();
            }
            var from = first.plusDays(c.between(0, 2)).atTime(time(c.between(0, 95) * 15));
            return Optional.of(ExtraHours.builder()
                    .id(new TemplateId("extra"))
                    .resource(c.oneOf(without).id())
                    .location(c.oneOf(locations).id())
                    .from(from)
                    .to(from.plusMinutes(15L * c.between(1, 40)))
                    .overbooking(c.chance(20) ? new Overbooking(1, 1) : Overbooking.NONE)
                    .build());
        }

        private BookingPolicy policy() {
            return BookingPolicy.builder()
                    .citation(Office.HANDBOOK)
                    .startEveryMinutes(choices.oneOf(15, 5, 10, 20, 30, 60, 1))
                    .horizonDays(choices.oneOf(30, 30, 1, 2))
                    .minimumNotice(Duration.ofMinutes(choices.chance(30) ? choices.between(0, 1_600) : 0))
                    .ranking(choices.oneOf(
                            RankingWeights.EARLIEST,
                            RankingWeights.STANDARD,
                            new RankingWeights(0, 3, 2, 5, 20, 7),
                            new RankingWeights(1, 0, 4, 4, 30, 0)))
                    .build();
        }

        private List<Use> taken() {
            List<Use> taken = new ArrayList<>(choices.list(0, 12, c -> {
                Instant from = first.atStartOfDay(change.zone()).toInstant().plus(minutes(c.between(-60, 3 * 288) * 5));
                return new Use(
                        c.oneOf(resources).id(), TimeRange.of(from, minutes(5 * c.between(1, 30))), c.chance(15));
            }));
            if (choices.chance(20)) {
                Instant from = first.atStartOfDay(change.zone()).toInstant().plus(minutes(choices.between(0, 1_600)));
                taken.add(Use.of(ResourceId.of(Office.PAT), TimeRange.of(from, minutes(choices.between(1, 120)))));
            }
            return List.copyOf(taken);
        }

        private static Duration minutes(int number) {
            return Duration.ofMinutes(number);
        }

        private SlotRequest request() {
            var request = Office.followUpOn(first)
                    .visitType(VISIT)
                    .dates(DateRange.days(first, choices.between(1, 3)))
                    .limit(choices.oneOf(500, 10, 1, 3));
            if (choices.chance(15)) {
                request.times(choices.list(1, 2, this::window));
            }
            if (choices.chance(25)) {
                request.preferredTimes(choices.list(1, 2, this::window));
            }
            if (choices.chance(20)) {
                request.preferred(Set.of(choices.oneOf(resources).id()));
            }
            if (choices.chance(15)) {
                Set<ResourceId> only = new LinkedHashSet<>();
                only.add(choices.oneOf(resources).id());
                only.add(choices.oneOf(resources).id());
                request.onlyWith(only);
            }
            if (choices.chance(20)) {
                request.location(choices.oneOf(locations).id());
            }
            if (choices.chance(30)) {
                request.prices(prices());
            }
            return request.allowOverbooking(choices.chance(30)).build();
        }

        /** For some resources one price after the other, with gaps here and there. */
        private TimePrices prices() {
            List<PricedTime> prices = new ArrayList<>();
            for (Resource resource : resources) {
                Instant from = first.atStartOfDay(change.zone()).toInstant();
                for (int left = choices.between(0, 6); left > 0; left--) {
                    Instant to = from.plus(minutes(choices.between(1, 900)));
                    prices.add(
                            new PricedTime(resource.id(), new TimeRange(from, to), choices.oneOf(0, 7, 30, 100, 45)));
                    from = to.plus(minutes(choices.oneOf(0, 0, 25)));
                }
            }
            return TimePrices.of(prices);
        }

        private DayWindow window(Choices c) {
            return new DayWindow(
                    c.chance(70) ? EnumSet.allOf(DayOfWeek.class) : days(),
                    time(c.between(0, 95) * 15),
                    time(c.between(0, 95) * 15));
        }

        private Instant now() {
            Instant midnight = first.atStartOfDay(change.zone()).toInstant();
            return choices.chance(60)
                    ? midnight.minus(Duration.ofHours(6))
                    : midnight.plusSeconds(choices.between(-100_000, 100_000));
        }
    }
}
