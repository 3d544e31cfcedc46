package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.billing.claim.ClaimStatusCode;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.ClaimStatusReport.Level;
import org.practicekit.billing.claim.ClaimStatusReport.Source;
import org.practicekit.billing.claim.ClaimStatusReport.Standing;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** What an office is told about how its claims stand. */
class ClaimStatusTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-04T15:00:00Z");

    @Test
    void an_acknowledgement_tells_of_the_batch_of_each_claim_and_of_lines() {
        Read read = Read.sample("acknowledged.277");

        assertThat(read.findings()).isEmpty();
        assertThat(read.reports())
                .extracting(
                        ClaimStatusReport::position,
                        ClaimStatusReport::level,
                        report -> report.controlNumber().orElse(""),
                        ClaimStatusReport::standing)
                .containsExactly(
                        tuple(1, Level.BATCH, "", Standing.RECEIVED),
                        tuple(2, Level.CLAIM, "A1001", Standing.ACCEPTED),
                        tuple(3, Level.CLAIM, "A1002", Standing.REJECTED),
                        tuple(4, Level.CLAIM, "A1003", Standing.REJECTED),
                        tuple(5, Level.LINE, "A1003", Standing.REJECTED),
                        tuple(6, Level.LINE, "A1003", Standing.ACCEPTED));
        assertThat(read.reports())
                .allSatisfy(report -> {
                    assertThat(report.source()).isEqualTo(Source.CLAIM_277CA);
                    assertThat(report.batch()).contains("BATCH-837");
                    assertThat(report.speaker()).contains("EX001");
                    assertThat(report.receivedAt()).isEqualTo(RECEIVED);
                    assertThat(report.inquiry()).isEmpty();
                })
                .extracting(ClaimStatusReport::message)
                .containsOnly(read.reports().get(0).message());
    }

    @Test
    void an_accepted_claim_has_the_payers_and_the_clearinghouses_number() {
        ClaimStatusReport report = Read.sample("acknowledged.277").claim("A1001");

        assertThat(report.codes()).extracting(ClaimStatusCode::text).containsExactly("A2:20:PR");
        assertThat(report.payerClaimNumber()).contains("ICN-5001");
        assertThat(report.clearinghouseNumber()).contains("CH-1");
        assertThat(report.billingNpi()).contains("1234567893");
        assertThat(report.statusOn()).contains(LocalDate.of(2026, 11, 4));
        assertThat(report.charge()).contains(Money.usd("100"));
        assertThat(report.evidence())
                .extracting(part -> part.text().reveal())
                .containsExactly(
                        "HL*4*3*PT",
                        "NM1*QC*1*SAMPLE*ADA****MI*W1001",
                        "TRN*2*A1001",
                        "STC*A2:20:PR*20261104*WQ*100",
                        "REF*1K*ICN-5001",
                        "REF*D9*CH-1",
                        "DTP*472*D8*20261005");
    }

    @Test
    void a_rejected_claim_has_all_reasons() {
        ClaimStatusReport report = Read.sample("acknowledged.277").claim("A1002");

        assertThat(report.codes()).extracting(ClaimStatusCode::text).containsExactly("A7:562:85", "A7:128:85", "A3:21");
        assertThat(report.payerClaimNumber()).isEmpty();
    }

    @Test
    void lines_are_told_by_their_own_numbers() {
        assertThat(Read.sample("acknowledged.277").reports())
                .filteredOn(report -> report.level() == Level.LINE)
                .extracting(report -> report.lineControlNumber().orElse(""), ClaimStatusReport::charge)
                .containsExactly(
                        tuple("A1003-1", Optional.of(Money.usd("120"))),
                        tuple("A1003-2", Optional.of(Money.usd("80"))));
    }

    @Test
    void an_answer_leads_back_to_its_question_and_says_what_was_paid() {
        Read read = Read.sample("answered.277");

        assertThat(read.findings()).isEmpty();
        assertThat(read.reports())
                .extracting(
                        ClaimStatusReport::source,
                        report -> report.inquiry().orElse(""),
                        report -> report.controlNumber().orElse(""),
                        ClaimStatusReport::standing)
                .containsExactly(
                        tuple(Source.STATUS_277, "ASK-1", "A1001", Standing.DECIDED),
                        tuple(Source.STATUS_277, "ASK-2", "A1009", Standing.ACCEPTED),
                        tuple(Source.STATUS_277, "ASK-3", "A1002", Standing.NOT_FOUND));
        ClaimStatusReport paid = read.claim("A1001");
        assertThat(paid.charge()).contains(Money.usd("250"));
        assertThat(paid.paid()).contains(Money.usd("175"));
        assertThat(paid.decidedOn()).contains(LocalDate.of(2026, 11, 16));
        assertThat(paid.paymentTrace()).contains("883001");
        assertThat(paid.payerClaimNumber()).contains("ICN-5001");
        assertThat(read.claim("A1009").payerClaimNumber()).isEmpty();
    }

    @Test
    void a_copy_of_a_message_has_the_same_hash_and_another_message_has_another() {
        String text = ReadFile.text("acknowledged.277");
        ClaimStatusReport first = Read.of(text).reports().get(2);

        assertThat(Read.of(text.replace("~\n", "~").replace("*0001", "*0009"))
                        .reports()
                        .get(2)
                        .isRepeatOf(first))
                .isTrue();
        assertThat(Read.of(text.replace("A7:562:85", "A7:562:82"))
                        .reports()
                        .get(2)
                        .isRepeatOf(first))
                .isFalse();
    }

    static IntStream places() {
        return IntStream.range(3, ReadFile.text("acknowledged.277").split("\n").length - 3);
    }

    @ParameterizedTest(name = "line {0} cannot be read")
    @MethodSource("places")
    void no_claim_is_told_what_was_said_of_another(int broken) {
        String[] lines = ReadFile.text("acknowledged.277").split("\n");
        lines[broken] = "?" + lines[broken];

        Read read = Read.of(String.join("\n", lines));

        assertThat(read.rules()).contains("x12.segment.unreadable");
        assertApart(read);
    }

    @ParameterizedTest(name = "line {0} is not there")
    @MethodSource("places")
    void a_missing_segment_mixes_no_claims_up(int lost) {
        List<String> lines =
                new ArrayList<>(List.of(ReadFile.text("acknowledged.277").split("\n")));
        lines.remove(lost);

        Read read = Read.of(String.join("\n", lines));

        assertThat(read.rules()).contains("x12.transaction.count");
        assertApart(read);
    }

    private static void assertApart(Read read) {
        for (ClaimStatusReport report : read.reports()) {
            List<String> codes =
                    report.codes().stream().map(ClaimStatusCode::text).toList();
            report.controlNumber().ifPresent(number -> {
                List<String> said = switch (number) {
                    case "A1001" -> List.of("A2:20:PR");
                    case "A1002" -> List.of("A7:562:85", "A7:128:85", "A3:21");
                    default -> List.of("A3:21", "A7:454", "A2:20");
                };
                assertThat(said).as("said of %s", number).containsAll(codes);
            });
            report.lineControlNumber()
                    .ifPresent(line ->
                            assertThat(line).startsWith(report.controlNumber().orElse("A1003")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"STC*A2:20:PR, STC*:20:PR", "STC*A2:20:PR, STC*A2?:20:PR", "STC*A2:20:PR, STC*"})
    void a_status_that_cannot_be_read_is_a_finding_and_no_report(String sound, String broken) {
        Read read = Read.of(ReadFile.text("acknowledged.277").replace(sound, broken));

        assertThat(read.reports()).noneMatch(report -> report.controlNumber().equals(Optional.of("A1001")));
        assertThat(read.rules()).containsExactly("x12.element.value");
    }

    @Test
    void a_message_that_breaks_off_tells_what_it_told() {
        String text = ReadFile.text("acknowledged.277");

        Read read = Read.of(text.substring(0, text.indexOf("HL*6")));

        assertThat(read.reports()).hasSize(3);
        assertThat(read.rules()).contains("x12.transaction.trailer");
    }

    @Test
    void a_999_tells_of_the_group_and_of_its_transactions() {
        GroupAcknowledgement group = GroupAcknowledgement.builder()
                .kind("HC")
                .number("17")
                .outcome(Outcome.PARTLY_ACCEPTED)
                .included(2)
                .received(2)
                .accepted(1)
                .addTransactions(
                        TransactionAcknowledgement.builder()
                                .kind("837")
                                .number("0001")
                                .outcome(Outcome.ACCEPTED)
                                .build(),
                        TransactionAcknowledgement.builder()
                                .kind("837")
                                .number("0002")
                                .outcome(Outcome.REJECTED)
                                .addCodes("5", "I6")
                                .build())
                .build();

        List<ClaimStatusReport> reports = ClaimReports.of(group, RECEIVED);

        assertThat(reports)
                .extracting(
                        ClaimStatusReport::position,
                        report -> report.group().orElse(""),
                        report -> report.transaction().orElse(""),
                        ClaimStatusReport::standing,
                        report -> report.codes().stream()
                                .map(ClaimStatusCode::text)
                                .toList())
                .containsExactly(
                        tuple(1, "17", "", Standing.RECEIVED, List.of("P")),
                        tuple(2, "17", "0001", Standing.RECEIVED, List.of("A")),
                        tuple(3, "17", "0002", Standing.REJECTED, List.of("R:5", "R:I6")));
        assertThat(reports)
                .allMatch(report -> report.source() == Source.FILE_999 && report.level() == Level.TRANSACTION);
        assertThat(ClaimReports.of(
                        GroupAcknowledgement.builder().like(group).kind("HS").build(), RECEIVED))
                .as("a group of questions about eligibility")
                .isEmpty();
    }

    @Test
    void an_outcome_that_is_not_said_is_unclear() {
        GroupAcknowledgement group = GroupAcknowledgement.builder()
                .kind("HC")
                .number("17")
                .outcome(Outcome.NOT_SAID)
                .included(1)
                .received(1)
                .accepted(0)
                .build();

        assertThat(ClaimReports.of(group, RECEIVED))
                .extracting(ClaimStatusReport::standing)
                .containsExactly(Standing.UNCLEAR);
    }

    @Test
    void a_ta1_tells_of_the_whole_interchange() {
        ClaimStatusReport report = ClaimReports.of(
                new InterchangeAcknowledgement(
                        "000000017", LocalDateTime.of(2026, 11, 3, 9, 15), Outcome.REJECTED, "006"),
                RECEIVED);

        assertThat(report.level()).isEqualTo(Level.INTERCHANGE);
        assertThat(report.interchange()).contains("000000017");
        assertThat(report.standing()).isEqualTo(Standing.REJECTED);
        assertThat(report.codes()).extracting(ClaimStatusCode::text).containsExactly("R:006");
    }

    /** Everything that was read from one file. */
    private record Read(List<ClaimStatusReport> reports, List<Finding> findings) {
        static Read of(String text) {
            List<ClaimStatusReport> reports = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            try {
                X12Reader.reporting(findings::add)
                        .claimStatus(RECEIVED, reports::add)
                        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Read(reports, findings);
        }

        static Read sample(String name) {
            return of(ReadFile.text(name));
        }

        ClaimStatusReport claim(String number) {
            return reports.stream()
                    .filter(report -> report.level() == Level.CLAIM
                            && report.controlNumber().equals(Optional.of(number)))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> rules() {
            return findings.stream().map(finding -> finding.rule().value()).toList();
        }
    }
}
