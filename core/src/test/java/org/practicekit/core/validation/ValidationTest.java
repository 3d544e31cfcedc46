package org.practicekit.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;

class ValidationTest {
    private static final Validation VALIDATION = new Validation();
    private static final String MARKER = "Marker-Zq7";

    /** In the style of our own types. */
    public interface Chart {
        @NotBlank
        @Size(max = 20)
        String owner();

        @Valid
        @NotEmpty
        List<Page> pages();

        Optional<@DurationMin Duration> waited();

        Optional<@Size(max = 3) String> nickname();
    }

    /** A record, whose component carries its constraint to the field and to the accessor. */
    public record Page(@Max(9) int number, @NotBlank String text) {}

    private record PaperChart(String owner, List<Page> pages, Optional<Duration> waited, Optional<String> nickname)
            implements Chart {}

    /** In the style of beans. */
    public static final class Bean {
        private final String name;

        Bean(String name) {
            this.name = name;
        }

        @NotBlank
        public String getName() {
            return name;
        }

        @Max(0)
        public int isLate() {
            return 1;
        }
    }

    /** Texts where one would not look for them. */
    public record Keyed(
            Map<@Size(max = 3) String, @NotBlank String> notes,
            @Valid Map<String, Page> pages,
            Set<@Pattern(regexp = "[a-z]+") String> words) {}

    /** The same constraint twice on one accessor. */
    public record Twice(
            @Pattern(regexp = "[a-z]*", message = "must be lower case")
            @Pattern(regexp = ".{0,3}", message = "must be short")
            @Pattern(regexp = "[^7]*", message = "must not hold a seven")
            String code) {}

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void accessors_named_like_the_property_are_seen() {
        assertThat(paths(chart(" ", List.of(), Optional.empty(), Optional.empty())))
                .containsExactly("owner NotBlank", "pages NotEmpty");
    }

    @Test
    void accessors_named_get_and_is_are_seen_under_their_own_name() {
        assertThat(paths(new Bean(""))).containsExactly("getName NotBlank", "isLate Max");
    }

    @Test
    void what_a_value_holds_is_checked_too() {
        assertThat(paths(chart("pat", List.of(new Page(1, "a"), new Page(10, "")), Optional.empty(), Optional.empty())))
                .containsExactly("pages[1].number Max", "pages[1].text NotBlank");
    }

    @Test
    void what_is_optional_is_checked_when_it_is_there() {
        List<Page> pages = List.of(new Page(1, "a"));
        assertThat(paths(chart("pat", pages, Optional.of(Duration.ofMinutes(-1)), Optional.of("four"))))
                .containsExactly("nickname Size", "waited DurationMin");
        assertThat(paths(chart("pat", pages, Optional.of(Duration.ZERO), Optional.of("one"))))
                .isEmpty();
    }

    @Test
    void a_constraint_of_a_record_is_reported_once() {
        assertThat(paths(new Page(10, "a"))).containsExactly("number Max");
    }

    @Test
    void a_finding_has_a_rule_of_its_own_and_cites_the_type_that_states_the_constraint() {
        Finding finding = VALIDATION
                .check(chart("pat", List.of(new Page(10, "a")), Optional.empty(), Optional.empty()))
                .get(0);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.rule()).isEqualTo(new RuleId("core.validation.max"));
        assertThat(finding.citation()).hasToString("PracticeKit, constraints of Page");
        assertThat(finding.message()).isEqualTo("pages[0].number must be less than or equal to 9.");
        assertThat(VALIDATION.check(new Bean("")).get(0).rule()).isEqualTo(new RuleId("core.validation.not-blank"));
        assertThat(VALIDATION
                        .check(chart("", List.of(new Page(1, "a")), Optional.empty(), Optional.empty()))
                        .get(0)
                        .citation())
                .hasToString("PracticeKit, constraints of Chart");
    }

    @Test
    void messages_are_english_wherever_the_host_is() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            try (Validation validation = new Validation()) {
                assertThat(validation.check(new Page(10, "a")))
                        .extracting(Finding::message)
                        .containsExactly("number must be less than or equal to 9.");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_order_of_findings_does_not_vary() {
        Chart wrong = chart(" ", List.of(new Page(10, ""), new Page(11, " ")), Optional.empty(), Optional.of("four"));
        List<String> expected = List.of(
                "nickname Size",
                "owner NotBlank",
                "pages[0].number Max",
                "pages[0].text NotBlank",
                "pages[1].number Max",
                "pages[1].text NotBlank");
        for (int i = 0; i < 20; i++) {
            try (Validation fresh = new Validation()) {
                assertThat(paths(fresh, wrong)).isEqualTo(expected);
                assertThat(fresh.check(new Twice("LONG7")))
                        .extracting(Finding::message)
                        .containsExactly(
                                "code must be lower case.", "code must be short.", "code must not hold a seven.");
            }
        }
    }

    @Test
    void no_finding_ever_repeats_what_was_invalid() {
        List<Object> invalid = List.of(
                chart(MARKER.repeat(3), List.of(new Page(10, "")), Optional.empty(), Optional.of(MARKER)),
                new Keyed(
                        Map.of(MARKER, ""),
                        Map.of(MARKER + "2", new Page(10, MARKER)),
                        Set.of(MARKER + "3", MARKER.toUpperCase(Locale.ROOT))),
                new Twice(MARKER));
        List<Finding> findings = new ArrayList<>();
        invalid.forEach(one -> findings.addAll(VALIDATION.check(one)));
        assertThat(findings).hasSizeGreaterThanOrEqualTo(9);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.toString()).doesNotContainIgnoringCase(MARKER);
            assertThat(finding.explain()).doesNotContainIgnoringCase(MARKER);
        });
    }

    @Test
    void what_satisfies_every_constraint_has_no_findings() {
        assertThat(VALIDATION.check(chart("pat", List.of(new Page(9, "a")), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(VALIDATION.check("a text has no constraints")).isEmpty();
        assertThat(VALIDATION.check(Collections.emptyList())).isEmpty();
    }

    private static Chart chart(String owner, List<Page> pages, Optional<Duration> waited, Optional<String> nickname) {
        return new PaperChart(owner, pages, waited, nickname);
    }

    private static List<String> paths(Object value) {
        return paths(VALIDATION, value);
    }

    private static List<String> paths(Validation validation, Object value) {
        return validation.check(value).stream()
                .map(finding ->
                        finding.facts().get("path") + " " + finding.facts().get("constraint"))
                .toList();
    }
}
