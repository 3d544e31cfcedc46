package org.practicekit.examples.clinic.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.PatientId;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Entries;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;

/**
 * What {@code services_done.csv} says: all that the office knows to have been done for patients, here and elsewhere.
 *
 * @param byPatient for each patient, nothing for those without a line; empty without the file, as then nobody can tell
 */
public record ServicesDone(Map<PatientId, List<PastService>> byPatient) {
    private static final String FILE = "services_done.csv";
    private static final PlaceOfService OFFICE = new PlaceOfService("11");

    /**
     * Reads the file.
     *
     * @throws BadFolderException with every problem in it
     * @throws IOException when it is there and cannot be read
     */
    public static ServicesDone read(Path folder, Practice practice) throws BadFolderException, IOException {
        Map<PatientId, List<PastService>> byPatient = new LinkedHashMap<>();
        if (Files.exists(folder.resolve(FILE))) {
            practice.patients().keySet().forEach(patient -> byPatient.put(patient, new ArrayList<>()));
        }
        List<Problem> problems = new ArrayList<>();
        Table.Columns columns = Table.Columns.of("patient date", "service procedure units");
        for (Row row : Table.read(folder, FILE, columns, problems).rows()) {
            Optional<List<PastService>> done = row.required(
                    "patient",
                    "the id of one in patients.csv",
                    text -> Optional.ofNullable(byPatient.get(new PatientId(text)))
                            .orElseThrow());
            Optional<LocalDate> date = row.required("date", Entries.DATE, Entries::date);
            Optional<ServiceType> service = row.optional("service", "a code such as 98", ServiceType::new);
            Optional<ProcedureCode> procedure = row.optional("procedure", "a code such as G0439", ProcedureCode::new);
            Optional<Integer> units = row.number("units", 1, 9999);
            if (row.isSound()) {
                done.orElseThrow()
                        .add(new PastService(
                                date.orElseThrow(),
                                PlannedService.builder()
                                        .serviceType(service.orElse(ServiceType.OFFICE_VISIT))
                                        .procedure(procedure)
                                        .units(units.orElse(1))
                                        .place(OFFICE)
                                        .build()));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return new ServicesDone(byPatient);
    }
}
