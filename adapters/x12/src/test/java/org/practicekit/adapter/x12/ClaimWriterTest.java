package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.adapter.x12.ClaimRoundTripTest.BATCH;
import static org.practicekit.adapter.x12.ClaimRoundTripTest.ENVELOPE;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimInsuranceBuilder;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;

class ClaimWriterTest {
    private static final ClaimWriter WRITER = new ClaimWriter();
    private static final ClaimSheet ADA = ReadClaims.sample("original.837").sheet();
    private static final ClaimSheet BEN = ReadClaims.sample("secondary.837").sheet();

    @ParameterizedTest
    @ValueSource(strings = {"A*B", "A~B", "A:B", "A^B", "A\nB", " A", "\u6797"})
    void a_value_that_cannot_be_written_leaves_its_claim_out_and_no_other(String value) {
        WrittenClaims file =
                WRITER.write(ENVELOPE, BATCH, List.of(with(claim -> claim.note(PatientText.of(value))), BEN));

        assertThat(file.written()).containsExactly("CL-1006");
        assertThat(ReadClaims.of(file.text()).sheets()).containsExactly(BEN);
        assertThat(file.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().value()).isEqualTo("x12.write.character");
            assertThat(finding.facts()).containsEntry("claim", "CL-1001");
            assertThat(finding.toString()).doesNotContain(value);
        });
    }

    @Test
    void accents_are_left_out_and_told() {
        WrittenClaims file =
                WRITER.write(ENVELOPE, BATCH, List.of(with(claim -> claim.note(PatientText.of("S\u00c9EN")))));

        assertThat(file.text()).contains("NTE*ADD*SEEN~");
        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.write.character");
    }

    static Stream<Arguments> claimsThatCannotBeWritten() {
        ClaimLine line = ADA.lines().get(0);
        ClaimLine decided = BEN.lines().get(0);
        LineAdjudication decision = decided.adjudications().get(0);
        return Stream.of(
                refused("x12.write.missing", claim -> claim.controlNumber("")),
                refused("x12.write.missing", claim -> claim.charge(Optional.empty())),
                refused("x12.write.missing", claim -> claim.place(Optional.empty())),
                refused("x12.write.missing", claim -> claim.frequency("")),
                refused("x12.write.missing", claim -> claim.providers(List.of())),
                refused("x12.write.missing", claim -> claim.lines(List.of())),
                refused(
                        "x12.write.missing",
                        claim -> claim.insurance(insured().payerId("").build())),
                refused(
                        "x12.write.missing",
                        claim -> claim.insurance(
                                insured().payerName(Optional.empty()).build())),
                refused(
                        "x12.write.missing",
                        claim -> claim.insurance(
                                insured().subscriber(Optional.empty()).build())),
                refused(
                        "x12.write.missing",
                        claim -> claim.patient(ADA.whoseCare())
                                .insurance(insured()
                                        .relationshipCode(Optional.empty())
                                        .build())),
                refused(
                        "x12.write.missing",
                        claim ->
                                claim.lines(List.of(lineLike(line).procedure("").build()))),
                refused(
                        "x12.write.missing",
                        claim -> claim.lines(List.of(lineLike(line)
                                .from(Optional.empty())
                                .to(LocalDate.of(2026, 1, 2))
                                .build()))),
                refused(
                        "x12.write.missing",
                        claim -> claim.lines(List.of(lineLike(decided)
                                .adjudications(List.of(LineAdjudication.builder()
                                        .like(decision)
                                        .paid(Optional.empty())
                                        .build()))
                                .build()))),
                refused("x12.write.length", claim -> claim.controlNumber("C".repeat(39))),
                refused("x12.write.length", claim -> claim.note(PatientText.of("N".repeat(81)))),
                refused("x12.write.length", claim -> claim.place("011")),
                refused(
                        "x12.write.value",
                        claim -> claim.charge(new Money(BigDecimal.ONE, Currency.getInstance("EUR")))),
                refused(
                        "x12.write.value",
                        claim -> claim.dates(List.of(new ClaimDate("431", DateRange.from(LocalDate.of(2026, 1, 1)))))),
                refused(
                        "x12.write.value",
                        claim -> claim.addProviders(ClaimProvider.builder()
                                .role(ProviderRole.ORDERING)
                                .name("MODEL")
                                .build())),
                refused("x12.write.too-many", claim -> claim.lines(Collections.nCopies(51, line))),
                refused(
                        "x12.write.too-many",
                        claim -> claim.diagnoses(Collections.nCopies(13, ClaimDiagnosis.icd10("I10")))),
                refused(
                        "x12.write.too-many",
                        claim -> claim.addProviders(
                                ADA.provider(ProviderRole.BILLING).orElseThrow())),
                refused(
                        "x12.write.too-many",
                        claim -> claim.lines(List.of(
                                lineLike(line).pointers(List.of(1, 2, 1, 2, 1)).build()))),
                refused(
                        "x12.write.too-many",
                        claim -> claim.lines(List.of(lineLike(line)
                                .modifiers(List.of("25", "59", "LT", "RT", "QW"))
                                .build()))),
                refused(
                        "x12.write.too-many",
                        claim -> claim.lines(List.of(lineLike(decided)
                                .adjudications(List.of(LineAdjudication.builder()
                                        .like(decision)
                                        .adjustments(Collections.nCopies(
                                                7, Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd("1"))))
                                        .build()))
                                .build()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claimsThatCannotBeWritten")
    void a_claim_that_cannot_be_written_says_why(String rule, ClaimSheet claim) {
        WrittenClaims file = WRITER.write(ENVELOPE, BATCH, List.of(claim));

        assertThat(file.text()).isEmpty();
        assertThat(file.written()).isEmpty();
        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .contains(rule);
    }

    @Test
    void what_is_wrong_but_can_be_written_is_written_for_edits_and_payers_to_judge() {
        List<ClaimSheet> claims = ReadClaims.sample("faults.837").sheets();
        WrittenClaims file = WRITER.write(ENVELOPE, BATCH, List.of(claims.get(1), claims.get(3)));

        assertThat(ReadClaims.of(file.text()).sheets()).containsExactly(claims.get(1), claims.get(3));
    }

    @Test
    void fifty_lines_and_twelve_diagnoses_and_six_adjustments_are_not_too_many() {
        ClaimSheet full = with(claim -> claim.lines(IntStream.rangeClosed(1, 50)
                        .mapToObj(number ->
                                lineLike(ADA.lines().get(0)).number(number).build())
                        .toList())
                .diagnoses(IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> ClaimDiagnosis.icd10("I" + number))
                        .toList())
                .addAllOtherPayers(BEN.otherPayers().stream()
                        .map(other -> OtherPayer.builder()
                                .like(other)
                                .adjustments(IntStream.rangeClosed(1, 6)
                                        .mapToObj(reason -> Adjustment.of(
                                                AdjustmentGroup.OTHER, Integer.toString(reason), Money.usd("1")))
                                        .toList())
                                .build())
                        .toList()));

        assertThat(ReadClaims.of(WRITER.write(ENVELOPE, BATCH, List.of(full)).text())
                        .sheets())
                .containsExactly(full);
    }

    @Test
    void claims_share_the_levels_of_their_provider_their_subscriber_and_their_patient() {
        List<ClaimSheet> family = ReadClaims.sample("dependent.837").sheets();
        ClaimSheet eve = family.get(0);
        ClaimSheet eveAgain =
                ClaimSheet.builder().like(eve).controlNumber("CL-9").build();

        WrittenClaims file = WRITER.write(ENVELOPE, BATCH, List.of(eve, BEN, family.get(1), eveAgain));

        assertThat(file.text().lines().filter(line -> line.startsWith("HL*") || line.startsWith("CLM*")))
                .map(line -> line.startsWith("HL") ? line : line.substring(0, line.indexOf('*', 4)))
                .containsExactly(
                        "HL*1**20*1~",
                        "HL*2*1*22*1~",
                        "HL*3*2*23*0~",
                        "CLM*CL-1004",
                        "CLM*CL-9",
                        "HL*4*2*23*0~",
                        "CLM*CL-1005",
                        "HL*5*1*22*0~",
                        "CLM*CL-1006");
    }

    @Test
    void a_hundred_claims_of_one_patient_fill_a_level() {
        WrittenClaims file = WRITER.write(ENVELOPE, BATCH, numbered(101));

        assertThat(file.text().lines().filter(line -> line.startsWith("HL*")))
                .containsExactly("HL*1**20*1~", "HL*2*1*22*0~", "HL*3*1*22*0~");
        assertThat(ReadClaims.of(file.text()).rules()).isEmpty();
    }

    @Test
    void five_thousand_claims_fill_a_transaction() throws IOException {
        StringWriter out = new StringWriter();
        WRITER.write(ENVELOPE, BATCH, numbered(5_001), out, finding -> {}, claim -> {});

        ReadClaims file = ReadClaims.of(out.toString());
        assertThat(file.summary().transactions()).isEqualTo(2);
        assertThat(file.rules()).isEmpty();
        assertThat(file.claims()).hasSize(5_001);
        assertThat(file.claims().get(4_999).place().transaction()).isEqualTo("0001");
        assertThat(file.claims().get(5_000).place().transaction()).isEqualTo("0002");
    }

    @Test
    void a_stream_is_written_while_it_comes() throws IOException {
        StringWriter out = new StringWriter();
        List<Integer> lengths = new ArrayList<>();
        Iterator<ClaimSheet> claims = numbered(7).iterator();
        Iterable<ClaimSheet> watched = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                lengths.add(out.toString().split("CLM\\*", -1).length - 1);
                return claims.hasNext();
            }

            @Override
            public ClaimSheet next() {
                return claims.next();
            }
        };
        new ClaimWriter(3).write(ENVELOPE, BATCH, watched, out, finding -> {}, claim -> {});

        assertThat(lengths).as("claims in the file before each that comes").containsExactly(0, 0, 0, 3, 3, 3, 6, 6);
        assertThat(ReadClaims.of(out.toString()).claims()).hasSize(7);
    }

    @Test
    void a_file_that_cannot_be_written_is_an_exception_of_the_stream() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> WRITER.write(ENVELOPE, BATCH, List.of(ADA), full, finding -> {}, claim -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void a_file_without_claims_is_no_file() {
        assertThat(WRITER.write(ENVELOPE, BATCH, List.of()).text()).isEmpty();
    }

    @Test
    void a_submitter_whom_nobody_can_reach_writes_nothing() {
        ClaimBatch batch = ClaimBatch.builder()
                .like(BATCH)
                .phone(Optional.empty())
                .email(Optional.empty())
                .build();
        WrittenClaims file = WRITER.write(ENVELOPE, batch, List.of(ADA));

        assertThat(file.text()).isEmpty();
        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.write.missing");
    }

    @Test
    void tests_encounters_and_repeated_files_say_so() {
        ClaimBatch batch =
                ClaimBatch.builder().like(BATCH).purpose("RP").reissued(true).build();
        Envelope live = Envelope.builder().like(ENVELOPE).test(false).build();
        String text = WRITER.write(live, batch, List.of(ADA)).text();

        assertThat(text.lines().findFirst().orElseThrow()).endsWith("*P*:~");
        assertThat(text).contains("BHT*0019*18*CLINIC-1103*20261103*0915*RP~");
        assertThat(ReadClaims.of(text).claim().batch()).isEqualTo(batch);
    }

    @Test
    void what_is_written_prints_as_numbers() {
        assertThat(WRITER.write(ENVELOPE, BATCH, List.of(ADA)).toString()).doesNotContain("SAMPLE");
    }

    private static List<ClaimSheet> numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> with(claim -> claim.controlNumber("CL-" + number)))
                .toList();
    }

    private static ClaimSheet with(UnaryOperator<ClaimSheetBuilder> change) {
        return change.apply(ClaimSheet.builder().like(ADA)).build();
    }

    private static Arguments refused(String rule, UnaryOperator<ClaimSheetBuilder> change) {
        return Arguments.of(rule, with(change));
    }

    private static ClaimInsuranceBuilder insured() {
        return ClaimInsurance.builder().like(ADA.insurance());
    }

    private static ClaimLineBuilder lineLike(ClaimLine line) {
        return ClaimLine.builder().like(line);
    }
}
