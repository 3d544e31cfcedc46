package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.billing.authorization.AuthorizationRules;
import org.practicekit.billing.coverage.CardRules;
import org.practicekit.billing.coverage.CoverageRules;
import org.practicekit.billing.coverage.order.OrderRules;
import org.practicekit.billing.eligibility.ComparisonRules;
import org.practicekit.billing.eligibility.ReadingRules;
import org.practicekit.billing.estimate.EstimateRules;
import org.practicekit.billing.goodfaith.GoodFaithRules;
import org.practicekit.billing.ledger.LedgerRules;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.preflight.PreflightRules;
import org.practicekit.billing.task.TaskRules;
import org.practicekit.billing.verification.VerificationRules;
import org.practicekit.core.rule.Rule;
import org.practicekit.scheduling.attendance.AttendanceRules;
import org.practicekit.scheduling.policy.CancellationRules;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.reminder.ReminderRules;

/**
 * Code in {@code docs/guide} is cut from the tests of this module: what stands between {@code // snippet: name} and
 * {@code // end} is what the page shows below {@code <!-- snippet: name -->}.
 */
class GuidePagesTest {
    private static final Path GUIDE = Docs.root().resolve("docs/guide");
    private static final Pattern SHOWN =
            Pattern.compile("<!-- snippet: ([a-z-]+) -->\n```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void the_code_on_each_page_is_the_code_that_was_compiled() {
        Map<String, String> snippets = snippets();
        assertThat(snippets).isNotEmpty();
        for (Path page : Docs.files(GUIDE, ".md")) {
            String text = Docs.read(page);
            String compiled = replaced(text, name -> {
                assertThat(snippets).containsKey(name);
                return snippets.getOrDefault(name, "");
            });
            Docs.assertPage(page, compiled, "GuidePagesTest");
        }
    }

    @Test
    void no_page_shows_code_that_was_not_compiled() {
        for (Path page : Docs.files(GUIDE, ".md")) {
            assertThat(SHOWN.matcher(Docs.read(page)).replaceAll(""))
                    .as(page.getFileName().toString())
                    .doesNotContain("```java");
        }
    }

