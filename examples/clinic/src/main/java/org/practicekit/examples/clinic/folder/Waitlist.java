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
import java.util.stream.Collectors;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.scheduling.waitlist.Priority;
import org.practicekit.scheduling.waitlist.WaitlistWish;

/** Which visits of the day are called off, and who waits for an earlier time. */
final class Waitlist {
    private final Resources resources;
    private final VisitTypes visitTypes;
    private final Map<PatientId, Patient> patients;
    private final Map<String, VisitRequest> requests;
    private final LocalDate day;
    private final Set<String> seen = new HashSet<>();

    Waitlist(
            Resources resources,
            VisitTypes visitTypes,
            Map<PatientId, Patient> patients,
            List<VisitRequest> requests,
            LocalDate day) {
        this.resources = resources;
        this.visitTypes = visitTypes;
        this.patients = patients;
        this.requests = requests.stream().collect(Collectors.toMap(VisitRequest::id, one -> one));
        this.day = day;
    }

    List<CallOff> cancellations(PracticeFolder folder) throws IOException {
        List<CallOff> cancellations = new ArrayList<>();
        Table.Columns columns = Table.Columns.of("request at by reason", "");
        for (Row row : folder.optionalTable("cancellations.csv", columns).rows()) {
            Optional<VisitRequest> request = row.required("request", "the id of one in requests.csv", this::request);
            WallClock clock =
                    resources.clock(request.flatMap(one -> one.wanted().location()));
            Optional<Instant> at =
                    row.required("at", Entries.MOMENT, Entries::moment).map(clock::at);
            Optional<CancelledBy> by = row.requiredOneOf("by", CancelledBy.class);
            Optional<CancelReason> reason = row.requiredOneOf("reason", CancelReason.class);
            if (row.isSound() && !seen.add("cancel " + request.orElseThrow().id())) {
                row.report(
                        "request",
                        "request %s a second time".formatted(request.get().id()),
                        "each request once");
            }
            if (row.isSound() && !at.orElseThrow().isAfter(request.orElseThrow().received())) {
                row.report("at", "a cancellation before the request", "a later date and time");
            }
            if (row.isSound()) {
                cancellations.add(new CallOff(
                        request.orElseThrow().id(),
                        at.orElseThrow(),
                        CancelRequest.builder()
                                .by(by.orElseThrow())
                                .reason(reason.orElseThrow())
                                .build()));
            }
        }
        return cancellations;
    }

    List<Waiting> waiting(PracticeFolder folder) throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        Table.Columns columns = Table.Columns.of(
                "id joins patient visit_type",
                "times only_with location notice_minutes priority gives_up agreed says after_minutes");
        for (Row row : folder.optionalTable("waitlist.csv", columns).rows()) {
            waiting(row).ifPresent(waiting::add);
        }
        return waiting;
    }

    private Optional<Waiting> waiting(Row row) {
        Optional<String> id = row.required("id", "an id such as w-01", Waitlist::id);
        Optional<Patient> patient = row.required("patient", "the id of one in patients.csv", this::patient);
        Optional<VisitTypeId> visitType = row.required("visit_type", visitTypes.expected(), visitTypes::known);
        List<DayWindow> times = row.several("times", ';', Entries.WINDOWS, Entries::window);
        List<ResourceId> onlyWith = row.several("only_with", ' ', resources.expected(), resources::known);
        Optional<LocationId> location = resources.location(row, "location");
        Optional<Integer> notice = row.number("notice_minutes", 0, 129_600);
        Optional<Priority> priority = row.oneOf("priority", Priority.class);
        Optional<String> givesUp = row.optional("gives_up", "the id of one in requests.csv", this::request)
                .map(VisitRequest::id);
        boolean agreed = row.optional("agreed", "yes or no", Entries::yesOrNo).orElse(true);
        Optional<Boolean> says = row.optional("says", "yes or no, or nothing", Entries::yesOrNo);
        int after = row.number("after_minutes", 0, 2_880).orElse(0);
        Optional<Instant> joins =
                row.required("joins", Entries.MOMENT, Entries::moment).map(resources.clock(location)::at);
        if (row.isSound() && !seen.add("wait " + id.orElseThrow())) {
            row.report("id", "entry %s a second time".formatted(id.get()), "each id once");
        }
        if (times.size() > 50) {
            row.report("times", "more than 50 entries", "at most 50");
        }
        if (!row.isSound()) {
            return Optional.empty();
        }
        WaitlistWish wish = WaitlistWish.builder()
                .patient(patient.orElseThrow().id())
                .patientKind(patient.get().kind())
                .visitType(visitType.orElseThrow())
                .dates(DateRange.day(day))
                .times(times)
                .onlyWith(onlyWith)
                .location(location)
                .noticeNeeded(Duration.ofMinutes(notice.orElse(0)))
                .priority(priority.orElse(Priority.ROUTINE))
                .build();
        return Optional.of(new Waiting(
                id.orElseThrow(), joins.orElseThrow(), wish, givesUp, agreed, says, Duration.ofMinutes(after)));
    }

    private VisitRequest request(String text) {
        return Optional.ofNullable(requests.get(text)).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private Patient patient(String text) {
        return Optional.ofNullable(patients.get(new PatientId(text)))
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** Command ids are made of it. */
    private static String id(String text) {
        if (text.length() > 60) {
            throw new IllegalArgumentException("too long");
        }
        return new CommandId(text).value();
    }
}
