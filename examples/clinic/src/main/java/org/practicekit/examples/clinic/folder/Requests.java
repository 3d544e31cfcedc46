package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Who wants to be seen on the day. */
final class Requests {
    private final Resources resources;
    private final VisitTypes visitTypes;
    private final Map<PatientId, Patient> patients;
    private final LocalDate day;
    private final Set<String> seen = new HashSet<>();
    private final List<VisitRequest> requests = new ArrayList<>();

    private Requests(Resources resources, VisitTypes visitTypes, Map<PatientId, Patient> patients, LocalDate day) {
        this.resources = resources;
        this.visitTypes = visitTypes;
        this.patients = patients;
        this.day = day;
    }

    static List<VisitRequest> read(
            PracticeFolder folder,
            Resources resources,
            VisitTypes visitTypes,
            Map<PatientId, Patient> patients,
            LocalDate day)
            throws IOException {
        Requests read = new Requests(resources, visitTypes, patients, day);
        Table.Columns columns = Table.Columns.of(
                "id received patient visit_type",
                "times preferred_times only_with prefers location overbook decides_after_minutes confirms");
        for (Row row : folder.table("requests.csv", columns).rows()) {
            read.add(row);
        }
        return List.copyOf(read.requests);
    }

    private void add(Row row) {
        Optional<String> id = row.required("id", "an id such as r-001", Requests::id);
        Optional<Patient> patient = row.required("patient", "the id of one in patients.csv", this::patient);
        Optional<VisitTypeId> visitType = row.required("visit_type", visitTypes.expected(), visitTypes::known);
        List<DayWindow> times = row.several("times", ';', Entries.WINDOWS, Entries::window);
        List<DayWindow> preferred = row.several("preferred_times", ';', Entries.WINDOWS, Entries::window);
        List<ResourceId> onlyWith = row.several("only_with", ' ', resources.expected(), resources::known);
        List<ResourceId> prefers = row.several("prefers", ' ', "one or more providers", this::provider);
        Optional<LocationId> location = resources.location(row, "location");
        boolean overbook =
                row.optional("overbook", "yes or no", Entries::yesOrNo).orElse(false);
        int decides = row.number("decides_after_minutes", 0, 10_080).orElse(0);
        WallClock clock = resources.clock(location);
        Optional<Instant> received =
                row.required("received", Entries.MOMENT, Entries::moment).map(clock::at);
        Optional<Instant> confirms =
                row.optional("confirms", Entries.MOMENT, Entries::moment).map(clock::at);
        if (row.isSound() && !seen.add(id.orElseThrow())) {
            row.report("id", "request %s a second time".formatted(id.get()), "each id once");
        }
        if (times.size() > 50 || preferred.size() > 50) {
            row.report(times.size() > 50 ? "times" : "preferred_times", "more than 50 entries", "at most 50");
        }
        if (row.isSound()
                && confirms.isPresent()
                && confirms.get().isBefore(received.orElseThrow().plus(Duration.ofMinutes(decides)))) {
            row.report("confirms", "a confirmation before the visit is booked", "a later date and time");
        }
        if (!row.isSound()) {
            return;
        }
        SlotRequestBuilder wanted = SlotRequest.builder()
                .visitType(visitType.orElseThrow())
                .patient(patient.orElseThrow().id())
                .patientKind(patient.get().kind())
                .dates(DateRange.day(day))
                .times(times)
                .preferredTimes(preferred)
                .onlyWith(onlyWith)
                .preferred(prefers)
                .allowOverbooking(overbook);
        location.ifPresent(wanted::location);
        requests.add(new VisitRequest(
                id.orElseThrow(), received.orElseThrow(), wanted.build(), Duration.ofMinutes(decides), confirms));
    }

    /** Command ids are made of it. */
    private static String id(String text) {
        if (text.length() > 100) {
            throw new IllegalArgumentException("too long");
        }
        return new CommandId(text).value();
    }

    private Patient patient(String text) {
        Patient patient = patients.get(new PatientId(text));
        if (patient == null) {
            throw new IllegalArgumentException(text);
        }
        return patient;
    }

    private ResourceId provider(String text) {
        ResourceId id = resources.known(text);
        if (id.kind() != ResourceKind.PROVIDER) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }
}
