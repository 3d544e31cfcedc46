package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own pages, which tests hold against the code. */
final class Docs {
    private Docs() {}

    /** The directory whose pom lists the modules, from whichever module the tests run. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path pom = at.resolve("pom.xml");
            if (Files.isRegularFile(pom) && read(pom).contains("<modules>")) {
                return at;
            }
        }
        throw new IllegalStateException("no pom.xml with modules above the working directory.");
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files with this ending below a directory, in the order of their paths. */
    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Demands that a page says {@code expected}; with the system property {@code docs.write} the page is rewritten first. */
    static void assertPage(Path page, String expected, String test) {
        if (Boolean.getBoolean("docs.write")) {
            try {
                Files.writeString(page, expected, StandardCharsets.UTF_8);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        assertThat(Files.exists(page) ? read(page) : "")
                .as(
                        "%s is out of date; rewrite it with: mvn -pl adapters/memory -am test -Dtest=%s "
                                + "-Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true",
                        root().relativize(page), test)
                .isEqualTo(expected);
    }
}
