package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.pattern.JsonReport;
import org.practicekit.examples.clinic.pattern.PatternPage;
import org.practicekit.examples.clinic.pattern.PatternReport;
import org.practicekit.examples.clinic.pattern.TextReport;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.pattern.AdviceGoal;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.simulation.SessionWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the weeks before the practice's day tell, and advises on the templates of one provider. */
@Command(
        name = "patterns",
        description =
                "Reads the past visits in history.csv, prints what they tell about the practice with where each figure "
                        + "comes from, advises on a provider's sessions, and writes a page.",
        mixinStandardHelpOptions = true)
final class PatternsCommand implements Callable<Integer> {
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
            names = "--weeks",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many weeks before the practice's day, 1 to 520; 6 unless said otherwise.")
    private int weeks;

    @Option(
            names = "--provider",
            paramLabel = "ID",
            description =
                    "Whose sessions on the practice's day of the week to advise on; the first provider's otherwise.")
    private @Nullable String provider;

    @Option(
            names = "--service-level",
            paramLabel = "PERCENT",
            defaultValue = "90",
            description =
                    "In how many of a hundred sessions all who ask on the day shall find a time, 50 to 99; 90 otherwise.")
    private int serviceLevel;

    @Option(
            names = "--weights",
            paramLabel = "W,I,O",
            split = ",",
            defaultValue = "0.1,1,1.5",
            description = "What a minute of waiting, of idle time and of overtime costs; 0.1,1,1.5 otherwise.")
    private List<Double> weights = List.of();

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "5000",
            description = "How often each rule is played, 2 to 1000000; 5000 otherwise.")
    private int sessions;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Where chance begins; 1 otherwise.")
    private long seed;

    @Option(names = "--json", description = "Print JSON, with the ids behind each figure, instead of text.")
    private boolean json;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            defaultValue = "patterns.html",
            description = "Where the page goes, patterns.html unless said otherwise.")
    private Path page = Path.of("patterns.html");

    private final PrintStream out;
    private final PrintStream err;

    PatternsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            List<Appointment> history = PracticeFolder.history(folder, practice);
            Optional<ResourceId> whose = whose(practice);
            if (whose.isEmpty()) {
                err.print("The practice has no provider %s.\n".formatted(provider == null ? "at all" : provider));
                return UNUSABLE;
            }
            PatternReport report = PatternReport.of(practice, history, question(whose.get()));
            Files.write(page, PatternPage.of(report).getBytes(StandardCharsets.UTF_8));
            out.print(json ? JsonReport.of(report) : TextReport.of(report));
            (json ? err : out).print((json ? "" : "\n") + "Page: " + page + "\n");
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was computed: %s cannot be used as it stands.\n".formatted(folder));
            for (Problem problem : bad.problems()) {
                err.print(problem + "\n");
            }
            return UNUSABLE;
        } catch (IOException broken) {
            err.print("A file could not be read or written: %s\n".formatted(broken));
            return UNUSABLE;
        } catch (IllegalArgumentException nonsense) {
            err.print("That cannot be answered: %s\n".formatted(nonsense.getMessage()));
            return UNUSABLE;
        }
    }

    private PatternReport.Question question(ResourceId whose) {
        if (weeks < 1 || weeks > 520 || sessions > 1_000_000 || weights.size() != 3) {
            throw new IllegalArgumentException(
                    "weeks must be 1 to 520, sessions up to 1000000, and weights three numbers with commas between.");
        }
        SessionWeights costs = new SessionWeights(weights.get(0), weights.get(1), weights.get(2));
        return new PatternReport.Question(weeks, whose, new AdviceGoal(serviceLevel, costs, 8), sessions, seed);
    }

    private Optional<ResourceId> whose(Practice practice) {
        return practice.setup().resources().stream()
                .map(Resource::id)
                .filter(id -> id.kind() == ResourceKind.PROVIDER
                        && (provider == null || id.name().equals(provider)))
                .sorted()
                .findFirst();
    }
}
