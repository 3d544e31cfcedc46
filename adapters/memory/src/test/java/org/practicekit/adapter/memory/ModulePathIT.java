package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars as a host gets them, on the module path; all other tests run on the class path. */
class ModulePathIT {
    /** What a host of this adapter has on its module path, and nothing that only builds or tests of ours need. */
    private static final List<String> HOST = List.of(
            "practicekit-core-",
            "practicekit-billing-",
            "practicekit-scheduling-",
            "practicekit-adapter-memory-",
            "slf4j-api-",
            "jakarta.validation-api-",
            "jspecify-",
            "hibernate-validator-",
            "jboss-logging-",
            "classmate-");

    private static final Path FRONT_DESK = Path.of("src", "it", "java");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path scratch;

    @Test
    void a_host_compiles_without_a_warning_and_books_a_visit_with_the_same_receipts_in_every_process()
            throws Exception {
        compileFrontDesk();
        String first = runFrontDesk();
        assertThat(first)
                .containsSubsequence("GRANTED", "scheduling.openings", "GRANTED", "scheduling.book", "REFUSED")
                .containsSubsequence("REFUSED", "[scheduling.booking.resource-free;", "scheduling.book under");
        assertThat(first.lines().filter(line -> line.startsWith("  receipt "))).hasSize(3);
        assertThat(runFrontDesk()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("ownModules")
    void a_published_jar_is_a_module_that_exports_its_api_and_nothing_internal(ModuleReference module) {
        ModuleDescriptor descriptor = module.descriptor();
        assertThat(descriptor.isAutomatic())
                .as("without a descriptor of its own")
                .isFalse();
        assertThat(descriptor.opens()).isEmpty();
        Set<String> api = descriptor.packages().stream()
                .filter(name -> !name.endsWith(".internal"))
                .collect(Collectors.toSet());
        assertThat(descriptor.exports().stream().filter(one -> !one.isQualified()))
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(api);
        assertThat(descriptor.exports().stream().filter(ModuleDescriptor.Exports::isQualified))
                .allSatisfy(internal -> {
                    assertThat(internal.source()).endsWith(".internal");
                    assertThat(internal.targets()).allMatch(name -> name.startsWith("org.practicekit."));
                });
    }

    @Test
    void the_modules_of_a_host_are_all_there() {
        assertThat(jars(
                        "practicekit-core-",
                        "practicekit-billing-",
                        "practicekit-scheduling-",
                        "practicekit-adapter-memory-"))
                .hasSize(4);
        assertThat(ownModules().map(module -> module.descriptor().name()))
                .contains(
                        "org.practicekit.core",
                        "org.practicekit.billing",
                        "org.practicekit.scheduling",
                        "org.practicekit.adapter.memory",
                        "org.practicekit.testkit",
                        "org.practicekit.testkit.property");
    }

    static Stream<ModuleReference> ownModules() {
        Path[] own = jars("practicekit-").stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("practicekit-shape-"))
                .toArray(Path[]::new);
        return ModuleFinder.of(own).findAll().stream();
    }

    private void compileFrontDesk() throws IOException {
        try (Stream<Path> files = Files.walk(FRONT_DESK)) {
            List<String> arguments = Stream.concat(
                            Stream.of("-Xlint:all", "-Werror", "-d", compiled().toString(), "-p", modulePath()),
                            files.map(Path::toString).filter(name -> name.endsWith(".java")))
                    .toList();
            StringWriter said = new StringWriter();
            PrintWriter out = new PrintWriter(said);
            int result = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
            assertThat(said.toString()).isEmpty();
            assertThat(result).isZero();
        }
    }

    private String runFrontDesk() throws IOException, InterruptedException {
        // Hibernate Validator says there when it was started.
        Path errors = scratch.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modulePath() + File.pathSeparator + compiled(),
                        "--module",
                        "org.practicekit.example.frontdesk/org.practicekit.example.frontdesk.FrontDesk")
                .redirectError(errors.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said + Files.readString(errors)).isZero();
        return said;
    }

    private Path compiled() {
        return scratch.resolve("frontdesk");
    }

    private static String modulePath() {
        return jars(HOST.toArray(String[]::new)).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(String... names) {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> Arrays.stream(names)
                        .anyMatch(name -> path.getFileName().toString().startsWith(name)
                                && path.toString().endsWith(".jar")))
                .distinct()
                .toList();
    }
}
