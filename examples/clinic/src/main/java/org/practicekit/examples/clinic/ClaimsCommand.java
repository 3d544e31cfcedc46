package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.claims.Addresses;
import org.practicekit.examples.clinic.claims.ClaimsJson;
import org.practicekit.examples.clinic.claims.ClaimsRun;
import org.practicekit.examples.clinic.claims.ClaimsText;
import org.practicekit.examples.clinic.claims.DayOfClaims;
import org.practicekit.examples.clinic.estimate.Prices;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the claims for the practice's day. */
@Command(
        name = "claims",
        description =
                "Charges what was done on the practice's day, drafts the claims, asks every edit, and shows which were sent, "
                        + "which are held and why, and what is not being asked for.",
        mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {
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

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE.837",
            defaultValue = "",
            description = "Where to write the claims that were sent, as X12 837P.")
    private String file = "";

    private final PrintStream out;
    private final PrintStream err;

    ClaimsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            Insurances insurances = Insurances.read(folder, practice);
            DayOfClaims day = ClaimsRun.run(
                    practice,
                    insurances,
                    OrderFacts.read(folder, practice, insurances),
                    Prices.read(folder, practice),
                    Addresses.read(folder),
                    validation);
            if (!file.isEmpty()) {
                Files.writeString(Path.of(file), day.file().text(), StandardCharsets.US_ASCII);
            }
            out.print(json ? ClaimsJson.of(day) : ClaimsText.of(day));
            return DONE;
        } catch (BadFolderException bad) {
            err.print("No claim was made: %s cannot be used as it stands.\n".formatted(folder));
            for (Problem problem : bad.problems()) {
                err.print(problem + "\n");
            }
            return UNUSABLE;
        } catch (IOException broken) {
            err.print("A file could not be read or written: %s\n".formatted(broken));
            return UNUSABLE;
        }
    }
}
