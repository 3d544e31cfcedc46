package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.examples.clinic.benefits.AnswerFile;
import org.practicekit.examples.clinic.benefits.SheetJson;
import org.practicekit.examples.clinic.benefits.SheetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads what payers answered about eligibility, and shows it as a benefit sheet for each patient. */
@Command(
        name = "eligibility",
        description = "Reads a file of answers about eligibility (X12 271) and shows a benefit sheet for each patient: "
                + "whether they are covered, what they will be asked to pay, and in which segment each of it stands.",
        mixinStandardHelpOptions = true)
final class EligibilityCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNUSABLE = 1;

    @Parameters(paramLabel = "FILE.271", description = "The file as the clearinghouse sent it.")
    private Path file = Path.of("");

    @Option(
            names = "--service",
            paramLabel = "TYPE",
            defaultValue = "98",
            description = "The kind of service, by X12's service type code; 98, an office visit, otherwise.")
    private String service = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            defaultValue = "",
            description = "The day of the visit, such as 2026-11-10; the day the file was received otherwise.")
    private String date = "";

    @Option(
            names = "--network",
            paramLabel = "SIDE",
            defaultValue = "in",
            description =
                    "Where the office stands: in the plan's network, which is what is taken otherwise, out, or unknown, "
                            + "which reads for both sides.")
    private NetworkSide network = NetworkSide.IN;

    @Option(names = "--names", description = "Show the names of patients, which are left out otherwise.")
    private boolean names;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    EligibilityCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            AnswerFile answers = AnswerFile.read(file);
            BenefitQuestion question = BenefitQuestion.builder()
                    .date(date.isEmpty() ? answers.receivedOn() : LocalDate.parse(date))
                    .serviceType(new ServiceType(service))
                    .network(network)
                    .build();
            out.print(json ? SheetJson.of(answers, question, names) : SheetText.of(answers, question, names));
            return answers.answers().isEmpty() ? UNUSABLE : DONE;
        } catch (DateTimeException bad) {
            err.print("--date takes a day such as 2026-11-10, not %s.\n".formatted(date));
            return UNUSABLE;
        } catch (IllegalArgumentException bad) {
            err.print("--service takes one to three digits or capital letters, not %s.\n".formatted(service));
            return UNUSABLE;
        } catch (IOException broken) {
            err.print("The file could not be read: %s\n".formatted(broken));
            return UNUSABLE;
        }
    }
}
