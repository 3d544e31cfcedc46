package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.practicekit.examples.clinic.denials.DenialFile;
import org.practicekit.examples.clinic.denials.DenialJson;
import org.practicekit.examples.clinic.denials.DenialText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what payers denied, and what to work on first. */
@Command(
        name = "denials",
        description =
                "Posts a payer's answer (X12 835) to the claims of a file (X12 837P), and shows what was denied: what to work on first and "
                        + "why, until when it can be appealed, and which edits would have found it.",
        mixinStandardHelpOptions = true)
final class DenialsCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNUSABLE = 1;

    @Parameters(index = "0", paramLabel = "FILE.837", description = "The claims as they were sent.")
    private Path claims = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE.835", description = "The payer's answer.")
    private Path remittance = Path.of("");

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "",
            description =
                    "The day on which to look, such as 2026-11-20; the day on which the answer was last changed otherwise.")
    private String on = "";

    @Option(
            names = "--allowed",
            paramLabel = "FILE.csv",
            defaultValue = "",
            description = "What payers allow for a unit: payer,procedure,amount.")
    private String allowed = "";

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    DenialsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            LocalDate day = on.isEmpty()
                    ? LocalDate.ofInstant(Files.getLastModifiedTime(remittance).toInstant(), ZoneOffset.UTC)
                    : LocalDate.parse(on);
            Optional<Path> prices = allowed.isEmpty() ? Optional.empty() : Optional.of(Path.of(allowed));
            DenialFile denials = DenialFile.read(claims, remittance, prices, day);
            out.print(json ? DenialJson.of(denials) : DenialText.of(denials));
            return DONE;
        } catch (DateTimeException bad) {
            err.print("--on takes a day such as 2026-11-20, not %s.\n".formatted(on));
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
