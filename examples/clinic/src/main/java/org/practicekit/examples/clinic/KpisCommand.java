package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.receivable.KpiRun;
import org.practicekit.examples.clinic.receivable.KpiText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how receivables stand, or stood. */
@Command(
        name = "kpis",
        description =
                "Posts the payments of payments.csv to the claims of sent_claims.csv and tells how the receivables stood at the end "
                        + "of a day, by what was in the books then: days in receivables, age, clean claims, denials, collection, "
                        + "and which figures are out of benchmarks.csv. Nothing is kept.",
        mixinStandardHelpOptions = true)
final class KpisCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNUSABLE = 1;
    private static final int WRONG = 2;

    @Option(names = "--as-of", paramLabel = "DATE", required = true, description = "The day, such as 2026-11-10.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description =
                    "How many days are looked at, up to and with that day: ${DEFAULT-VALUE} where nothing is said.")
    private int days;

    @Option(
            names = "--practice",
            paramLabel = "DIR",
            defaultValue = "${sys:clinic.sample}",
            required = true,
            description = "The practice folder. The sample office is taken where none is named.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    KpisCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (days < 1) {
            err.print("--days (%d) must be 1 or more.\n".formatted(days));
            return WRONG;
        }
        try {
            KpiRun run = KpiRun.of(folder, asOf, days);
            out.print(json ? KpiText.json(run) : KpiText.of(run));
            return DONE;
        } catch (BadFolderException bad) {
            err.print("There are no figures: %s cannot be used as it stands.\n".formatted(folder));
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
