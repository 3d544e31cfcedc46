package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.whatif.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the day under the practice's rules and under first-come-first-served, and compares. */
@Command(
        name = "what-if",
        description =
                "Plays the day twice with the same calls, cancellations and lots: as the practice works today, and with "
                        + "whoever comes first served first and no waitlist.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
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
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Draws lots among requests of the same minute, and who calls off; 1 otherwise.")
    private long seed;

    @Option(
            names = "--cancel",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description =
                    "How many of a hundred requests are called off, by lot, beside those in cancellations.csv; 0 otherwise.")
    private int percent;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    WhatIfCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (percent < 0 || percent > 100) {
            err.print("--cancel takes 0 to 100, not %d.\n".formatted(percent));
            return UNUSABLE;
        }
        try (Validation validation = new Validation()) {
            WhatIf whatIf = WhatIf.of(PracticeFolder.read(folder, validation), percent, seed, validation);
            out.print(json ? whatIf.json() : whatIf.text());
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was played: %s cannot be used as it stands.\n".formatted(folder));
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
