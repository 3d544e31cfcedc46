package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.series.Recurrence;
import org.practicekit.scheduling.series.SeriesPattern;
import org.practicekit.scheduling.series.SeriesRequest;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What stands in {@code series.csv}, for a practice that was read already; a folder may do without. */
public final class SeriesWishes {
    private static final String FILE = "series.csv";

    private final Practice practice;
    private final Set<String> seen = new HashSet<>();

    private SeriesWishes(Practice practice) {
        this.practice = practice;
    }

    /**
     * Reads the file, if it is there.
     *
     * @throws BadFolderException with every problem in it
     * @throws IOException when it is there and cannot be read
     */
    public static List<SeriesWish> read(Path folder, Practice practice) throws BadFolderException, IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        Table table = Table.read(
                FILE,
                Files.readAllBytes(file),
                Table.Columns.of("id received patient visit_type start rule with", "location"),
                problems);
        SeriesWishes read = new SeriesWishes(practice);
        List<SeriesWish> wishes = new ArrayList<>();
        for (Row row : table.rows()) {
            read.wish(row).ifPresent(wishes::add);
        }
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return wishes;
    }

    private Optional<SeriesWish> wish(Row row) {
        SchedulingSetup setup = practice.setup();
        Optional<String> id = row.required("id", "an id such as s-001", text -> new CommandId(text).value());
        Optional<LocalDateTime> received = row.required("received", Entries.MOMENT, Entries::moment);
        Optional<Patient> patient = row.required("patient", "the id of one in patients.csv", this::patient);
        Optional<VisitTypeId> type = row.required(
                "visit_type",
                "the id of one in visit_types.csv",
                text -> setup.visitType(new VisitTypeId(text)).orElseThrow().id());
        Optional<LocalDateTime> start = row.required("start", Entries.MOMENT, Entries::moment);
        Optional<Recurrence> rule =
                row.required("rule", "a rule such as FREQ=WEEKLY;BYDAY=MO;COUNT=12", Recurrence::parse);
        List<ResourceId> with = row.several("with", ' ', "providers, rooms and the like, by their ids", this::resource);
        Optional<Location> location = row.optional(
                "location",
                "the id of one in locations.csv",
                text -> setup.location(new LocationId(text)).orElseThrow());
        row.present("with", "one for each need of the visit type");
        if (row.isSound() && !seen.add(id.orElseThrow())) {
            row.report("id", "series %s a second time".formatted(id.get()), "each id once");
        }
        if (!row.isSound()) {
            return Optional.empty();
        }
        Location place = location.orElse(setup.locations().get(0));
        Instant asked = place.clock().at(received.orElseThrow());
        return Optional.of(new SeriesWish(
                id.orElseThrow(),
                asked,
                SeriesRequest.builder()
                        .visitType(type.orElseThrow())
                        .patient(patient.orElseThrow().id())
                        .patientKind(patient.get().kind())
                        .location(place.id())
                        .pattern(SeriesPattern.of(start.orElseThrow(), rule.orElseThrow()))
                        .resources(with)
                        .build()));
    }

    private Patient patient(String text) {
        Patient patient = practice.patients().get(new PatientId(text));
        if (patient == null) {
            throw new IllegalArgumentException(text);
        }
        return patient;
    }

    private ResourceId resource(String text) {
        return practice.setup().resources().stream()
                .map(Resource::id)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
