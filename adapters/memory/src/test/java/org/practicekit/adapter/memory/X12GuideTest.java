package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.adapter.x12.AcknowledgementWriter;
import org.practicekit.adapter.x12.AuthorizationWriter;
import org.practicekit.adapter.x12.ClaimBatch;
import org.practicekit.adapter.x12.ClaimInquiry;
import org.practicekit.adapter.x12.ClaimInquiryWriter;
import org.practicekit.adapter.x12.ClaimReports;
import org.practicekit.adapter.x12.ClaimWriter;
import org.practicekit.adapter.x12.Envelope;
import org.practicekit.adapter.x12.GroupAcknowledgement;
import org.practicekit.adapter.x12.InquiryWriter;
import org.practicekit.adapter.x12.Outcome;
import org.practicekit.adapter.x12.ReadClaim;
import org.practicekit.adapter.x12.TradingPartner;
import org.practicekit.adapter.x12.WrittenInquiries;
import org.practicekit.adapter.x12.WrittenRequests;
import org.practicekit.adapter.x12.X12Lookup;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.adapter.x12.X12Rules;
import org.practicekit.adapter.x12.X12Summary;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimStatusCode;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.ProviderRole;
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
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.Remittance;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.GeneratedClaims;
import org.practicekit.testkit.property.Choices;

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

    private static final String REMITTANCE = """
            ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*1000*^*00501*000000003*0*T*:~
            GS*HP*EXAMPLEPLAN*EXAMPLECLINIC*20261103*1000*3*X*005010X221A1~
            ST*835*0001~
            BPR*I*80*C*ACH************20261103~
            TRN*1*883001*1999999999~
            N1*PR*EXAMPLE HEALTH PLAN~
            N1*PE*EXAMPLE FAMILY CLINIC*XX*1234567893~
            CLP*A1001*1*100*80*0*12*ICN-5001*11*1~
            NM1*QC*1*SAMPLE*ADA****MI*W000111222~
            SVC*HC:G0008*100*80**1~
            CAS*CO*45*20~
            SE*10*0001~
            GE*1*3~
            IEA*1*000000003~
            """;

    private static final String CLAIM_STATUS = """
            ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261104*1000*^*00501*000000004*0*T*:~
            GS*HN*EXAMPLEPLAN*EXAMPLECLINIC*20261104*1000*4*X*005010X214~
            ST*277*0001*005010X214~
            BHT*0085*08*277-1*20261104*1000*TH~
            HL*1**20*1~
            NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~
            HL*2*1*21*1~
            NM1*41*2*EXAMPLE FAMILY CLINIC*****46*CLINIC1~
            TRN*2*BATCH-18~
            HL*3*2*19*1~
            NM1*85*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~
            HL*4*3*PT~
            NM1*QC*1*SAMPLE*ADA****MI*W000111222~
            TRN*2*A1001~
            STC*A7:562:85*20261104*U*100~
            SE*14*0001~
            GE*1*4~
            IEA*1*000000004~
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
    void claims_are_written_as_they_come_and_read_as_they_are() throws IOException {
        Envelope envelope = Envelope.builder()
                .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
                .controlNumber(21)
                .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 15))
                .build();
        List<ClaimSheet> claims = List.of(GeneratedClaims.claim(Choices.seeded(837)));
        StringWriter out = new StringWriter();
        List<String> written = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();

        // snippet: edi-claims
        ClaimBatch batch = ClaimBatch.builder()
                .reference("CLINIC-1103") // comes back with what is said about the file
                .submitterName("EXAMPLE FAMILY CLINIC")
                .submitterId("9EXAMPLE01")
                .phone("6145550100")
                .receiverName("EXAMPLE HOUSE")
                .receiverId("EX900")
                .build();
        new ClaimWriter()
                .write(envelope, batch, claims, out, findings::add, claim -> written.add(claim.controlNumber()));
        // end

        assertThat(written).containsExactly("CL-1");
        assertThat(findings).isEmpty();
        InputStream file = new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.US_ASCII));

        // snippet: edi-read-claims
        List<ReadClaim> read = new ArrayList<>();
        X12Reader.reporting(findings::add)
                .claims(read::add) // as soon as the next begins
                .read(file);
        ReadClaim claim = read.get(0);
        claim.sheet(); // the claim, right or wrong
        claim.findings(); // what could not be understood
        claim.placeOf(1, "SV1"); // where the service of the first line stands: byte, line, segment
        claim.placeOfLoop("2010BA"); // where the subscriber stands
        // end

        assertThat(findings).isEmpty();
        assertThat(claim.sheet()).isEqualTo(claims.get(0));
        assertThat(claim.placeOf(1, "SV1")).isPresent();
        assertThat(claim.placeOfLoop("2010BA")).isPresent();
    }

    @Test
    void a_remittance_is_read_claim_by_claim() throws IOException {
        InputStream file = new ByteArrayInputStream(REMITTANCE.getBytes(StandardCharsets.UTF_8));
        List<Finding> findings = new ArrayList<>();

        // snippet: edi-remittance
        List<Remittance> payments = new ArrayList<>();
        X12Reader.reporting(findings::add)
                .remittances(Remittance.collecting(payments::add)) // or a receiver of the host's, which keeps one claim
                .read(file);
        Remittance payment = payments.get(0);
        payment.header().payment(); // USD 80.00
        payment.trailer().complete(); // true: nothing is missing
        PaidClaim claim = payment.claims().get(0);
        claim.paid(); // USD 80.00
        claim.lines().get(0).adjustments(); // CO 45, USD 20.00
        // end

        assertThat(findings).isEmpty();
        assertThat(payment.header().payment()).isEqualTo(Money.usd("80"));
        assertThat(payment.trailer().complete()).isTrue();
        assertThat(claim.paid()).isEqualTo(Money.usd("80"));
        assertThat(claim.lines().get(0).adjustments())
                .containsExactly(Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd("20")));
    }

    @Test
    void what_is_said_of_claims_is_read_from_all_that_comes_back() throws IOException {
        InputStream file = new ByteArrayInputStream(CLAIM_STATUS.getBytes(StandardCharsets.UTF_8));
        Instant receivedAt = Instant.parse("2026-11-04T14:15:00Z");
        List<Finding> findings = new ArrayList<>();

        // snippet: edi-claim-status
        List<ClaimStatusReport> reports = new ArrayList<>();
        X12Reader.reporting(findings::add)
                .claimStatus(receivedAt, reports::add) // 277CA and 277
                .acknowledgements(group -> reports.addAll(ClaimReports.of(group, receivedAt))) // 999
                .interchanges(whole -> reports.add(ClaimReports.of(whole, receivedAt))) // TA1
                .read(file);
        ClaimStatusReport report = reports.get(0);
        report.controlNumber(); // A1001
        report.codes(); // A7:562:85
        report.standing(); // REJECTED
        // end

        assertThat(findings).isEmpty();
        assertThat(reports).hasSize(1);
        assertThat(report.controlNumber()).contains("A1001");
        assertThat(report.codes()).extracting(ClaimStatusCode::text).containsExactly("A7:562:85");
        assertThat(report.standing()).isEqualTo(ClaimStatusReport.Standing.REJECTED);
    }

    @Test
    void payers_are_asked_how_claims_stand() {
        Envelope envelope = Envelope.builder()
                .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
                .controlNumber(18)
                .writtenAt(LocalDateTime.of(2026, 11, 20, 9, 15))
                .build();
        ClaimSheet sheet = sent();

        // snippet: edi-claim-inquiry
        ClaimInquiry inquiry = ClaimInquiry.builder()
                .id(new InquiryId("ASK-1")) // comes back as report.inquiry()
                .sheet(sheet) // the claim as it was sent
                .payerClaimNumber("ICN-5001")
                .build();
        WrittenInquiries asked = new ClaimInquiryWriter("EXAMPLE FAMILY CLINIC", "CLINIC1")
                .write(envelope, "ASKED-18", List.of(inquiry));
        asked.text(); // ISA*00*          *00*  ...
        // end

        assertThat(asked.findings()).isEmpty();
        assertThat(asked.text()).contains("TRN*1*ASK-1~\nREF*1K*ICN-5001~\nREF*EJ*A1001~");
    }

    private static ClaimSheet sent() {
        return ClaimSheet.builder()
                .controlNumber("A1001")
                .charge(Money.usd("100"))
                .frequency("1")
                .insurance(ClaimInsurance.builder()
                        .sequence("P")
                        .relationshipCode("18")
                        .payerId("EX001")
                        .payerName("EXAMPLE HEALTH PLAN")
                        .memberId(MemberId.of("W1001"))
                        .subscriber(ClaimPerson.builder()
                                .person(Insured.builder()
                                        .lastName(PersonName.of("SAMPLE"))
                                        .build())
                                .build())
                        .build())
                .addProviders(ClaimProvider.builder()
                        .role(ProviderRole.BILLING)
                        .name("EXAMPLE FAMILY CLINIC")
                        .npi("1234567893")
                        .build())
                .addLines(ClaimLine.builder()
                        .number(1)
                        .procedure("G0008")
                        .charge(Money.usd("100"))
                        .units(BigDecimal.ONE)
                        .from(LocalDate.of(2026, 10, 5))
                        .build())
                .build();
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
    void a_question_is_asked_over_the_hosts_transport() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-03T17:00:00Z"), ZoneOffset.UTC);
        AtomicInteger control = new AtomicInteger();
        X12Lookup.Transport line =
                (practice, question) -> new ByteArrayInputStream(FILE.getBytes(StandardCharsets.US_ASCII));
        List<Finding> findings = new ArrayList<>();
        // snippet: edi-lookup
        PayerLookup payers = new X12Lookup(
                new InquiryWriter("9EXAMPLE01"),
                (practice, inquiry) -> Envelope.builder()
                        .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                        .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
                        .controlNumber(control.incrementAndGet()) // of the host's own series
                        .writtenAt(LocalDateTime.now(clock))
                        .build(),
                line, // (practice, a file) -> what came back: a web service, a mailbox, a socket
                findings::add,
                clock);
        PayerLookup.Reply reply = payers.ask(PRACTICE, inquiry("INQ-1", "SAMPLE"));
        // end
        assertThat(reply).isInstanceOf(PayerLookup.Answered.class);
        assertThat(payers.ask(PRACTICE, inquiry("INQ-2", "SAMPLE")))
                .isEqualTo(new PayerLookup.Failed(LookupFailure.MISMATCH));
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
