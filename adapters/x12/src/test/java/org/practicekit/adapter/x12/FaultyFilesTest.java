package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;

/** Files as they arrive: what is wrong with them is said with its place, and the rest is read. */
class FaultyFilesTest {
    private static final String COPAY = "EB*B*IND*98***27*25*****Y";

    @Test
    void a_byte_order_mark_and_blanks_before_the_header_do_no_harm() {
        ReadFile file = ReadFile.of(
                "\u00ef\u00bb\u00bf \r\n\t" + Message.plain().answer(COPAY).text());

        assertThat(file.rules()).isEmpty();
        assertThat(file.rows(BenefitKind.COPAYMENT)).hasSize(1);
    }

    @ParameterizedTest(name = "delimiters {0}")
    @ValueSource(
            strings = {
                "*:^~",
                "+>!\r",
                "|^~\n",
                "*>^\u001d",
                "\u001d\u001f\u001e\u001c",
                "\t:^~",
                "*:\u00a7~",
                "\u00e9\u00e8\u00ea\u00eb"
            })
    void whatever_delimiters_an_interchange_declares_are_used(String delimiters) {
        ReadFile file = Message.with(delimiters)
                .answer("EB*B*IND*98^UC***27*25****Y*Y*HC:T1015")
                .read();

        assertThat(file.rules()).isEmpty();
        Benefit row = file.answer().benefits().get(0);
        assertThat(row.serviceTypes()).hasSize(2);
        assertThat(row.procedure())
                .hasValueSatisfying(code -> assertThat(code.value()).isEqualTo("T1015"));
    }

    @ParameterizedTest(name = "terminator {0}, then {1}")
    @CsvSource({"~, \\n", "~, \\r\\n", "~, '   '", "\\n, \\r\\n", "\\r, \\n"})
    void what_stands_between_segments_does_not_matter(String terminator, String behind) {
        ReadFile file = Message.with("*:^" + plain(terminator))
                .lines(plain(behind))
                .answer(COPAY)
                .read();

        assertThat(file.rules()).isEmpty();
        assertThat(file.rows(BenefitKind.COPAYMENT).get(0).amount()).contains(Money.usd("25"));
    }

    @Test
    void a_delimiter_that_is_a_letter_is_used_and_reported() {
        ReadFile file = Message.with("*q^~")
                .answer("EB*B*IND****27*25****Y*Y*HC:T1015:TH")
                .read();

        assertThat(file.rules()).containsExactly("x12.interchange.delimiters");
        assertThat(file.answer().benefits().get(0).modifiers()).hasSize(1);
    }

    @Test
    void lines_that_end_within_segments_are_left_out_of_values_and_told_once() {
        String text = Message.plain().answer(COPAY, "MSG*PRIMARY CARE").text();
        ReadFile file = ReadFile.of(text.replaceAll("(.{80})", "$1\r\n"));

        // the header is fixed, so only a file that was cut in lines behind it can be read at all
        assertThat(file.rules()).contains("x12.file.interchange");
        ReadFile behind =
                ReadFile.of(text.substring(0, 106) + text.substring(106).replaceAll("(.{80})", "$1\r\n"));
        assertThat(behind.rules()).containsExactly("x12.segment.line-break");
        assertThat(behind.rows(BenefitKind.COPAYMENT).get(0).amount()).contains(Money.usd("25"));
    }

    @Test
    void a_header_whose_elements_lost_their_padding_is_still_a_header() {
        String text = Message.plain().answer(COPAY).text();
        ReadFile file = ReadFile.of(text.replaceFirst("EXAMPLEPLAN    ", "EXAMPLEPLAN"));

        assertThat(file.rules()).containsExactly("x12.interchange.header");
        assertThat(file.rows(BenefitKind.COPAYMENT)).hasSize(1);
    }