    @Test
    void every_snippet_is_shown_on_some_page() {
        Set<String> shown = new HashSet<>();
        for (Path page : Docs.files(GUIDE, ".md")) {
            replaced(Docs.read(page), name -> {
                shown.add(name);
                return "";
            });
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(snippets().keySet());
    }

    @Test
    void links_between_the_pages_lead_somewhere() {
        Set<String> dead = new TreeSet<>();
        for (Path page : Docs.files(Docs.root().resolve("docs"), ".md")) {
            Matcher link = LINK.matcher(Docs.read(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    dead.add(page.getFileName() + " -> " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_section_that_a_rule_cites_names_the_rule(SchedulingRules rule) {
        String section = rule.citation().reference().replace("scheduling guide, ", "");
        String heading = "\n## " + section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1);
        String page = Docs.read(GUIDE.resolve("scheduling.md"));
        assertThat(page).containsOnlyOnce(heading + "\n");
        String below = page.substring(page.indexOf(heading) + heading.length());
        int next = below.indexOf("\n## ");
        assertThat(below.substring(0, next < 0 ? below.length() : next)).contains("`" + rule.id() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_on_cancellation_names_each_of_its_rules(CancellationRules rule) {
        assertThat(Docs.read(GUIDE.resolve("cancellation.md"))).contains("`" + rule.id() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_on_no_shows_names_each_of_its_rules(AttendanceRules rule) {
        assertThat(Docs.read(GUIDE.resolve("no-shows.md"))).contains("`" + rule.id() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_on_reminders_names_each_of_its_rules_and_has_the_sections_they_cite(ReminderRules rule) {
        String page = Docs.read(GUIDE.resolve("reminders.md"));
        assertThat(page).contains("`" + rule.id() + "`");
        if (rule.citation().authority().equals("PracticeKit")) {
            String section = rule.citation().reference().replace("reminders guide, ", "");
            assertThat(page)
                    .containsOnlyOnce(
                            "\n## " + section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1) + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource
    void the_page_on_insurance_names_each_of_its_rules_and_has_the_sections_they_cite(Rule rule) {
        String page = Docs.read(GUIDE.resolve("insurance.md"));
        assertThat(page).contains("`" + rule.id() + "`");
        if (rule.citation().reference().startsWith("insurance guide, ")) {
            String section = rule.citation().reference().replace("insurance guide, ", "");
            assertThat(page)
                    .containsOnlyOnce(
                            "\n## " + section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1) + "\n");
        }
    }

    static Stream<Rule> the_page_on_insurance_names_each_of_its_rules_and_has_the_sections_they_cite() {
        return Stream.<Rule[]>of(
                        BillingRules.values(),
                        CardRules.values(),
                        CoverageRules.values(),
                        ComparisonRules.values(),
                        OrderRules.values(),
                        TaskRules.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource
    void the_page_on_eligibility_names_each_of_its_rules_and_has_the_sections_they_cite(Rule rule) {
        String page = Docs.read(GUIDE.resolve("eligibility.md"));
        assertThat(page).contains("`" + rule.id() + "`");
        if (rule.citation().authority().equals("PracticeKit")) {
            String section = rule.citation().reference().replace("eligibility guide, ", "");
            assertThat(page)
                    .containsOnlyOnce(
                            "\n## " + section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1) + "\n");
        }
    }

    static Stream<Rule> the_page_on_eligibility_names_each_of_its_rules_and_has_the_sections_they_cite() {
        return Stream.concat(Stream.of(ReadingRules.values()), Stream.of(VerificationRules.values()));
    }

    @ParameterizedTest
    @MethodSource("rulesOfEstimates")
    void the_page_on_estimates_names_each_of_its_rules_in_the_section_that_it_cites(Rule rule) {
        String section = rule.citation().authority().equals("PracticeKit")
                ? rule.citation().reference().replace("estimates guide, ", "")
                : "";
        String page = Docs.read(GUIDE.resolve("estimates.md"));
        assertThat(page.split("\n## "))
                .filteredOn(part -> part.contains("`" + rule.id() + "`"))
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).startsWith(section));
    }

    static Stream<Rule> rulesOfEstimates() {
        return Stream.concat(Stream.of(EstimateRules.values()), Stream.of(GoodFaithRules.values()));
    }

    @ParameterizedTest
    @MethodSource
    void the_page_on_authorisations_names_each_of_its_rules(Rule rule) {
        assertThat(Docs.read(GUIDE.resolve("authorizations.md"))).contains("`" + rule.id() + "`");
    }

    static Stream<Rule> the_page_on_authorisations_names_each_of_its_rules() {
        return Stream.concat(Stream.of(AuthorizationRules.values()), Stream.of(PreflightRules.values()));
    }

    @ParameterizedTest
    @MethodSource
    void the_page_on_posting_names_each_of_its_rules(Rule rule) {
        assertThat(Docs.read(GUIDE.resolve("posting.md"))).contains("`" + rule.id() + "`");
    }

    static Stream<Rule> the_page_on_posting_names_each_of_its_rules() {
        return Stream.concat(Stream.of(PostingRules.values()), Stream.of(LedgerRules.values()));
    }

    private static String replaced(String page, UnaryOperator<String> code) {
        return SHOWN.matcher(page).replaceAll(shown -> {
            String name = shown.group(1);
            return Matcher.quoteReplacement("<!-- snippet: " + name + " -->\n```java\n" + code.apply(name) + "```\n");
        });
    }

    private static Map<String, String> snippets() {
        Map<String, String> snippets = new HashMap<>();
        for (Path source : Docs.files(Docs.root().resolve("adapters/memory/src/test/java"), ".java")) {
            List<String> lines = Docs.read(source).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith("// snippet: ")) {
                    String name = lines.get(i).strip().substring("// snippet: ".length());
                    List<String> body = new ArrayList<>();
                    for (i++; !lines.get(i).strip().equals("// end"); i++) {
                        body.add(lines.get(i));
                    }
                    String before = snippets.put(name, String.join("\n", body).stripIndent() + "\n");
                    assertThat(before).as("a second snippet %s", name).isNull();
                }
            }
        }
        return snippets;
    }
}
