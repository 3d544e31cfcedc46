package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.ClaimAttachment;
import org.practicekit.billing.claim.ClaimCondition;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/** What practices bill, one sample file for each case. The people, practices and plans are made up. */
class SampleClaimsTest {
    @Test
    void an_original_claim_says_who_was_seen_where_for_what_and_for_how_much() {
        ClaimSheet claim = ReadClaims.sample("original.837").sheet();

        assertThat(claim.controlNumber()).isEqualTo("CL-1001");
        assertThat(claim.charge()).contains(Money.usd("210"));
        assertThat(claim.place()).contains("11");
        assertThat(claim.frequency()).isEqualTo("1");
        assertThat(claim.patientPaid()).contains(Money.usd("20"));
        assertThat(claim.note().orElseThrow().reveal()).isEqualTo("SEEN THE SAME DAY");
        assertThat(claim.dates())
                .containsExactly(new ClaimDate(ClaimDate.ONSET, DateRange.day(LocalDate.of(2026, 10, 20))));
        assertThat(claim.diagnoses()).containsExactly(ClaimDiagnosis.icd10("J06.9"), ClaimDiagnosis.icd10("R50.9"));
        assertThat(claim.lines())
                .extracting(
                        ClaimLine::number,
                        ClaimLine::procedure,
                        ClaimLine::modifiers,
                        line -> line.charge().toString(),
                        line -> line.units().toPlainString(),
                        ClaimLine::pointers)
                .containsExactly(
                        tuple(1, "G0463", List.of("25"), "USD 150.00", "1", List.of(1, 2)),
                        tuple(2, "A4206", List.of(), "USD 60.00", "4", List.of(2)));
        assertThat(claim.lines().get(1).place()).contains("12");
        assertThat(claim.lines().get(1).to()).contains(LocalDate.of(2026, 11, 3));
        assertThat(claim.lines().get(0).to()).as("a single day has no last one").isEmpty();
        assertThat(claim.lines().get(0).controlNumber()).contains("L-1");
    }

    @Test
    void each_provider_of_a_claim_has_their_part() {
        ClaimSheet claim = ReadClaims.sample("original.837").sheet();

        assertThat(claim.providers())
                .extracting(ClaimProvider::role, ClaimProvider::npi, ClaimProvider::organization)
                .containsExactly(
                        tuple(ProviderRole.BILLING, some("1234567893"), true),
                        tuple(ProviderRole.PAY_TO, none(), true),
                        tuple(ProviderRole.REFERRING, some("1000000020"), false),
                        tuple(ProviderRole.RENDERING, some("1000000012"), false),
                        tuple(ProviderRole.FACILITY, some("1000000061"), true));
        ClaimProvider billing = claim.provider(ProviderRole.BILLING).orElseThrow();
        assertThat(billing.taxId()).contains("009990001");
        assertThat(billing.taxIdOfPerson()).isFalse();
        assertThat(billing.taxonomy()).contains("207Q00000X");
        assertThat(billing.contact()).contains("BILLING DESK");
        assertThat(billing.phone()).contains("6145550100");
        assertThat(billing.address().orElseThrow().zip()).contains("449990001");
        assertThat(claim.provider(ProviderRole.RENDERING).orElseThrow().middleName())
                .contains("R");
    }

    @Test
    void a_patient_who_is_the_subscriber_is_nobody_else() {
        ClaimSheet claim = ReadClaims.sample("original.837").sheet();
        ClaimInsurance insurance = claim.insurance();

        assertThat(claim.patient()).isEmpty();
        assertThat(insurance.isPatientSubscriber()).isTrue();
        assertThat(insurance.sequence()).isEqualTo("P");
        assertThat(insurance.payerId()).isEqualTo("EX001");
        assertThat(insurance.filing()).contains("CI");
        assertThat(insurance.group()).contains("G-100");
        assertThat(insurance.memberId().orElseThrow().reveal()).isEqualTo("W000111222");
        assertThat(claim.whoseCare().orElseThrow().person().birthDate()).contains(LocalDate.of(1984, 2, 29));
    }

