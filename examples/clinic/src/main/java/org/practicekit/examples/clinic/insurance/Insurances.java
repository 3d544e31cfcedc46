package org.practicekit.examples.clinic.insurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.core.id.PatientId;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;

/**
 * What {@code payers.csv} and {@code coverages.csv} say. Both files may be missing.
 *
 * @param payers those that the practice works with
 * @param people the patients as payers know them, by id
 * @param coverages in the order of the file
 */
public record Insurances(List<KnownPayer> payers, Map<PatientId, Insured> people, List<Coverage> coverages) {
    /**
     * Reads both files.
     *
     * @param folder the practice folder
     * @param practice what its other files say
     * @throws BadFolderException with every problem in them; none repeats what stands in {@code coverages.csv}
     * @throws IOException when a file is there and cannot be read
     */
    public static Insurances read(Path folder, Practice practice) throws BadFolderException, IOException {
        List<Problem> problems = new ArrayList<>();
        InsuranceFiles files = new InsuranceFiles(folder, practice, problems);
        List<KnownPayer> payers = files.payers();
        List<Coverage> coverages = files.coverages(payers);
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return new Insurances(payers, files.people(), coverages);
    }

    /** What a patient is insured by, in the order of the file. */
    public List<Coverage> of(PatientId patient) {
        return coverages.stream()
                .filter(coverage -> coverage.patient().equals(patient))
                .toList();
    }

    /** A payer by its id. */
    public Optional<KnownPayer> payer(Coverage coverage) {
        return payers.stream()
                .filter(payer -> payer.id().equals(coverage.payer()))
                .findFirst();
    }
}
