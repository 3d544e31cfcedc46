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
import org.practicekit.examples.clinic.folder.SeriesWish;
import org.practicekit.examples.clinic.folder.SeriesWishes;
import org.practicekit.examples.clinic.series.SeriesRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans recurring visits and shows each of them. */
@Command(
        name = "series",
        description =
                "Plans the recurring visits of series.csv in an empty book, shows each visit with what is in its way, "
                        + "and settles what is left open.",
        mixinStandardHelpOptions = true)
final class SeriesCommand implements Callable<Integer> {
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

    SeriesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            List<SeriesWish> wishes = SeriesWishes.read(folder, practice);
            out.print(
                    wishes.isEmpty()
                            ? "No series: %s has no series.csv.\n".formatted(folder)
                            : new SeriesRun(practice, validation).run(wishes));
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was planned: %s cannot be used as it stands.\n".formatted(folder));
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
