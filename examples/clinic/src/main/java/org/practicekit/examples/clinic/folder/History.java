package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What stands in {@code history.csv}: visits with the moments at which they were booked and what became of them. */
final class History {
    static final String FILE = "history.csv";

    /** The moments of a visit's life in the order in which they come, by column. */
    private static final Map<String, AppointmentStatus> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("booked", AppointmentStatus.BOOKED);
        STEPS.put("cancelled", AppointmentStatus.CANCELLED);
        STEPS.put("no_show", AppointmentStatus.NO_SHOW);
        STEPS.put("arrived", AppointmentStatus.ARRIVED);
        STEPS.put("roomed", AppointmentStatus.IN_ROOM);
        STEPS.put("completed", AppointmentStatus.COMPLETED);
        STEPS.put("entered_in_error", AppointmentStatus.ENTERED_IN_ERROR);
    }

    private final SchedulingSetup setup;
    private final Map<String, ResourceId> resources = new HashMap<>();
    private final Map<AppointmentId, AppointmentBuilder> visits = new LinkedHashMap<>();
    private final Map<AppointmentId, Row> movedFrom = new LinkedHashMap<>();
    private final Map<AppointmentId, AppointmentId> movedTo = new HashMap<>();

    private History(SchedulingSetup setup) {
        this.setup = setup;
        setup.resources().stream().map(Resource::id).forEach(id -> resources.put(id.name(), id));
    }

    static List<Appointment> read(PracticeFolder folder, SchedulingSetup setup) throws IOException {
        History history = new History(setup);
        Table.Columns columns = Table.Columns.of(
                "id patient visit_type uses start booked",
                "location arrived roomed completed no_show cancelled by late moved_to entered_in_error");
        for (Row row : folder.optionalTable(FILE, columns).rows()) {
            history.add(row);
        }
        history.moves();
        return history.visits.values().stream().map(AppointmentBuilder::build).toList();
    }

    private void add(Row row) {
        Optional<AppointmentId> id = row.required("id", "an id such as v-0001", AppointmentId::new);
        Optional<PatientId> patient = row.required("patient", "an id such as p-101", PatientId::new);
        Optional<VisitType> type = row.required("visit_type", "the id of one in visit_types.csv", this::visitType);
        List<ResourceId> uses =
                row.several("uses", ' ', "providers, rooms, staff and equipment of the folder", this::resource);
        row.present("uses", "what the visit takes up, with blanks between");
        Location place = row.optional("location", "the id of one in locations.csv", this::location)
                .orElseGet(() -> setup.locations().get(0));
        Optional<Instant> start = moment(row, "start", place.clock());
        row.present("start", Entries.MOMENT);
        row.present("booked", Entries.MOMENT);
        List<StatusChange> steps = steps(row, place.clock());
        Optional<CancelledBy> by = row.oneOf("by", CancelledBy.class);
        boolean late = row.optional("late", "yes or no", Entries::yesOrNo).orElse(false);
        Optional<AppointmentId> other = row.optional("moved_to", "the id of another visit", AppointmentId::new);
        boolean cancelled = steps.stream().anyMatch(step -> step.to() == AppointmentStatus.CANCELLED);
        if (row.isSound() && cancelled != by.isPresent()) {
            row.report(
                    "by",
                    cancelled ? "nobody who called it off" : "somebody, though it was not called off",
                    "patient or practice for a visit with a moment under \"cancelled\"");
        }
        if (row.isSound() && other.isPresent() && !cancelled) {
            row.report("moved_to", "a move of a visit that was not called off", "a moment under \"cancelled\"");
        }
        if (row.isSound() && visits.containsKey(id.orElseThrow())) {
            row.report("id", "visit %s a second time".formatted(id.get()), "each id once");
        }
        if (!row.isSound()) {
            return;
        }
        TimeRange time = TimeRange.of(start.orElseThrow(), type.orElseThrow().duration());
        AppointmentBuilder visit = Appointment.builder()
                .id(id.orElseThrow())
                .version(Version.FIRST)
                .patient(patient.orElseThrow())
                .patientKind(type.get().onlyFor().orElse(PatientKind.ESTABLISHED))
                .visitType(type.get().id())
                .location(place.id())
                .time(time)
                .uses(uses(uses, type.get(), time))
                .status(steps.get(steps.size() - 1).to())
                .history(steps);
        by.ifPresent(who -> visit.cancellation(new Cancellation(who, CancelReason.OTHER, late)));
        other.ifPresent(to -> {
            movedFrom.put(id.get(), row);
            movedTo.put(id.get(), to);
        });
        visits.put(id.get(), visit);
    }

    /** The steps in the order of life; a visit that was called off or missed cannot have been attended. */
    private static List<StatusChange> steps(Row row, WallClock clock) {
        List<StatusChange> steps = new ArrayList<>();
        STEPS.forEach((column, status) -> moment(row, column, clock).ifPresent(at -> {
            AppointmentStatus before =
                    steps.isEmpty() ? status : steps.get(steps.size() - 1).to();
            boolean possible = before == status || before.next().contains(status);
            if (!possible) {
                row.report(
                        column,
                        "%s, though the visit was %s".formatted(status, before),
                        "moments in the order in which a visit goes");
            } else if (!steps.isEmpty()
                    && at.isBefore(steps.get(steps.size() - 1).at())) {
                row.report(column, "a moment before the visit became %s".formatted(before), "moments in their order");
            }
            steps.add(StatusChange.of(status, at));
        }));
        return steps;
    }

    private void moves() {
        movedTo.forEach((from, to) -> {
            AppointmentBuilder old = visits.get(from);
            AppointmentBuilder moved = visits.get(to);
            if (old != null && moved != null && !from.equals(to)) {
                old.replacedBy(to);
                moved.replaces(from);
            } else {
                Optional.ofNullable(movedFrom.get(from))
                        .ifPresent(row -> row.report(
                                "moved_to", "no visit %s that it could be".formatted(to), "the id of another visit"));
            }
        });
    }

    /** What the uses take up; each meets the first need that is left and that it can meet. */
    private List<Use> uses(List<ResourceId> resources, VisitType type, TimeRange time) {
        List<Need> left = new ArrayList<>(type.needs());
        List<Use> uses = new ArrayList<>();
        for (ResourceId id : resources) {
            Optional<Need> met = left.stream()
                    .filter(need -> setup.resource(id).filter(need::metBy).isPresent())
                    .findFirst();
            met.ifPresent(left::remove);
            uses.add(Use.of(id, met.map(need -> type.taken(need, time.start())).orElse(time)));
        }
        return uses;
    }

    private static Optional<Instant> moment(Row row, String column, WallClock clock) {
        return row.optional(column, Entries.MOMENT, Entries::moment).map(clock::at);
    }

    private VisitType visitType(String text) {
        return setup.visitType(new VisitTypeId(text)).orElseThrow();
    }

    private ResourceId resource(String text) {
        return Optional.ofNullable(resources.get(text)).orElseThrow();
    }

    private Location location(String text) {
        return setup.location(new LocationId(text)).orElseThrow();
    }
}
