package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.EligibilityInquiryBuilder;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class InquiryWriterTest {
    private static final Envelope ENVELOPE = Envelope.builder()
            .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
            .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
            .controlNumber(17)
            .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 15))
            .test(true)
            .build();
    private static final InquiryWriter WRITER = new InquiryWriter("9EXAMPLE01");

    @Test
    void an_inquiry_about_the_subscriber_is_written_as_the_guide_has_it() {
        WrittenInquiries file = WRITER.write(ENVELOPE, "BATCH-17", List.of(ada().build()));

        assertThat(file.text().lines())
                .containsExactly(
                        "ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEHOUSE   *261103*0915*^*00501*000000017*0*T*:~",
                        "GS*HS*EXAMPLECLINIC*EXAMPLEHOUSE*20261103*0915*17*X*005010X279A1~",
                        "ST*270*0001*005010X279A1~",
                        "BHT*0022*13*BATCH-17*20261103*0915~",
                        "HL*1**20*1~",
                        "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~",
                        "HL*2*1*21*1~",
                        "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~",
                        "HL*3*2*22*0~",
                        "TRN*1*INQ-1*9EXAMPLE01~",
                        "NM1*IL*1*SAMPLE*ADA****MI*W000111222~",
                        "DMG*D8*19840229*F~",
                        "DTP*291*D8*20261110~",
                        "EQ*30^98~",
                        "SE*13*0001~",
                        "GE*1*17~",
                        "IEA*1*000000017~");
        assertThat(file.written()).containsExactly(new InquiryId("INQ-1"));
        assertThat(file.findings()).isEmpty();
    }

    @Test
    void a_dependent_is_asked_about_under_the_subscriber() {
        EligibilityInquiry inquiry = ada().relationship(Relationship.CHILD)
                .dependent(Insured.builder()
                        .lastName(PersonName.of("SAMPLE"))
                        .firstName(PersonName.of("BEN"))
                        .birthDate(LocalDate.of(2015, 7, 4))
                        .build())
                .dates(DateRange.closed(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)))
                .addProcedures(new ProcedureCode("T1015"))
                .build();

        assertThat(WRITER.write(ENVELOPE, "BATCH-17", List.of(inquiry)).text().lines())
                .containsSubsequence(
                        "HL*3*2*22*1~",
                        "NM1*IL*1*SAMPLE*ADA****MI*W000111222~",
                        "DMG*D8*19840229*F~",
                        "HL*4*3*23*0~",
                        "TRN*1*INQ-1*9EXAMPLE01~",
                        "NM1*03*1*SAMPLE*BEN~",
                        "DMG*D8*20150704~",
                        "INS*N*19~",
                        "DTP*291*RD8*20261101-20261130~",
                        "EQ*30^98~",
                        "EQ**HC:T1015~");
    }

    @Test
    void inquiries_to_one_payer_for_one_provider_share_their_levels() {
        List<EligibilityInquiry> inquiries = List.of(
                ada().build(),
                ada().id(new InquiryId("INQ-2")).payer(new PayerId("EX002")).build(),
                ada().id(new InquiryId("INQ-3")).build());

        WrittenInquiries file = WRITER.write(ENVELOPE, "BATCH-17", inquiries);

        assertThat(file.text().lines().filter(line -> line.startsWith("HL*")))
                .containsExactly(
                        "HL*1**20*1~",
                        "HL*2*1*21*1~",
                        "HL*3*2*22*0~",
                        "HL*4*2*22*0~",
                        "HL*5**20*1~",
                        "HL*6*5*21*1~",
                        "HL*7*6*22*0~");
        assertThat(file.written()).extracting(InquiryId::value).containsExactly("INQ-1", "INQ-3", "INQ-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAM*PLE", "SAM~PLE", "SAM:PLE", "SAM^PLE", "SAM\nPLE", " SAMPLE", "\u6797"})
    void a_name_that_cannot_be_written_leaves_its_inquiry_out_and_no_other(String name) {
        EligibilityInquiry broken = ada().id(new InquiryId("INQ-2"))
                .subscriber(Insured.builder().lastName(PersonName.of(name)).build())
                .build();

        WrittenInquiries file = WRITER.write(ENVELOPE, "BATCH-17", List.of(broken, ada().build()));

        assertThat(file.written()).containsExactly(new InquiryId("INQ-1"));
        assertThat(file.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().value()).isEqualTo("x12.write.character");
            assertThat(finding.facts()).isEqualTo(Map.of("inquiry", "INQ-2"));
            assertThat(finding.message())
                    .isEqualTo(
                            name.startsWith(" ")
                                    ? "the family name of the subscriber begins or ends with a blank."
                                    : "the family name of the subscriber holds a character that cannot be written.");
        });
    }

    @Test
    void accents_are_left_out_and_reported() {
        EligibilityInquiry inquiry = ada().subscriber(Insured.builder()
                        .lastName(PersonName.of("Garc\u00eda-Mu\u00f1oz"))
                        .build())
                .build();

        WrittenInquiries file = WRITER.write(ENVELOPE, "BATCH-17", List.of(inquiry));

        assertThat(file.text()).contains("NM1*IL*1*Garcia-Munoz*****MI*W000111222~");
        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.write.character");
    }

    @Test
    void what_is_too_long_or_has_no_end_is_left_out() {
        EligibilityInquiry endless =
                ada().dates(DateRange.from(LocalDate.of(2026, 11, 1))).build();
        EligibilityInquiry wordy = ada().id(new InquiryId("I".repeat(51))).build();

        WrittenInquiries file = WRITER.write(ENVELOPE, "BATCH-17", List.of(endless, wordy));

        assertThat(file.text()).isEmpty();
        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.write.missing", "x12.write.length");
    }

    @Test
    void what_is_written_is_read_back_equal() {
        Property.forAll(InquiryWriterTest::inquiries).runs(300).holds(inquiries -> {
            WrittenInquiries file = WRITER.write(ENVELOPE, "BATCH-17", inquiries);
            assertThat(file.findings()).isEmpty();
            assertThat(SplitInquiries.of(file.text())).containsExactlyInAnyOrderElementsOf(inquiries);
            assertThat(ReadFile.of(file.text()).rules()).containsExactly("x12.transaction.kind");
        });
    }

    @Test
    void a_file_of_inquiries_prints_nothing_of_them() {
        assertThat(WRITER.write(ENVELOPE, "BATCH-17", List.of(ada().build())).toString())
                .doesNotContain("SAMPLE", "W000111222");
    }

    @Test
    void numbers_and_ids_of_an_envelope_are_checked_at_the_door() {
        assertThatThrownBy(() -> Envelope.builder()
                        .sender(ENVELOPE.sender())
                        .receiver(ENVELOPE.receiver())
                        .controlNumber(0)
                        .writtenAt(ENVELOPE.writtenAt())
                        .build())
                .hasMessageContaining("control number (0)");
        assertThatThrownBy(() -> new TradingPartner("ZZ", "SIXTEEN-LETTERS-")).hasMessageContaining("1 to 15");
        assertThatThrownBy(() -> new TradingPartner("Z", "EXAMPLE")).hasMessageContaining("qualifier (Z)");
        assertThatThrownBy(() -> new InquiryWriter("SHORT")).hasMessageContaining("originator (SHORT)");
    }

    private static EligibilityInquiryBuilder ada() {
        return EligibilityInquiry.builder()
                .id(new InquiryId("INQ-1"))
                .payer(new PayerId("EX001"))
                .payerName("EXAMPLE HEALTH PLAN")
                .provider(new Npi("1234567893"))
                .providerName("EXAMPLE FAMILY CLINIC")
                .subscriber(Insured.builder()
                        .lastName(PersonName.of("SAMPLE"))
                        .firstName(PersonName.of("ADA"))
                        .birthDate(LocalDate.of(1984, 2, 29))
                        .sex(Insured.Sex.FEMALE)
                        .build())
                .memberId(MemberId.of("W000111222"))
                .relationship(Relationship.SELF)
                .dates(DateRange.day(LocalDate.of(2026, 11, 10)))
                .addServiceTypes(ServiceType.PLAN, ServiceType.OFFICE_VISIT);
    }

    private static List<EligibilityInquiry> inquiries(Choices choices) {
        List<EligibilityInquiry> all = new ArrayList<>();
        int count = choices.between(1, 5);
        for (int i = 1; i <= count; i++) {
            Relationship relationship = choices.oneOf(Relationship.values());
            LocalDate first = choices.day(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
            List<ServiceType> types = new ArrayList<>(choices.someOf(
                    List.of(ServiceType.PLAN, ServiceType.OFFICE_VISIT, new ServiceType("UC"), new ServiceType("1"))));
            types.add(new ServiceType("MH"));
            all.add(EligibilityInquiry.builder()
                    .id(new InquiryId("INQ-" + i))
                    .payer(new PayerId(choices.oneOf("EX001", "EX 2", "60054")))
                    .payerName(choices.oneOf("EXAMPLE HEALTH PLAN", "Plan & Sons (East)"))
                    .provider(new Npi(choices.oneOf("1234567893", "1245319599")))
                    .providerName("EXAMPLE FAMILY CLINIC")
                    .subscriber(person(choices))
                    .memberId(
                            choices.chance(80)
                                    ? Optional.of(MemberId.of("W" + choices.between(1, 999_999)))
                                    : Optional.empty())
                    .relationship(relationship)
                    .dependent(relationship == Relationship.SELF ? Optional.empty() : Optional.of(person(choices)))
                    .dates(DateRange.days(first, choices.between(1, 40)))
                    .addAllServiceTypes(types)
                    .addAllProcedures(choices.someOf(List.of(new ProcedureCode("T1015"), new ProcedureCode("G0438"))))
                    .build());
        }
        return all;
    }

    private static Insured person(Choices choices) {
        return Insured.builder()
                .lastName(PersonName.of(choices.oneOf("SAMPLE", "O'Example", "VAN DER MODEL-JONES", "A")))
                .firstName(choices.chance(90) ? Optional.of(PersonName.of("ADA")) : Optional.empty())
                .middleName(choices.chance(30) ? Optional.of(PersonName.of("Q.")) : Optional.empty())
                .birthDate(
                        choices.chance(80)
                                ? Optional.of(choices.day(LocalDate.of(1920, 1, 1), LocalDate.of(2026, 1, 1)))
                                : Optional.empty())
                .sex(choices.chance(50) ? Optional.of(choices.oneOf(Insured.Sex.values())) : Optional.empty())
                .build();
    }
}
