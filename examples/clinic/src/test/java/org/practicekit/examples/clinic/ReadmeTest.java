package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README is cut from what compiles and runs. With the system property {@code docs.write} the test writes code and output
 * into it: {@code mvn -pl examples/clinic -am test -Dtest=ReadmeTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
class ReadmeTest {
    private static final Path README = Sample.root().resolve("README.md");

    @Test
    void the_example_is_the_code_that_was_compiled_and_its_output_what_it_says() throws Exception {
        String code = snippet();
        String output = FirstDecision.explained(Sample.folder()) + "\n";
        String readme = Files.readString(README);
        String expected = block(block(readme, "snippet", "java", code), "output", "text", output);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(README, expected);
        }
        assertThat(Files.readString(README)).isEqualTo(expected);
        assertThat(output).startsWith("REFUSED").contains("lunch (adler-week)", "Scheduling handbook, section 2");
    }

    @Test
    void the_two_commands_are_the_ones_that_are_checked_all_the_time() throws Exception {
        List<String> checked = Files.readAllLines(Sample.root().resolve(".ci/run"));
        List<String> commands = Pattern.compile("\\| `([^`]+)` \\|")
                .matcher(Files.readString(README))
                .results()
                .map(one -> one.group(1))
                .filter(one -> one.contains(" "))
                .toList();
        assertThat(commands).hasSize(2);
        assertThat(checked).containsSubsequence(commands.get(1), commands.get(0));
    }

    @Test
    void what_it_points_at_is_there() throws Exception {
        for (Path page : List.of(README, Sample.folder().resolve("README.md"))) {
            Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(page));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1))).exists();
            }
        }
    }

    @Test
    void the_page_about_practice_folders_names_every_file_and_column_of_the_sample() throws Exception {
        String page = Files.readString(Sample.folder().resolve("README.md"));
        try (var files = Files.list(Sample.folder())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                assertThat(page).contains("`" + file.getFileName() + "`");
                String header = Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .findFirst()
                        .orElseThrow();
                for (String column : header.split(",")) {
                    assertThat(page).contains("`" + column + "`");
                }
            }
        }
    }

    private static String block(String page, String kind, String language, String body) {
        Pattern block = Pattern.compile(
                "(<!-- %s: first-decision -->\n```%s\n).*?```\n".formatted(kind, language), Pattern.DOTALL);
        Matcher matcher = block.matcher(page);
        assertThat(matcher.find()).as("a block for the %s", kind).isTrue();
        return matcher.replaceFirst("$1" + Matcher.quoteReplacement(body) + "```\n");
    }

    private static String snippet() throws Exception {
        Path source = Sample.root()
                .resolve("examples/clinic/src/main/java/org/practicekit/examples/clinic/FirstDecision.java");
        return Files.readAllLines(source).stream()
                        .dropWhile(line -> !line.strip().startsWith("// snippet"))
                        .skip(1)
                        .takeWhile(line -> !line.strip().equals("// end"))
                        .collect(Collectors.joining("\n"))
                        .stripIndent()
                + "\n";
    }
}
