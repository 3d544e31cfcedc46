package org.practicekit.benchmarks.scheduling;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.benchmarks.scheduling.RangeListSearch.Calendars;
import org.practicekit.benchmarks.scheduling.RangeListSearch.Range;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SchedulingSetupBuilder;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.BookingPolicy;
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

/**
 * A made-up clinic in New York with three patterns of working hours, and its appointments. A follow-up takes a provider for
 * 30 minutes and a room for 40. The same arguments always make the same clinic.
 */
final class BusyClinic {
    static final PracticeId PRACTICE = new PracticeId("busy-clinic");
    static final LocationId MAIN = new LocationId("main");
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final VisitTypeId FOLLOW_UP = new VisitTypeId("follow-up");
    static final int VISIT = 30;
    static final int CLEAN_UP = 10;
    static final int EVERY = 5;
    static final RankingWeights WEIGHTS = RankingWeights.STANDARD;
    /** The Monday on which everybody asks, at seven in the morning. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final Instant NOW = TODAY.atTime(7, 0).atZone(ZONE).toInstant();

    private static final VisitTypeId ANY_VISIT = new VisitTypeId("visit");
    private static final int PATIENTS_PER_PROVIDER = 400;
    private static final long SEED = 20_261_125;

    private final int providers;
    private final int rooms;
    private final LocalDate first;
    private final LocalDate end;
    private final SchedulingSetup setup;
    private final Random random = new Random(SEED);
    private final List<Appointment> appointments = new ArrayList<>();
    private final Map<String, List<Range>> open = new HashMap<>();
    private final Map<String, List<Range>> taken = new HashMap<>();

    private BusyClinic(int providers, int rooms, int daysPast, int daysAhead) {
        this.providers = providers;
        this.rooms = rooms;
        this.first = TODAY.minusDays(daysPast);
        this.end = TODAY.plusDays(daysAhead);
        this.setup = newSetup();
        for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
            for (ResourceId resource : resources()) {
                for (Range hours : hours(resource, date)) {
                    open.computeIfAbsent(resource.toString(), key -> new ArrayList<>())
                            .add(hours);
                }
            }
        }
    }

    /** Nothing booked. */
    static BusyClinic empty(int providers, int rooms) {
        return new BusyClinic(providers, rooms, 0, 1);
    }

    /** Seven minutes in ten are booked, of providers and of rooms; calls and visits of 15 to 60 minutes. */
    static BusyClinic seventyPercent(int providers, int rooms, int daysPast, int daysAhead) {
        BusyClinic clinic = new BusyClinic(providers, rooms, daysPast, daysAhead);
        for (LocalDate date = clinic.first; date.isBefore(clinic.end); date = date.plusDays(1)) {
            clinic.fillDay(date);
        }
        return clinic;
    }

    /**
     * Of each provider and room 99 minutes in a hundred are booked.
     *
     * @param atTheEnd whether the time left over is the last of the month, or strewn over it an hour at a time
     */
    static BusyClinic fullMonth(int providers, int rooms, int days, boolean atTheEnd) {
        BusyClinic clinic = new BusyClinic(providers, rooms, 0, days);
        for (ResourceId resource : clinic.resources()) {
            clinic.fillMonth(resource, atTheEnd);
        }
        return clinic;
    }

    SchedulingSetup setup() {
        return setup;
    }

    List<Appointment> appointments() {
        return appointments;
    }

    Occupancy occupancy() {
        Occupancy occupancy = Occupancy.NONE;
        for (Appointment appointment : appointments) {
            occupancy = occupancy.plus(appointment.visitType(), appointment.allUses());
        }
        return occupancy;
    }

    MemoryScheduling store() {
        MemoryScheduling store = new MemoryScheduling();
        store.store(setup);
        store.run(PRACTICE, Set.of(new Guard("benchmark", "fill")), ports -> {
            appointments.forEach(appointment -> ports.appointments().add(PRACTICE, appointment));
            return appointments.size();
        });
        return store;
    }

