package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimInsuranceBuilder;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;

/** An office asks payers how its claims stand. */
class ClaimInquiryWriterTest {
    private static final Envelope ENVELOPE = Envelope.builder()
            .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
            .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
            .controlNumber(18)
            .writtenAt(LocalDateTime.of(2026, 11, 20, 9, 15))
            .test(true)
            .build();
    private static final ClaimInquiryWriter WRITER = new ClaimInquiryWriter("EXAMPLE FAMILY CLINIC", "CLINIC1");

    @Test
    void a_question_about_a_subscribers_claim_is_written_as_the_guide_has_it() {
        ClaimInquiry inquiry = inquiry("ASK-1", sheet("A1001").build());

        WrittenInquiries file = WRITER.write(ENVELOPE, "ASKED-18", List.of(inquiry));

        assertThat(file.findings()).isEmpty();
        assertThat(file.text().lines())
                .containsExactly(
                        "ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEHOUSE   *261120*0915*^*00501*000000018*0*T*:~",
                        "GS*HR*EXAMPLECLINIC*EXAMPLEHOUSE*20261120*0915*18*X*005010X212~",
                        "ST*276*0001*005010X212~",
                        "BHT*0010*13*ASKED-18*20261120*0915~",
                        "HL*1**20*1~",
                        "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~",
                        "HL*2*1*21*1~",
                        "NM1*41*2*EXAMPLE FAMILY CLINIC*****46*CLINIC1~",
                        "HL*3*2*19*1~",
                        "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~",
                        "HL*4*3*22*0~",
                        "DMG*D8*19840229*F~",
                        "NM1*IL*1*SAMPLE*ADA****MI*W1001~",
                        "TRN*1*ASK-1~",
                        "REF*1K*ICN-5001~",
                        "REF*EJ*A1001~",
                        "AMT*T3*250.5~",
                        "DTP*472*D8*20261005~",
                        "SE*17*0001~",
                        "GE*1*18~",
                        "IEA*1*000000018~");
        assertThat(file.written()).containsExactly(new InquiryId("ASK-1"));
    }

    @Test
    void a_question_about_a_dependent_stands_below_the_subscriber() {
        ClaimSheet sheet = sheet("A1002")
                .patient(person("SAMPLE", "BEN", LocalDate.of(2015, 7, 4)))
                .addLines(line(2, LocalDate.of(2026, 10, 7)))
                .build();
        ClaimInquiry inquiry = ClaimInquiry.builder()
                .like(inquiry("ASK-2", sheet))
                .payerClaimNumber(Optional.empty())
                .build();

        assertThat(WRITER.write(ENVELOPE, "ASKED-18", List.of(inquiry)).text().lines())
                .containsSubsequence(
                        "HL*4*3*22*1~",
                        "NM1*IL*1*SAMPLE*ADA****MI*W1001~",
                        "HL*5*4*23*0~",
                        "DMG*D8*20150704*F~",
                        "NM1*QC*1*SAMPLE*BEN~",
                        "TRN*1*ASK-2~",
                        "REF*EJ*A1002~",
                        "AMT*T3*250.5~",
                        "DTP*472*RD8*20261005-20261007~")
                .noneMatch(line -> line.startsWith("REF*1K"));
    }

    @Test
    void questions_to_one_payer_share_their_levels() {
        ClaimSheet other =
                sheet("A1003").insurance(insurance().payerId("EX002").build()).build();

        WrittenInquiries file = WRITER.write(
                ENVELOPE,
                "ASKED-18",
                List.of(
                        inquiry("ASK-1", sheet("A1001").build()),
                        inquiry("ASK-2", other),
                        inquiry("ASK-3", sheet("A1004").build())));

        assertThat(file.text().lines().filter(line -> line.startsWith("HL*")))
                .containsExactly(
                        "HL*1**20*1~",
                        "HL*2*1*21*1~",
                        "HL*3*2*19*1~",
                        "HL*4*3*22*0~",
                        "HL*5*3*22*0~",
                        "HL*6**20*1~",
                        "HL*7*6*21*1~",
                        "HL*8*7*19*1~",
                        "HL*9*8*22*0~");
        assertThat(file.written()).extracting(InquiryId::value).containsExactly("ASK-1", "ASK-3", "ASK-2");
    }

    @Test
    void a_question_without_what_the_payer_needs_is_left_out_with_each_reason_and_no_other() {
        ClaimSheet bare = ClaimSheet.builder()
                .controlNumber("A*1")
                .frequency("1")
                .insurance(
                        ClaimInsurance.builder().sequence("P").payerId("EX001").build())
                .build();

        WrittenInquiries file = WRITER.write(
                ENVELOPE,
                "ASKED-18",
                List.of(inquiry("ASK-0", bare), inquiry("ASK-1", sheet("A1001").build())));

        assertThat(file.written()).containsExactly(new InquiryId("ASK-1"));
        assertThat(file.findings())
                .allSatisfy(finding -> assertThat(finding.facts()).containsEntry("inquiry", "ASK-0"))
                .extracting(finding -> finding.message())
                .containsExactly(
                        "the name of the payer is needed.",
                        "the name of the provider is needed.",
                        "the NPI of the provider is needed.",
                        "the family name of the subscriber is needed.",
                        "the number of the member is needed.",
                        "the number of the claim holds a character that cannot be written.",
                        "a day of service is needed.");
    }

    @Test
    void who_asks_has_a_name_and_a_number_that_can_be_written() {
        assertThatThrownBy(() -> new ClaimInquiryWriter("A*B", "1")).hasMessageContaining("name and id");
        assertThatThrownBy(() -> new ClaimInquiryWriter("A", "")).hasMessageContaining("name and id");
    }

    private static ClaimInquiry inquiry(String id, ClaimSheet sheet) {
        return ClaimInquiry.builder()
                .id(new InquiryId(id))
                .sheet(sheet)
                .payerClaimNumber("ICN-5001")
                .build();
    }

    private static ClaimSheetBuilder sheet(String number) {
        return ClaimSheet.builder()
                .controlNumber(number)
                .charge(Money.usd("250.50"))
                .frequency("1")
                .insurance(insurance().build())
                .addProviders(ClaimProvider.builder()
                        .role(ProviderRole.BILLING)
                        .name("EXAMPLE FAMILY CLINIC")
                        .npi("1234567893")
                        .build())
                .addLines(line(1, LocalDate.of(2026, 10, 5)));
    }

    private static ClaimInsuranceBuilder insurance() {
        return ClaimInsurance.builder()
                .sequence("P")
                .relationshipCode("18")
                .payerId("EX001")
                .payerName("EXAMPLE HEALTH PLAN")
                .memberId(MemberId.of("W1001"))
                .subscriber(person("SAMPLE", "ADA", LocalDate.of(1984, 2, 29)));
    }

    private static ClaimPerson person(String last, String first, LocalDate born) {
        return ClaimPerson.builder()
                .person(Insured.builder()
                        .lastName(PersonName.of(last))
                        .firstName(PersonName.of(first))
                        .birthDate(born)
                        .sex(Insured.Sex.FEMALE)
                        .build())
                .build();
    }

    private static ClaimLine line(int number, LocalDate day) {
        return ClaimLine.builder()
                .number(number)
                .procedure("G0008")
                .charge(Money.usd("125.25"))
                .units(BigDecimal.ONE)
                .from(day)
                .build();
    }
}
