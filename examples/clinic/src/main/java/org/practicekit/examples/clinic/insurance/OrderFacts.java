package org.practicekit.examples.clinic.insurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.billing.coverage.order.OrderCaseBuilder;
import org.practicekit.billing.coverage.order.PlanFacts;
import org.practicekit.core.id.PatientId;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Entries;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;

/** What {@code payer_order.csv} and {@code payer_patients.csv} add to the coverages for the order of payers. Both may be missing. */
public final class OrderFacts {
    private static final String PLANS = "payer_order.csv";
    private static final String PATIENTS = "payer_patients.csv";
    private static final String PARENT = "parent or other_parent";

    private final Practice practice;
    private final Insurances insurances;
    private final Map<CoverageId, PlanFacts> plans = new LinkedHashMap<>();
    private final Map<PatientId, OrderCase> patients = new LinkedHashMap<>();
    private final Map<PatientId, List<CoverageId>> fixed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private OrderFacts(Practice practice, Insurances insurances) {
        this.practice = practice;
        this.insurances = insurances;
    }

    /**
     * Reads both files.
     *
     * @throws BadFolderException with every problem in them
     * @throws IOException when a file is there and cannot be read
     */
    public static OrderFacts read(Path folder, Practice practice, Insurances insurances)
            throws BadFolderException, IOException {
        OrderFacts facts = new OrderFacts(practice, insurances);
        facts.readPlans(folder);
        facts.readPatients(folder);
        if (!facts.problems.isEmpty()) {
            throw new BadFolderException(facts.problems.stream().sorted().toList());
        }
        return facts;
    }

    /** One case for each patient with a coverage on the practice's day, in the order of the file. */
    public Map<PatientId, OrderCase> cases() {
        Set<PatientId> insured = new LinkedHashSet<>();
        insurances.coverages().forEach(coverage -> insured.add(coverage.patient()));
        Map<PatientId, OrderCase> cases = new LinkedHashMap<>();
        for (PatientId patient : insured) {
            List<PlanFacts> known = insurances.of(patient).stream()
                    .filter(coverage -> coverage.coversOn(practice.day()))
                    .map(coverage -> plans.getOrDefault(
                            coverage.id(), PlanFacts.of(coverage).build()))
                    .toList();
            if (!known.isEmpty()) {
                OrderCase about = patients.getOrDefault(
                        patient, OrderCase.builder().service(practice.day()).build());
                cases.put(patient, OrderCase.builder().like(about).plans(known).build());
            }
        }
        return cases;
    }

    /** The order of payers that somebody fixed for a patient; empty where nobody did. */
    public List<CoverageId> fixed(PatientId patient) {
        return fixed.getOrDefault(patient, List.of());
    }

    private void readPlans(Path folder) throws IOException {
        Table.Columns columns =
                Table.Columns.of("coverage", "work employees whose coordinates this_injury medicare_first");
        for (Row row : Table.read(folder, PLANS, columns, problems).rows()) {
            Optional<Coverage> coverage = row.required("coverage", "the id of one in coverages.csv", this::coverage);
            Optional<PlanFacts.Work> work = row.oneOf("work", PlanFacts.Work.class);
            Optional<Integer> employees = row.number("employees", 0, 10_000_000);
            Optional<PlanFacts.FamilyRole> whose = row.oneOf("whose", PlanFacts.FamilyRole.class);
            Optional<Boolean> coordinates = row.optional("coordinates", "yes or no", Entries::yesOrNo);
            Optional<Boolean> injury = row.optional("this_injury", "yes or no", Entries::yesOrNo);
            Optional<Boolean> medicareFirst = row.optional("medicare_first", "yes or no", Entries::yesOrNo);
            if (row.isSound()) {
                plans.put(
                        coverage.orElseThrow().id(),
                        PlanFacts.of(coverage.get())
                                .work(work)
                                .employees(employees)
                                .familyRole(whose)
                                .coordinates(coordinates)
                                .forThisInjury(injury)
                                .medicareFirstBefore(medicareFirst)
                                .build());
            }
        }
    }

    private void readPatients(Path folder) throws IOException {
        Table.Columns columns = Table.Columns.of(
                "patient",
                "medicare_reason kidney_failure_since parents_together decree responsible custodian fixed_order");
        for (Row row : Table.read(folder, PATIENTS, columns, problems).rows()) {
            Optional<PatientId> patient = row.required("patient", "the id of one in patients.csv", this::patient);
            OrderCaseBuilder facts = OrderCase.builder()
                    .service(practice.day())
                    .medicareReason(row.oneOf("medicare_reason", OrderCase.MedicareReason.class))
                    .kidneyFailureSince(row.optional("kidney_failure_since", Entries.DATE, Entries::date))
                    .parentsTogether(row.optional("parents_together", "yes or no", Entries::yesOrNo))
                    .decree(row.oneOf("decree", OrderCase.Decree.class))
                    .responsible(row.optional("responsible", PARENT, OrderFacts::parent))
                    .custodian(row.optional("custodian", PARENT, OrderFacts::parent));
            Optional<List<CoverageId>> order = row.optional(
                    "fixed_order",
                    "ids of the patient's coverages with blanks between",
                    text -> Stream.of(text.split(" +"))
                            .map(id -> insurances.of(patient.orElseThrow()).stream()
                                    .map(Coverage::id)
                                    .filter(own -> own.value().equals(id))
                                    .findFirst()
                                    .orElseThrow())
                            .toList());
            if (row.isSound()) {
                patients.put(patient.orElseThrow(), facts.build());
                fixed.put(patient.get(), order.orElse(List.of()));
            }
        }
    }

    private Coverage coverage(String text) {
        return insurances.coverages().stream()
                .filter(coverage -> coverage.id().value().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private PatientId patient(String text) {
        PatientId id = new PatientId(text);
        if (!practice.patients().containsKey(id)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static PlanFacts.FamilyRole parent(String text) {
        return switch (text) {
            case "parent" -> PlanFacts.FamilyRole.PARENT;
            case "other_parent" -> PlanFacts.FamilyRole.OTHER_PARENT;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
