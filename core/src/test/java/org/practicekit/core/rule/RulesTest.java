package org.practicekit.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.DateRange;

class RulesTest {
    private static final LocalDate READ = LocalDate.of(2026, 1, 5);
    private static final URI PAGE = URI.create("https://example.org/handbook");
    private static final Citation HANDBOOK = new Citation("Practice policy", "Handbook, section 2", PAGE, READ);
    private static final Named NOTICE = new Named("office.booking.notice", "Notice is given", HANDBOOK);
    private static final Named HORIZON = new Named("office.booking.horizon", "Not too far ahead", HANDBOOK);

    private record Named(RuleId id, String title, Citation citation, DateRange effective) implements Rule {
        Named(String id, String title, Citation citation) {
            this(new RuleId(id), title, citation, DateRange.ALWAYS);
        }
    }

    private record Later(String describe) implements Alternative {
        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("later", describe);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"office.notice", "a.1", "billing.filing.medicare-one-year", "a-1.2-b.c3"})
    void a_rule_id_is_parts_joined_by_dots(String id) {
        assertThat(new RuleId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notice",
                "Office.notice",
                "office.",
                ".notice",
                "office..notice",
                "1office.notice",
                "office.-notice",
                "office.notice-",
                "office.no--tice",
                "office.no_tice",
                "office.notice ",
                "office.notice\n",
                "office.n\u00f6tice"
            })
    void anything_else_is_no_rule_id(String id) {
        assertThatThrownBy(() -> new RuleId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("module.topic.rule");
    }

    @Test
    void a_rule_id_has_at_most_128_characters() {
        String longest = "a." + "b".repeat(126);
        assertThat(new RuleId(longest).value()).hasSize(128);
        assertThatThrownBy(() -> new RuleId(longest + "b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of("b.a", "a.b", "a.a").map(RuleId::new).sorted())
                .extracting(RuleId::value)
                .containsExactly("a.a", "a.b", "b.a");
    }

    @Test
    void a_citation_says_who_and_where() {
        assertThat(HANDBOOK).hasToString("Practice policy, Handbook, section 2");
        assertThat(HANDBOOK.source()).contains(PAGE);
        assertThat(Citation.of("CMS", "42 CFR 424.44", READ).source()).isEmpty();
        assertThatThrownBy(() -> Citation.of(" ", "42 CFR 424.44", READ)).hasMessageContaining("authority");
        assertThatThrownBy(() -> Citation.of("CMS", "", READ)).hasMessageContaining("reference");
    }

    @Test
    void a_finding_explains_itself_under_its_rule_and_with_what_would_be_allowed() {
        Finding finding = Finding.of(NOTICE, Severity.ERROR)
                .message("2 h notice is needed.")
                .putFacts("notice", "PT2H")
                .build();
        assertThat(finding.explain())
                .isEqualTo("ERROR 2 h notice is needed. [office.booking.notice; Practice policy, Handbook, section 2]");
        assertThat(finding.withAlternatives(List.of(new Later("at ten"), new Later("at eleven")))
                        .explain())
                .isEqualTo(finding.explain() + " Nearest: at ten; at eleven.");
    }

    @Test
    void other_alternatives_change_nothing_else_of_a_finding() {
        Finding finding = Finding.of(NOTICE, Severity.WARNING)
                .message("Soon.")
                .putFacts("b", "2")
                .putFacts("a", "1")
                .addAlternatives(new Later("at ten"))
                .build();
        assertThat(finding.withAlternatives(List.of(new Later("at ten")))).isEqualTo(finding);
        Finding without = finding.withAlternatives(List.of());
        assertThat(without).isNotEqualTo(finding);
        assertThat(without.withAlternatives(finding.alternatives())).isEqualTo(finding);
        assertThat(without.facts().keySet()).containsExactly("b", "a");
    }

    @Test
    void findings_that_differ_in_any_part_hash_differently() {
        FindingBuilder base = Finding.of(NOTICE, Severity.ERROR).message("No.");
        List<Finding> findings = List.of(
                base.build(),
                Finding.of(HORIZON, Severity.ERROR).message("No.").build(),
                Finding.of(NOTICE, Severity.WARNING).message("No.").build(),
                Finding.of(NOTICE, Severity.ERROR).message("Yes.").build(),
                cited(new Citation("Practice policy, Handbook", "section 2", PAGE, READ)),
                cited(new Citation("Practice policy", "Handbook, section 2", null, READ)),
                cited(new Citation("Practice policy", "Handbook, section 2", PAGE, READ.plusDays(1))),
                base.build().withAlternatives(List.of(new Later("at ten"))),
                Finding.of(NOTICE, Severity.ERROR)
                        .message("No.")
                        .facts(Map.of("a", "1"))
                        .build());
        assertThat(findings.stream().map(one -> Fingerprint.of("finding", one))).doesNotHaveDuplicates();
    }

    @Test
    void a_pack_keeps_its_order_and_finds_its_rules() {
        RulePack<Named> pack = RulePack.of("office", "1", List.of(NOTICE, HORIZON));
        assertThat(pack.rules()).containsExactly(NOTICE, HORIZON);
        assertThat(pack.rule(HORIZON.id())).contains(HORIZON);
        assertThat(pack.rule(new RuleId("office.booking.other"))).isEmpty();
        assertThat(pack).hasToString("office 1 (" + pack.hash().abbreviated() + ")");
    }

    @Test
    void two_rules_never_share_an_id_in_one_pack() {
        Named other = new Named("office.booking.notice", "Another", HANDBOOK);
        assertThatThrownBy(() -> RulePack.of("office", "1", List.of(NOTICE, HORIZON, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("office", "office.booking.notice");
        assertThatThrownBy(() -> RulePack.of("office", "1", List.of(NOTICE)).plus("ours", "1", List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours");
    }

    @Test
    void a_practice_adds_its_own_rules_behind_the_others_under_a_new_name() {
        RulePack<Named> standard = RulePack.of("office", "1", List.of(NOTICE));
        RulePack<Named> ours = standard.plus("ours", "2026", List.of(HORIZON));
        assertThat(ours.rules()).containsExactly(NOTICE, HORIZON);
        assertThat(ours.name()).isEqualTo("ours");
        assertThat(ours.version()).isEqualTo("2026");
        assertThat(standard.rules()).containsExactly(NOTICE);
        assertThat(ours.hash()).isNotEqualTo(standard.hash());
    }

    @Test
    void the_hash_of_a_pack_does_not_depend_on_the_order_of_its_rules() {
        assertThat(RulePack.of("office", "1", List.of(NOTICE, HORIZON)).ref())
                .isEqualTo(RulePack.of("office", "1", List.of(HORIZON, NOTICE)).ref());
    }

    @Test
    void the_hash_of_a_pack_changes_with_each_part_of_each_rule() {
        String id = "office.booking.notice";
        String title = "Notice is given";
        List<Named> variants = List.of(
                NOTICE,
                HORIZON,
                new Named(id, "Notice is asked", HANDBOOK),
                new Named(id, title, new Citation("CMS", "Handbook, section 2", PAGE, READ)),
                new Named(id, title, new Citation("Practice policy", "Handbook, section 3", PAGE, READ)),
                new Named(id, title, new Citation("Practice policy", "Handbook, section 2", null, READ)),
                new Named(id, title, new Citation("Practice policy", "Handbook, section 2", PAGE, READ.plusDays(1))),
                new Named(NOTICE.id(), title, HANDBOOK, DateRange.from(READ)),
                new Named(NOTICE.id(), title, HANDBOOK, new DateRange(READ, READ.plusYears(1))));
        assertThat(Stream.concat(
                        variants.stream().map(rule -> RulePack.of("office", "1", List.of(rule))),
                        Stream.of(
                                RulePack.of("other", "1", List.of(NOTICE)),
                                RulePack.of("office", "2", List.of(NOTICE)),
                                RulePack.of("office", "1", List.<Named>of()),
                                RulePack.of("office", "1", List.of(NOTICE, HORIZON)))))
                .extracting(RulePack::hash)
                .doesNotHaveDuplicates();
    }

    private static Finding cited(Citation citation) {
        return Finding.of(NOTICE, Severity.ERROR)
                .message("No.")
                .citation(citation)
                .build();
    }
}