    @Test
    void a_replacement_and_a_void_name_the_claim_that_the_payer_has() {
        assertThat(ReadClaims.sample("corrected.837").sheets())
                .extracting(
                        ClaimSheet::controlNumber,
                        ClaimSheet::frequency,
                        claim -> claim.reference(Meaning.PAYER_CLAIM)
                                .orElseThrow()
                                .reveal())
                .containsExactly(tuple("CL-1001", "7", "PAYER-555"), tuple("CL-1002", "8", "PAYER-556"));
    }

    @Test
    void authorisations_referrals_and_certificates_stand_on_the_claim_or_on_a_line() {
        ClaimSheet claim = ReadClaims.sample("numbers.837").sheet();

        assertThat(claim.references())
                .containsExactly(
                        ClaimReference.of(Meaning.REFERRAL, "REFER-3"),
                        ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-17"),
                        ClaimReference.of(Meaning.CLIA, "36D0000000"),
                        ClaimReference.of(Meaning.MAMMOGRAPHY, "123456"));
        assertThat(claim.lines().get(0).references())
                .containsExactly(
                        ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-18"),
                        ClaimReference.of(Meaning.CLIA, "36D0000001"),
                        ClaimReference.of(Meaning.REFERRED_CLIA, "36D0000002"));
        assertThat(claim.lines().get(0).providers())
                .extracting(ClaimProvider::role)
                .containsExactly(ProviderRole.ORDERING);
    }

    @Test
    void papers_conditions_and_flags_are_taken_along() {
        ClaimSheet claim = ReadClaims.sample("numbers.837").sheet();

        assertThat(claim.attachments())
                .containsExactly(ClaimAttachment.builder()
                        .type("OZ")
                        .transmission("EL")
                        .number("PAPER-9")
                        .build());
        assertThat(claim.conditions()).containsExactly(new ClaimCondition("75", "Y", List.of("IH")));
        assertThat(claim.patientSignature()).contains("P");
        ClaimLine line = claim.lines().get(1);
        assertThat(line.emergency()).contains("Y");
        assertThat(line.screening()).contains("Y");
        assertThat(line.familyPlanning()).contains("Y");
        assertThat(line.copay()).contains("0");
    }

    @Test
    void a_dependent_is_the_patient_and_the_subscriber_stays_the_subscriber() {
        ReadClaims file = ReadClaims.sample("dependent.837");

        assertThat(file.sheets())
                .extracting(
                        ClaimSheet::controlNumber,
                        claim -> claim.insurance().relationshipCode().orElseThrow(),
                        claim -> claim.patient()
                                .orElseThrow()
                                .person()
                                .firstName()
                                .orElseThrow()
                                .reveal(),
                        claim -> claim.patient().orElseThrow().pregnant(),
                        claim -> claim.insurance()
                                .subscriber()
                                .orElseThrow()
                                .person()
                                .firstName()
                                .orElseThrow()
                                .reveal())
                .containsExactly(
                        tuple("CL-1004", "19", "EVE", none(), "ADA"), tuple("CL-1005", "01", "FAY", some("Y"), "ADA"));
        assertThat(file.sheets().get(0).insurance().subscriber().orElseThrow().socialSecurityNumber())
                .contains("000000009");
        assertThat(file.sheets().get(0).insurance().subscriber().orElseThrow().suffix())
                .contains("JR");
    }

    @Test
    void an_accident_has_its_cause_its_state_and_its_day() {
        ClaimSheet claim = ReadClaims.sample("dependent.837").sheets().get(0);

        assertThat(claim.accident().orElseThrow().causes()).containsExactly("AA");
        assertThat(claim.accident().orElseThrow().state()).contains("OH");
        assertThat(claim.accident().orElseThrow().date()).contains(LocalDate.of(2026, 11, 1));
        assertThat(claim.specialProgram()).contains("09");
        assertThat(claim.dates()).isEmpty();
    }

