package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class AcknowledgementsTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 3, 9, 15);
    private static final Envelope ENVELOPE = Envelope.builder()
            .sender(new TradingPartner("ZZ", "EXAMPLEPLAN"))
            .receiver(new TradingPartner("ZZ", "EXAMPLECLINIC"))
            .controlNumber(44)
            .writtenAt(MORNING)
            .build();

    @Test
    void a_rejected_inquiry_names_segment_element_and_code() {
        Read read = read(envelope(
                "ST*999*0001*005010X231A1",
                "AK1*HS*17*005010X279A1",
                "AK2*270*0001*005010X279A1",
                "IK3*NM1*11*2100*8",
                "CTX*TRN02:INQ-1",
                "IK4*9*67*7*W000",
                "IK4*3:1:2*1035*5",
                "IK5*R*5",
                "AK2*270*0002*005010X279A1",
                "IK5*A",
                "AK9*P*2*2*1",
                "SE*12*0001"));

        assertThat(read.findings()).isEmpty();
        GroupAcknowledgement group = read.groups().get(0);
        assertThat(group.number()).isEqualTo("17");
        assertThat(group.outcome()).isEqualTo(Outcome.PARTLY_ACCEPTED);
        assertThat(group.accepted()).isEqualTo(1);
        TransactionAcknowledgement rejected = group.transactions().get(0);
        assertThat(rejected.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(rejected.codes()).containsExactly("5");
        SegmentFault fault = rejected.faults().get(0);
        assertThat(fault.tag()).isEqualTo("NM1");
        assertThat(fault.position()).isEqualTo(11);
        assertThat(fault.loop()).contains("2100");
        assertThat(fault.code()).contains("8");
        assertThat(fault.unit()).contains(PatientText.of("INQ-1"));
        assertThat(fault.elements())
                .containsExactly(
                        ElementFault.builder()
                                .element(9)
                                .code("7")
                                .sent(PatientText.of("W000"))
                                .build(),
                        ElementFault.builder()
                                .element(3)
                                .component(1)
                                .repetition(2)
                                .code("5")
                                .build());
        assertThat(group.transactions().get(1).outcome().isTaken()).isTrue();
    }

    @Test
    void a_997_of_old_says_the_same_in_other_segments() {
        Read read = read(envelope(
                "ST*997*0001",
                "AK1*HS*17",
                "AK2*270*0001",
                "AK3*NM1*11**8",
                "AK4*9**7",
                "AK5*E*5",
                "AK9*E*1*1*1",
                "SE*8*0001"));

        assertThat(read.findings()).isEmpty();
        assertThat(read.groups().get(0).transactions().get(0).outcome()).isEqualTo(Outcome.ACCEPTED_WITH_ERRORS);
        assertThat(read.groups().get(0).transactions().get(0).faults().get(0).elements())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "A, ACCEPTED",
        "E, ACCEPTED_WITH_ERRORS",
        "P, PARTLY_ACCEPTED",
        "R, REJECTED",
        "M, REJECTED",
        "W, REJECTED",
        "X, REJECTED",
        "Q, NOT_SAID"
    })
    void every_outcome_has_one_meaning_and_an_unknown_one_is_not_taken(String code, Outcome outcome) {
        Read read = read(envelope("ST*999*0001*005010X231A1", "AK1*HS*17", "AK9*" + code + "*1*1*1", "SE*4*0001"));

        assertThat(read.groups().get(0).outcome()).isEqualTo(outcome);
        assertThat(read.findings()).hasSize(outcome == Outcome.NOT_SAID ? 1 : 0);
    }

    @Test
    void an_acknowledgement_that_breaks_off_says_nothing_of_what_is_missing() {
        String text = envelope(
                "ST*999*0001*005010X231A1",
                "AK1*HS*17",
                "AK2*270*0001",
                "IK5*A",
                "AK2*270*0002",
                "IK5*A",
                "AK9*A*2*2*2",
                "SE*8*0001");
        Read read = read(text.substring(0, text.lastIndexOf("IK5") + 4));

        assertThat(read.groups().get(0).outcome()).isEqualTo(Outcome.NOT_SAID);
        assertThat(read.groups().get(0).transactions())
                .extracting(TransactionAcknowledgement::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.NOT_SAID);
        assertThat(read.findings())
                .extracting(finding -> finding.rule().value())
                .contains("x12.transaction.trailer");
    }

    @Test
    void a_whole_interchange_can_be_rejected_before_anybody_looks_inside() {
        Read read = read("""
                ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*0930*^*00501*000000045*0*P*:~
                TA1*000000017*261103*0915*R*006~
                TA1*000000018*261199*0915*A*000~
                IEA*0*000000045~
                """);

        assertThat(read.interchanges())
                .containsExactly(new InterchangeAcknowledgement("000000017", MORNING, Outcome.REJECTED, "006"));
        assertThat(read.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.element.value", "x12.element.missing");
    }

    @Test
    void what_is_written_is_read_back_equal() {
        Property.forAll(AcknowledgementsTest::group).holds(group -> {
            Read read = read(AcknowledgementWriter.write(ENVELOPE, group));
            assertThat(read.findings()).isEmpty();
            assertThat(read.groups()).containsExactly(group);
        });
        InterchangeAcknowledgement whole = new InterchangeAcknowledgement("17", MORNING, Outcome.ACCEPTED, "000");
        assertThat(read(AcknowledgementWriter.write(ENVELOPE, whole)).interchanges())
                .containsExactly(whole);
    }

    @Test
    void what_is_not_said_cannot_be_written_and_codes_are_checked_at_the_door() {
        InterchangeAcknowledgement unsaid = new InterchangeAcknowledgement("17", MORNING, Outcome.NOT_SAID, "000");

        assertThatThrownBy(() -> AcknowledgementWriter.write(ENVELOPE, unsaid)).hasMessageContaining("not said");
        assertThatThrownBy(() -> ElementFault.builder().element(1).code("7*~").build())
                .hasMessageContaining("code");
    }

    @Test
    void what_was_sent_prints_as_a_mask_and_is_left_out_where_it_cannot_be_written() {
        ElementFault fault = ElementFault.builder()
                .element(9)
                .code("6")
                .sent(PatientText.of("W0*00"))
                .build();
        GroupAcknowledgement group = group(List.of(SegmentFault.builder()
                .tag("NM1")
                .position(11)
                .addElements(fault)
                .build()));

        assertThat(fault.toString()).doesNotContain("W0");
        assertThat(AcknowledgementWriter.write(ENVELOPE, group))
                .contains("IK4*9**6~")
                .doesNotContain("W0");
    }

    private static GroupAcknowledgement group(List<SegmentFault> faults) {
        return GroupAcknowledgement.builder()
                .kind("HS")
                .number("17")
                .outcome(Outcome.REJECTED)
                .included(1)
                .received(1)
                .accepted(0)
                .addTransactions(TransactionAcknowledgement.builder()
                        .kind("270")
                        .number("0001")
                        .outcome(Outcome.REJECTED)
                        .addAllFaults(faults)
                        .build())
                .build();
    }

    private static GroupAcknowledgement group(Choices choices) {
        return GroupAcknowledgement.builder()
                .kind(choices.oneOf("HS", "HB", "HP"))
                .number(Integer.toString(choices.between(1, 999_999)))
                .version(choices.chance(50) ? Optional.of("005010X279A1") : Optional.empty())
                .outcome(outcome(choices))
                .included(choices.between(0, 99))
                .received(choices.between(0, 99))
                .accepted(choices.between(0, 99))
                .addAllCodes(choices.someOf(List.of("1", "5", "17")))
                .addAllTransactions(choices.list(
                        0,
                        4,
                        one -> TransactionAcknowledgement.builder()
                                .kind(one.oneOf("270", "837"))
                                .number("000" + one.between(1, 9))
                                .outcome(outcome(one))
                                .addAllCodes(one.someOf(List.of("5", "I6")))
                                .addAllFaults(one.list(0, 3, AcknowledgementsTest::fault))
                                .build()))
                .build();
    }

    private static SegmentFault fault(Choices choices) {
        return SegmentFault.builder()
                .tag(choices.oneOf("NM1", "HL", "EQ"))
                .position(choices.between(1, 500))
                .loop(choices.chance(50) ? Optional.of("2110C") : Optional.empty())
                .code(choices.chance(80) ? Optional.of(choices.oneOf("8", "I9")) : Optional.empty())
                .unit(choices.chance(50) ? Optional.of(PatientText.of("INQ-7")) : Optional.empty())
                .addAllElements(choices.list(
                        0,
                        3,
                        one -> ElementFault.builder()
                                .element(one.between(1, 20))
                                .component(one.chance(50) ? Optional.of(one.between(1, 9)) : Optional.empty())
                                .repetition(one.chance(50) ? Optional.of(one.between(1, 9)) : Optional.empty())
                                .code(one.oneOf("1", "7", "I12"))
                                .sent(one.chance(50) ? Optional.of(PatientText.of("W 1.5")) : Optional.empty())
                                .build()))
                .build();
    }

    private static Outcome outcome(Choices choices) {
        return choices.oneOf(Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_ERRORS, Outcome.PARTLY_ACCEPTED, Outcome.REJECTED);
    }

    private static String envelope(String... segments) {
        return "ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*0930*^*00501*000000044*0*P*:~"
                + "GS*FA*EXAMPLEPLAN*EXAMPLECLINIC*20261103*0930*44*X*005010X231A1~"
                + String.join("~", segments)
                + "~GE*1*44~IEA*1*000000044~";
    }

    private static Read read(String text) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            X12Reader.reporting(read.findings()::add)
                    .acknowledgements(read.groups()::add)
                    .interchanges(read.interchanges()::add)
                    .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }

    private record Read(
            List<GroupAcknowledgement> groups, List<InterchangeAcknowledgement> interchanges, List<Finding> findings) {}
}
