package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.adapter.x12.AcknowledgementWriter;
import org.practicekit.adapter.x12.AuthorizationWriter;
import org.practicekit.adapter.x12.Envelope;
import org.practicekit.adapter.x12.GroupAcknowledgement;
import org.practicekit.adapter.x12.InquiryWriter;
import org.practicekit.adapter.x12.Outcome;
import org.practicekit.adapter.x12.TradingPartner;
import org.practicekit.adapter.x12.WrittenInquiries;
import org.practicekit.adapter.x12.WrittenRequests;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.adapter.x12.X12Rules;
import org.practicekit.adapter.x12.X12Summary;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/** The code of the guide's page on X12. */
class X12GuideTest {
    private static final String FILE = """
            ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*0915*^*00501*000000001*0*T*:~
            GS*HB*EXAMPLEPLAN*EXAMPLECLINIC*20261103*0915*1*X*005010X279A1~
            ST*271*0001*005010X279A1~
            BHT*0022*11*BATCH-17*20261103*0915~
            HL*1**20*1~
            NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~
            HL*2*1*21*1~
            NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~
            HL*3*2*22*0~
            TRN*2*INQ-1*9EXAMPLE01~
            NM1*IL*1*SAMPLE*ADA****MI*W000111222~
            EB*B*IND*98***27*25*****Y~
            MSG*PRIMARY CARE~
            SE*13*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    private static final String DECISION = """
            ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*1000*^*00501*000000002*0*T*:~
            GS*HI*EXAMPLEPLAN*EXAMPLECLINIC*20261103*1000*2*X*005010X217~
            ST*278*0001*005010X217~
            BHT*0007*11*A-1*20261103*1000*18~
            HL*1**20*1~
            NM1*X3*2*EXAMPLE HEALTH PLAN*****PI*EX001~
            HL*2*1*21*1~
            NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~
            HL*3*2*22*1~
            NM1*IL*1*SAMPLE*ADA****MI*W000111222~
            HL*4*3*EV*0~
            TRN*2*A-1*9EXAMPLE01~
            UM*HS*I*PT*11:B~
            HCR*A2*AUTH-7*0S~
            HSD*VS*6~
            SE*14*0001~
            GE*1*2~
            IEA*1*000000002~
            """;

    @Test
    void a_file_is_read_patient_by_patient() throws IOException {
        InputStream file = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));
        Instant receivedAt = Instant.parse("2026-11-03T14:15:00Z");

        // snippet: edi-read
        List<Finding> findings = new ArrayList<>();
        List<EligibilityAnswer> answers = new ArrayList<>();
        X12Summary summary = X12Reader.reporting(findings::add) // what is wrong with the file, and where
                .eligibility(receivedAt, answers::add) // as soon as one is complete; a night's file needs no list
                .read(file);
        // end

        assertThat(summary.read()).isEqualTo(1);
        // the trailer counts 13 segments, and there are 12
        assertThat(findings).extracting(Finding::rule).containsExactly(X12Rules.TRANSACTION_COUNT.id());

        // snippet: edi-evidence
        EligibilityAnswer answer = answers.get(0);
        Benefit copay = answer.benefits().get(0);
        copay.amount(); // USD 25.00
        copay.evidence(); // segments 10 and 11 of the transaction
        answer.evidence().get(9).text().reveal(); // EB*B*IND*98***27*25*****Y
        // end

        assertThat(copay.evidence()).containsExactly(10, 11);
        assertThat(answer.evidence().get(9).text().reveal()).isEqualTo("EB*B*IND*98***27*25*****Y");
    }

    @Test
    void inquiries_are_written_into_one_file() {
        // snippet: edi-write
        Envelope envelope = Envelope.builder()
                .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
                .controlNumber(17) // the host's: each once to one receiver
                .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 15))
                .build();
        WrittenInquiries file =
                new InquiryWriter("9EXAMPLE01").write(envelope, "BATCH-17", List.of(inquiry("INQ-1", "SAMPLE")));
        file.text(); // ISA*00*          *00*  ...
        file.written(); // INQ-1
        file.findings(); // why others are not in it
        // end

        assertThat(file.text()).contains("TRN*1*INQ-1*9EXAMPLE01~");
        WrittenInquiries none =
                new InquiryWriter("9EXAMPLE01").write(envelope, "BATCH-17", List.of(inquiry("INQ-2", "SAM*PLE")));
        assertThat(none.findings()).extracting(Finding::rule).containsExactly(X12Rules.WRITE_CHARACTER.id());
    }

    @Test
    void requests_are_written_and_their_answers_read() throws IOException {
        Envelope envelope = Envelope.builder()
                .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
                .controlNumber(19)
                .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 45))
                .build();
        AuthorizationRequest request = therapy();
        Instant receivedAt = Instant.parse("2026-11-03T15:00:00Z");
        InputStream file = new ByteArrayInputStream(DECISION.getBytes(StandardCharsets.UTF_8));
        List<Finding> findings = new ArrayList<>();

        // snippet: edi-authorize
        WrittenRequests sent = new AuthorizationWriter("9EXAMPLE01").write(envelope, List.of(request));
        sent.text(); // ISA*00*          *00*          *ZZ*EXAMPLECLINIC  ...
        List<AuthorizationAnswer> answers = new ArrayList<>();
        X12Reader.reporting(findings::add)
                .authorizations(receivedAt, answers::add)
                .read(file);
        AuthorizationAnswer answer = answers.get(0);
        answer.request(); // A-1, by the trace
        answer.outcome(); // CERTIFIED_IN_PART
        answer.agreed(); // number AUTH-7, and 6 units; the days are as asked for
        answer.reasons(); // 0S
        // end

        assertThat(sent.text()).contains("TRN*1*A-1*9EXAMPLE01~", "UM*HS*I*PT*11:B~", "HSD*VS*12~");
        assertThat(findings).isEmpty();
        assertThat(answer.request()).contains(new AuthorizationId("A-1"));
        assertThat(answer.outcome()).isEqualTo(AuthorizationAnswer.Outcome.CERTIFIED_IN_PART);
        assertThat(answer.agreed()).contains(new Agreed("AUTH-7", null, 6));
        assertThat(answer.reasons()).containsExactly(new DenialReason("0S", null));
    }

    @Test
    void acknowledgements_are_read_beside_answers_and_written() throws IOException {
        Envelope envelope = Envelope.builder()
                .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                .receiver(new TradingPartner("ZZ", "EXAMPLEPLAN"))
                .controlNumber(18)
                .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 30))
                .build();

        // snippet: edi-acknowledge
        String taken = AcknowledgementWriter.write(
                envelope,
                GroupAcknowledgement.builder()
                        .kind("HB") // answers about eligibility
                        .number("1") // the group's control number
                        .outcome(Outcome.ACCEPTED)
                        .included(1)
                        .received(1)
                        .accepted(1)
                        .build());
        List<GroupAcknowledgement> groups = new ArrayList<>();
        X12Reader.reporting(finding -> {})
                .acknowledgements(groups::add)
                .read(new ByteArrayInputStream(taken.getBytes(StandardCharsets.US_ASCII)));
        groups.get(0).outcome().isTaken(); // true; what nobody said was taken was not
        // end

        assertThat(groups.get(0).outcome().isTaken()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_page_names_every_rule(X12Rules rule) {
        assertThat(Docs.read(Docs.root().resolve("docs/guide/x12.md"))).contains("`" + rule.id() + "`");
    }

    private static EligibilityInquiry inquiry(String id, String lastName) {
        return EligibilityInquiry.builder()
                .id(new InquiryId(id))
                .payer(new PayerId("EX001"))
                .payerName("EXAMPLE HEALTH PLAN")
                .provider(new Npi("1234567893"))
                .providerName("EXAMPLE FAMILY CLINIC")
                .subscriber(Insured.builder().lastName(PersonName.of(lastName)).build())
                .memberId(MemberId.of("W000111222"))
                .relationship(Relationship.SELF)
                .dates(DateRange.day(LocalDate.of(2026, 11, 10)))
                .addServiceTypes(ServiceType.OFFICE_VISIT)
                .build();
    }

    private static AuthorizationRequest therapy() {
        AuthorizationWish wish = AuthorizationWish.builder()
                .coverage(new CoverageId("c-1"))
                .serviceType(new ServiceType("PT"))
                .place(new PlaceOfService("11"))
                .units(12)
                .days(DateRange.closed(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 31)))
                .build();
        return new AuthorizationRequest(
                Authorization.builder()
                        .id(new AuthorizationId("A-1"))
                        .version(Version.FIRST)
                        .patient(new PatientId("patient-1"))
                        .payer(new PayerId("EX001"))
                        .wish(wish)
                        .state(AuthorizationState.DRAFT)
                        .build(),
                Coverage.builder()
                        .id(new CoverageId("c-1"))
                        .version(Version.FIRST)
                        .patient(new PatientId("patient-1"))
                        .payer(new PayerId("EX001"))
                        .kind(CoverageKind.GROUP)
                        .memberId(MemberId.of("W000111222"))
                        .relationship(Relationship.SELF)
                        .build(),
                Insured.builder().lastName(PersonName.of("SAMPLE")).build(),
                "EXAMPLE HEALTH PLAN",
                new Npi("1234567893"),
                "EXAMPLE FAMILY CLINIC");
    }
}
