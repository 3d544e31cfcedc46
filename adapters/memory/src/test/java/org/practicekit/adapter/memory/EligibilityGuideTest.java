package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.EligibilityOffice.MONDAY;
import static org.practicekit.testkit.billing.EligibilityOffice.ZONE;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.EligibilityOffice.setup;
import static org.practicekit.testkit.billing.EligibilityOffice.visit;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.EligibilityDesk;
import org.practicekit.billing.VerificationSweep;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitPeriod;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.CoverageLevel;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.FamilyAccumulators;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.Said;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.eligibility.Span;
import org.practicekit.billing.policy.Retry;
import org.practicekit.billing.policy.VerificationOutcome;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.policy.VerificationPolicy.Rate;
import org.practicekit.billing.policy.VerificationPolicy.Response;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.verification.AskableDays;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationPlan;
import org.practicekit.billing.verification.VerificationRate;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayer;
import org.practicekit.testkit.time.SettableClock;

/** The examples of the page on eligibility, run. */
class EligibilityGuideTest {
    private final SettableClock clock = new SettableClock(at(MONDAY.minusDays(3), "09:00"), ZONE);
    private final MemoryBilling store = new MemoryBilling();
    private final TestPayer payers = new TestPayer(clock);

    private static VerificationPolicy policy() {
        // snippet: eligibility-policy
        VerificationPolicy policy = VerificationPolicy.builder()
                .citation(Citation.of("Practice policy", "Billing handbook, section 3", LocalDate.of(2026, 1, 5)))
                .addDaysBefore(3, 0) // three days before the visit, and on its day
                .freshFor(Duration.ofDays(3))
                .putRetries(LookupFailure.UNAVAILABLE, new Retry(4, Duration.ofMinutes(10), Duration.ofHours(1)))
                .rate(new Rate(60, Duration.ofMinutes(1))) // for each payer
                .putResponses(VerificationOutcome.INACTIVE, new Response(TaskKind.CONTACT_PATIENT, "insurance desk"))
                .build();
        // end
        return policy;
    }

    @Test
    void an_answer_is_read_about_one_service() {
        EligibilityAnswer answer = answer();
        // snippet: eligibility-read
        BenefitReader reader = new BenefitReader(ServiceTypes.standard());
        BenefitSheet sheet = reader.read(
                answer,
                BenefitQuestion.builder()
                        .date(LocalDate.of(2026, 3, 9))
                        .serviceType(ServiceType.OFFICE_VISIT)
                        .place(new PlaceOfService("11"))
                        .network(NetworkSide.IN)
                        .build());
        Optional<Said<Span<Money>>> copay = sheet.copay(); // USD 25.00 to USD 50.00 [5, 6]
        FamilyAccumulators deductible = sheet.deductible(); // 420 of 1500 left; the family's was not said
        List<Finding> doubts = sheet.findings(); // two copays, and nobody guesses which one is meant
        // end
        assertThat(copay.orElseThrow()).hasToString("USD 25.00 to USD 50.00 [5, 6]");
        assertThat(deductible.individual().remaining().orElseThrow()).hasToString("USD 420.00 [8]");
        assertThat(deductible.sharing()).isEqualTo(FamilyAccumulators.Sharing.INDIVIDUAL);
        assertThat(doubts).hasSize(1);
    }

    @Test
    void a_host_says_which_services_are_part_of_which() {
        // snippet: eligibility-types
        ServiceTypes types = ServiceTypes.standard().plus(Map.of(new ServiceType("A0"), new ServiceType("98")));
        // end
        assertThat(types.steps(new ServiceType("A0"), ServiceType.PLAN)).hasValue(2);
    }

