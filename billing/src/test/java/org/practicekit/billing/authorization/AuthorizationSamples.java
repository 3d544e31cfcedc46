package org.practicekit.billing.authorization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.OfficeKnows;
import org.practicekit.billing.Samples;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.AuthorizationPolicyBuilder;
import org.practicekit.billing.policy.FollowUp;
import org.practicekit.billing.port.PayerAuthorizations;
import org.practicekit.billing.preflight.Preflight;
import org.practicekit.billing.preflight.PreflightCase;
import org.practicekit.billing.preflight.PreflightCaseBuilder;
import org.practicekit.billing.requirement.Ages;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.billing.requirement.PolicyChange;
import org.practicekit.billing.requirement.PolicyImpact;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementBuilder;
import org.practicekit.billing.requirement.RequirementQuestion;
import org.practicekit.billing.requirement.RequirementScope;
import org.practicekit.billing.requirement.RequirementSheet;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.billing.requirement.TouchedVisit;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What requirements, authorisations and pre-flights look like to the tests of the whole module. */
public final class AuthorizationSamples implements Samples {
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final PayerId PAYER = new PayerId("EXAMPLE1");
    private static final Citation POLICY = Citation.of("Example Mutual", "Medical policy 7", LocalDate.of(2026, 1, 15));

    @Override
    public void in(Shipment shipment) {
        Requirement row = row().build();
        Requirement limit = row().name("limit")
                .topic(RequirementTopic.FREQUENCY)
                .frequency(new Frequency(1, Frequency.Counted.VISITS, Frequency.Window.DAY))
                .build();
        Requirement children = row().name("children")
                .scope(RequirementScope.builder()
                        .payer(PAYER)
                        .ages(new Ages(0, 17))
                        .build())
                .required(false)
                .build();
        Requirement others = row().name("other payers")
                .scope(RequirementScope.builder().build())
                .build();
        PayerRequirements requirements = PayerRequirements.of(List.of(row, limit, children, others));
        RequirementQuestion question =
                RequirementQuestion.of(visit(), service(), coverage("XYZ1"), Optional.empty(), NetworkSide.UNKNOWN);
        RequirementSheet sheet = requirements.on(question);
        PolicyChange change = new PolicyChange(PayerRequirements.NONE, requirements);
        TouchedVisit touched = new TouchedVisit(new VisitId("v-1"), new CoverageId("c-1"), change.touches(question));
        Authorization authorization = authorization("not shown").build();
        AuthorizationAnswer answer = answer("not shown").build();
        PayerClocks clocks = PayerClocks.standard();
        PreflightCase office = office("Muster").build();
        Preflight preflight = preflight();
        shipment.values(row, row.scope(), limit.frequency().orElseThrow(), new Ages(0, 17), question, sheet)
                .values(
                        ProcedureRange.of(new ProcedureCode("70551")),
                        sheet.open().get(0))
                .values(sheet.passedOver().toArray())
                .values(touched, touched.services().get(0), new PolicyImpact(List.of(touched)))
                .values(authorization, authorization.id(), authorization.wish(), authorization.ledger())
                .values(
                        authorization.ledger().entries().get(0),
                        authorization.grant().orElseThrow())
                .values(
                        authorization.denials().get(0),
                        answer,
                        answer.services().get(0))
                .values(answer.services().get(0).agreed().orElseThrow())
                .values(AuthorizationChanged.of(new PracticeId("maple-street"), authorization, NOON))
                .values(AuthorizationNeed.of(sheet, Answer.UNKNOWN))
                .values(request(authorization, "XYZ1", "Muster"))
                .values(
                        new PayerAuthorizations.Answered(answer),
                        new PayerAuthorizations.Taken(),
                        new PayerAuthorizations.NotSent())
                .values(clocks.on(CoverageKind.MEDICAID, Urgency.STANDARD, LocalDate.of(2026, 3, 9), Optional.empty())
                        .orElseThrow())
                .values(office, office.coverages().get(0), preflight.check(office))
                .values(preflight.check(office).open().get(0), new PastService(DAY, service()))
                .values(new OfficeKnows(List.of(new CoverageId("c-1")), Set.of("row")))
                .engine(requirements, rows -> rows.on(question))
                .engine(change, one -> one.touches(question))
                .engine(clocks, one -> one.on(CoverageKind.CHIP, Urgency.EXPEDITED, DAY, Optional.empty()))
                .engine(policy(14).build(), one -> one.network(PAYER))
                .engine(
                        new AuthorizationWatch(14, ZoneId.of("America/New_York")),
                        watch -> watch.look(authorization, List.of(visit()), NOON))
                .engine(preflight, one -> one.check(office));
    }

