package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimProperty;
import org.practicekit.billing.edit.DataEdit;
import org.practicekit.billing.edit.DataEdits;
import org.practicekit.billing.edit.Delimiters;
import org.practicekit.billing.edit.Edit;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.edit.EditFamily;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.billing.edit.EditPack;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.Operator;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.ScrubRules;
import org.practicekit.billing.edit.ScrubVerdict;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.SetValue;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Rule;

/** The code and the names of the guide to edits. */
class EditGuideTest {
    private static final Path PAGE = Docs.root().resolve("docs/guide/edits.md");

    /** They have a page of their own. */
    private static final Set<EditFamily> CODING = Set.of(EditFamily.DIAGNOSIS, EditFamily.PROCEDURE, EditFamily.PLACE);

    @Test
    void a_claim_is_judged() {
        ClaimSheet sheet = ClaimSheet.builder()
                .controlNumber("CL-1")
                .charge(Money.usd("60"))
                .frequency("1")
                .insurance(
                        ClaimInsurance.builder().sequence("P").payerId("ACME1").build())
                .build();
        LocalDate today = LocalDate.of(2026, 3, 9);
        String ownRules = DataEdits.HEADING
                + "\npractice.edit.second-look,warn,,charge more-than 50,Over 50 dollars somebody looks.,Elm Street,handbook,2026-01-05,,,";
        // snippet: scrub-claim
        List<DataEdit> own = DataEdits.read("rules.csv", ownRules);
        EditPack pack = StandardEdits.pack().plus("elm-street", "2026.1", own);
        Scrubber scrubber = Scrubber.of(EditPacks.of(pack));
        EditContext context = EditContext.builder()
                .on(today)
                .delimiters(Delimiters.USUAL) // and what else is known: coverage, history, the payer's profile ...
                .build();
        ScrubResult result = scrubber.scrub(sheet, context);
        List<String> why = result.holding().stream().map(EditFinding::explain).toList();
        // end
        assertThat(why)
                .contains(
                        "claim: ERROR The claim has 0 lines. [billing.edit.clm-12; X12, 005010X222A1, repeats of 2400]");
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.HELD);
        assertThat(result.findings())
                .extracting(one -> one.finding().rule().value())
                .contains("practice.edit.second-look", "billing.edit.clm-12");
    }

    static Stream<Rule> rules() {
        return Stream.concat(
                StandardEdits.all().stream().map(Edit::rule).filter(rule -> !CODING.contains(rule.family())),
                Stream.of(ScrubRules.values()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_is_named(Rule rule) throws Exception {
        assertThat(Files.readString(PAGE)).contains("`" + rule.id() + "`");
    }

    @Test
    void every_property_operator_and_action_is_named() throws Exception {
        String page = Files.readString(PAGE);
        assertThat(ClaimProperty.values())
                .allSatisfy(one -> assertThat(page)
                        .contains(SetValue.isSettable(one) ? "**`" + one.word() + "`**" : "`" + one.word() + "`"));
        assertThat(Operator.values()).allSatisfy(one -> assertThat(page).contains("`" + one.word() + "`"));
        assertThat(DataEdit.Action.values()).allSatisfy(one -> assertThat(page).contains("`" + one.word() + "`"));
        assertThat(page).contains(DataEdits.HEADING);
    }
}
