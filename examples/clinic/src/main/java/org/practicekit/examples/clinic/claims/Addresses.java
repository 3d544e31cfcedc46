package org.practicekit.examples.clinic.claims;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.core.id.PatientId;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;

/**
 * What {@code addresses.csv} says; it may be missing.
 *
 * @param byPatient where patients live
 */
public record Addresses(Map<PatientId, PostalAddress> byPatient) {
    /**
     * Reads the file.
     *
     * @throws BadFolderException with every problem in it
     * @throws IOException when it is there and cannot be read
     */
    public static Addresses read(Path folder) throws BadFolderException, IOException {
        List<Problem> problems = new ArrayList<>();
        Map<PatientId, PostalAddress> addresses = new LinkedHashMap<>();
        Table.Columns columns = Table.Columns.of("patient street city state zip", "");
        for (Row row : Table.read(folder, "addresses.csv", columns, problems).rows()) {
            Optional<PatientId> patient = row.required("patient", "the id of one in patients.csv", PatientId::new);
            Optional<String> street = row.required("street", "a street and a number", text -> text);
            Optional<String> city = row.required("city", "a town", text -> text);
            Optional<String> state = row.required("state", "two capital letters", text -> matching(text, "[A-Z]{2}"));
            Optional<String> zip =
                    row.required("zip", "five or nine digits", text -> matching(text, "[0-9]{5}([0-9]{4})?"));
            if (row.isSound()
                    && addresses.put(
                                    patient.orElseThrow(),
                                    PostalAddress.builder()
                                            .addLines(street.orElseThrow())
                                            .city(city)
                                            .state(state)
                                            .zip(zip)
                                            .build())
                            != null) {
                row.report("patient", "patient %s a second time".formatted(patient.get()), "each patient once");
            }
        }
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return new Addresses(addresses);
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
