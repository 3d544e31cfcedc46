package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.posting.PostJson;
import org.practicekit.examples.clinic.posting.PostRun;
import org.practicekit.examples.clinic.posting.PostText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Posts what payers paid. */
@Command(
        name = "post",
        description =
                "Reads a file of payments (X12 835), adds each up to the cent, finds the claims of sent_claims.csv that are meant, "
                        + "and shows what is posted, what waits and why, and what stands on the accounts. Nothing is kept.",
        mixinStandardHelpOptions = true)
final class PostCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNUSABLE = 1;

    @Parameters(paramLabel = "FILE.835", description = "The file as the payer or the clearinghouse sent it.")
    private Path file = Path.of("");

    @Option(
            names = "--practice",
            paramLabel = "DIR",
            defaultValue = "${sys:clinic.sample}",
            required = true,
            description = "The practice folder with sent_claims.csv. The sample office is taken where none is named.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    PostCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            PostRun run = PostRun.of(file, folder);
            out.print(json ? PostJson.of(run) : PostText.of(run));
            return run.payments().isEmpty() ? UNUSABLE : DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was posted: %s cannot be used as it stands.\n".formatted(folder));
            for (Problem problem : bad.problems()) {
                err.print(problem + "\n");
            }
            return UNUSABLE;
        } catch (IOException broken) {
            err.print("The file could not be read: %s\n".formatted(broken));
            return UNUSABLE;
        }
    }
}