    @Test
    void a_secondary_claim_carries_what_the_first_payer_decided() {
        ClaimSheet claim = ReadClaims.sample("secondary.837").sheet();
        OtherPayer first = claim.otherPayers().get(0);

        assertThat(claim.insurance().insuranceType()).contains("12");
        assertThat(first.insurance().sequence()).isEqualTo("P");
        assertThat(first.paid()).contains(Money.usd("90"));
        assertThat(first.remainingLiability()).contains(Money.usd("60"));
        assertThat(first.adjudicatedOn()).contains(LocalDate.of(2026, 10, 25));
        assertThat(first.claimNumber()).contains("PAYER-700");
        assertThat(first.adjustments()).containsExactly(Adjustment.of(AdjustmentGroup.OTHER, "23", Money.usd("0")));
        assertThat(first.references()).containsExactly(ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-40"));
        assertThat(first.insurance().memberId().orElseThrow().reveal()).isEqualTo("R000333444");

        LineAdjudication line = claim.lines().get(0).adjudications().get(0);
        assertThat(line.payerId()).isEqualTo("EX001");
        assertThat(line.paid()).contains(Money.usd("60"));
        assertThat(line.adjustments())
                .containsExactly(
                        Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd("50")),
                        Adjustment.of(AdjustmentGroup.PATIENT, "1", Money.usd("30")),
                        Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd("10")));
        assertThat(line.remainingLiability()).contains(Money.usd("40"));
        LineAdjudication bundled = claim.lines().get(1).adjudications().get(0);
        assertThat(bundled.bundledInto()).contains(1);
        assertThat(bundled.adjustments().get(0).quantity()).contains(BigDecimal.ONE);
    }

    @Test
    void a_drug_belongs_to_its_line_alone() {
        ReadClaims file = ReadClaims.sample("drug.837");

        assertThat(file.line(1).drug().orElseThrow().ndc()).isEqualTo("00009990101");
        assertThat(file.line(1).drug().orElseThrow().quantity()).contains(new BigDecimal("4"));
        assertThat(file.line(1).drug().orElseThrow().unit()).contains("ML");
        assertThat(file.line(2).drug()).isEmpty();
    }

    @Test
    void every_claim_keeps_its_own_billing_provider_and_subscriber() {
        assertThat(ReadClaims.sample("several-providers.837").sheets())
                .extracting(
                        ClaimSheet::controlNumber,
                        claim -> claim.provider(ProviderRole.BILLING)
                                .orElseThrow()
                                .npi()
                                .orElseThrow(),
                        claim -> claim.insurance().memberId().orElseThrow().reveal(),
                        claim -> claim.insurance().payerId())
                .containsExactly(
                        tuple("CL-2001", "1234567893", "W000111222", "EX001"),
                        tuple("CL-2002", "1234567893", "W000111222", "EX001"),
                        tuple("CL-2003", "1234567893", "W000333444", "EX001"),
                        tuple("CL-2004", "1000000053", "W000555666", "EX003"));
    }

    @Test
    void the_old_version_is_read_with_its_tax_numbers_in_place_of_npis() {
        ClaimSheet claim = ReadClaims.sample("version-4010.837").sheet();

        ClaimProvider billing = claim.provider(ProviderRole.BILLING).orElseThrow();
        assertThat(billing.taxId()).contains("009990001");
        assertThat(billing.npi()).isEmpty();
        assertThat(billing.taxonomy()).contains("207Q00000X");
        assertThat(claim.provider(ProviderRole.RENDERING).orElseThrow().taxIdOfPerson())
                .isTrue();
        assertThat(claim.diagnoses())
                .containsExactly(
                        new ClaimDiagnosis(ClaimDiagnosis.System.ICD_9, "4019"),
                        new ClaimDiagnosis(ClaimDiagnosis.System.ICD_9, "25000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original.837",
                "corrected.837",
                "numbers.837",
                "dependent.837",
                "secondary.837",
                "drug.837",
                "several-providers.837",
                "version-4010.837"
            })
    void nothing_is_wrong_with_a_sound_file(String name) {
        ReadClaims file = ReadClaims.sample(name);

        assertThat(file.findings()).isEmpty();
        assertThat(file.rules()).isEmpty();
        assertThat(file.claims().get(0).batch().reference()).isEqualTo("CLINIC-1103");
        assertThat(file.claims().get(0).batch().submitterName()).isEqualTo("EXAMPLE FAMILY CLINIC");
        assertThat(file.claims().get(0).batch().receiverId()).isEqualTo("EX900");
    }

    @Test
    void a_claim_with_faults_is_read_as_it_is_written_for_edits_to_judge() {
        ReadClaims file = ReadClaims.sample("faults.837");
        ClaimSheet first = file.sheets().get(0);

        assertThat(file.sheets())
                .extracting(ClaimSheet::controlNumber)
                .containsExactly("CL-3001", "CL-3002", "CL-3003", "CL-3004");
        assertThat(first.charge()).contains(Money.usd("999"));
        assertThat(first.provider(ProviderRole.BILLING).orElseThrow().npi()).contains("1234567890");
        assertThat(first.releaseOfInformation()).isEmpty();
        assertThat(first.lines().get(0).modifiers()).containsExactly("25", "25");
        assertThat(first.lines().get(0).pointers()).containsExactly(1, 4);
        assertThat(first.lines().get(1).from()).contains(LocalDate.of(2026, 11, 5));
        assertThat(first.lines().get(1).to()).contains(LocalDate.of(2026, 11, 3));
        assertThat(first.lines().get(2).charge()).isEqualTo(Money.usd("-5"));
        assertThat(first.lines().get(2).procedure()).isEmpty();
        assertThat(file.sheets().get(2).lines().get(0).adjudications().get(0).adjustments())
                .extracting(Adjustment::reason, Adjustment::amount)
                .containsExactly(
                        tuple(some("45"), some(Money.usd("50"))), tuple(some("2"), none()), tuple(some("253"), none()));
    }

    @Test
    void what_cannot_be_understood_is_told_with_its_place() {
        assertThat(ReadClaims.sample("faults.837").claims().get(0).findings())
                .extracting(
                        finding -> finding.rule().value(),
                        finding -> finding.facts().get("tag"),
                        finding -> finding.facts().get("line"))
                .containsExactly(
                        tuple("x12.element.value", "DMG", "20"),
                        tuple("x12.element.value", "CTP", "35"),
                        tuple("x12.element.missing", "SV1", "37"),
                        tuple("x12.element.value", "SV1", "37"));
    }

    @Test
    void every_part_of_a_claim_says_where_in_the_file_it_stands() {
        ReadClaim claim = ReadClaims.sample("original.837").claim();
        String[] file = ReadFile.text("original.837").split("\n");

        assertThat(claim.place().line()).isEqualTo(lineOf(file, "CLM"));
        assertThat(claim.placeOfLine(2).line()).isEqualTo(lineOf(file, "LX*2"));
        assertThat(claim.placeOf(2, "SV1").orElseThrow().line()).isEqualTo(lineOf(file, "SV1*HC:A4206"));
        assertThat(claim.placeOf("DMG").orElseThrow().line()).isEqualTo(lineOf(file, "DMG"));
        assertThat(claim.segments()).allSatisfy(segment -> {
            String line = file[(int) segment.place().line() - 1];
            assertThat(line).isEqualTo(segment.text().reveal() + "~");
            assertThat(ReadFile.text("original.837")
                            .substring((int) segment.place().offset()))
                    .startsWith(line);
        });
        assertThat(claim.segments())
                .extracting(segment -> segment.loop() + " " + segment.tag())
                .contains(
                        "1000A NM1",
                        "1000B NM1",
                        "2000A PRV",
                        "2010AA N3",
                        "2010AB N3",
                        "2010BA DMG",
                        "2010BB NM1",
                        "2300 HI",
                        "2310A NM1",
                        "2310B PRV",
                        "2310C N4",
                        "2400 SV1");
    }

    private static int lineOf(String[] file, String start) {
        for (int i = 0; i < file.length; i++) {
            if (file[i].startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError(start);
    }

    private static <T> Optional<T> some(T value) {
        return Optional.of(value);
    }

    private static Optional<Object> none() {
        return Optional.empty();
    }
}
