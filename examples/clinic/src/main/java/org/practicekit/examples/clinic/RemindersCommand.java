package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Correspondence;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.reminders.ReminderRun;
import org.practicekit.scheduling.port.Messenger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends the messages about a day's visits, to nobody, and lists them. */
@Command(
        name = "reminders",
        description =
                "Goes through the weeks before the day and lists what patients would be told, what they answer, and what "
                        + "is not sent, each with the reason and its rule. Nothing leaves the computer.",
        mixinStandardHelpOptions = true)
final class RemindersCommand implements Callable<Integer> {
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

    RemindersCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            Correspondence letters = Correspondence.read(folder, practice);
            Messenger nowhere = (id, delivery) -> Messenger.Report.ACCEPTED;
            out.print(ReminderRun.run(practice, letters, nowhere, validation).text());
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was sent: %s cannot be used as it stands.\n".formatted(folder));
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
