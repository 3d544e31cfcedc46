package org.practicekit.billing.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.BillingSetupBuilder;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.policy.ClaimPolicyBuilder;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What charges and claims look like to the tests of the whole module. */
public final class ClaimSamples implements Samples {
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PracticeId PRACTICE = new PracticeId("maple-street");
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final PayerId PAYER = new PayerId("EXAMPLE1");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Citation CONTRACT =
            Citation.of("Example Mutual", "contract 2026, exhibit C", LocalDate.of(2026, 1, 5));

    @Override
    public void in(Shipment shipment) {
        Claim claim = claim("not shown").build();
        Charge charge = charge().build();
        ClaimStatusReport report = report("not shown").build();
        ClaimSheet sheet = claim.sheet();
        FilingLimit limit = FilingLimit.ofDays(PAYER, 90, DateRange.ALWAYS, CONTRACT);
        FilingLimits limits = FilingLimits.of(List.of(limit));
        FilingDeadline deadline =
                limits.deadline(PAYER, CoverageKind.GROUP, DAY).orElseThrow();
        MissedCharges missed = new MissedCharges(3);
        CompletedVisit visit = visit("not shown").build();
        NextPayerCase next = nextCase("not shown").build();
        shipment.values(sheet.attachments().get(0), sheet.conditions().get(0));
        shipment.values(
                        claim,
                        claim.id(),
                        sheet,
                        sheet.insurance(),
                        sheet.lines().get(0),
                        claim.submissions().get(0))
                .values(
                        claim.transmissions().get(0),
                        claim.transmissions().get(0).file(),
                        claim.answers().get(0))
                .values(
                        report,
                        report.codes().get(0),
                        sheet.diagnoses().get(0),
                        sheet.dates().get(0))
                .values(
                        sheet.references().get(0),
                        sheet.providers().get(0),
                        sheet.otherPayers().get(0))
                .values(
                        sheet.accident().orElseThrow(),
                        sheet.patient().orElseThrow(),
                        address("not shown").build())
                .values(
                        sheet.lines().get(0).drug().orElseThrow(),
                        sheet.lines().get(0).adjudications().get(0))
                .values(charge, charge.id(), new ChargeList(List.of(charge)), new ClaimList(List.of(claim)))
                .values(ChargeChanged.of(PRACTICE, charge, NOON), ClaimChanged.of(PRACTICE, claim, NOON))
                .values(
                        visit,
                        visit.services().get(0),
                        next,
                        nextWish("not shown").build())
                .values(new ClaimWish(List.of(charge.id()), List.of(new CoverageId("c-1")), "12"))
                .values(
                        policy("not shown").build(),
                        site("not shown").build(),
                        payer("not shown").build())
                .values(limit, deadline, new FilingDue("claim/cl-1", PATIENT, deadline))
                .values(limits.late(PAYER, CoverageKind.GROUP, sheet, DAY.plusYears(1))
                        .get(0))
                .values(new StatusDue(claim.id(), DAY, DAY.plusDays(7)))
                .values(missed.ofVisit(visit, List.of()).get(0))
                .engine(limits, one -> one.deadline(PAYER, CoverageKind.GROUP, DAY))
                .engine(missed, one -> one.ofVisit(visit, List.of()))
                .engine(
                        new ClaimProgress(ZONE),
                        one -> one.with(claim, report("other").position(2).build()))
                .engine(new StatusFollowUp(7, 30, ZONE), one -> one.due(claim))
                .engine(new SecondaryClaim(), one -> one.write(next));
    }

