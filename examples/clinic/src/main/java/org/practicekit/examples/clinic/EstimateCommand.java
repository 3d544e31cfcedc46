package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.estimate.EstimateRun;
import org.practicekit.examples.clinic.estimate.Prices;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import org.practicekit.examples.clinic.verify.PayerAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what the patients of the day will owe. */
@Command(
        name = "estimate",
        description = "Books the day, says what each patient will owe and why, and which good faith estimates are due.",
        mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNUSABLE = 1;

    @Option(
            names = "--practice",
            paramLabel = "DIR",
            defaultValue = "${sys:clinic.sample}",
            required = true,
            description = "The practice folder; its files are described in the README there. "
                    + "The sample office is taken where none is named.")
    private Path folder = Path.of("");

    @Option(names = "--visit", paramLabel = "ID", description = "Only this visit: the id of a request.")
    private @Nullable String visit;

    @Option(names = "--patient", paramLabel = "ID", description = "Only the visits of this patient.")
    private @Nullable String patient;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which somebody looks; good faith estimates due before are overdue.")
    private @Nullable LocalDate asOf;

    private final PrintStream out;
    private final PrintStream err;

    EstimateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            Insurances insurances = Insurances.read(folder, practice);
            OrderFacts facts = OrderFacts.read(folder, practice, insurances);
            PayerAnswers answers = PayerAnswers.read(folder, insurances);
            Prices prices = Prices.read(folder, practice);
            out.print(new EstimateRun(practice, insurances, facts, answers, prices, validation)
                    .run(this::isWanted, Optional.ofNullable(asOf)));
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was estimated: %s cannot be used as it stands.\n".formatted(folder));
            for (Problem problem : bad.problems()) {
                err.print(problem + "\n");
            }
            return UNUSABLE;
        } catch (IOException broken) {
            err.print("A file could not be read: %s\n".formatted(broken));
            return UNUSABLE;
        }
    }

    private boolean isWanted(UpcomingVisit one) {
        return (visit == null || one.id().value().equals(visit))
                && (patient == null || one.patient().value().equals(patient));
    }
}
