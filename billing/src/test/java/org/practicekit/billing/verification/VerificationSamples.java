package org.practicekit.billing.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.billing.VerificationSweep;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.policy.Retry;
import org.practicekit.billing.policy.VerificationOutcome;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.policy.VerificationPolicyBuilder;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What look-ups and the protocol look like to the tests of the whole module. */
public final class VerificationSamples implements Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final Fingerprint MESSAGE = new Fingerprint("0".repeat(64));

    @Override
    public void in(Shipment shipment) {
        VerificationPolicy policy = policy().build();
        VerificationPlanner planner =
                new VerificationPlanner(policy, ZoneId.of("America/New_York"), AskableDays.standard());
        VerificationPlan plan = planner.plan(List.of(visit("p-1"), visit("p-2")), List.of(coverage()), List.of(), NOON);
        Verification lookup = lookup("Muster").build();
        shipment.values(
                        policy,
                        policy.rate().orElseThrow(),
                        policy.response(VerificationOutcome.INACTIVE),
                        policy.retry(LookupFailure.UNREACHABLE))
                .values(plan, plan.due().get(0), plan.notDue().get(0), lookup)
                .values(VerificationChanged.of(new PracticeId("maple-street"), lookup, NOON))
                .values(new VerificationSweep(List.of(lookup), List.of(new CoverageId("c-2"))))
                .values(
                        new PayerLookup.Answered(answer("Muster")),
                        new PayerLookup.Failed(LookupFailure.UNREACHABLE),
                        new PayerLookup.Underway(Duration.ofHours(1)))
                .values(AskableDays.standard().on(DAY).orElseThrow(), new VerificationRate(Duration.ofDays(3)))
                .engine(AskableDays.standard(), days -> days.on(DAY))
                .engine(planner, one -> one.plan(List.of(visit("p-1")), List.of(coverage()), List.of(), NOON));
    }

    @Override
    public List<Object> breaking() {
        return List.of(never());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(Verification.class, lookup(marker).build());
        holding.put(VerificationBuilder.class, lookup(marker));
        holding.put(
                VerificationSweep.class,
                new VerificationSweep(List.of(lookup(marker).build()), List.of()));
        holding.put(PayerLookup.Answered.class, new PayerLookup.Answered(answer(marker)));
        return holding;
    }

    /** A protocol that names no day to ask on. */
    public static VerificationPolicy never() {
        return VerificationPolicy.builder()
                .like(policy().build())
                .daysBefore(List.of())
                .build();
    }

    private static VerificationPolicyBuilder policy() {
        return VerificationPolicy.builder()
                .citation(Citation.of("Practice policy", "Billing handbook", LocalDate.of(2026, 1, 2)))
                .addDaysBefore(3)
                .rate(new VerificationPolicy.Rate(10, Duration.ofMinutes(1)))
                .putRetries(LookupFailure.UNREACHABLE, Retry.NEVER)
                .putResponses(
                        VerificationOutcome.INACTIVE,
                        new VerificationPolicy.Response(TaskKind.CONTACT_PATIENT, "front desk"));
    }

    private static UpcomingVisit visit(String patient) {
        return UpcomingVisit.builder()
                .id(new VisitId("v-" + patient))
                .patient(new PatientId(patient))
                .start(NOON.plusSeconds(60))
                .date(DAY)
                .location(new LocationId("main"))
                .scheduledAt(NOON.minusSeconds(60))
                .build();
    }

    private static Coverage coverage() {
        return Coverage.builder()
                .id(new CoverageId("c-1"))
                .version(Version.FIRST)
                .patient(new PatientId("p-1"))
                .payer(new PayerId("EXAMPLE1"))
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of("XYZ1"))
                .relationship(Relationship.SELF)
                .build();
    }

    private static EligibilityAnswer answer(String text) {
        return EligibilityAnswer.builder()
                .source(MESSAGE)
                .receivedAt(NOON)
                .memberId(MemberId.of(text))
                .build();
    }

    private static VerificationBuilder lookup(String text) {
        return Verification.builder()
                .inquiry(EligibilityInquiry.builder()
                        .id(new InquiryId("e-1"))
                        .payer(new PayerId("EXAMPLE1"))
                        .payerName("Example Mutual")
                        .provider(new Npi("1234567893"))
                        .providerName("Maple Street Family Practice")
                        .subscriber(Insured.builder()
                                .lastName(PersonName.of(text))
                                .birthDate(BORN)
                                .build())
                        .memberId(MemberId.of(text))
                        .relationship(Relationship.SELF)
                        .dates(DateRange.day(DAY))
                        .addServiceTypes(ServiceType.PLAN)
                        .build())
                .version(Version.FIRST)
                .coverage(new CoverageId("c-1"))
                .coverageVersion(Version.FIRST)
                .patient(new PatientId("p-1"))
                .addVisits(new VisitId("v-p-1"))
                .firstVisit(DAY)
                .state(Verification.State.ANSWERED)
                .tries(1)
                .askedAt(NOON)
                .answer(MESSAGE)
                .answeredAt(NOON)
                .status(CoverageStatus.ACTIVE);
    }
}
