package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.StatementText;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.account.LedgerFile;
import org.practicekit.examples.clinic.account.StatementJson;
import org.practicekit.examples.clinic.account.StatementRun;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the statement of a patient. */
@Command(
        name = "statement",
        description =
                "Shows what a patient owes as of a day: each charge, what the insurance allowed, paid and took off, why the rest "
                        + "is the patient's, and what would keep the statement from going out.",
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {
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

    @Option(names = "--patient", paramLabel = "ID", required = true, description = "Whose statement, by id.")
    private String patient = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "",
            description = "As of the end of which day, such as 2026-03-09; the practice's day otherwise.")
    private String asOf = "";

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    StatementCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            PatientId id = new PatientId(patient);
            if (!practice.patients().containsKey(id)) {
                err.print("There is no patient of this id in patients.csv.\n");
                return UNUSABLE;
            }
            LocalDate day = asOf.isEmpty() ? practice.day() : LocalDate.parse(asOf);
            Receipt<PatientStatement> receipt = StatementRun.of(practice, LedgerFile.read(folder, practice), id, day);
            out.print(json ? StatementJson.of(receipt) : text(receipt));
            return receipt.isGranted() ? DONE : UNUSABLE;
        } catch (DateTimeException | IllegalArgumentException wrong) {
            err.print("\"%s\" under --as-of or \"%s\" under --patient: expected a date such as 2026-03-09 and an id.\n"
                    .formatted(asOf, patient));
            return UNUSABLE;
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

    private static String text(Receipt<PatientStatement> receipt) {
        StringBuilder text = new StringBuilder();
        receipt.decision()
                .granted()
                .ifPresent(statement -> StatementText.lines(statement)
                        .forEach(line -> text.append(line).append('\n')));
        for (Finding finding : receipt.findings()) {
            text.append("It does not go out: %s [%s; %s]\n"
                    .formatted(finding.message(), finding.rule(), finding.citation()));
        }
        return text.toString();
    }
}