    @Override
    public List<Object> breaking() {
        DocumentedService none = DocumentedService.builder()
                .service(PlannedService.builder().like(service()).units(0).build())
                .build();
        return List.of(
                none,
                setup("not shown")
                        .claims(policy("not shown").filingDays(0).build())
                        .build(),
                visit("not shown").services(List.of(none)).build(),
                charge().service(none.service()).build(),
                policy("not shown")
                        .filingDays(0)
                        .unbilledDays(-1)
                        .takenDays(0)
                        .decidedDays(0)
                        .build(),
                policy("not shown")
                        .filingDays(366)
                        .unbilledDays(91)
                        .takenDays(91)
                        .decidedDays(366)
                        .build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> all = new LinkedHashMap<>();
        Claim claim = claim(marker).build();
        ClaimSheet sheet = claim.sheet();
        all.put(Claim.class, claim);
        all.put(ClaimBuilder.class, claim(marker));
        all.put(ClaimList.class, new ClaimList(List.of(claim)));
        all.put(ClaimSheet.class, sheet);
        all.put(ClaimSheetBuilder.class, sheet(marker));
        all.put(Submission.class, claim.submissions().get(0));
        all.put(
                SubmissionBuilder.class,
                Submission.builder().like(claim.submissions().get(0)));
        all.put(ClaimLine.class, sheet.lines().get(0));
        all.put(ClaimLineBuilder.class, ClaimLine.builder().like(sheet.lines().get(0)));
        all.put(ClaimInsurance.class, sheet.insurance());
        all.put(ClaimInsuranceBuilder.class, insurance(marker));
        all.put(ClaimPerson.class, person(marker).build());
        all.put(ClaimPersonBuilder.class, person(marker));
        all.put(ClaimReference.class, reference(marker));
        all.put(ClaimProvider.class, provider(marker).build());
        all.put(ClaimProviderBuilder.class, provider(marker));
        all.put(OtherPayer.class, sheet.otherPayers().get(0));
        all.put(
                OtherPayerBuilder.class,
                OtherPayer.builder().like(sheet.otherPayers().get(0)));
        all.put(ClaimStatusReport.class, report(marker).build());
        all.put(ClaimStatusReportBuilder.class, report(marker));
        all.put(ClaimAnswer.class, claim.answers().get(0));
        all.put(CompletedVisit.class, visit(marker).build());
        all.put(CompletedVisitBuilder.class, visit(marker));
        all.put(NextPayerCase.class, nextCase(marker).build());
        all.put(NextPayerCaseBuilder.class, nextCase(marker));
        all.put(NextPayerWish.class, nextWish(marker).build());
        all.put(NextPayerWishBuilder.class, nextWish(marker));
        all.put(ClaimSite.class, site(marker).build());
        all.put(ClaimSiteBuilder.class, site(marker));
        all.put(ClaimPolicy.class, policy(marker).build());
        all.put(ClaimPolicyBuilder.class, policy(marker));
        all.put(BillingSetup.class, setup(marker).build());
        all.put(BillingSetupBuilder.class, setup(marker));
        return all;
    }

    private static BillingSetupBuilder setup(String text) {
        return BillingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .zone(ZONE)
                .billingProvider(new Npi("1234567893"))
                .billingName("Maple Street Family Practice")
                .citation(CONTRACT)
                .claims(policy(text).build());
    }

    private static ClaimBuilder claim(String text) {
        ClaimSheet sheet = sheet(text).build();
        return Claim.builder()
                .id(new ClaimId("cl-1"))
                .version(Version.FIRST)
                .patient(PATIENT)
                .coverage(new CoverageId("c-1"))
                .coverageVersion(Version.FIRST)
                .payer(PAYER)
                .rank(PayerRank.SECONDARY)
                .after(new ClaimId("cl-0"))
                .addCharges(new ChargeId("ch-1"))
                .state(ClaimState.ACCEPTED)
                .sheet(sheet)
                .addSubmissions(Submission.builder()
                        .number(1)
                        .frequency(ClaimFrequency.ORIGINAL)
                        .sheet(sheet)
                        .submittedAt(NOON)
                        .scrub(new Fingerprint("0a".repeat(32)))
                        .build())
                .addTransmissions(new Transmission(1, new SentFile("1", "2", "0001", "B-1"), NOON))
                .addAnswers(new ClaimAnswer(1, report(text).build()))
                .payerClaimNumber("P-1")
                .createdAt(NOON);
    }

    private static ClaimSheetBuilder sheet(String text) {
        return ClaimSheet.builder()
                .controlNumber("C1")
                .charge(Money.usd("30.00"))
                .place("11")
                .frequency("1")
                .accident(Accident.builder().addCauses("OA").date(DAY).build())
                .addDates(new ClaimDate(ClaimDate.ONSET, DateRange.day(DAY)))
                .addReferences(reference(text))
                .addDiagnoses(ClaimDiagnosis.icd10("Z23"))
                .addProviders(provider(text).build())
                .insurance(insurance(text).build())
                .patient(person(text).build())
                .addOtherPayers(OtherPayer.builder()
                        .insurance(insurance(text).sequence("S").build())
                        .paid(Money.usd("20.00"))
                        .addReferences(reference(text))
                        .build())
                .note(PatientText.of(text))
                .addAttachments(ClaimAttachment.builder()
                        .type("OZ")
                        .transmission("EL")
                        .number("A-1")
                        .build())
                .addConditions(new ClaimCondition("75", "Y", List.of("IH")))
                .addLines(ClaimLine.builder()
                        .number(1)
                        .controlNumber("C1L1")
                        .procedure("G0008")
                        .description(PatientText.of(text))
                        .charge(Money.usd("30.00"))
                        .units(BigDecimal.ONE)
                        .addPointers(1)
                        .from(DAY)
                        .addProviders(provider(text).build())
                        .drug(ClaimDrug.builder().ndc("99999000101").build())
                        .addAdjudications(LineAdjudication.builder()
                                .payerId("EXAMPLE2")
                                .paid(Money.usd("20.00"))
                                .addAdjustments(Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd("10.00")))
                                .build())
                        .build());
    }