    Calendars calendars() {
        return Calendars.of(open, taken);
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZONE);
    }

    static ResourceId provider(int i) {
        return ResourceId.provider("p%03d".formatted(i));
    }

    static ResourceId room(int i) {
        return ResourceId.room("r%03d".formatted(i));
    }

    /** A patient of the clinic, who has visits of their own. */
    static PatientId patient(int i) {
        return new PatientId("patient-%06d".formatted(i));
    }

    List<ResourceId> resources() {
        List<ResourceId> all = new ArrayList<>();
        for (int i = 0; i < providers; i++) {
            all.add(provider(i));
        }
        for (int i = 0; i < rooms; i++) {
            all.add(room(i));
        }
        return all;
    }

    private void fillDay(LocalDate date) {
        List<Range> pieces = new ArrayList<>();
        List<ResourceId> whose = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < providers; i++) {
            for (Range hours : hours(provider(i), date)) {
                for (Range piece : pieces(hours)) {
                    if (random.nextInt(100) < 70) {
                        order.add(pieces.size());
                        pieces.add(piece);
                        whose.add(provider(i));
                    }
                }
            }
        }
        // Rooms go to visits in no particular order, until they too are 70 % booked; the rest are calls.
        Collections.shuffle(order, random);
        Map<ResourceId, List<Range>> roomTaken = new HashMap<>();
        Map<ResourceId, Long> left = new HashMap<>();
        for (int i = 0; i < rooms; i++) {
            long minutes = hours(room(i), date).stream()
                    .mapToLong(hours -> hours.to() - hours.from())
                    .sum();
            left.put(room(i), minutes * 70 / 100);
        }
        for (int index : order) {
            Range piece = pieces.get(index);
            Range inRoom = new Range(piece.from(), piece.to() + CLEAN_UP);
            List<Use> uses = new ArrayList<>(List.of(use(whose.get(index), piece)));
            for (int i = 0, from = random.nextInt(Math.max(1, rooms)); i < rooms; i++) {
                ResourceId room = room((from + i) % rooms);
                long minutes = inRoom.to() - inRoom.from();
                List<Range> others = roomTaken.computeIfAbsent(room, key -> new ArrayList<>());
                if (left.getOrDefault(room, 0L) >= minutes
                        && others.stream()
                                .noneMatch(other -> other.from() < inRoom.to() && inRoom.from() < other.to())) {
                    others.add(inRoom);
                    left.merge(room, -minutes, Long::sum);
                    uses.add(use(room, inRoom));
                    break;
                }
            }
            add(piece, uses);
        }
    }

    private List<Range> pieces(Range hours) {
        int[] lengths = {15, 20, 30, 30, 45, 60};
        List<Range> pieces = new ArrayList<>();
        for (long at = hours.from(); at + 15 <= hours.to(); ) {
            long until = Math.min(hours.to(), at + lengths[random.nextInt(lengths.length)]);
            pieces.add(new Range(at, until));
            at = until;
        }
        return pieces;
    }

    private void fillMonth(ResourceId resource, boolean atTheEnd) {
        List<Range> all = open.getOrDefault(resource.toString(), List.of());
        long total = all.stream().mapToLong(hours -> hours.to() - hours.from()).sum();
        List<Range> pieces = new ArrayList<>();
        for (Range hours : all) {
            for (long at = hours.from(); at < hours.to(); at += 60) {
                pieces.add(new Range(at, Math.min(hours.to(), at + 60)));
            }
        }
        if (!atTheEnd) {
            Collections.shuffle(pieces, random);
        }
        long toBook = total * 99 / 100;
        for (Range piece : pieces) {
            if (toBook > 0) {
                Range booked = new Range(piece.from(), Math.min(piece.to(), piece.from() + toBook));
                toBook -= booked.to() - booked.from();
                add(booked, List.of(use(resource, booked)));
            }
        }
    }

    private void add(Range visit, List<Use> uses) {
        PatientId patient = patient(random.nextInt(providers * PATIENTS_PER_PROVIDER));
        AppointmentBuilder appointment = Appointment.builder()
                .id(new AppointmentId("a-" + appointments.size()))
                .version(Version.FIRST)
                .patient(patient)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(ANY_VISIT)
                .location(MAIN)
                .time(time(visit))
                .uses(uses)
                .status(AppointmentStatus.BOOKED);
        appointments.add(appointment.build());
        note(ResourceId.of(patient), time(visit));
        uses.forEach(use -> note(use.resource(), use.time()));
    }

    private void note(ResourceId resource, TimeRange time) {
        taken.computeIfAbsent(resource.toString(), key -> new ArrayList<>())
                .add(new Range(time.start().getEpochSecond() / 60, time.end().getEpochSecond() / 60));
    }

    private static Use use(ResourceId resource, Range range) {
        return Use.of(resource, time(range));
    }

    private static TimeRange time(Range range) {
        return new TimeRange(Instant.ofEpochSecond(range.from() * 60), Instant.ofEpochSecond(range.to() * 60));
    }

    /** The same hours as in the setup, without the code that is measured. */
    static List<Range> hours(ResourceId resource, LocalDate date) {
        if (EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(date.getDayOfWeek())) {
            return List.of();
        }
        LocalTime[] times = times(resource);
        List<Range> hours = new ArrayList<>();
        for (int i = 0; i < times.length; i += 2) {
            hours.add(new Range(minute(date, times[i]), minute(date, times[i + 1])));
        }
        return hours;
    }

    /** Beginning, lunch, end of lunch, end; a room has no lunch. */
    private static LocalTime[] times(ResourceId resource) {
        if (resource.kind() == ResourceKind.ROOM) {
            return new LocalTime[] {LocalTime.of(7, 0), LocalTime.of(19, 0)};
        }
        return switch (Integer.parseInt(resource.name().substring(1)) % 3) {
            case 0 ->
                new LocalTime[] {LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(17, 0)};
            case 1 ->
                new LocalTime[] {LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(12, 0), LocalTime.of(15, 30)};
            default ->
                new LocalTime[] {LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(15, 0), LocalTime.of(19, 0)};
        };
    }

    private static long minute(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toEpochSecond() / 60;
    }

    private SchedulingSetup newSetup() {
        SchedulingSetupBuilder builder = SchedulingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .addLocations(new Location(MAIN, "Main office", ZONE))
                .addVisitTypes(VisitType.builder()
                        .id(FOLLOW_UP)
                        .label("Follow-up")
                        .duration(Duration.ofMinutes(VISIT))
                        .bufferAfter(Duration.ofMinutes(CLEAN_UP))
                        .addNeeds(Need.of(ResourceKind.PROVIDER, "physician"), Need.of(ResourceKind.ROOM, "exam"))
                        .build())
                .policy(BookingPolicy.builder()
                        .citation(Citation.of("Practice policy", "Scheduling handbook", LocalDate.of(2026, 1, 5)))
                        .startEveryMinutes(EVERY)
                        .horizonDays(1095)
                        .ranking(WEIGHTS)
                        .build());
        for (ResourceId id : resources()) {
            boolean room = id.kind() == ResourceKind.ROOM;
            builder.addResources(Resource.builder()
                    .id(id)
                    .label(id.name())
                    .addCapabilities(new Capability(room ? "exam" : "physician"))
                    .location(MAIN)
                    .build());
            LocalTime[] times = times(id);
            var block = Block.builder()
                    .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                    .from(times[0])
                    .to(times[times.length - 1]);
            if (!room) {
                block.addPauses(new Pause(times[1], times[2], "lunch"));
            }
            builder.addTemplates(Template.builder()
                    .id(new TemplateId("hours-" + id.kind().word() + "-" + id.name()))
                    .resource(id)
                    .location(MAIN)
                    .addBlocks(block.build())
                    .build());
        }
        return builder.build();
    }
}
