package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real browser without a window. */
public final class Chromium {
    private final Path program;
    private final Path directory;

    private Chromium(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    /**
     * The one on the path; without any, the test is skipped.
     *
     * @param directory for what it writes
     */
    public static Chromium onThePath(Path directory) {
        Optional<Path> found = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator))
                .flatMap(place -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(found).as("Chromium on the path").isPresent();
        return new Chromium(found.orElseThrow(), directory);
    }

    /** Opens a page and returns what the browser prints. */
    public String open(String what, Path page) throws Exception {
        Path out = directory.resolve("browser.out");
        Process browser = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--virtual-time-budget=10000",
                        "--no-pdf-header-footer",
                        "--user-data-dir=" + Files.createTempDirectory(directory, "browser"),
                        what,
                        page.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(2, TimeUnit.MINUTES)).as("the browser ended").isTrue();
        return Files.readString(out);
    }
}