    private static ClaimReference reference(String text) {
        return ClaimReference.of(ClaimReference.Meaning.AUTHORIZATION, text);
    }

    private static ClaimProviderBuilder provider(String text) {
        return ClaimProvider.builder()
                .role(ProviderRole.RENDERING)
                .npi("1234567893")
                .address(address(text).build())
                .addReferences(reference(text));
    }

    private static ClaimInsuranceBuilder insurance(String text) {
        return ClaimInsurance.builder()
                .sequence("P")
                .relationshipCode("19")
                .payerId("EXAMPLE1")
                .payerAddress(address(text).build())
                .group(text)
                .plan(text)
                .memberId(MemberId.of(text))
                .subscriber(person(text).build())
                .addReferences(reference(text));
    }

    private static ClaimPersonBuilder person(String text) {
        return ClaimPerson.builder()
                .person(Insured.builder()
                        .lastName(PersonName.of(text))
                        .birthDate(BORN)
                        .build())
                .address(address(text).build())
                .phone(text)
                .socialSecurityNumber(text)
                .deathDate(BORN);
    }

    private static PostalAddressBuilder address(String text) {
        return PostalAddress.builder()
                .addLines(text)
                .city(text)
                .state(text)
                .zip(text)
                .country(text);
    }

    private static ClaimStatusReportBuilder report(String text) {
        return ClaimStatusReport.builder()
                .source(ClaimStatusReport.Source.CLAIM_277CA)
                .level(ClaimStatusReport.Level.CLAIM)
                .addCodes(ClaimStatusCode.of("A2", "20"))
                .controlNumber("C1")
                .receivedAt(NOON)
                .message(new Fingerprint("0b".repeat(32)))
                .position(1)
                .addEvidence(new Evidence(1, PatientText.of(text)));
    }

    private static PlannedService service() {
        return PlannedService.builder()
                .serviceType(ServiceType.OFFICE_VISIT)
                .procedure(new ProcedureCode("G0008"))
                .place(new PlaceOfService("11"))
                .build();
    }

    private static ChargeBuilder charge() {
        return Charge.builder()
                .id(new ChargeId("ch-1"))
                .version(Version.FIRST)
                .patient(PATIENT)
                .visit(new VisitId("v-1"))
                .date(DAY)
                .service(service())
                .amount(Money.usd("30.00"))
                .rendering(new Npi("1234567893"))
                .state(ChargeState.CAPTURED)
                .capturedAt(NOON);
    }

    private static CompletedVisitBuilder visit(String text) {
        return CompletedVisit.builder()
                .id(new VisitId("v-1"))
                .patient(PATIENT)
                .date(DAY)
                .location(new LocationId("main"))
                .documentedAt(NOON)
                .addServices(DocumentedService.builder().service(service()).build())
                .addOthers(provider(text).build());
    }

    private static NextPayerCaseBuilder nextCase(String text) {
        return NextPayerCase.builder()
                .answered(sheet(text).build())
                .addDecisions(decision(text))
                .decidedOn(DAY)
                .next(insurance(text).sequence("S").build())
                .nextKind(CoverageKind.GROUP)
                .controlNumber("C2");
    }

    private static NextPayerWishBuilder nextWish(String text) {
        return NextPayerWish.builder()
                .coverage(new CoverageId("c-2"))
                .addDecisions(decision(text))
                .decidedOn(DAY);
    }

    private static PaidClaim decision(String text) {
        return PaidClaim.builder()
                .position(1)
                .controlNumber("C1")
                .status("1")
                .charge(Money.usd("30.00"))
                .paid(Money.usd("20.00"))
                .memberId(MemberId.of(text))
                .build();
    }

    private static ClaimSiteBuilder site(String text) {
        return ClaimSite.builder()
                .location(new LocationId("main"))
                .facility(provider(text).role(ProviderRole.FACILITY).build());
    }

    private static ClaimPayerBuilder payer(String text) {
        return ClaimPayer.builder().payer(PAYER).address(address(text).build());
    }

    private static ClaimPolicyBuilder policy(String text) {
        return ClaimPolicy.builder()
                .citation(CONTRACT)
                .billing(provider(text).role(ProviderRole.BILLING).build())
                .addSites(site(text).build())
                .addPayers(payer(text).build())
                .signatureOnFile("Y")
                .assignment("A")
                .benefitsAssigned("Y")
                .releaseOfInformation("Y");
    }
}
