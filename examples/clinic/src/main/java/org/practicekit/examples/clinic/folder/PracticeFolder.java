package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SetupCheck;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.visit.PatientKind;

/**
 * Reads a practice folder. Nothing is guessed: what cannot be read is reported, and reading goes on, so that one run names
 * all there is to mend.
 */
public final class PracticeFolder {
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private PracticeFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all files.
     *
     * @param folder the folder
     * @param validation for what the SDK itself has to say about a setup
     * @return what it says
     * @throws BadFolderException with every problem in it
     * @throws IOException when a file is there and cannot be read
     */
    public static Practice read(Path folder, Validation validation) throws BadFolderException, IOException {
        return new PracticeFolder(folder).read(validation);
    }

    /**
     * Reads {@code history.csv}, the visits of the past and those that are booked already; none where there is no such file.
     *
     * @param folder the folder
     * @param practice what else the folder says
     * @return the visits, in the order of the file
     * @throws BadFolderException with every problem in it
     * @throws IOException when the file is there and cannot be read
     */
    public static List<Appointment> history(Path folder, Practice practice) throws BadFolderException, IOException {
        PracticeFolder reading = new PracticeFolder(folder);
        List<Appointment> history = History.read(reading, practice.setup());
        reading.refuseProblems();
        return history;
    }

    private Practice read(Validation validation) throws BadFolderException, IOException {
        if (!Files.isDirectory(folder)) {
            report(new Place(folder.toString(), 1, 1), "no such folder", "a folder with the files of a practice");
            refuseProblems();
        }
        Settings settings = Settings.read(this);
        Optional<PracticeId> id = settings.practice();
        Optional<String> name = settings.name();
        Optional<LocalDate> day = settings.day();
        Optional<BookingPolicy> policy = settings.policy();
        Optional<WaitlistPolicy> waitlistPolicy = settings.waitlist();
        settings.reportUnread();
        Resources resources = Resources.read(this);
        VisitTypes visitTypes = VisitTypes.read(this);
        Hours hours = Hours.read(this, resources, visitTypes);
        Map<PatientId, Patient> patients = patients();
        List<VisitRequest> requests = day.isPresent() && !resources.locations().isEmpty()
                ? Requests.read(this, resources, visitTypes, patients, day.get())
                : List.of();
        Waitlist waitlist = new Waitlist(resources, visitTypes, patients, requests, day.orElse(LocalDate.EPOCH));
        List<CallOff> cancellations = waitlist.cancellations(this);
        List<Waiting> waiting = waitlist.waiting(this);
        if (resources.locations().isEmpty()) {
            report(new Place("locations.csv", 1, 1), "no location", "at least one line with a location");
        }
        refuseProblems();
        SchedulingSetup setup = SchedulingSetup.builder()
                .practice(id.orElseThrow())
                .version(Version.FIRST)
                .locations(resources.locations().values())
                .resources(resources.resources().values())
                .visitTypes(visitTypes.types().values())
                .templates(hours.templates())
                .closures(hours.closures())
                .extraHours(hours.extraHours())
                .policy(policy.orElseThrow())
                .waitlist(waiting.isEmpty() ? Optional.empty() : waitlistPolicy)
                .build();
        List<Finding> findings = new SetupCheck(validation).check(setup);
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                report(
                        place(finding, List.of(hours.places(), visitTypes.places(), resources.places())),
                        finding.message(),
                        "a setup that keeps the rule %s".formatted(finding.rule()));
            }
        }
        refuseProblems();
        List<Finding> warnings = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
        return new Practice(
                name.orElseThrow(), day.orElseThrow(), setup, patients, requests, cancellations, waiting, warnings);
    }

    /** Notes something that must be mended. */
    void report(Place place, String found, String expected) {
        problems.add(new Problem(place, found, expected));
    }

    /** A file that must be there. */
    Table table(String file, Table.Columns columns) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            report(new Place(file, 1, 1), "no such file in the folder", "a file with " + columns);
            return Table.empty();
        }
        return Table.read(file, Files.readAllBytes(path), columns, problems);
    }

    /** A file that may be missing. */
    Table optionalTable(String file, Table.Columns columns) throws IOException {
        return Files.exists(folder.resolve(file)) ? table(file, columns) : Table.empty();
    }

    private Map<PatientId, Patient> patients() throws IOException {
        Map<PatientId, Patient> patients = new TreeMap<>();
        Table table = table("patients.csv", Table.Columns.of("id name kind", "born"));
        for (Row row : table.rows()) {
            Optional<PatientId> id = row.required("id", "an id such as p-001", PatientId::new);
            Optional<PersonName> name = row.required("name", "the patient's name", PersonName::of);
            Optional<PatientKind> kind = row.requiredOneOf("kind", PatientKind.class);
            Optional<LocalDate> born = row.optional("born", Entries.DATE, Entries::date);
            if (row.isSound() && patients.containsKey(id.orElseThrow())) {
                row.report("id", "patient %s a second time".formatted(id.get()), "each id once");
            } else if (row.isSound()) {
                patients.put(id.orElseThrow(), new Patient(id.get(), name.orElseThrow(), kind.orElseThrow(), born));
            }
        }
        return patients;
    }

    /** Where the thing stands that a finding names; the practice itself where it names none. */
    private static Place place(Finding finding, List<Map<String, Place>> places) {
        for (Map<String, Place> some : places) {
            for (String fact : finding.facts().values()) {
                Place place = some.get(fact);
                if (place != null) {
                    return place;
                }
            }
        }
        return new Place(Settings.FILE, 1, 1);
    }

    private void refuseProblems() throws BadFolderException {
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
    }
}
