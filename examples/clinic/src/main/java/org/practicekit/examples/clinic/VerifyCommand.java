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
import org.practicekit.examples.clinic.insurance.Services;
import org.practicekit.examples.clinic.verify.AnswerFiles;
import org.practicekit.examples.clinic.verify.PayerAnswers;
import org.practicekit.examples.clinic.verify.PayersSay;
import org.practicekit.examples.clinic.verify.VerifyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks made-up payers about a day's visits and lists what the office knows and has to do. */
@Command(
        name = "verify",
        description =
                "Goes through the week before the day, asks the payers of answers.csv and of files of answers when it is due, and shows for each "
                        + "visit whether it is covered, not covered or unknown, what will be owed as far as it was said, and who has "
                        + "to do what. Nothing leaves the computer.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
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

    @Option(
            names = "--answers",
            paramLabel = "PATH",
            description =
                    "A file of answers over X12 (271), or a folder of files that end in .271; may be given several times. "
                            + "What payers answer about whom they are about is read from them, before the folder \"answers\" of the "
                            + "practice and answers.csv.")
    private List<Path> files = List.of();

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            Insurances insurances = Insurances.read(folder, practice);
            Services services = Services.read(folder, practice);
            PayersSay said = new PayersSay(AnswerFiles.read(folder, files), PayerAnswers.read(folder, insurances));
            out.print(VerifyRun.run(practice, insurances, services, said, validation)
                    .text());
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nobody was asked: %s cannot be used as it stands.\n".formatted(folder));
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
