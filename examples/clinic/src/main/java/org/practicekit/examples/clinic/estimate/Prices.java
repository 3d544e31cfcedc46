package org.practicekit.examples.clinic.estimate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.insurance.Services;

/**
 * What {@code services.csv}, {@code fees.csv} and {@code plans.csv} say. Each may be missing.
 *
 * @param services what is done at visits
 * @param fees the prices
 * @param plans what the documents of each payer's plans say
 */
public record Prices(Services services, FeeTable fees, Map<PayerId, PlanDocument> plans) {
    /**
     * Reads the files.
     *
     * @throws BadFolderException with every problem in them
     * @throws IOException when a file is there and cannot be read
     */
    public static Prices read(Path folder, Practice practice) throws BadFolderException, IOException {
        List<Problem> problems = new ArrayList<>();
        Prices prices = new PriceFiles(folder, problems).read(practice);
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return prices;
    }
}