    @Override
    public List<Object> breaking() {
        RequirementScope scope = RequirementScope.builder().unitsFrom(1).build();
        AuthorizationWish wish = wish().units(0)
                .procedures(Collections.nCopies(51, ProcedureRange.of(new ProcedureCode("70551"))))
                .build();
        PlannedService none = PlannedService.builder().like(service()).units(0).build();
        UpcomingVisit visit =
                UpcomingVisit.builder().like(visit()).services(List.of(none)).build();
        Authorization authorization = authorization("x").wish(wish).build();
        return List.of(
                scope,
                RequirementScope.builder().unitsFrom(10_000).build(),
                row().name(" ").leadDays(-1).scope(scope).build(),
                row().name("x".repeat(61))
                        .leadDays(91)
                        .topic(RequirementTopic.DOCUMENTATION)
                        .documents("x".repeat(201))
                        .build(),
                row().topic(RequirementTopic.DOCUMENTATION).documents("").build(),
                RequirementQuestion.builder()
                        .date(DAY)
                        .payer(PAYER)
                        .service(none)
                        .build(),
                wish,
                wish().units(10_000).build(),
                authorization,
                wish().diagnoses(Collections.nCopies(13, new DiagnosisCode("M545")))
                        .build(),
                answer("x").reasons(Collections.nCopies(21, reason("x"))).build(),
                decision("x").reasons(Collections.nCopies(21, reason("x"))).build(),
                authorization("x")
                        .lastAnswer(answer("x")
                                .reasons(Collections.nCopies(21, reason("x")))
                                .build())
                        .build(),
                answer("x")
                        .addServices(decision("x")
                                .reasons(Collections.nCopies(21, reason("x")))
                                .build())
                        .build(),
                PreflightCase.builder()
                        .now(NOON)
                        .visit(visit)
                        .addCoverages(new PreflightCase.Known(
                                Coverage.builder()
                                        .like(coverage("XYZ1"))
                                        .group("")
                                        .build(),
                                null))
                        .addAuthorizations(authorization)
                        .addOtherVisits(visit)
                        .build(),
                new PreflightCase.Known(
                        Coverage.builder().like(coverage("XYZ1")).group("").build(), null),
                policy(0).build(),
                policy(91).build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(Authorization.class, authorization(marker).build());
        holding.put(AuthorizationBuilder.class, authorization(marker));
        holding.put(AuthorizationAnswer.class, answer(marker).build());
        holding.put(AuthorizationAnswerBuilder.class, answer(marker));
        holding.put(DenialReason.class, reason(marker));
        holding.put(ServiceDecision.class, decision(marker).build());
        holding.put(ServiceDecisionBuilder.class, decision(marker));
        holding.put(AuthorizationRequest.class, request(authorization(marker).build(), marker, marker));
        holding.put(
                PayerAuthorizations.Answered.class,
                new PayerAuthorizations.Answered(answer(marker).build()));
        holding.put(PreflightCase.class, office(marker).build());
        holding.put(PreflightCaseBuilder.class, office(marker));
        holding.put(PreflightCase.Known.class, new PreflightCase.Known(coverage(marker), null));
        return holding;
    }

    /** A policy with so many days before the last one. */
    public static AuthorizationPolicyBuilder policy(int expiringDays) {
        return AuthorizationPolicy.builder()
                .citation(POLICY)
                .expiringDays(expiringDays)
                .requirements(PayerRequirements.of(List.of(row().build())))
                .putNetworks(PAYER, NetworkSide.IN)
                .putRatingPeriods(PAYER, LocalDate.of(2026, 7, 1));
    }

    private static Preflight preflight() {
        return new Preflight(
                policy(14).build(),
                FollowUp.STANDARD,
                ZoneId.of("America/New_York"),
                new BenefitReader(ServiceTypes.standard()));
    }

    private static RequirementBuilder row() {
        return Requirement.builder()
                .name("row")
                .topic(RequirementTopic.AUTHORIZATION)
                .scope(RequirementScope.builder().payer(PAYER).build())
                .citation(POLICY);
    }

    private static AuthorizationWishBuilder wish() {
        return AuthorizationWish.builder()
                .coverage(new CoverageId("c-1"))
                .serviceType(new ServiceType("62"))
                .units(3)
                .days(DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)));
    }

    private static AuthorizationBuilder authorization(String text) {
        return Authorization.builder()
                .id(new AuthorizationId("a-1"))
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .payer(PAYER)
                .wish(wish().build())
                .state(AuthorizationState.PARTIAL)
                .submittedAt(NOON)
                .dueAt(NOON.plusSeconds(60))
                .grant(new Grant("N-1", wish().build().days(), 2))
                .lastAnswer(answer(text).build())
                .addDenials(reason(text))
                .ledger(UnitLedger.EMPTY.reserve(2, new VisitId("v-1"), 1, NOON).orElseThrow())
                .addAnswers(new Fingerprint("0".repeat(64)));
    }

    private static AuthorizationAnswerBuilder answer(String text) {
        return AuthorizationAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(NOON)
                .request(new AuthorizationId("a-1"))
                .outcome(AuthorizationAnswer.Outcome.NOT_CERTIFIED)
                .addReasons(reason(text))
                .addServices(decision(text).build())
                .addRejections(rejection())
                .addMessages(PatientText.of(text))
                .addReferences(new Reference(Reference.Meaning.AUTHORIZATION, PatientText.of(text), null))
                .memberId(MemberId.of(text))
                .patient(person(text))
                .addEvidence(new Evidence(1, PatientText.of(text)));
    }

    private static ServiceDecisionBuilder decision(String text) {
        return ServiceDecision.builder()
                .serviceType(new ServiceType("62"))
                .procedures(ProcedureRange.of(new ProcedureCode("70551")))
                .outcome(AuthorizationAnswer.Outcome.CERTIFIED_IN_PART)
                .agreed(new Agreed("N-1", wish().build().days(), 2))
                .addReasons(reason(text))
                .addRejections(rejection())
                .addMessages(PatientText.of(text))
                .addEvidence(1);
    }

    private static Rejection rejection() {
        return new Rejection(
                Rejection.Reason.UNAVAILABLE, "42", Rejection.FollowUp.RESUBMIT, Rejection.About.PAYER, List.of(1));
    }

    private static AuthorizationRequest request(Authorization authorization, String number, String name) {
        return new AuthorizationRequest(
                authorization,
                coverage(number),
                person(name),
                "Example Mutual",
                new Npi("1234567893"),
                "Example Family Clinic");
    }

    private static DenialReason reason(String text) {
        return new DenialReason("0M", PatientText.of(text));
    }

    private static PreflightCaseBuilder office(String text) {
        return PreflightCase.builder()
                .now(NOON)
                .visit(visit())
                .patient(person(text))
                .addCoverages(new PreflightCase.Known(coverage(text), null))
                .addAuthorizations(authorization(text).build());
    }

    private static Insured person(String text) {
        return Insured.builder()
                .lastName(PersonName.of(text))
                .birthDate(Samples.BORN)
                .build();
    }

    private static Coverage coverage(String number) {
        return Coverage.builder()
                .id(new CoverageId("c-1"))
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .payer(PAYER)
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of(number))
                .relationship(Relationship.SELF)
                .build();
    }

    private static PlannedService service() {
        return PlannedService.builder()
                .serviceType(new ServiceType("62"))
                .procedure(new ProcedureCode("70551"))
                .place(new PlaceOfService("11"))
                .build();
    }

    private static UpcomingVisit visit() {
        return UpcomingVisit.builder()
                .id(new VisitId("v-1"))
                .patient(new PatientId("patient-1"))
                .start(NOON.plusSeconds(950_400))
                .date(DAY)
                .location(new LocationId("main"))
                .scheduledAt(NOON)
                .addServices(service())
                .build();
    }
}
