package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.Remittance;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** What holds for every remittance, on files that are made up. */
class GeneratedRemittancesTest {
    private static final List<String> DELIMITERS =
            List.of("*:^~", "|>!~", "*>^\n", "+:!\r", "\u001d\u001f\u001e\u001c");
    private static final byte[] OFTEN = "*~:^\nCLPAS-.0\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void every_amount_reads_as_a_second_reader_reads_it() {
        Property.forAll(GeneratedRemittancesTest::sound).runs(400).holds(text -> {
            ReadRemittances file = ReadRemittances.of(text);
            assertThat(file.findings()).isEmpty();
            assertThat(file.found()).isEmpty();
            assertThat(file.payments()).allMatch(payment -> payment.trailer().complete());
            List<List<String>> expected = SplitPayments.of(text);
            assertThat(file.payments()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(said(file.payments().get(i))).containsExactlyInAnyOrderElementsOf(expected.get(i));
            }
        });
    }

    @Test
    void what_balances_balances_as_read() {
        Property.forAll(GeneratedRemittancesTest::sound)
                .runs(400)
                .holds(text -> ReadRemittances.of(text).payments().forEach(payment -> {
                    Money total = Money.noDollars();
                    for (PaidClaim claim : payment.claims()) {
                        assertThat(claim.charge().minus(Adjustment.sum(claim.allAdjustments())))
                                .isEqualTo(claim.paid());
                        assertThat(claim.lines())
                                .allSatisfy(line -> assertThat(line.charge().minus(Adjustment.sum(line.adjustments())))
                                        .isEqualTo(line.paid()));
                        total = total.plus(claim.paid());
                    }
                    for (ProviderAdjustment adjustment : payment.adjustments()) {
                        total = total.minus(adjustment.amount());
                    }
                    assertThat(total).isEqualTo(payment.header().payment());
                }));
    }

    @Test
    void delimiters_and_line_ends_change_neither_what_is_read_nor_its_hash() {
        Property.forAll(choices -> choices.between(0, 1_000_000)).holds(seed -> {
            List<Remittance> plain = written(seed, "*:^~", "");
            for (String delimiters : DELIMITERS) {
                for (String behind : List.of("", "\n", "\r\n", "  ")) {
                    List<Remittance> other = written(seed, delimiters, behind);
                    assertThat(other.stream().map(GeneratedRemittancesTest::said))
                            .containsExactlyElementsOf(plain.stream()
                                    .map(GeneratedRemittancesTest::said)
                                    .toList());
                    assertThat(hashes(other)).isEqualTo(hashes(plain));
                }
            }
        });
    }

    @Test
    void a_missing_segment_always_holds_its_payment_back() {
        Property.forAll(choices -> Broken.of(choices, List.of(""))).runs(300).holds(broken -> {
            List<Remittance> payments = ReadRemittances.of(broken.text()).payments();
            assertThat(payments.get(broken.payment()).trailer().complete()).isFalse();
            assertThat(payments.stream().filter(payment -> !payment.trailer().complete()))
                    .hasSize(1);
        });
    }

    @Test
    void an_unreadable_segment_always_holds_its_payment_back_and_no_other() {
        Property.forAll(choices -> Broken.of(choices, List.of("?~", "X~", "LONGTAG*1~")))
                .runs(300)
                .holds(broken -> {
                    ReadRemittances file = ReadRemittances.of(broken.text());
                    assertThat(file.payments())
                            .extracting(payment -> payment.trailer().complete())
                            .containsExactlyElementsOf(Stream.iterate(0, i -> i + 1)
                                    .limit(file.payments().size())
                                    .map(i -> i != broken.payment())
                                    .toList());
                    assertThat(file.rules()).contains("x12.segment.unreadable");
                });
    }

    @Test
    void a_segment_said_twice_is_told_by_the_trailer_and_changes_the_hash() {
        Property.forAll(Doubled::of).runs(200).holds(doubled -> {
            ReadRemittances file = ReadRemittances.of(doubled.text());
            assertThat(file.rules()).contains("x12.transaction.count");
            assertThat(hashes(file.payments()))
                    .isNotEqualTo(hashes(ReadRemittances.of(doubled.sound()).payments()));
        });
    }

    @Test
    void every_byte_of_a_sound_file_is_accounted_for() {
        Property.forAll(GeneratedRemittancesTest::sound)
                .holds(text -> Accounting.check(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_file_may_break_off_after_any_byte() {
        Property.forAll(GeneratedRemittancesTest::sound).runs(2).holds(text -> {
            byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
            for (int length = 0; length <= file.length; length++) {
                Accounting.check(Arrays.copyOf(file, length));
            }
        });
    }

    @Test
    void changed_bytes_never_stop_the_reader_and_none_is_lost() {
        Property.forAll(GeneratedRemittancesTest::damaged).runs(2_000).holds(Accounting::check);
    }

    private static String sound(Choices choices) {
        return MadePayments.file(choices, choices.oneOf(DELIMITERS), choices.oneOf("", "\n", "\r\n"))
                .text();
    }

    private static byte[] damaged(Choices choices) {
        byte[] file = sound(choices).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = choices.between(1, 12); i > 0; i--) {
            file[choices.between(0, file.length - 1)] = OFTEN[choices.between(0, OFTEN.length - 1)];
        }
        return file;
    }

    private static List<Remittance> written(int seed, String delimiters, String behind) {
        return MadePayments.file(Choices.seeded(seed), delimiters, behind)
                .read()
                .payments();
    }

    private static List<Fingerprint> hashes(List<Remittance> payments) {
        return payments.stream().map(payment -> payment.trailer().content()).toList();
    }

    private static List<String> said(Remittance payment) {
        List<String> said = new ArrayList<>();
        said.add("pays " + number(payment.header().payment()) + " by "
                + payment.header().method().orElse("") + " on "
                + day(payment.header().paidOn()));
        said.add("trace " + payment.header().trace());
        for (PaidClaim claim : payment.claims()) {
            said.add(String.join(
                    "|",
                    "claim " + claim.controlNumber(),
                    claim.status(),
                    number(claim.charge()),
                    number(claim.paid()),
                    claim.patientResponsibility()
                            .map(GeneratedRemittancesTest::number)
                            .orElse(""),
                    claim.payerClaimNumber().orElse(""),
                    claim.frequency().orElse("")));
            said.add("patient " + claim.patient().orElseThrow().lastName().reveal() + " "
                    + claim.patient().orElseThrow().firstName().orElseThrow().reveal());
            if (!claim.remarks().isEmpty()) {
                said.add("remarks " + claim.remarks().get(0) + " "
                        + (claim.remarks().size() > 1 ? claim.remarks().get(1) : ""));
            }
            claim.from().ifPresent(from -> said.add("claim day " + day(Optional.of(from))));
            claim.interest().ifPresent(interest -> said.add("interest " + number(interest)));
            claim.adjustments().forEach(one -> said.add("claim " + less(one)));
            claim.lines().forEach(line -> addTo(said, line));
        }
        payment.adjustments()
                .forEach(one -> said.add("provider " + one.providerId() + " " + day(one.fiscalYearEnd()) + " "
                        + one.reason() + one.reference().map(" "::concat).orElse("") + " " + number(one.amount())));
        return said;
    }

    private static void addTo(List<String> said, PaidLine line) {
        said.add(String.join(
                "|",
                "line " + procedure(line.procedure()),
                number(line.charge()),
                number(line.paid()),
                number(line.units()),
                procedure(line.submitted()),
                number(line.unitsSubmitted())));
        line.from().ifPresent(from -> said.add("line day " + day(Optional.of(from))));
        line.controlNumber().ifPresent(number -> said.add("number " + number));
        line.allowed().ifPresent(allowed -> said.add("allowed " + number(allowed)));
        line.remarks().forEach(remark -> said.add("remark " + remark));
        line.adjustments().forEach(one -> said.add("line " + less(one)));
    }

    private static String less(Adjustment one) {
        return "less " + one.groupCode() + " " + one.reason().orElse("") + " "
                + one.amount().map(GeneratedRemittancesTest::number).orElse("") + " " + number(one.quantity());
    }

    private static String procedure(Optional<PaidProcedure> procedure) {
        return procedure
                .map(one -> Stream.concat(Stream.of(one.qualifier(), one.code()), one.modifiers().stream())
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .orElse("");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("");
    }

    private static String number(Money money) {
        return number(Optional.of(money.amount()));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("");
    }

    /** A file of which one segment in a payment was put in place of another text. */
    private record Broken(String text, int payment) {
        static Broken of(Choices choices, List<String> instead) {
            List<String> segments =
                    segments(MadePayments.file(choices, "*:^~", "").text());
            int at = within(choices, segments);
            int payment = (int) segments.subList(0, at).stream()
                            .filter(segment -> segment.startsWith("ST*"))
                            .count()
                    - 1;
            segments.set(at, choices.oneOf(instead));
            return new Broken(String.join("", segments), payment);
        }
    }

    /** A file in which one segment of a payment stands twice. */
    private record Doubled(String sound, String text) {
        static Doubled of(Choices choices) {
            List<String> segments =
                    segments(MadePayments.file(choices, "*:^~", "").text());
            String sound = String.join("", segments);
            int at = within(choices, segments);
            segments.add(at, segments.get(at));
            return new Doubled(sound, String.join("", segments));
        }
    }

    private static List<String> segments(String text) {
        return new ArrayList<>(
                Arrays.stream(text.split("~")).map(one -> one + "~").toList());
    }

    private static int within(Choices choices, List<String> segments) {
        List<Integer> places = Stream.iterate(0, i -> i + 1)
                .limit(segments.size())
                .filter(i -> !segments.get(i).matches("(ISA|GS|ST|SE|GE|IEA)\\*.*"))
                .toList();
        return choices.oneOf(places);
    }
}
