package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.billing.edit.Sheets.clean;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.second;
import static org.practicekit.billing.edit.Sheets.with;
import static org.practicekit.billing.edit.Sheets.withClinic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.EditRun.Outcome;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

class ScrubberTest {
    private static final Citation HANDBOOK =
            Citation.of("Practice policy", "Billing handbook", LocalDate.of(2026, 1, 2));
    private static final Scrubber STANDARD = Scrubber.of(EditPacks.of(StandardEdits.pack()));

    @Test
    void a_clean_claim_of_which_all_is_known_passes_every_edit() {
        ScrubResult result = STANDARD.scrub(clean(), Codes.known().build());
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.CLEAN);
        assertThat(result.findings()).isEmpty();
        assertThat(result.trace())
                .hasSize(StandardEdits.all().size())
                .allSatisfy(run -> assertThat(run.outcome())
                        .as(run.rule().id().value())
                        .isEqualTo(run.rule() == DiagnosisEdits.SEX ? Outcome.NOT_IN_FORCE : Outcome.PASSED));
    }

    @Test
    void a_clean_claim_to_a_second_payer_passes_every_edit_about_the_first() {
        assertThat(CoordinationEdits.values())
                .allSatisfy(edit -> assertThat(Asked.of(edit, second(), known().kind(CoverageKind.GROUP)))
                        .isEqualTo("PASSED"));
    }

    @Test
    void nothing_known_is_nothing_guessed() {
        ScrubResult result =
                STANDARD.scrub(clean(), EditContext.builder().on(Sheets.JUDGED).build());
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.CLEAN);
        assertThat(result.trace()).hasSize(StandardEdits.all().size());
        assertThat(result.notDecided())
                .extracting(run -> run.rule().id().value().replace("billing.edit.", ""))
                .contains("id-08", "el-01", "el-02", "el-05", "cob-01", "clm-06", "clm-07", "clm-08", "au-01", "pr-03");
        assertThat(result.explain())
                .contains("not decided: billing.edit.clm-08, because nobody knows how long after the service");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"60, CLEAN", "59, HELD"})
    void a_breach_of_a_rule_that_holds_holds_the_claim(String charge, ScrubVerdict verdict) {
        ScrubResult result = STANDARD.scrub(with(sheet -> sheet.charge(Money.usd(charge))), known().build());
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.holding()).isEqualTo(result.findings());
    }

    @Test
    void a_warning_lets_the_claim_pass_and_stands_in_the_result() {
        ScrubResult result = STANDARD.scrub(withClinic(one -> one.phone("123")), known().build());
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.WARNED);
        assertThat(result.holding()).isEmpty();
        assertThat(result.explain())
                .startsWith(
                        "WARNED\n  billing provider: WARNING The telephone number cannot be one of the United States.");
    }

    @Test
    void the_trace_says_which_edits_fired_and_which_did_not() {
        ScrubResult result = STANDARD.scrub(withClinic(one -> one.phone("123").taxId("1")), known().build());
        assertThat(result.trace())
                .filteredOn(run -> run.outcome() == Outcome.FIRED)
                .extracting(run -> run.rule().id().value())
                .containsExactly("billing.edit.id-02", "billing.edit.id-05");
    }

    @Test
    void what_is_not_known_of_a_part_is_said_although_another_part_fires() {
        ClaimSheet sheet = with(all -> all.controlNumber("7".repeat(21)));
        assertThat(Asked.of(ClaimEdits.CONTROL_NUMBER, sheet, known().chain(Optional.empty())))
                .isEqualTo("ERROR control number: whether another claim has the control number");
    }

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({
        "2025-12-31, old",
        "2026-01-01, new",
        "2027-12-31, new",
        "2028-01-01, none",
        "2024-12-31, none",
    })
    void the_pack_is_the_one_of_the_day_of_service(LocalDate seen, String name) {
        Scrubber scrubber = Scrubber.of(EditPacks.of(
                pack("old", new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1))),
                pack("new", new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1)))));
        ScrubResult result = scrubber.scrub(seen(seen, seen), known().build());
        assertThat(result.pack().map(ref -> ref.name()).orElse("none")).isEqualTo(name);
        assertThat(result.verdict()).isEqualTo(name.equals("none") ? ScrubVerdict.HELD : ScrubVerdict.CLEAN);
        assertThat(result.holding())
                .extracting(one -> one.finding().rule())
                .containsExactlyElementsOf(name.equals("none") ? List.of(ScrubRules.PACK.id()) : List.of());
    }

    @Test
    void services_on_both_sides_of_a_change_are_judged_by_the_pack_of_the_first() {
        Scrubber scrubber = Scrubber.of(EditPacks.of(
                pack("old", new DateRange(LocalDate.MIN, LocalDate.of(2026, 1, 1))),
                pack("new", DateRange.from(LocalDate.of(2026, 1, 1)))));
        ScrubResult result =
                scrubber.scrub(seen(LocalDate.of(2026, 1, 2), LocalDate.of(2025, 12, 30)), known().build());
        assertThat(result.pack().orElseThrow().name()).isEqualTo("old");
    }

    @Test
    void a_claim_without_days_is_judged_by_the_pack_of_the_day() {
        assertThat(STANDARD.scrub(with(sheet -> sheet.lines(List.of())), known().build())
                        .pack())
                .isPresent();
    }

    @Test
    void packs_for_the_same_day_are_refused_and_so_are_two_edits_for_one_rule() {
        assertThatThrownBy(() -> EditPacks.of(pack("one", DateRange.ALWAYS), pack("two", DateRange.day(Sheets.SEEN))))
                .hasMessageContaining("are for the same days of service. Maybe the older one should end.");
        assertThatThrownBy(() -> EditPack.of("p", "1", DateRange.ALWAYS, List.of(ClaimEdits.TOTAL, ClaimEdits.TOTAL)))
                .hasMessageContaining("two edits for rule billing.edit.clm-01");
    }

    @ParameterizedTest(name = "for {0}, known as {1}, filed as {2}: {3}")
    @CsvSource({
        "MEDICARE, MEDICARE, CI, FIRED",
        "MEDICARE, GROUP, MB, OUT_OF_SCOPE",
        "MEDICARE, , MB, FIRED",
        "MEDICARE, , MA, FIRED",
        "MEDICARE_ADVANTAGE, , 16, FIRED",
        "TRICARE, , CH, FIRED",
        "VETERANS, , VA, FIRED",
        "WORKERS_COMPENSATION, , WC, FIRED",
        "NO_FAULT, , AM, FIRED",
        "LIABILITY, , LM, FIRED",
        "MEDICAID, , MC, NOT_DECIDED",
        "MEDICARE, , CI, NOT_DECIDED",
        "MEDICARE, , , NOT_DECIDED",
    })
    void an_edit_is_asked_for_the_insurances_it_is_meant_for(
            CoverageKind meant, CoverageKind known, String filing, Outcome outcome) {
        ClaimSheet sheet = Sheets.withInsurance(one -> one.filing(Optional.ofNullable(filing)));
        ScrubResult result = Asked.scrub(
                always(rule().scope(EditScope.ofKinds(meant))), sheet, known().kind(Optional.ofNullable(known)));
        assertThat(result.trace().get(0).outcome()).isEqualTo(outcome);
        assertThat(result.trace().get(0).missing())
                .isEqualTo(outcome == Outcome.NOT_DECIDED ? List.of("what sort of insurance is asked") : List.of());
    }

    @ParameterizedTest(name = "to {0}, filed as {1}: {2}")
    @CsvSource({"ACME1, CI, FIRED", "ACME2, CI, OUT_OF_SCOPE", "ACME1, HM, OUT_OF_SCOPE", "ACME1, , OUT_OF_SCOPE"})
    void an_edit_is_asked_for_the_payers_and_filings_it_is_meant_for(String payer, String filing, Outcome outcome) {
        ClaimSheet sheet = Sheets.withInsurance(one -> one.payerId(payer).filing(Optional.ofNullable(filing)));
        EditScope scope = new EditScope(Set.of(new PayerId("ACME1")), Set.of(), Set.of("CI"));
        assertThat(Asked.scrub(always(rule().scope(scope)), sheet, known())
                        .trace()
                        .get(0)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "in force from {0} to before {1}, services from {2} to {3}: {4}")
    @CsvSource({
        "2026-03-02, 2026-03-03, 2026-03-02, 2026-03-02, FIRED",
        "2026-03-03, 2026-03-09, 2026-03-02, 2026-03-02, NOT_IN_FORCE",
        "2026-01-01, 2026-03-02, 2026-03-02, 2026-03-02, NOT_IN_FORCE",
        "2026-03-03, 2026-03-09, 2026-03-02, 2026-03-03, FIRED",
        "2026-01-01, 2026-03-02, 2026-03-01, 2026-03-02, FIRED",
    })
    void an_edit_is_asked_when_it_binds_on_a_day_of_service(
            LocalDate from, LocalDate to, LocalDate first, LocalDate last, Outcome outcome) {
        assertThat(Asked.scrub(always(rule().effective(new DateRange(from, to))), seen(first, last), known())
                        .trace()
                        .get(0)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "held by itself, switched to {0}: {1}")
    @CsvSource({"ERROR, HELD", "WARNING, WARNED", "INFO, CLEAN"})
    void a_practice_makes_a_rule_matter_more_or_less(Severity chosen, ScrubVerdict verdict) {
        EditSwitch one = new EditSwitch(ClaimEdits.TOTAL.id(), chosen, HANDBOOK);
        ScrubResult result = Scrubber.of(EditPacks.of(StandardEdits.pack()), List.of(one))
                .scrub(with(sheet -> sheet.charge(Money.usd("1"))), known().build());
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.findings()).hasSize(1);
    }

    @Test
    void a_rule_that_is_not_asked_stands_in_the_trace() {
        EditSwitch off = new EditSwitch(ClaimEdits.TOTAL.id(), null, HANDBOOK);
        ScrubResult result = Scrubber.of(EditPacks.of(StandardEdits.pack()), List.of(off))
                .scrub(with(sheet -> sheet.charge(Money.usd("1"))), known().build());
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.CLEAN);
        assertThat(result.trace())
                .filteredOn(run -> run.outcome() == Outcome.SWITCHED_OFF)
                .extracting(run -> run.rule().id())
                .containsExactly(ClaimEdits.TOTAL.id());
    }

    @Test
    void a_limit_that_only_comes_near_warns_even_where_the_rule_holds_by_choice() {
        EditSwitch hold = new EditSwitch(ClaimEdits.TIMELY_FILING.id(), Severity.ERROR, HANDBOOK);
        ScrubResult result = Scrubber.of(EditPacks.of(StandardEdits.pack()), List.of(hold))
                .scrub(clean(), known().on(LocalDate.of(2026, 8, 20)).build());
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.WARNED);
    }

    @Test
    void a_rule_that_nobody_may_override_cannot_be_made_to_matter_less() {
        EditPacks packs = EditPacks.of(StandardEdits.pack());
        RuleId lines = ClaimEdits.LINES.id();
        assertThatThrownBy(() -> Scrubber.of(packs, List.of(new EditSwitch(lines, null, HANDBOOK))))
                .hasMessageContaining("billing.edit.clm-12 cannot be overridden");
        assertThatThrownBy(() -> Scrubber.of(packs, List.of(new EditSwitch(lines, Severity.WARNING, HANDBOOK))))
                .hasMessageContaining("billing.edit.clm-12 cannot be overridden");
        EditSwitch same = new EditSwitch(lines, Severity.ERROR, HANDBOOK);
        assertThat(Scrubber.of(packs, List.of(same))
                        .scrub(clean(), known().build())
                        .verdict())
                .isEqualTo(ScrubVerdict.CLEAN);
        assertThatThrownBy(() -> Scrubber.of(packs, List.of(same, same))).hasMessageContaining("switched twice");
    }

    @ParameterizedTest(name = "rule {0}, claim {1}, until {2}: {3}")
    @CsvSource({
        "billing.edit.clm-01, claim-1, 2026-03-09, WARNED",
        "billing.edit.clm-01, claim-1, 2026-03-08, HELD",
        "billing.edit.clm-01, claim-2, 2026-03-09, HELD",
        "billing.edit.clm-02, claim-1, 2026-03-09, HELD",
    })
    void an_override_lets_one_claim_pass_one_rule_for_a_time(
            String rule, String claim, LocalDate until, ScrubVerdict verdict) {
        EditContext context = known().addOverrides(override(rule, claim, until)).build();
        ScrubResult result = STANDARD.scrub(with(sheet -> sheet.charge(Money.usd("1"))), context);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.findings()).hasSize(1);
        EditFinding finding = result.findings().get(0);
        assertThat(result.isOverridden(finding)).isEqualTo(verdict == ScrubVerdict.WARNED);
        assertThat(result.overrideOf(finding).map(one -> one.by().value()).orElse("nobody"))
                .isEqualTo(verdict == ScrubVerdict.WARNED ? "manager-1" : "nobody");
    }

    @Test
    void an_override_of_a_rule_that_may_not_be_overridden_counts_for_nothing() {
        EditContext context = known().addOverrides(
                        override(ClaimEdits.LINES.id().value(), "claim-1", LocalDate.of(2026, 12, 31)))
                .build();
        ScrubResult result = STANDARD.scrub(with(sheet -> sheet.lines(List.of()).charge(Money.usd("0"))), context);
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.HELD);
        assertThat(result.holding()).extracting(one -> one.finding().rule()).containsExactly(ClaimEdits.LINES.id());
    }

    @Test
    void the_lack_of_a_pack_cannot_be_overridden() {
        EditContext context = known().addOverrides(
                        override(ScrubRules.PACK.id().value(), "claim-1", LocalDate.of(2026, 12, 31)))
                .build();
        assertThat(Scrubber.of(EditPacks.of()).scrub(clean(), context).verdict())
                .isEqualTo(ScrubVerdict.HELD);
    }

    @Test
    void the_same_claim_gets_the_same_fingerprint_years_later() {
        ScrubResult first = STANDARD.scrub(clean(), known().build());
        ScrubResult again = Scrubber.of(EditPacks.of(StandardEdits.pack())).scrub(clean(), known().build());
        assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void whatever_could_change_the_answer_changes_the_fingerprint() {
        List<ScrubResult> results = List.of(
                STANDARD.scrub(clean(), known().build()),
                STANDARD.scrub(with(sheet -> sheet.charge(Money.usd("61"))), known().build()),
                STANDARD.scrub(clean(), known().on(LocalDate.of(2026, 3, 10)).build()),
                STANDARD.scrub(clean(), known().kind(CoverageKind.INDIVIDUAL).build()),
                STANDARD.scrub(clean(), known().delimiters(Optional.empty()).build()),
                STANDARD.scrub(
                        clean(),
                        known().addOverrides(override("billing.edit.clm-01", "claim-1", Sheets.JUDGED))
                                .build()),
                Scrubber.of(
                                EditPacks.of(StandardEdits.pack()),
                                List.of(new EditSwitch(ClaimEdits.TOTAL.id(), Severity.WARNING, HANDBOOK)))
                        .scrub(clean(), known().build()),
                Scrubber.of(EditPacks.of(StandardEdits.pack().plus("own", "1", List.of(always(rule())))))
                        .scrub(clean(), known().build()));
        assertThat(results).extracting(ScrubResult::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void the_hash_of_a_pack_says_what_is_in_it_in_any_order() {
        List<Edit> backwards = new ArrayList<>(StandardEdits.all());
        Collections.reverse(backwards);
        EditPack standard = StandardEdits.pack();
        assertThat(EditPack.of(standard.name(), standard.version(), standard.services(), backwards)
                        .hash())
                .isEqualTo(standard.hash());
        List<EditPack> others = List.of(
                standard,
                EditPack.of("other", standard.version(), standard.services(), standard.edits()),
                EditPack.of(standard.name(), "other", standard.services(), standard.edits()),
                EditPack.of(standard.name(), standard.version(), DateRange.day(Sheets.SEEN), standard.edits()),
                one(rule()),
                one(rule().title("Another title")),
                one(rule().severity(Severity.WARNING)),
                one(rule().version(2)),
                one(rule().addPredictedReasons("16")),
                one(rule().addPredictedStatuses("A7:400")),
                one(rule().scope(EditScope.ofPayers(new PayerId("ACME1")))),
                one(rule().overridable(false)),
                one(rule().family(EditFamily.CLAIM)),
                one(rule().effective(DateRange.day(Sheets.SEEN))));
        assertThat(others).extracting(EditPack::hash).doesNotHaveDuplicates();
    }

    @Test
    void a_result_prints_without_people() {
        ScrubResult result = STANDARD.scrub(with(sheet -> sheet.charge(Money.usd("1"))), known().build());
        assertThat(result.toString()).startsWith("HELD with 1 findings under us-professional");
        assertThat(result.explain() + result).doesNotContain("Maple").doesNotContain("W12345678");
    }

    private static EditPack pack(String name, DateRange services) {
        return EditPack.of(name, "1", services, List.of(ClaimEdits.CONSENT));
    }

    private static EditPack one(RuleCardBuilder rule) {
        return EditPack.of("one", "1", DateRange.ALWAYS, List.of(always(rule)));
    }

    private static RuleCardBuilder rule() {
        return RuleCard.builder()
                .id(new RuleId("practice.edit.always"))
                .title("Nothing is right")
                .citation(HANDBOOK)
                .family(EditFamily.PRACTICE)
                .severity(Severity.ERROR);
    }

    private static Edit always(RuleCardBuilder rule) {
        return new Always(rule.build());
    }

    private record Always(RuleCard rule) implements Edit {
        @Override
        public void check(ClaimSheet sheet, EditContext context, EditReport report) {
            report.found(EditFinding.of(rule, ClaimPlace.CLAIM, "Nothing is right."));
        }
    }

    private static ClaimSheet seen(LocalDate first, LocalDate second) {
        return with(sheet -> sheet.lines(List.of(
                Sheets.line(1).from(first).build(), Sheets.line(2).from(second).build())));
    }

    private static EditOverride override(String rule, String claim, LocalDate until) {
        return EditOverride.builder()
                .rule(new RuleId(rule))
                .claim(new ClaimId(claim))
                .by(new ActorId("manager-1"))
                .why(PatientText.of("the payer agreed on the telephone"))
                .at(Instant.parse("2026-03-05T12:00:00Z"))
                .until(until)
                .build();
    }
}
