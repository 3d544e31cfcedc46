package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.WantedVisits;
import org.practicekit.examples.clinic.optimize.AwayDay;
import org.practicekit.examples.clinic.optimize.WeekJson;
import org.practicekit.examples.clinic.optimize.WeekRun;
import org.practicekit.examples.clinic.optimize.WeekText;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.scheduling.optimization.WantedVisit;
import org.practicekit.scheduling.resource.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans a week at once, and shows it beside the same week booked first come, first served. */
@Command(
        name = "optimize",
        description =
                "Plans the visits of wanted.csv (of requests.csv, where there is no such file) in an empty book of seven "
                        + "days at once, and shows that beside the same week booked first come, first served: how good it is, how "
                        + "good the best can be, and why anybody is left out.",
        mixinStandardHelpOptions = true)
final class OptimizeCommand implements Callable<Integer> {
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
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "200000",
            description = "How many rounds of search; the same for the same seed on every machine. 200000 otherwise.")
    private long rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "0",
            description = "Search for so many seconds of processor time instead.")
    private long seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed, another search; 1 otherwise.")
    private long seed;

    @Option(
            names = "--away",
            paramLabel = "ID=DATE",
            description =
                    "Then book the plan, let this provider, room or device (provider/kim=2026-03-10) be away on the day, and tell "
                            + "who has to be called. Not with --json.")
    private Map<String, LocalDate> away = Map.of();

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    OptimizeCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (rounds < 0 || seconds < 0 || seconds > 86_400) {
            err.print("--rounds takes 0 or more, --seconds 0 to 86400.\n");
            return UNUSABLE;
        }
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            List<WantedVisit> visits = WantedVisits.read(folder, practice, WeekRun.week(practice));
            Optional<String> unknown = away.keySet().stream()
                    .filter(who -> practice.setup().resources().stream()
                            .noneMatch(one -> one.id().toString().equals(who)))
                    .findFirst();
            if (unknown.isPresent()) {
                err.print("The practice has no %s; --away takes provider/ID, room/ID or equipment/ID.\n"
                        .formatted(unknown.get()));
                return UNUSABLE;
            }
            if (visits.isEmpty()) {
                out.print("Nothing to plan: %s has no wanted visits.\n".formatted(folder));
                return DONE;
            }
            WeekRun run = WeekRun.of(practice, visits, effort(), seed);
            out.print(json ? WeekJson.of(run) : WeekText.of(run));
            if (!json) {
                away.forEach((who, day) -> practice.setup().resources().stream()
                        .map(Resource::id)
                        .filter(id -> id.toString().equals(who))
                        .forEach(id -> out.print(AwayDay.of(run, id, day, effort(), seed))));
            }
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

    private Effort effort() {
        if (seconds == 0) {
            return Effort.rounds(rounds);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        return Effort.metered(() -> threads.getCurrentThreadCpuTime() - begun, seconds * 1_000_000_000L);
    }
}