    @Test
    void several_interchanges_each_with_their_own_delimiters_are_read_one_after_the_other() {
        ReadFile file = ReadFile.of(Message.plain().answer(COPAY).text()
                + "\n\n"
                + Message.with("|:^\n").answer(COPAY).answer(COPAY).text()
                + ReadFile.text("version-4010.271"));

        assertThat(file.rules()).isEmpty();
        assertThat(file.answers()).hasSize(4);
        assertThat(file.summary().interchanges()).isEqualTo(3);
        assertThat(file.summary().transactions()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource({
        "SE*11*0001, SE*10*0001, x12.transaction.count",
        "SE*11*0001, SE*11*0002, x12.transaction.control-number",
        "SE*11*0001, SE*x*0001, x12.transaction.count",
        "GE*1*1, GE*2*1, x12.group.count",
        "GE*1*1, GE*1*7, x12.group.control-number",
        "IEA*1*000000001, IEA*3*000000001, x12.interchange.count",
        "IEA*1*000000001, IEA*1*000000002, x12.interchange.control-number",
        "SE*11*0001~, '', x12.transaction.trailer",
        "GE*1*1~, '', x12.group.trailer",
        "IEA*1*000000001~, '', x12.interchange.trailer"
    })
    void a_wrong_trailer_is_reported_and_the_answer_read(String right, String wrong, String rule) {
        String text = Message.plain().answer(COPAY).text();
        assertThat(text).contains(right);
        ReadFile file = ReadFile.of(text.replace(right, wrong));

        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly(rule);
        assertThat(file.rows(BenefitKind.COPAYMENT)).hasSize(1);
    }

    @Test
    void an_answer_that_may_have_lost_rows_says_so_itself() {
        String text = Message.plain().answer(COPAY).text();

        assertThat(ReadFile.of(text.replace("SE*11*", "SE*14*")).answer().findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.transaction.count");
        assertThat(ReadFile.of(text.substring(0, text.indexOf("SE*"))).answer().findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.transaction.trailer");
    }

    @Test
    void an_amount_that_breaks_off_is_not_taken_for_a_smaller_one() {
        String text = Message.plain().answer("EB*1*IND*30", COPAY).text();
        ReadFile file = ReadFile.of(text.substring(0, text.indexOf("*27*25") + "*27*2".length()));

        assertThat(file.answer().benefits()).extracting(Benefit::kind).containsExactly(BenefitKind.ACTIVE);
        assertThat(file.rules()).contains("x12.segment.unreadable", "x12.transaction.trailer");
        assertThat(file.answer().evidence().get(10).text().reveal()).isEqualTo("EB*B*IND*98***27*2");
    }

    @Test
    void an_interchange_that_breaks_off_does_not_take_the_next_with_it() {
        String text = Message.plain().answer(COPAY, "MSG*ONE").text();
        ReadFile file = ReadFile.of(text.substring(0, text.indexOf("G*ONE")) + text);

        assertThat(file.answers()).hasSize(2);
        assertThat(file.answers().get(1).findings()).isEmpty();
        assertThat(file.answers().get(1).benefits().get(0).messages()).hasSize(1);
        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.transaction.trailer", "x12.group.trailer", "x12.interchange.trailer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOOLONG*1", "*1", "E B*1", "X*1", "??", "%%%*1"})
    void a_segment_that_cannot_be_read_is_kept_and_the_next_is_read(String broken) {
        ReadFile file = Message.plain().answer(broken, COPAY).read();

        assertThat(file.rules()).containsExactly("x12.segment.unreadable");
        EligibilityAnswer answer = file.answer();
        assertThat(answer.evidence().get(9).text().reveal()).isEqualTo(broken);
        assertThat(answer.findings().get(0).facts())
                .containsEntry("interchange", "1")
                .containsEntry("transaction", "0001")
                .containsEntry("segment", "10");
        assertThat(file.rows(BenefitKind.COPAYMENT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001c\u001f", "\u00e2\u0080\u0083"})
    void a_segment_of_nothing_or_of_blanks_alone_is_reported_and_not_counted(String blank) {
        String text = Message.plain().answer(COPAY).text().replace(COPAY, blank + "~" + COPAY);

        assertThat(ReadFile.of(text).rules()).containsExactly("x12.segment.unreadable");
    }

    @Test
    void a_finding_points_at_the_byte_and_the_line() {
        String text = Message.plain().lines("\n").answer("EB*ZZZ*IND", COPAY).text();
        Finding finding = ReadFile.of(text).answer().findings().get(0);

        assertThat(finding.rule().value()).isEqualTo("x12.element.code");
        assertThat(finding.facts())
                .containsEntry("tag", "EB")
                .containsEntry("element", "1")
                .containsEntry("code", "ZZZ")
                .containsEntry("byte", Integer.toString(text.indexOf("EB*ZZZ")))
                .containsEntry("line", "12");
    }

    @Test
    void what_could_be_a_name_is_not_repeated_in_a_finding() {
        ReadFile file = Message.plain()
                .answer("EB*SAMPLE*IND", "EB*B*ADA SAMPLE*98", "DTP*ADASAMPLE*D8*20260101")
                .read();

        assertThat(file.answer().findings())
                .hasSize(3)
                .allSatisfy(finding ->
                        assertThat(finding.explain() + finding.facts()).doesNotContain("SAMPLE"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EB*B*IND*98***27*25.005, x12.element.value",
        "EB*B*IND*98***27*twenty, x12.element.value",
        "EB*A*IND*98****20, ''",
        "EB*A*IND*98*****20, x12.element.value",
        "EB*B*IND*98***99*25, x12.element.code",
        "EB*B*IND*98***27*25*****Q, x12.element.code",
        "EB*F*IND*98***23***VS, x12.element.missing",
        "EB*B*IND*98***27*25****Y*Y*HC:TOOLONGCODE, x12.element.value",
        "EB*B*IND*98***27*25****Y*Y*ND:12345, x12.element.code",
        "EB*B*IND*toolong***27*25, x12.element.value"
    })
    void a_value_that_cannot_be_read_is_left_out_and_reported_and_the_row_stays(String row, String rule) {
        ReadFile file = Message.plain().answer(row).read();

        assertThat(file.rules()).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(file.answer().benefits()).hasSize(1);
    }

    @Test
    void what_belongs_to_a_row_that_nobody_understands_goes_to_no_other() {
        ReadFile file = Message.plain()
                .answer(
                        "EB*1*IND*30",
                        "EB*ZZ*IND*98",
                        "MSG*UNKNOWN",
                        "DTP*292*D8*20260101",
                        "LS*2120",
                        "NM1*PR*2*OTHER",
                        "LE*2120")
                .read();

        Benefit active = file.answer().benefits().get(0);
        assertThat(active.messages()).isEmpty();
        assertThat(active.parties()).isEmpty();
        assertThat(file.answer().dates()).isEmpty();
        assertThat(file.rules()).containsExactly("x12.element.code");
    }

    @Test
    void transactions_of_other_kinds_are_passed_over_and_reported() {
        String text = Message.plain().answer(COPAY).answer(COPAY).text();
        ReadFile file = ReadFile.of(text.replace("ST*271*0001", "ST*835*0001"));

        assertThat(file.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.facts()).containsEntry("kind", "835").containsEntry("transaction", "0001"));
        assertThat(file.answers()).hasSize(1);
        assertThat(file.summary().transactions()).isEqualTo(2);
        assertThat(file.summary().read()).isEqualTo(1);
    }

    @Test
    void levels_in_the_wrong_order_are_reported_and_read() {
        ReadFile file = Message.plain()
                .transaction(List.of("HL*1**20*1", "HL*2*9*22*0", "NM1*IL*1*SAMPLE*ADA", "EB*1*IND*30"))
                .transaction(List.of("NM1*IL*1*SAMPLE*BEN", "EB*1*IND*30"))
                .read();

        assertThat(file.answers()).hasSize(2);
        assertThat(file.rules()).containsExactly("x12.transaction.hierarchy", "x12.transaction.hierarchy");
        assertThat(file.answers().get(1).subscriber().orElseThrow().firstName()).contains(PersonName.of("BEN"));
        assertThat(file.answers())
                .allSatisfy(answer -> assertThat(answer.benefits()).hasSize(1));
    }

    @Test
    void a_second_trace_back_is_reported_and_the_first_is_taken() {
        ReadFile file = Message.plain()
                .transaction(List.of(
                        "HL*1**20*1",
                        "HL*2*1*21*1",
                        "HL*3*2*22*0",
                        "TRN*2*A-1*9X",
                        "TRN*1*P-1*1Y",
                        "TRN*2*C-1*9Z",
                        "EB*1*IND*30"))
                .read();

        assertThat(file.answer().inquiry())
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo("A-1"));
        assertThat(file.rules()).containsExactly("x12.transaction.trace");
        assertThat(file.answer().references()).hasSize(2);
    }

    @Test
    void names_beyond_ascii_are_read_in_utf_8_and_in_latin_1() {
        String text = Message.plain().answer("EB*1*IND*30").text().replace("SAMPLE", "GARC\u00cdA");

        for (byte[] bytes :
                List.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(ReadFile.of(bytes)
                            .answer()
                            .subscriber()
                            .orElseThrow()
                            .lastName()
                            .reveal())
                    .isEqualTo("GARC\u00cdA");
        }
    }

    @Test
    void what_is_no_interchange_is_reported_as_a_whole() {
        ReadFile file = ReadFile.of("<html>" + "not found ".repeat(2_000) + "</html>");

        assertThat(file.findings())
                .extracting(
                        finding -> finding.rule().value(),
                        finding -> finding.facts().getOrDefault("bytes", ""))
                .containsExactly(Tuple.tuple("x12.file.outside", "20013"), Tuple.tuple("x12.file.interchange", ""));
        assertThat(ReadFile.of("").rules()).containsExactly("x12.file.interchange");
    }

    @Test
    void a_segment_of_thousands_of_characters_is_reported_and_the_next_is_read() {
        ReadFile file =
                Message.plain().answer("MSG*" + "x".repeat(9_000), COPAY).read();

        assertThat(file.rows(BenefitKind.COPAYMENT)).hasSize(1);
        assertThat(file.answer().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().value()).isEqualTo("x12.file.too-long");
            assertThat(finding.facts()).containsAllEntriesOf(Map.of("segment", "10", "bytes", "9004"));
        });
    }

    private static String plain(String escaped) {
        return escaped.replace("\\n", "\n").replace("\\r", "\r");
    }
}
