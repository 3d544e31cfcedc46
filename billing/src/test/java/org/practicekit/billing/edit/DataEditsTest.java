package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.billing.edit.Sheets.clean;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.second;
import static org.practicekit.billing.edit.Sheets.with;
import static org.practicekit.billing.edit.Sheets.withLine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.edit.ClaimProperty.Type;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

class DataEditsTest {
    private static final String RULES = """
            # what Elm Street asks beyond
            id,action,value,when,message,authority,reference,read,from,to,reasons
            practice.edit.flu-modifier,hold,,procedure is G0008 and modifier absent,A flu shot bears a modifier.,Acme Health,provider manual p. 9,2026-01-05,2026-03-02,2026-07-01,4 16
            practice.edit.large,warn,,charge more-than 1000,"Over 1,000 dollars somebody looks.",Elm Street,handbook,2026-01-05,,,
            practice.edit.vaccine,tag,vaccine,diagnosis begins-with Z23,Vaccines are counted.,Elm Street,handbook,2026-01-05,,,
            practice.edit.filing,set,filing=CI,payer is ACME1,Acme wants CI.,Acme Health,"manual, ""filing"" 2",2026-01-05,,,
            """;

    @Test
    void a_practice_keeps_rules_in_a_file() {
        List<DataEdit> edits = DataEdits.read("rules.csv", RULES);
        assertThat(edits)
                .extracting(edit -> edit.rule().id().value())
                .containsExactly(
                        "practice.edit.flu-modifier",
                        "practice.edit.large",
                        "practice.edit.vaccine",
                        "practice.edit.filing");
        DataEdit flu = edits.get(0);
        assertThat(flu.action()).isEqualTo(DataEdit.Action.HOLD);
        assertThat(flu.when()).hasToString("procedure is G0008 and modifier absent");
        assertThat(flu.rule().title()).isEqualTo("A flu shot bears a modifier.");
        assertThat(flu.rule().citation()).hasToString("Acme Health, provider manual p. 9");
        assertThat(flu.rule().citation().readOn()).isEqualTo("2026-01-05");
        assertThat(flu.rule().effective()).isEqualTo(new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 7, 1)));
        assertThat(flu.rule().predictedReasons()).containsExactly("4", "16");
        assertThat(edits.get(1).rule().effective()).isEqualTo(DateRange.ALWAYS);
        assertThat(edits.get(3).rule().citation()).hasToString("Acme Health, manual, \"filing\" 2");
    }

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({
        "2026-03-01, NOT_IN_FORCE",
        "2026-03-02, ERROR line 1",
        "2026-06-30, ERROR line 1",
        "2026-07-01, NOT_IN_FORCE",
    })
    void a_rule_kept_as_data_binds_on_its_days(LocalDate seen, String said) {
        DataEdit flu = DataEdits.read("rules.csv", RULES).get(0);
        ClaimSheet sheet =
                with(all -> all.lines(List.of(Sheets.line(1).from(seen).build())));
        assertThat(Asked.of(flu, sheet)).isEqualTo(said);
    }

    @Test
    void it_holds_warns_marks_or_sets() {
        List<DataEdit> edits = DataEdits.read("rules.csv", RULES);
        ClaimSheet sheet = Sheets.withInsurance(one -> one.filing("HM"));
        ScrubResult result = Scrubber.of(EditPacks.of(EditPack.of("own", "1", DateRange.ALWAYS, edits)))
                .scrub(sheet, known().build());
        assertThat(result.verdict()).isEqualTo(ScrubVerdict.HELD);
        assertThat(result.findings())
                .extracting(one -> one.finding().severity() + " " + one.where())
                .containsExactly("ERROR line 1", "INFO claim", "INFO payer");
        assertThat(result.tags()).containsExactly("vaccine");
        assertThat(result.amended().insurance().filing()).contains("CI");
        assertThat(result.findings().get(2).fixes())
                .extracting(Object::toString)
                .containsExactly("payer: filing becomes CI");
        assertThat(Asked.of(edits.get(1), with(all -> all.charge(Money.usd("1000")))))
                .isEqualTo("PASSED");
        assertThat(Asked.of(edits.get(1), with(all -> all.charge(Money.usd("1000.01")))))
                .isEqualTo("WARNING claim");
        assertThat(Asked.of(edits.get(3), clean())).isEqualTo("PASSED");
    }

    @Test
    void a_value_that_belongs_to_nobody_holds_the_claim() {
        DataEdit facility = edit("set", "facility-name=Elm Annex", "place is 11");
        ClaimSheet annex = Sheets.withProvider(
                ClaimProvider.builder().role(ProviderRole.FACILITY).build());
        assertThat(Asked.of(facility, clean())).isEqualTo("ERROR service facility");
        assertThat(Asked.messages(facility, clean(), known()))
                .containsExactly("facility-name cannot be set: the claim has nobody it belongs to.");
        assertThat(Asked.scrub(facility, clean(), known()).amended()).isEqualTo(clean());
        assertThat(Asked.scrub(facility, annex, known())
                        .amended()
                        .provider(ProviderRole.FACILITY)
                        .orElseThrow()
                        .name())
                .contains("Elm Annex");
        assertThatThrownBy(() -> new SetValue(ClaimProperty.FACILITY_NAME, "Elm Annex").applyTo(clean()))
                .hasMessage("facility-name cannot be set: the claim has nobody it belongs to.");
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_set_is_set_and_clinical_content_cannot_be(ClaimProperty property) {
        ClaimSheet sheet = Sheets.withProvider(
                ClaimProvider.builder().role(ProviderRole.FACILITY).build());
        if (SetValue.isSettable(property)) {
            ClaimSheet after = new SetValue(property, "X9").applyTo(sheet);
            assertThat(property.values(after, null)).contains("X9");
        } else {
            assertThatThrownBy(() -> new SetValue(property, "X9"))
                    .hasMessageStartingWith(property.word() + " cannot be set by a rule.");
        }
    }

    @Test
    void nothing_clinical_is_among_what_can_be_set() {
        assertThat(ClaimProperty.values())
                .filteredOn(SetValue::isSettable)
                .doesNotContain(
                        ClaimProperty.DIAGNOSIS,
                        ClaimProperty.FIRST_DIAGNOSIS,
                        ClaimProperty.PROCEDURE,
                        ClaimProperty.MODIFIER,
                        ClaimProperty.UNITS,
                        ClaimProperty.PLACE,
                        ClaimProperty.FROM,
                        ClaimProperty.CHARGE,
                        ClaimProperty.NDC);
    }

    @Test
    void a_rule_that_is_set_by_a_line_is_set_once() {
        DataEdit edit = edit("set", "filing=HM", "line-charge at-least 20");
        assertThat(Asked.of(edit, clean())).isEqualTo("INFO payer");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "place is 11, true",
        "place is 12, false",
        "place is-not 12, true",
        "place is-not 11, false",
        "delay-reason is-not 11, true",
        "place one-of 11 12, true",
        "place one-of 12 13, false",
        "place none-of 12 13, true",
        "place none-of 11 13, false",
        "payer begins-with X AC, true",
        "payer begins-with CME, false",
        "payer ends-with E1, true",
        "payer ends-with E2, false",
        "payer contains CM, true",
        "payer contains MC, false",
        "payer matches [A-Z]+1, true",
        "payer matches [A-Z]+, false",
        "charge is 60, true",
        "charge is 60.0, true",
        "charge less-than 60, false",
        "charge less-than 60.01, true",
        "charge at-most 60, true",
        "charge at-most 59.99, false",
        "charge more-than 59.99, true",
        "charge more-than 60, false",
        "charge at-least 60, true",
        "charge at-least 60.01, false",
        "charge less-than 100, true",
        "first-day less-than 2026-03-03, true",
        "first-day less-than 2026-03-02, false",
        "first-day at-least 2026-03-02, true",
        "first-day is 2026-03-02, true",
        "delay-reason present, false",
        "delay-reason absent, true",
        "place present, true",
        "place absent, false",
        "payer-name is 'Acme Health', true",
        "payer-name is 'Acme ''Health''', false",
        "diagnoses is 1 and lines is 2, true",
        "diagnoses is 2 and lines is 2, false",
        "diagnoses is 2 or lines is 2, true",
        "diagnoses is 2 or lines is 1, false",
        "diagnoses is 1 or lines is 1 and place is 99, true",
        "(diagnoses is 1 or lines is 1) and place is 99, false",
    })
    void a_condition_holds_or_does_not(String condition, boolean holds) {
        assertThat(Condition.of(condition).holds(clean(), null)).isEqualTo(holds);
    }

    @Test
    void of_several_values_one_that_fits_is_enough_and_a_denial_wants_none() {
        ClaimSheet sheet = withLine(line -> line.addModifiers("LT", "59"));
        assertThat(Condition.of("modifier is 59").holds(sheet, sheet.lines().get(0)))
                .isTrue();
        assertThat(Condition.of("modifier is-not 59").holds(sheet, sheet.lines().get(0)))
                .isFalse();
        assertThat(Condition.of("modifier is-not 25").holds(sheet, sheet.lines().get(0)))
                .isTrue();
        assertThat(Condition.of("modifier none-of 25 59")
                        .holds(sheet, sheet.lines().get(0)))
                .isFalse();
        assertThat(Condition.of("modifier is 59").holds(sheet, sheet.lines().get(1)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "place is 11",
        "modifier absent",
        "place one-of 11 12 and charge at-least 60",
        "place is 11 or place is 12",
        "(place is 11 or place is 12) and modifier present",
        "payer-name is 'Acme Health' and plan is 'and'",
        "plan is 'a ''b'''",
    })
    void a_condition_prints_as_it_is_written(String text) {
        assertThat(Condition.of(text)).hasToString(text);
        assertThat(Condition.of(Condition.of(text).toString())).isEqualTo(Condition.of(text));
    }

    @Test
    void a_condition_about_lines_is_asked_of_each() {
        assertThat(Asked.of(edit("warn", "", "procedure is A6216 and payer is ACME1"), clean()))
                .isEqualTo("WARNING line 2");
        assertThat(Asked.of(edit("warn", "", "line-charge at-least 20"), clean()))
                .isEqualTo("WARNING line 1; WARNING line 2");
        assertThat(Asked.of(edit("warn", "", "payer is ACME1 or place is 99"), clean()))
                .isEqualTo("WARNING claim");
    }

    @Test
    void every_property_reads_what_the_claim_says() {
        Map<String, List<String>> read = new TreeMap<>();
        ClaimSheet full = full();
        for (ClaimProperty property : ClaimProperty.values()) {
            read.put(property.word(), property.values(full, full.lines().get(0)));
        }
        Map<String, String> expected = new TreeMap<>();
        List.of(
                        "control-number PK-1001",
                        "charge 60.00",
                        "place 11",
                        "frequency 1",
                        "signature-on-file Y",
                        "assignment A",
                        "benefits-assigned Y",
                        "release-of-information Y",
                        "delay-reason 9",
                        "patient-paid 5.00",
                        "accident-cause OA",
                        "accident-state IL",
                        "accident-date 2026-02-27",
                        "diagnosis Z23,E119",
                        "first-diagnosis Z23",
                        "diagnoses 2",
                        "lines 2",
                        "first-day 2026-03-02",
                        "last-day 2026-03-03",
                        "authorization AUTH-1",
                        "referral REF-1",
                        "clia 11D0000001",
                        "payer-claim-number ICN-1",
                        "medical-record MRN-1",
                        "payer SECOND",
                        "payer-name Acme",
                        "sequence S",
                        "filing CI",
                        "insurance-type 12",
                        "group G7",
                        "plan Gold",
                        "member-id W12345678",
                        "relationship 19",
                        "subscriber-state IL",
                        "subscriber-zip 62701",
                        "patient-age 10",
                        "patient-sex FEMALE",
                        "patient-state WI",
                        "patient-zip 53703",
                        "billing-npi 1234567893",
                        "billing-tax-id 123456789",
                        "billing-name Elm",
                        "billing-taxonomy 207Q00000X",
                        "billing-state IL",
                        "rendering-npi 1999999992",
                        "rendering-taxonomy 207Q00000X",
                        "referring-npi 1888888884",
                        "supervising-npi 1777777776",
                        "facility-npi 1555555550",
                        "facility-name Annex",
                        "facility-state IN",
                        "other-payer ACME1",
                        "other-payers 1",
                        "other-payer-paid 30.00",
                        "other-payer-reason 45",
                        "line-control-number PK-1001-1",
                        "procedure J1100",
                        "modifier LT,59",
                        "line-charge 40.00",
                        "units 2.5",
                        "unit UN",
                        "line-place 12",
                        "from 2026-03-02",
                        "to 2026-03-03",
                        "line-diagnosis E119,Z23",
                        "line-first-diagnosis E119",
                        "line-rendering-npi 1888888884",
                        "line-ordering-npi 1777777776",
                        "line-authorization AUTH-2",
                        "line-clia 11D0000002",
                        "ndc 00000000001",
                        "drug-quantity 3")
                .forEach(row -> expected.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1)));
        Map<String, String> said = new TreeMap<>();
        read.forEach((word, values) -> said.put(word, String.join(",", values)));
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void what_the_claim_does_not_say_has_no_value() {
        ClaimSheet bare = ClaimSheet.builder()
                .controlNumber("PK-1")
                .frequency("1")
                .insurance(
                        ClaimInsurance.builder().sequence("P").payerId("ACME1").build())
                .build();
        List<String> silent = new ArrayList<>();
        for (ClaimProperty property : ClaimProperty.values()) {
            if (property.values(bare, null).isEmpty()) {
                silent.add(property.word());
            }
        }
        assertThat(silent)
                .hasSize(ClaimProperty.values().length - 7)
                .doesNotContain(
                        "control-number", "frequency", "payer", "sequence", "diagnoses", "lines", "other-payers");
    }

    @Test
    void each_property_is_found_by_its_word_and_there_are_enough_of_them() {
        assertThat(ClaimProperty.values())
                .hasSizeGreaterThanOrEqualTo(67)
                .allSatisfy(one -> assertThat(ClaimProperty.of(one.word())).contains(one));
        assertThat(Operator.values())
                .hasSize(14)
                .allSatisfy(one -> assertThat(Operator.of(one.word())).contains(one));
        assertThat(ClaimProperty.of("line.procedure")).isEmpty();
        assertThat(ClaimProperty.UNITS.type()).isEqualTo(Type.NUMBER);
        assertThat(ClaimProperty.UNITS.isOfLine()).isTrue();
        assertThat(ClaimProperty.LINES.isOfLine()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "prodecure is G0008|column 1: there is no property \"prodecure\". Maybe it is one of those in the edits guide.",
                "procedure equals G0008|column 11: there is no operator \"equals\". Maybe it is one of those in the edits guide.",
                "place is|column 7: place is: is does not take 0 values.",
                "place is 11 12|column 7: place is: is does not take 2 values.",
                "place present 11|column 7: place present: present does not take 1 values.",
                "charge begins-with 6|column 8: charge begins-with: begins-with says nothing of charge, which is a number.",
                "place less-than 6|column 7: place less-than: less-than says nothing of place, which is a text.",
                "charge more-than much|column 8: charge more-than: \"much\" is no number.",
                "first-day more-than 3/2/2026|column 11: first-day more-than: \"3/2/2026\" is no date.",
                "payer matches [|column 7: payer matches: \"[\" is no regular expression.",
                "(place is 11|column 13: a bracket is not closed.",
                "place is 11)|column 12: a condition ends before \")\". Maybe an operator, or \"and\", is missing.",
                "place is 11 and|column 16: a property is missing.",
                "place|column 6: an operator is missing.",
                "and place is 11|column 1: a property is missing.",
                "place is '11|column 10: a quote is not closed.",
                "''|column 1: a property is missing.",
            })
    void a_text_that_is_no_condition_is_refused_where_it_stops_being_one(String text, String message) {
        assertThatThrownBy(() -> Condition.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "practice.edit.x,hold,,place is 11,m,a,r,2026-01-05,,|rules.csv:2:1: a rule has 11 cells, and this row has 10.",
                "practice.edit.x,stop,,place is 11,m,a,r,2026-01-05,,,|rules.csv:2:17: an action is hold, warn, tag or set.",
                "Practice,hold,,place is 11,m,a,r,2026-01-05,,,|rules.csv:2:1: rule id (Practice) must look like module.topic.rule, in lower case with hyphens.",
                "practice.edit.x,hold,no,place is 11,m,a,r,2026-01-05,,,|rules.csv:2:22: hold takes no value.",
                "practice.edit.x,tag,,place is 11,m,a,r,2026-01-05,,,|rules.csv:2:21: the tag is missing.",
                "practice.edit.x,set,filing,place is 11,m,a,r,2026-01-05,,,|rules.csv:2:21: set takes a property and its value: filing=CI.",
                "practice.edit.x,set,fling=CI,place is 11,m,a,r,2026-01-05,,,|rules.csv:2:21: there is no property \"fling\".",
                "practice.edit.x,set,units=2,place is 11,m,a,r,2026-01-05,,,|rules.csv:2:21: units cannot be set by a rule. Maybe somebody should look at it instead.",
                "practice.edit.x,hold,,place was 11,m,a,r,2026-01-05,,,|rules.csv:2:29: there is no operator \"was\". Maybe it is one of those in the edits guide.",
                "practice.edit.x,hold,,\"place was 11\",m,a,r,2026-01-05,,,|rules.csv:2:30: there is no operator \"was\". Maybe it is one of those in the edits guide.",
                "practice.edit.x,hold,,,m,a,r,2026-01-05,,,|rules.csv:2:23: the condition is missing.",
                "practice.edit.x,hold,,place is 11,,a,r,2026-01-05,,,|rules.csv:2:35: the message is missing.",
                "practice.edit.x,hold,,place is 11,m,,r,2026-01-05,,,|rules.csv:2:37: the authority is missing.",
                "practice.edit.x,hold,,place is 11,m,a,,2026-01-05,,,|rules.csv:2:39: the reference is missing.",
                "practice.edit.x,hold,,place is 11,m,a,r,,,,|rules.csv:2:41: the day on which it was read is missing.",
                "practice.edit.x,hold,,place is 11,m,a,r,1/5/26,,,|rules.csv:2:41: \"1/5/26\" is no day; one is written 2026-03-02.",
                "practice.edit.x,hold,,place is 11,m,a,r,2026-01-05,2026-03-02,2026-03-02,|rules.csv:2:52: from (2026-03-02) must be before to (2026-03-02); the last day is the one before to.",
                "practice.edit.x,hold,,\"place is 11,m,a,r,2026-01-05,,,|rules.csv:2:23: a quote is not closed.",
                "practice.edit.x,hold,,\"place is 11\"x,m,a,r,2026-01-05,,,|rules.csv:2:36: a comma follows a closing quote.",
            })
    void a_row_that_is_wrong_is_refused_with_its_place(String row, String message) {
        assertThatThrownBy(() -> DataEdits.read("rules.csv", DataEdits.HEADING + "\n" + row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void a_file_without_its_heading_is_refused_and_an_empty_one_has_no_rules() {
        assertThatThrownBy(() -> DataEdits.read("rules.csv", "\npractice.edit.x,hold,,,,,,,,,"))
                .hasMessage("rules.csv:2:1: the first row is \"" + DataEdits.HEADING + "\".");
        assertThat(DataEdits.read("rules.csv", "")).isEmpty();
        assertThat(DataEdits.read("rules.csv", DataEdits.HEADING + "\r\n# none\r\n"))
                .isEmpty();
    }

    @Test
    void whatever_a_rule_says_is_in_the_hash_of_its_pack() {
        List<DataEdit> edits = List.of(
                edit("hold", "", "place is 11"),
                edit("warn", "", "place is 11"),
                edit("hold", "", "place is 12"),
                edit("tag", "one", "place is 11"),
                edit("tag", "two", "place is 11"),
                edit("set", "filing=CI", "place is 11"),
                edit("set", "filing=HM", "place is 11"));
        assertThat(edits)
                .extracting(one ->
                        EditPack.of("own", "1", DateRange.ALWAYS, List.of(one)).hash())
                .doesNotHaveDuplicates();
    }

    private static DataEdit edit(String action, String value, String when) {
        return DataEdits.read(
                        "rules.csv",
                        "%s\npractice.edit.x,%s,%s,%s,It is so.,Elm Street,handbook,2026-01-05,,,"
                                .formatted(DataEdits.HEADING, action, value, when))
                .get(0);
    }

    private static ClaimSheet full() {
        PostalAddress home = PostalAddress.builder().state("IL").zip("62701").build();
        ClaimPerson patient = ClaimPerson.builder()
                .person(Insured.builder()
                        .like(Sheets.person("Maple", LocalDate.of(2015, 3, 3)).person())
                        .sex(Insured.Sex.FEMALE)
                        .build())
                .address(PostalAddress.builder().state("WI").zip("53703").build())
                .build();
        ClaimSheet second = second(
                payer -> payer.addAdjustments(Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd("1"))),
                first -> first);
        return ClaimSheet.builder()
                .like(second)
                .delayReason("9")
                .patientPaid(Money.usd("5"))
                .accident(Accident.builder()
                        .addCauses("OA")
                        .state("IL")
                        .date(LocalDate.of(2026, 2, 27))
                        .build())
                .addDiagnoses(ClaimDiagnosis.icd10("E11.9"))
                .addReferences(
                        ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-1"),
                        ClaimReference.of(Meaning.REFERRAL, "REF-1"),
                        ClaimReference.of(Meaning.CLIA, "11D0000001"),
                        ClaimReference.of(Meaning.PAYER_CLAIM, "ICN-1"),
                        ClaimReference.of(Meaning.MEDICAL_RECORD, "MRN-1"))
                .insurance(Sheets.insurance()
                        .sequence("S")
                        .payerId("SECOND")
                        .payerName("Acme")
                        .insuranceType("12")
                        .group("G7")
                        .plan("Gold")
                        .relationshipCode("19")
                        .subscriber(ClaimPerson.builder()
                                .like(Sheets.person("Maple", LocalDate.of(1980, 5, 17)))
                                .address(home)
                                .build())
                        .build())
                .patient(patient)
                .providers(List.of(
                        Sheets.clinic().name("Elm").build(),
                        Sheets.doctor().build(),
                        provider(ProviderRole.REFERRING, Sheets.ASSISTANT),
                        provider(ProviderRole.SUPERVISING, "1777777776"),
                        ClaimProvider.builder()
                                .role(ProviderRole.FACILITY)
                                .npi("1555555550")
                                .name("Annex")
                                .address(PostalAddress.builder().state("IN").build())
                                .build()))
                .lines(List.of(
                        Sheets.line(1)
                                .procedure("J1100")
                                .addModifiers("LT", "59")
                                .units(new BigDecimal("2.5"))
                                .place("12")
                                .to(LocalDate.of(2026, 3, 3))
                                .pointers(List.of(2, 1, 9))
                                .addProviders(
                                        Sheets.doctor().npi(Sheets.ASSISTANT).build(),
                                        provider(ProviderRole.ORDERING, "1777777776"))
                                .addReferences(
                                        ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-2"),
                                        ClaimReference.of(Meaning.CLIA, "11D0000002"))
                                .drug(ClaimDrug.builder()
                                        .ndc("00000000001")
                                        .quantity(Optional.of(BigDecimal.valueOf(3)))
                                        .unit("ML")
                                        .build())
                                .build(),
                        Sheets.line(2).build()))
                .build();
    }

    private static ClaimProvider provider(ProviderRole role, String npi) {
        return ClaimProvider.builder().role(role).npi(npi).build();
    }
}
