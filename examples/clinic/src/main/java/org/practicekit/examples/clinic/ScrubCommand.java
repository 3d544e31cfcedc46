package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.practicekit.billing.edit.DataEdit;
import org.practicekit.billing.edit.DataEdits;
import org.practicekit.examples.clinic.scrub.ScrubFile;
import org.practicekit.examples.clinic.scrub.ScrubJson;
import org.practicekit.examples.clinic.scrub.ScrubText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a file of claims against the edits before somebody sends it. */
@Command(
        name = "scrub",
        description =
                "Reads a file of professional claims (X12 837P), asks every edit about each claim, and shows what it found, on "
                        + "whose authority, what is likely to come back, and what it could not decide.",
        mixinStandardHelpOptions = true)
final class ScrubCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNUSABLE = 1;

    @Parameters(paramLabel = "FILE.837", description = "The file as it would be sent.")
    private Path file = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "",
            description =
                    "The day on which to judge, such as 2026-11-10; the day on which the file was last changed otherwise.")
    private String on = "";

    @Option(
            names = "--rules",
            paramLabel = "FILE.csv",
            defaultValue = "",
            description = "Rules of the practice, which are asked as well.")
    private String rules = "";

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    ScrubCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            List<DataEdit> own = rules.isEmpty() ? List.of() : DataEdits.read(rules, Files.readString(Path.of(rules)));
            Optional<LocalDate> day = on.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(on));
            ScrubFile judged = ScrubFile.read(file, day, own);
            out.print(json ? ScrubJson.of(judged) : ScrubText.of(judged));
            return judged.claims().isEmpty() ? UNUSABLE : DONE;
        } catch (DateTimeException bad) {
            err.print("--on takes a day such as 2026-11-10, not %s.\n".formatted(on));
            return UNUSABLE;
        } catch (IllegalArgumentException bad) {
            err.print(bad.getMessage() + "\n");
            return UNUSABLE;
        } catch (IOException broken) {
            err.print("The file could not be read: %s\n".formatted(broken));
            return UNUSABLE;
        }
    }
}
