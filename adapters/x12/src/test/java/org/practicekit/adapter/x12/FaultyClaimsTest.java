package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.money.Money;

/** Files of claims as they arrive: what is wrong with them is said with its place, and the rest is read. */
class FaultyClaimsTest {
    private static final List<ClaimSheet> SOUND =
            ReadClaims.of(ClaimMessage.of(ClaimMessage.SEGMENTS)).sheets();

    @ParameterizedTest(name = "delimiters {0}")
    @ValueSource(strings = {"*:^~", "+>!\r", "|^~\n", "*>^\u001d", "\u001d\u001f\u001e\u001c", "\t:^~"})
    void whatever_delimiters_an_interchange_declares_are_used(String delimiters) {
        ReadClaims file = ReadClaims.of(ClaimMessage.with(delimiters, "", ClaimMessage.SEGMENTS));

        assertThat(file.rules()).isEmpty();
        assertThat(file.sheets()).isEqualTo(SOUND);
    }

    @Test
    void a_byte_order_mark_and_line_ends_do_no_harm() {
        ReadClaims file =
                ReadClaims.of("\u00ef\u00bb\u00bf \r\n" + ClaimMessage.with("*:^~", "\r\n", ClaimMessage.SEGMENTS));

        assertThat(file.rules()).isEmpty();
        assertThat(file.sheets()).isEqualTo(SOUND);
    }

    @Test
    void two_interchanges_each_with_its_own_delimiters_are_read_one_after_the_other() {
        ReadClaims file = ReadClaims.of(ClaimMessage.of(ClaimMessage.SEGMENTS)
                + "\n"
                + ClaimMessage.with("|>!\n", "", ClaimMessage.SEGMENTS)
                + ReadFile.text("version-4010.837"));

        assertThat(file.rules()).isEmpty();
        assertThat(file.claims()).hasSize(9);
        assertThat(file.claims().get(4).place().interchange()).isEqualTo(2);
        assertThat(file.summary().interchanges()).isEqualTo(3);
    }

    @Test
    void claims_of_hospitals_and_answers_of_payers_are_told_and_passed_over() {
        String hospital = ClaimMessage.of(ClaimMessage.SEGMENTS).replace("005010X222A1", "005010X223A2");
        ReadClaims file = ReadClaims.of(hospital + ReadFile.text("dependent.271"));

        assertThat(file.claims()).isEmpty();
        assertThat(file.findings())
                .extracting(
                        finding -> finding.rule().value(),
                        finding -> finding.facts().get("kind"),
                        finding -> finding.facts().get("version"))
                .containsExactly(
                        tuple("x12.transaction.kind", "837", "005010X223A2"),
                        tuple("x12.transaction.kind", "271", "005010X279A1"));
    }

    @Test
    void a_trailer_that_counts_other_segments_is_told_in_the_file_and_in_the_last_claim() {
        String text = ClaimMessage.of(ClaimMessage.SEGMENTS).replace("SE*51*", "SE*50*");
        ReadClaims file = ReadClaims.of(text);

        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.transaction.count");
        assertThat(file.claims().get(3).findings()).isEqualTo(file.findings());
        assertThat(file.sheets()).isEqualTo(SOUND);
    }