    @Test
    void coverage_is_verified_before_the_visit_and_at_check_in() {
        store.store(setup(PRACTICE, policy()));
        store.store(PRACTICE, new PatientId("pat-1"), person("pat-1"));
        store.run(
                PRACTICE,
                Set.of(new Guard("guide", "all")),
                ports -> ports.coverages()
                        .add(PRACTICE, TestOffice.coverage("cov-1", "pat-1").build()));
        store.store(PRACTICE, List.of(visit("visit-1", "pat-1", MONDAY).build()));
        // snippet: eligibility-sweep
        EligibilityDesk desk = new EligibilityDesk(
                store, payers, clock, new BenefitReader(ServiceTypes.standard()), AskableDays.standard());
        VerificationPlan plan = desk.due(PRACTICE); // what is due and what is not, each with its reason
        VerificationSweep sweep = desk.sweep(PRACTICE, 200); // every few minutes, on every machine
        // end
        assertThat(plan.due()).hasSize(1);
        assertThat(sweep.lookups()).hasSize(1);
        clock.set(at(MONDAY, "09:50"));
        // snippet: eligibility-check-in
        Receipt<Verification> now =
                desk.verify(PRACTICE, new CommandId("check-in-17"), new CoverageId("cov-1"), new VisitId("visit-1"));
        // end
        assertThat(now.isGranted()).isTrue();
        EligibilityInquiry asked = payers.inquiries().get(0);
        EligibilityAnswer late = payers.says(asked, BenefitKind.ACTIVE).build();
        // snippet: eligibility-late
        Decision<Verification> taken = desk.receive(PRACTICE, late); // from a batch file, or after everybody gave up
        // end
        assertThat(taken.isGranted()).isTrue();
        List<Verification> lookups = store.run(
                PRACTICE, Set.of(), ports -> ports.eligibility().ofCoverage(PRACTICE, new CoverageId("cov-1")));
        // snippet: eligibility-rate
        Kpi rate = new VerificationRate(Duration.ofDays(7))
                .of(
                        List.of(visit("visit-1", "pat-1", MONDAY).build()),
                        lookups,
                        DateRange.day(MONDAY),
                        at(MONDAY, "18:00"));
        // end
        assertThat(rate.figure()).isEqualTo(new Figure.Ratio(1, 1));
    }

    @Test
    void a_host_carries_questions_in_a_few_lines() {
        Clearinghouse clearinghouse = (inquiry, seconds) -> Optional.empty();
        // snippet: eligibility-port
        PayerLookup line = (practice, inquiry) -> clearinghouse
                .ask(inquiry, 20)
                .<PayerLookup.Reply>map(PayerLookup.Answered::new)
                .orElseGet(() -> new PayerLookup.Failed(LookupFailure.UNREACHABLE));
        // end
        EligibilityInquiry inquiry = EligibilityInquiry.builder()
                .id(new InquiryId("q-1"))
                .payer(TestOffice.PAYER)
                .payerName("Example Mutual")
                .provider(new Npi("1234567893"))
                .providerName("Maple Street Family Practice")
                .subscriber(person("pat-1"))
                .relationship(Relationship.SELF)
                .dates(DateRange.day(MONDAY))
                .addServiceTypes(ServiceType.PLAN)
                .build();
        assertThat(line.ask(PRACTICE, inquiry)).isEqualTo(new PayerLookup.Failed(LookupFailure.UNREACHABLE));
    }

    private EligibilityAnswer answer() {
        return EligibilityAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(clock.instant())
                .addBenefits(
                        Benefit.builder()
                                .kind(BenefitKind.ACTIVE)
                                .addServiceTypes(ServiceType.PLAN)
                                .addEvidence(4)
                                .build(),
                        copay(5, "25"),
                        copay(6, "50"),
                        deductible(7, "1500", BenefitPeriod.CALENDAR_YEAR),
                        deductible(8, "420", BenefitPeriod.REMAINING))
                .build();
    }

    private static Benefit copay(int at, String dollars) {
        return Benefit.builder()
                .kind(BenefitKind.COPAYMENT)
                .addServiceTypes(ServiceType.OFFICE_VISIT)
                .amount(Money.usd(dollars))
                .addEvidence(at)
                .build();
    }

    private static Benefit deductible(int at, String dollars, BenefitPeriod period) {
        return Benefit.builder()
                .kind(BenefitKind.DEDUCTIBLE)
                .addServiceTypes(ServiceType.PLAN)
                .level(CoverageLevel.INDIVIDUAL)
                .period(period)
                .amount(Money.usd(dollars))
                .addEvidence(at)
                .build();
    }

    /** Whatever a host has. */
    private interface Clearinghouse {
        Optional<EligibilityAnswer> ask(EligibilityInquiry inquiry, int seconds);
    }
}
