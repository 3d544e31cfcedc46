package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.cash.Evening;
import org.practicekit.examples.clinic.cash.EveningJson;
import org.practicekit.examples.clinic.cash.EveningText;
import org.practicekit.examples.clinic.day.DayRun;
import org.practicekit.examples.clinic.day.DaySheet;
import org.practicekit.examples.clinic.day.DayStory;
import org.practicekit.examples.clinic.day.HtmlPage;
import org.practicekit.examples.clinic.day.JsonResult;
import org.practicekit.examples.clinic.day.Names;
import org.practicekit.examples.clinic.day.TextSchedule;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Books a day's requests and shows the schedule. */
@Command(
        name = "day",
        description =
                "Books the requests of a day, prints the schedule with the reason for each refusal, and writes a page.",
        mixinStandardHelpOptions = true)
final class DayCommand implements Callable<Integer> {
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
            description =
                    "Draws lots among requests that arrived in the same minute. Without it they keep the file's order.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Print JSON instead of the schedule.")
    private boolean json;

    @Option(names = "--names", description = "Show patients' names instead of their ids.")
    private boolean names;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            defaultValue = "day.html",
            description = "Where the page goes, day.html unless said otherwise.")
    private Path page = Path.of("day.html");

    private final PrintStream out;
    private final PrintStream err;

    DayCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(folder, validation);
            OptionalLong lots = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
            DayStory story = DayRun.run(practice, lots, validation);
            Optional<Evening> evening = Evening.of(folder, practice, story);
            DaySheet sheet = new DaySheet(practice, lots, story, new Names(practice.patients(), names));
            Files.write(page, HtmlPage.of(sheet).getBytes(StandardCharsets.UTF_8));
            out.print(
                    json
                            ? JsonResult.of(sheet, evening.map(EveningJson::of).orElse(Map.of()))
                            : TextSchedule.of(sheet)
                                    + evening.map(EveningText::of).orElse(""));
            (json ? err : out).print((json ? "" : "\n") + "Page: " + page + "\n");
            return DONE;
        } catch (BadFolderException bad) {
            err.print("Nothing was booked: %s cannot be used as it stands.\n".formatted(folder));
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
