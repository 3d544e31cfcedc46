package org.practicekit.examples.clinic.insurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * What {@code services.csv} says. The file may be missing.
 *
 * @param byVisitType what is done at each type of visit
 * @param descriptions what the services are, in words
 */
public record Services(Map<VisitTypeId, List<PlannedService>> byVisitType, Map<ProcedureCode, String> descriptions) {
    private static final PlaceOfService OFFICE = new PlaceOfService("11");

    /**
     * Reads the file.
     *
     * @throws BadFolderException with every problem in it
     * @throws IOException when it is there and cannot be read
     */
    public static Services read(Path folder, Practice practice) throws BadFolderException, IOException {
        List<Problem> problems = new ArrayList<>();
        Services services = read(folder, practice, problems);
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return services;
    }

    /** Reads the file, and adds to {@code problems} what cannot be used. */
    public static Services read(Path folder, Practice practice, List<Problem> problems) throws IOException {
        Map<VisitTypeId, List<PlannedService>> services = new LinkedHashMap<>();
        Map<ProcedureCode, String> descriptions = new LinkedHashMap<>();
        Table.Columns columns = Table.Columns.of("visit_type procedure description", "service_type units diagnoses");
        for (Row row : Table.read(folder, "services.csv", columns, problems).rows()) {
            Optional<VisitTypeId> type = row.required(
                    "visit_type",
                    "the id of one in visit_types.csv",
                    text -> practice.setup()
                            .visitType(new VisitTypeId(text))
                            .orElseThrow()
                            .id());
            Optional<ProcedureCode> procedure = row.required("procedure", "a code such as G0439", ProcedureCode::new);
            Optional<String> description = row.required("description", "words for a patient", text -> text);
            Optional<ServiceType> benefit = row.optional("service_type", "a code such as 98", ServiceType::new);
            Optional<Integer> units = row.number("units", 1, 9999);
            List<DiagnosisCode> diagnoses =
                    row.several("diagnoses", ' ', "codes such as I10, with blanks between", DiagnosisCode::new);
            if (row.isSound()) {
                services.computeIfAbsent(type.orElseThrow(), key -> new ArrayList<>())
                        .add(PlannedService.builder()
                                .procedure(procedure)
                                .serviceType(benefit.orElse(ServiceType.OFFICE_VISIT))
                                .units(units.orElse(1))
                                .place(OFFICE)
                                .diagnoses(diagnoses)
                                .build());
                descriptions.put(procedure.orElseThrow(), description.orElseThrow());
            }
        }
        return new Services(services, descriptions);
    }

    /** What is done at a type of visit; none where the file does not say. */
    public List<PlannedService> of(VisitTypeId type) {
        return byVisitType.getOrDefault(type, List.of());
    }

    /** The same, where a type of visit of which the file says nothing counts as an office visit. */
    public List<PlannedService> orOfficeVisit(VisitTypeId type) {
        return byVisitType.getOrDefault(
                type,
                List.of(PlannedService.builder()
                        .serviceType(ServiceType.OFFICE_VISIT)
                        .place(OFFICE)
                        .build()));
    }
}
