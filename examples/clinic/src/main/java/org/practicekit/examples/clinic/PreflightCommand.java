package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import org.practicekit.examples.clinic.insurance.Services;
import org.practicekit.examples.clinic.preflight.PayerRules;
import org.practicekit.examples.clinic.preflight.PreflightRun;
import org.practicekit.examples.clinic.preflight.ServicesDone;
import org.practicekit.examples.clinic.verify.AnswerFiles;
import org.practicekit.examples.clinic.verify.PayerAnswers;
import org.practicekit.examples.clinic.verify.PayersSay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of each visit of a day whether it can happen and be paid. */
@Command(
        name = "preflight",
        description =
                "Holds each visit of the day against coverages, payers' answers, coverage_rules.csv, "
                        + "authorizations.csv and services_done.csv, and shows what is missing, who can see to it and by when. Nothing leaves the computer.",
        mixinStandardHelpOptions = true)
final class PreflightCommand implements Callable<Integer> {
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

    private final PrintStream out;
    private final PrintStream err;

    PreflightCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            Insurances insurances = Insurances.read(folder, practice);
            OrderFacts order = OrderFacts.read(folder, practice, insurances);
            Services services = Services.read(folder, practice);
            PayersSay said = new PayersSay(AnswerFiles.read(folder, List.of()), PayerAnswers.read(folder, insurances));
            PayerRules rules = PayerRules.read(folder, insurances);
            ServicesDone done = ServicesDone.read(folder, practice);
            out.print(PreflightRun.text(practice, insurances, order, services, said, rules, done, validation));
            return DONE;
        } catch (BadFolderException bad) {
            err.print("No visit was looked at: %s cannot be used as it stands.\n".formatted(folder));
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
