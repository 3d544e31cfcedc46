package org.practicekit.adapter.memory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.policy.SchedulingRules;

/** {@code docs/rules.md} lists every rule of every module on this class path: those in public enums. */
class RulesPageTest {
    private static final String HEAD = """
            # Rules

            Every rule that PracticeKit brings, by module. A finding names its rule by the id in the first column; an id is never
            given to another rule. "Read" is the day on which somebody last read the source. A practice adds rules of its own, see
            [the scheduling guide](guide/scheduling.md#rules-of-your-own); findings about the constraints on arriving values have ids
            of the form `core.validation.*` and are not listed.

            This page is made from the code by `RulesPageTest`, which fails when the two differ and says how to rewrite it.
            """;

    @Test
    void the_page_lists_every_rule_as_the_code_has_it() throws Exception {
        Docs.assertPage(Docs.root().resolve("docs/rules.md"), page(rules()), "RulesPageTest");
    }

    @Test
    void the_scan_finds_the_rules_of_each_module() throws Exception {
        assertThat(rules()).contains(SchedulingRules.values()).contains(BillingRules.values());
    }

    @Test
    void no_two_rules_share_an_id() throws Exception {
        assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    private static String page(List<Rule> rules) {
        Map<String, List<Rule>> modules = rules.stream()
                .sorted(Comparator.comparing(Rule::id))
                .collect(groupingBy(rule -> rule.id().value().split("\\.")[0], TreeMap::new, toList()));
        StringBuilder page = new StringBuilder(HEAD);
        modules.forEach((module, some) -> page.append("\n## ")
                .append(module)
                .append("\n\n| id | the rule | authority and reference | read | in effect |\n|---|---|---|---|---|\n")
                .append(some.stream().map(RulesPageTest::row).collect(joining())));
        return page.toString();
    }

    private static String row(Rule rule) {
        String where = cell(rule.citation().toString());
        String cited = rule.citation()
                .source()
                .map(link -> "[" + where + "](" + link + ")")
                .orElse(where);
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(rule.id(), cell(rule.title()), cited, rule.citation().readOn(), effective(rule.effective()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String effective(DateRange dates) {
        if (dates.equals(DateRange.ALWAYS)) {
            return "always";
        }
        String from = dates.from().equals(LocalDate.MIN) ? "" : "from " + dates.from();
        String to = dates.to().equals(LocalDate.MAX) ? "" : "until " + dates.lastDay();
        return (from + " " + to).strip();
    }

    private static List<Rule> rules() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Rule> rules = new ArrayList<>();
        // Every published jar has a module descriptor, so each of these is the root of one.
        for (URL descriptor : Collections.list(loader().getResources("module-info.class"))) {
            for (Class<?> type : ownClasses(descriptor)) {
                if (type.isEnum() && Modifier.isPublic(type.getModifiers()) && Rule.class.isAssignableFrom(type)) {
                    for (Object rule : type.getEnumConstants()) {
                        rules.add((Rule) rule);
                    }
                }
            }
        }
        return rules;
    }

    private static Collection<Class<?>> ownClasses(URL descriptor)
            throws IOException, URISyntaxException, ClassNotFoundException {
        URLConnection connection = descriptor.openConnection();
        if (connection instanceof JarURLConnection jar) {
            Path file = Path.of(jar.getJarFileURL().toURI());
            try (FileSystem inside = FileSystems.newFileSystem(file, loader())) {
                return ownClasses(inside.getPath("/"));
            }
        }
        return ownClasses(Path.of(descriptor.toURI()).resolveSibling(""));
    }

    private static Collection<Class<?>> ownClasses(Path root) throws IOException, ClassNotFoundException {
        Path ours = root.resolve("org").resolve("practicekit");
        if (!Files.isDirectory(ours)) {
            return List.of();
        }
        List<String> names;
        try (Stream<Path> files = Files.walk(ours)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(Class.forName(name, false, loader()));
        }
        return classes;
    }

    private static ClassLoader loader() {
        return RulesPageTest.class.getClassLoader();
    }
}
