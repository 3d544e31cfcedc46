package org.practicekit.examples.clinic;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample office, and the application as somebody at a terminal sees it. */
public final class Sample {
    private Sample() {}

    /** The folder that ships with the example, from whichever directory the tests run. */
    public static Path folder() {
        return root().resolve("examples/clinic/practice");
    }

    /** The project's own directory. */
    public static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples/clinic/practice"))) {
            Path above = at.getParent();
            if (above == null) {
                throw new IllegalStateException("no examples/clinic/practice above the working directory.");
            }
            at = above;
        }
        return at;
    }

    /** Runs {@code clinic day} on a folder. */
    public static Run day(Path practice, Path page, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("day", "--practice", practice.toString(), "--page", page.toString()));
        arguments.addAll(List.of(more));
        return clinic(arguments.toArray(String[]::new));
    }

    /** Runs the application. */
    public static Run clinic(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Clinic.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What came of it. */
    public record Run(int code, String out, String err) {}
}
