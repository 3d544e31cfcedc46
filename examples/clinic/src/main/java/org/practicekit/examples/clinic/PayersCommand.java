package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import org.practicekit.examples.clinic.insurance.PayersText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows who pays first for each patient, and why. */
@Command(
        name = "payers",
        description =
                "Shows the order of payers of each patient on the practice's day, with the rule behind each step and "
                        + "what has to be asked before the order is known.",
        mixinStandardHelpOptions = true)
final class PayersCommand implements Callable<Integer> {
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

    @Option(names = "--patient", paramLabel = "ID", description = "Only this patient.")
    private @Nullable String patient;

    private final PrintStream out;
    private final PrintStream err;

    PayersCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            Insurances insurances = Insurances.read(folder, practice);
            String text = new PayersText(insurances, OrderFacts.read(folder, practice, insurances))
                    .of(Optional.ofNullable(patient).map(PatientId::new));
            out.print(text.isEmpty() ? "Nobody with a coverage on %s.\n".formatted(practice.day()) : text);
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was worked out: %s cannot be used as it stands.\n".formatted(folder));
            for (Problem problem : bad.problems()) {
                err.print(problem + "\n");
            }
            return UNUSABLE;
        } catch (IOException broken) {
            err.print("A file could not be read: %s\n".formatted(broken));
            return UNUSABLE;
        }
    }
}
