package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.optimization.Follows;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.optimization.WantedVisitBuilder;
import org.practicekit.scheduling.optimization.WantedVisitId;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.scheduling.waitlist.Priority;

/**
 * The visits of a week that {@code wanted.csv} names, in the order in which patients asked; without that file, those of
 * {@code requests.csv}.
 */
public final class WantedVisits {
    private static final String FILE = "wanted.csv";
    private static final String RESOURCES = "providers, rooms and the like, by their ids";

    private final Practice practice;
    private final DateRange week;
    private final Map<WantedVisitId, WantedVisit> visits = new LinkedHashMap<>();

    private WantedVisits(Practice practice, DateRange week) {
        this.practice = practice;
        this.week = week;
    }

    /**
     * Reads the visits.
     *
     * @param week the days that are planned
     * @throws BadFolderException with every problem in it
     * @throws IOException when the file is there and cannot be read
     */
    public static List<WantedVisit> read(Path folder, Practice practice, DateRange week)
            throws BadFolderException, IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return practice.requests().stream()
                    .map(request -> ofTheDay(request, practice, week))
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        Table table = Table.read(
                FILE,
                Files.readAllBytes(file),
                Table.Columns.of(
                        "id patient visit_type",
                        "kind by from to priority times preferred_times only_with prefers location follows after_days"),
                problems);
        WantedVisits read = new WantedVisits(practice, week);
        table.rows().forEach(read::add);
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return List.copyOf(read.visits.values());
    }

    private static WantedVisit ofTheDay(VisitRequest request, Practice practice, DateRange week) {
        return WantedVisit.builder()
                .id(new WantedVisitId(request.id()))
                .wish(SlotRequest.builder().like(request.wanted()).dates(week).build())
                .targetBy(practice.day())
                .build();
    }

    private void add(Row row) {
        SchedulingSetup setup = practice.setup();
        Optional<WantedVisitId> id = row.required("id", "an id such as w-001", WantedVisitId::new);
        Optional<PatientId> patient = row.required("patient", "an id such as p-001", PatientId::new);
        Optional<PatientKind> kind = row.oneOf("kind", PatientKind.class);
        Optional<VisitTypeId> type = row.required(
                "visit_type",
                "the id of one in visit_types.csv",
                text -> setup.visitType(new VisitTypeId(text)).orElseThrow().id());
        Optional<LocalDate> by = row.optional("by", Entries.DATE, Entries::date);
        Optional<LocalDate> from = row.optional("from", Entries.DATE, Entries::date);
        Optional<LocalDate> to = row.optional("to", Entries.DATE, Entries::date);
        Optional<Priority> priority = row.oneOf("priority", Priority.class);
        List<DayWindow> times = row.several("times", ';', Entries.WINDOWS, Entries::window);
        List<DayWindow> preferred = row.several("preferred_times", ';', Entries.WINDOWS, Entries::window);
        List<ResourceId> onlyWith = row.several("only_with", ' ', RESOURCES, this::resource);
        List<ResourceId> prefers = row.several("prefers", ' ', "one or more providers", this::provider);
        Optional<LocationId> location = row.optional(
                "location",
                "the id of one in locations.csv",
                text -> setup.location(new LocationId(text)).orElseThrow().id());
        Optional<WantedVisitId> first = row.optional("follows", "the id of a line further up", this::known);
        Optional<int[]> after = row.optional("after_days", "days such as 7 or 7-10", WantedVisits::days);
        LocalDate begins = from.orElse(week.from());
        LocalDate ends = to.orElse(week.lastDay());
        if (row.isSound() && visits.containsKey(id.orElseThrow())) {
            row.report("id", "visit %s a second time".formatted(id.get()), "each id once");
        }
        if (row.isSound() && ends.isBefore(begins)) {
            row.report(to.isPresent() ? "to" : "from", "no day from %s to %s".formatted(begins, ends), "a later end");
        }
        if (row.isSound() && first.isPresent() != after.isPresent()) {
            row.report("after_days", "only one of follows and after_days", "both, or neither");
        }
        if (times.size() > 50 || preferred.size() > 50) {
            row.report(times.size() > 50 ? "times" : "preferred_times", "more than 50 entries", "at most 50");
        }
        if (!row.isSound()) {
            return;
        }
        SlotRequestBuilder wish = SlotRequest.builder()
                .visitType(type.orElseThrow())
                .patient(patient.orElseThrow())
                .patientKind(kind.orElse(PatientKind.ESTABLISHED))
                .dates(DateRange.closed(begins, ends))
                .times(times)
                .preferredTimes(preferred)
                .onlyWith(onlyWith)
                .preferred(prefers)
                .location(location);
        WantedVisitBuilder visit = WantedVisit.builder()
                .id(id.orElseThrow())
                .wish(wish.build())
                .targetBy(by.orElse(week.from()))
                .priority(priority.orElse(Priority.ROUTINE));
        after.ifPresent(days ->
                visit.addFollows(new Follows(first.orElseThrow(), days[0], days[days.length - 1], false, true)));
        visits.put(id.get(), visit.build());
    }

    private static int[] days(String text) {
        String[] ends = text.split("-", 2);
        int least = Entries.whole(ends[0], days -> days >= 0 && days <= 366);
        return new int[] {least, Entries.whole(ends[ends.length - 1], days -> days >= least && days <= 366)};
    }

    private WantedVisitId known(String text) {
        WantedVisitId id = new WantedVisitId(text);
        if (!visits.containsKey(id)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private ResourceId provider(String text) {
        ResourceId id = resource(text);
        if (id.kind() != ResourceKind.PROVIDER) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private ResourceId resource(String text) {
        return practice.setup().resources().stream()
                .map(Resource::id)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