    @Test
    void a_file_that_is_cut_off_gives_what_came_and_says_so() {
        String text = ClaimMessage.of(ClaimMessage.SEGMENTS);
        ReadClaims file = ReadClaims.of(text.substring(0, text.indexOf("SV1*HC:BEN11*20") + 13));

        assertThat(file.sheets().subList(0, 2)).isEqualTo(SOUND.subList(0, 2));
        assertThat(file.claims()).hasSize(3);
        assertThat(file.sheets().get(2).lineCharges())
                .as("of a charge that breaks off nobody knows the rest")
                .isEqualTo(Money.noDollars());
        assertThat(file.rules())
                .contains("x12.segment.unreadable", "x12.transaction.trailer", "x12.interchange.trailer");
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({
        "CLM*ADA-1*10***11:B:1*Y*A*Y*Y, CLM*ADA-1*1O***11:B:1*Y*A*Y*Y, x12.element.value",
        "CLM*ADA-1*10***11:B:1*Y*A*Y*Y, CLM*ADA-1*10***11*Y*A*Y*Y, x12.element.missing",
        "CLM*ADA-1*10***11:B:1*Y*A*Y*Y, CLM**10***11:B:1*Y*A*Y*Y, x12.element.missing",
        "HI*ABK:ADA1, HI*XYZ:ADA1, x12.element.code",
        "SV1*HC:ADA11*6*UN*1***1, SV1*HC:ADA11*6*UN*1***A, x12.element.value",
        "SV1*HC:ADA11*6*UN*1***1, SV1*HC:ADA11*6.005*UN*1***1, x12.element.value",
        "SV1*HC:ADA11*6*UN*1***1, SV1*HC:ADA11*6*UN, x12.element.missing",
        "SV1*HC:ADA11*6*UN*1***1, SV2*0300*HC:ADA11*6*UN*1, x12.segment.not-read",
        "SV1*HC:ADA11*6*UN*1***1, SV2*0300*HC:ADA11*6*UN*1, x12.claim.lines",
        "LX*1, LX*7, x12.claim.lines",
        "LX*2, K3*KEPT, x12.claim.lines",
        "DTP*472*D8*20261102, DTP*472*D8*20261131, x12.element.value",
        "DTP*472*D8*20261102, DTP*472*XX*20261102, x12.element.code",
        "DTP*472*D8*20261102, CR1**LB*140, x12.segment.not-read",
        "HI*ABK:ADA1, NM1*45*2*ELSEWHERE, x12.element.code",
        "NM1*IL*1*ADA*ADA****MI*ADA, NM1*IL*1**ADA****MI*ADA, x12.element.missing",
        "SBR*P*18*******CI, SBR**18*******CI, x12.element.missing",
        "HI*ABK:ADA1, H*ABK:ADA1, x12.segment.unreadable"
    })
    void what_cannot_be_understood_is_told_and_kept(String sound, String broken, String rule) {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        segments.set(segments.indexOf(sound), broken);
        ReadClaims file = ReadClaims.of(ClaimMessage.of(segments));

        assertThat(file.claims()).hasSize(4);
        ReadClaim first = file.claims().get(0);
        assertThat(first.findings())
                .extracting(finding -> finding.rule().value())
                .contains(rule);
        assertThat(first.segments())
                .extracting(segment -> segment.text().reveal())
                .contains(broken);
        assertThat(file.sheets().subList(2, 4)).isEqualTo(SOUND.subList(2, 4));
    }

    @Test
    void a_finding_never_repeats_what_could_be_a_name() {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        Collections.replaceAll(segments, "DTP*472*D8*20261102", "DTP*472*ADASAMPLE*ADA SAMPLE");

        assertThat(ReadClaims.of(ClaimMessage.of(segments)).claims().get(0).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("SAMPLE"));
    }

    @Test
    void a_claim_that_goes_on_and_on_is_cut_where_memory_would_suffer() {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        segments.addAll(segments.indexOf("HI*ABK:ADA1"), Collections.nCopies(20_100, "REF*D9*AGAIN"));
        ReadClaims file = ReadClaims.of(ClaimMessage.of(segments));

        assertThat(file.claims().get(0).segments()).hasSizeLessThan(20_100);
        assertThat(file.claims().get(0).findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.claim.too-many");
        assertThat(file.sheets().subList(1, 4)).isEqualTo(SOUND.subList(1, 4));
    }

    @Test
    void a_provider_without_claims_is_told_with_its_length() {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS.subList(0, 10));
        ReadClaims file = ReadClaims.of(ClaimMessage.of(segments));

        assertThat(file.claims()).isEmpty();
        assertThat(file.findings())
                .extracting(
                        finding -> finding.rule().value(),
                        finding -> finding.facts().get("tag"),
                        finding -> finding.facts().get("segments"))
                .containsExactly(
                        tuple("x12.claim.hierarchy", "HL", "4"),
                        tuple("x12.claim.hierarchy", "HL", "2"),
                        tuple("x12.claim.hierarchy", "ST", "5"));
    }

    @Test
    void levels_that_are_numbered_wrongly_but_stand_in_order_are_read_and_told() {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        Collections.replaceAll(segments, "HL*4*3*23*0", "HL*4*1*23*0");
        ReadClaims file = ReadClaims.of(ClaimMessage.of(segments));

        assertThat(file.sheets()).isEqualTo(SOUND);
        assertThat(file.claims().get(2).findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.claim.hierarchy");
    }

    @Test
    void text_beyond_ascii_is_read_as_what_it_is() {
        String text = ClaimMessage.of(ClaimMessage.SEGMENTS).replace("NM1*IL*1*FAY*FAY", "NM1*IL*1*FA\u00cb*FAY");

        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            ReadClaims file = ReadClaims.of(text.getBytes(charset));
            assertThat(file.sheets()
                            .get(3)
                            .whoseCare()
                            .orElseThrow()
                            .person()
                            .lastName()
                            .reveal())
                    .isEqualTo("FA\u00cb");
        }
    }
}
