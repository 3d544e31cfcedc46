package org.practicekit.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

class DecisionTest {
    private static final Finding KEPT = finding(Severity.INFO, "office.open", "Open.");
    private static final Finding KNOWN = finding(Severity.WARNING, "office.late", "Late.");
    private static final Finding NO = finding(Severity.ERROR, "office.free", "Room 1 is busy.");
    private static final Fingerprint INPUTS = new FingerprintWriter("inputs").finish();
    private static final RulePack.Ref PACK = new RulePack.Ref("office", "1", INPUTS);
    private static final Decision<Visit> YES = new Granted<>(new Visit("room 1"), List.of(KEPT));

    private record Visit(String where) implements Fingerprinted {
        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("where", where);
        }
    }

    @Test
    void a_refusal_says_why() {
        assertThatThrownBy(() -> new Refused<>(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Refused<>(List.of(KEPT, KNOWN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 others");
        assertThat(new Refused<>(List.of(KEPT, NO)).findings()).containsExactly(KEPT, NO);
    }

    @Test
    void a_grant_holds_nothing_that_forbids() {
        assertThat(new Granted<>("yes", List.of(KEPT, KNOWN)).findings()).containsExactly(KEPT, KNOWN);
        assertThatThrownBy(() -> new Granted<>("yes", List.of(KEPT, NO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("office.free");
    }

    @Test
    void a_decision_is_read_by_two_functions() {
        assertThat(YES.<String>fold(yes -> yes.value().where(), no -> "none")).isEqualTo("room 1");
        assertThat(Refused.<Visit>because(NO)
                        .<String>fold(yes -> "some", no -> no.findings().get(0).message()))
                .isEqualTo("Room 1 is busy.");
        assertThat(YES.granted()).contains(new Visit("room 1"));
        assertThat(Refused.because(NO).granted()).isEqualTo(Optional.empty());
        assertThat(YES.isGranted()).isTrue();
        assertThat(Refused.because(NO).isGranted()).isFalse();
    }

    @Test
    void the_same_answer_about_another_value_keeps_its_findings() {
        assertThat(YES.<String>map(Visit::where)).isEqualTo(new Granted<>("room 1", List.of(KEPT)));
        assertThat(Refused.<Visit>because(NO).<String>map(Visit::where)).isEqualTo(Refused.because(NO));
    }

    @Test
    void later_changes_of_the_callers_list_change_no_decision() {
        List<Finding> findings = new ArrayList<>(List.of(NO));
        Refused<String> refused = new Refused<>(findings);
        findings.clear();
        assertThat(refused.findings()).containsExactly(NO);
    }

    @Test
    void a_decision_explains_itself_line_by_line() {
        assertThat(new Refused<>(List.of(KEPT, NO)).explain()).isEqualTo("""
                REFUSED
                  INFO Open. [office.open; Practice policy, Handbook]
                  ERROR Room 1 is busy. [office.free; Practice policy, Handbook]""");
        assertThat(new Granted<>("yes", List.of()).explain()).isEqualTo("GRANTED");
    }

    @Test
    void the_same_question_with_the_same_inputs_under_the_same_packs_gives_the_same_receipt() {
        Receipt<Visit> first = receipt("ask", INPUTS, List.of(PACK), YES);
        Receipt<Visit> replayed =
                receipt("ask", INPUTS, List.of(PACK), new Granted<>(new Visit("room 1"), List.of(KEPT)));
        assertThat(replayed.hash()).isEqualTo(first.hash());
        assertThat(replayed).isEqualTo(first).hasSameHashCodeAs(first);
    }

    @Test
    void a_receipt_changes_with_whatever_changed_and_says_which() {
        Fingerprint otherInputs = new FingerprintWriter("other").finish();
        Receipt<Visit> first = receipt("ask", INPUTS, List.of(PACK), YES);
        List<Receipt<Visit>> changed = List.of(
                receipt("ask again", INPUTS, List.of(PACK), YES),
                receipt("ask", otherInputs, List.of(PACK), YES),
                receipt("ask", INPUTS, List.of(), YES),
                receipt("ask", INPUTS, List.of(PACK, PACK), YES),
                receipt("ask", INPUTS, List.of(new RulePack.Ref("office", "2", INPUTS)), YES),
                receipt("ask", INPUTS, List.of(new RulePack.Ref("office", "1", otherInputs)), YES),
                receipt("ask", INPUTS, List.of(new RulePack.Ref("office 1", "1", INPUTS)), YES),
                receipt("ask", INPUTS, List.of(new RulePack.Ref("office", "1 1", INPUTS)), YES),
                receipt("ask", INPUTS, List.of(PACK), new Granted<>(new Visit("room 2"), List.of(KEPT))),
                receipt("ask", INPUTS, List.of(PACK), new Granted<>(new Visit("room 1"), List.of(KNOWN))),
                receipt("ask", INPUTS, List.of(PACK), Refused.because(NO)));
        assertThat(changed).extracting(Receipt::hash).doesNotHaveDuplicates().doesNotContain(first.hash());
        assertThat(changed).doesNotContain(first);
        assertThat(changed.subList(0, 8)).extracting(Receipt::outcome).containsOnly(first.outcome());
        assertThat(changed.subList(8, 11)).extracting(Receipt::outcome).doesNotContain(first.outcome());
        assertThat(changed.subList(8, 11)).extracting(Receipt::inputs).containsOnly(first.inputs());
    }

    @Test
    void a_receipt_prints_its_question_and_verdict_but_not_what_was_granted() {
        Receipt<Visit> granted = receipt("ask", INPUTS, List.of(PACK), YES);
        assertThat(granted).hasToString("ask granted " + granted.hash().abbreviated());
        assertThat(granted.explain()).isEqualTo("""
                GRANTED
                  INFO Open. [office.open; Practice policy, Handbook]
                  receipt %s, ask under [office 1 (%s)]\
                """.formatted(granted.hash().abbreviated(), INPUTS.abbreviated()));
        Receipt<Visit> refused = receipt("ask", INPUTS, List.of(PACK), Refused.because(NO));
        assertThat(refused.toString()).startsWith("ask refused ");
        assertThat(refused.<String>fold(yes -> "yes", no -> "no")).isEqualTo("no");
        assertThat(refused.findings()).containsExactly(NO);
        assertThat(refused.isGranted()).isFalse();
    }

    private static Receipt<Visit> receipt(
            String question, Fingerprint inputs, List<RulePack.Ref> packs, Decision<Visit> decision) {
        return Receipt.of(question, inputs, packs, decision, visit -> visit);
    }

    private static Finding finding(Severity severity, String rule, String message) {
        return Finding.builder()
                .rule(new RuleId(rule))
                .severity(severity)
                .message(message)
                .citation(Citation.of("Practice policy", "Handbook", LocalDate.of(2026, 1, 5)))
                .build();
    }
}
