package org.practicekit.billing.edit.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.edit.coding.FaultyFile.Fault;

class PairEditsTest {
    private static final String HEADING = "A notice of those who own the codes.\n\n\n\n\n"
            + "Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date *=no data"
            + "\tModifier 0=not allowed 1=allowed 9=not applicable\tPTP Edit Rationale\n";

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({
        "2010-12-31, none",
        "2011-01-01, modifier allowed",
        "2015-03-31, modifier allowed",
        "2015-04-01, none",
        "2017-12-31, none",
        "2018-01-01, never together",
        "2026-11-25, never together"
    })
    void a_pair_that_was_deleted_and_added_again_is_told_by_the_day_of_service(LocalDate seen, String expected) {
        PairEdits pairs = read("G0008\tA4206\t\t20110101\t20150331\t1\tOne\nG0008\tA4206\t\t20180101\t*\t0\tTwo\n");

        assertThat(pairs.on("G0008", "A4206", seen)
                        .map(pair -> pair.modifierAllowed() ? "modifier allowed" : "never together")
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void the_two_columns_are_not_exchanged() {
        PairEdits pairs = read("G0008\tA4206\t\t20110101\t*\t0\tOne\n");

        assertThat(pairs.on("A4206", "G0008", LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void a_pair_with_the_indicator_nine_never_was() {
        PairEdits pairs = read("G0008\tA4206\t\t20130101\t20130101\t9\tTaken back\n");

        assertThat(pairs.on("G0008", "A4206", LocalDate.of(2013, 1, 1))).isEmpty();
        assertThat(pairs.size()).isZero();
    }

    @Test
    void a_pair_from_before_1996_holds_from_the_day_the_file_gives() {
        PairEdits pairs = read("G0008\tA4206\t*\t19960101\t*\t0\tOld\n");

        assertThat(pairs.on("G0008", "A4206", LocalDate.of(1996, 1, 1))).isPresent();
        assertThat(pairs.on("G0008", "A4206", LocalDate.of(1995, 12, 31))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"g0008", "G008", "G00081", "", "G 008"})
    void a_text_that_is_no_code_has_no_pairs(String code) {
        PairEdits pairs = read("G0008\tA4206\t\t20110101\t*\t0\tOne\n");

        assertThat(pairs.on(code, "A4206", LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(pairs.on("G0008", code, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void a_table_in_several_files_is_one_table_in_whatever_order_they_are_read() {
        String one = HEADING + "G0008\tA4206\t\t20110101\t*\t0\tOne\n";
        String other = HEADING + "A4206\tJ1100\t\t20120101\t*\t1\tTwo\nG0008\tJ1100\t\t20120101\t*\t1\tThree\n";

        PairEdits pairs = PairEdits.builder()
                .read("f1.txt", new StringReader(one))
                .read("f2.txt", new StringReader(other))
                .build();
        PairEdits turned = PairEdits.builder()
                .read("f2.txt", new StringReader(other))
                .read("f1.txt", new StringReader(one))
                .build();

        assertThat(pairs.size()).isEqualTo(3);
        assertThat(pairs.hash()).isEqualTo(turned.hash());
        assertThat(pairs.on("A4206", "J1100", LocalDate.of(2012, 1, 1)))
                .map(PairEdit::modifierAllowed)
                .contains(true);
    }

    @Test
    void one_day_more_makes_another_table() {
        assertThat(read("G0008\tA4206\t\t20110101\t20150331\t0\tOne\n").hash())
                .isNotEqualTo(
                        read("G0008\tA4206\t\t20110101\t20150401\t0\tOne\n").hash());
    }

    @Test
    void windows_line_ends_and_a_heading_over_several_lines_are_read() {
        String file =
                "Notice\r\n\r\nColumn 1\tColumn 2\t*=in existence\r\nprior to 1996\tEffective\r\nDate\tDeletion\r\n"
                        + "G0008\tA4206\t\t20110101\t*\t1\tOne\r\n";

        Optional<PairEdit> pair = PairEdits.builder()
                .read("f1.txt", new StringReader(file))
                .build()
                .on("G0008", "A4206", LocalDate.of(2011, 1, 1));

        assertThat(pair).map(PairEdit::modifierAllowed).contains(true);
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "G008#A4206##20110101#*#1#x | 7:1: a procedure code has five digits and capital letters.",
                "G0008#A420##20110101#*#1#x | 7:7: a procedure code has five digits and capital letters.",
                "G0008#A4206##2011-01-01#*#1#x | 7:14: a day between 1970 and 2149 is written as 20260101.",
                "G0008#A4206##20110230#*#1#x | 7:14: a day between 1970 and 2149 is written as 20260101.",
                "G0008#A4206##19691231#*#1#x | 7:14: a day between 1970 and 2149 is written as 20260101.",
                "G0008#A4206##20110101##1#x | 7:23: a day between 1970 and 2149 is written as 20260101.",
                "G0008#A4206##20110102#20110101#1#x | 7:23: a deletion date is not before the effective date.",
                "G0008#A4206##20110101#*#2#x | 7:25: the modifier indicator is 0, 1 or 9.",
                "G0008#A4206##20110101#* | 7:1: the modifier indicator is 0, 1 or 9."
            })
    void a_fault_is_named_by_file_line_and_column(String row, String fault) {
        refuses(row.replace('#', '\t') + "\n").hasMessage("f1.txt:" + fault);
    }

    @Test
    void all_faults_of_all_files_are_named_at_once() {
        PairEditsBuilder loader = PairEdits.builder()
                .read("f1.txt", new StringReader(HEADING + "?\tA4206\t\t20110101\t*\t1\tx\n"))
                .read("f2.txt", new StringReader(HEADING + "G0008\t?\t\t20110101\t*\t3\tx\n"));

        assertThatThrownBy(loader::build)
                .asInstanceOf(type(FaultyFile.class))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.file() + ":" + fault.line() + ":" + fault.column())
                        .containsExactly("f1.txt:7:1", "f2.txt:7:7", "f2.txt:7:21"));
    }

    @Test
    void of_ten_thousand_faults_ten_are_printed_and_a_thousand_kept() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            rows.append("G0008\tA4206\t\t20110101\t*\t\tx\n");
        }

        refuses(rows.toString())
                .hasMessageContaining("\nand 990 more.")
                .satisfies(faulty -> assertThat(((FaultyFile) faulty).faults()).hasSize(1_000));
    }

    @Test
    void two_rows_that_hold_on_the_same_day_are_refused_with_their_place() {
        String one = HEADING + "G0008\tA4206\t\t20110101\t20150331\t1\tOne\n";
        String other = HEADING + "A4206\tJ1100\t\t20120101\t*\t1\tTwo\nG0008\tA4206\t\t20150331\t*\t0\tThree\n";
        PairEditsBuilder loader =
                PairEdits.builder().read("f1.txt", new StringReader(one)).read("f2.txt", new StringReader(other));

        assertThatThrownBy(loader::build)
                .hasMessage("f2.txt:8:1: another row speaks of this pair on some of these days.");
    }

    @Test
    void a_file_without_the_heading_is_no_such_file() {
        PairEditsBuilder loader =
                PairEdits.builder().read("patients.txt", new StringReader("G0008\tA4206\t\t20110101\t*\t1\tOne\n"));

        assertThatThrownBy(loader::build)
                .hasMessage(
                        "patients.txt:1:1: a line that begins with \"Column 1\" is the heading, and there is none.");
    }

    @Test
    void faults_do_not_repeat_what_stands_in_the_file() {
        refuses("Pat Example\tA4206\t\t20110101\t*\t1\tx\n").hasMessageNotContaining("Pat");
    }

    @Test
    void a_faulty_file_says_what_is_wrong_where() {
        FaultyFile faulty = new FaultyFile(List.of(new Fault("f1.txt", 7, 1, "a code stands here.")));

        assertThat(faulty.faults()).containsExactly(new Fault("f1.txt", 7, 1, "a code stands here."));
        assertThat(faulty).hasMessage("f1.txt:7:1: a code stands here.");
    }

    private static PairEdits read(String rows) {
        return PairEdits.builder()
                .read("f1.txt", new StringReader(HEADING + rows))
                .build();
    }

    private static AbstractThrowableAssert<?, ?> refuses(String rows) {
        return assertThatThrownBy(() -> read(rows)).isInstanceOf(FaultyFile.class);
    }
}
