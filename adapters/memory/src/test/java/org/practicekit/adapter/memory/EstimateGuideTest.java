package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.EstimateDesk;
import org.practicekit.billing.GoodFaithDesk;
import org.practicekit.billing.estimate.BenefitTerms;
import org.practicekit.billing.estimate.Coinsurance;
import org.practicekit.billing.estimate.Copay;
import org.practicekit.billing.estimate.Covered;
import org.practicekit.billing.estimate.Estimate;
import org.practicekit.billing.estimate.EstimateWish;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.estimate.Limits;
import org.practicekit.billing.estimate.Network;
import org.practicekit.billing.estimate.PlanLimit;
import org.practicekit.billing.estimate.PlanTerms;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.estimate.Stated;
import org.practicekit.billing.goodfaith.Bill;
import org.practicekit.billing.goodfaith.DisputeCheck;
import org.practicekit.billing.goodfaith.DueList;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithEstimate.Given;
import org.practicekit.billing.goodfaith.GoodFaithWish;
import org.practicekit.billing.policy.EstimatePolicy;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.time.SettableClock;

/** The code of the guide's page on estimates. */
class EstimateGuideTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-02T17:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    private static final PatientId PAT = new PatientId("patient-1");
    private static final VisitId VISIT = new VisitId("visit-1");
    private static final ProcedureCode SCREENING = new ProcedureCode("G0101");

    private final SettableClock clock = new SettableClock(MONDAY_NOON, ZoneOffset.UTC);
    private final MemoryBilling store = new MemoryBilling();
    private final Validation validation = new Validation();

    @BeforeEach
    void openTheOffice() {
        store.store(TestOffice.setup(PRACTICE)
                .estimates(EstimatePolicy.builder()
                        .taxId("123456789")
                        .putOffices(new LocationId("main"), new EstimatePolicy.Office("1 Maple Street", "NY"))
                        .build())
                .build());
        store.store(
                PRACTICE,
                List.of(UpcomingVisit.builder()
                        .id(VISIT)
                        .patient(PAT)
                        .date(DAY)
                        .start(DAY.atTime(15, 0).toInstant(ZoneOffset.UTC))
                        .location(new LocationId("main"))
                        .scheduledAt(MONDAY_NOON)
                        .addServices(PlannedService.builder()
                                .serviceType(ServiceType.OFFICE_VISIT)
                                .procedure(SCREENING)
                                .place(new PlaceOfService("11"))
                                .build())
                        .build()));
        store.store(
                PRACTICE,
                FeeTable.of(List.of(
                        fee(PriceList.CHARGES, "180"),
                        fee(PriceList.SELF_PAY, "120"),
                        fee(PriceList.of(PAYER), "100"))));
    }

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    @Test
    void an_estimate_says_what_is_owed() {
        // snippet: estimate-plan
        BenefitTerms terms = BenefitTerms.builder()
                .covered(Covered.YES)
                .copay(Copay.NONE)
                .coinsurance(Stated.exactly(Coinsurance.percent("20"), "payer's answer, part 14"))
                .deductible(Limits.embedded(PAT, "deductible"))
                .outOfPocket(Limits.NONE)
                .build();
        PlanTerms plan = PlanTerms.builder()
                .payer(PAYER)
                .network(Network.IN)
                .putTerms(ServiceType.OFFICE_VISIT, terms)
                .putLeft(PlanLimit.of(PAT, "deductible"), Stated.exactly(Money.usd("70"), "payer's answer, part 16"))
                .putLeft(PlanLimit.family("deductible"), Stated.exactly(Money.usd("900"), "payer's answer, part 17"))
                .build();
        // end
        // snippet: estimate-owed
        EstimateDesk desk = new EstimateDesk(store, clock, validation);
        Receipt<Estimate> receipt = desk.estimate(
                PRACTICE, EstimateWish.builder().addVisits(VISIT).addPlans(plan).build());
        Estimate estimate = receipt.decision().granted().orElseThrow();
        estimate.owedLikely(); // 76.00: 70 of the deductible, and a fifth of 30
        estimate.reasons(); // each step with its rule
        // end
        assertThat(estimate.owedLikely()).contains(Money.usd("76"));
        assertThat(estimate.reasons()).isNotEmpty();
    }

    @Test
    void what_is_not_known_widens_the_range() {
        EstimateDesk desk = new EstimateDesk(store, clock, validation);
        // snippet: estimate-range
        PlanTerms vague = PlanTerms.builder()
                .payer(PAYER)
                .network(Network.IN)
                .putTerms(
                        ServiceType.OFFICE_VISIT,
                        BenefitTerms.builder()
                                .covered(Covered.YES)
                                .copay(Copay.of(
                                        Copay.Mode.IN_LIEU,
                                        Stated.between(
                                                Money.usd("20"),
                                                Money.usd("45"),
                                                "two copays came, one of them for specialists",
                                                "payer's answer, parts 14 and 15")))
                                .coinsurance(Stated.unknown("the payer named none"))
                                .deductible(Limits.NONE)
                                .outOfPocket(Limits.NONE)
                                .build())
                .build();
        Estimate estimate = desk.estimate(
                        PRACTICE,
                        EstimateWish.builder().addVisits(VISIT).addPlans(vague).build())
                .decision()
                .granted()
                .orElseThrow();
        estimate.owedLow(); // 20.00
        estimate.owedHigh(); // 45.00
        estimate.assumptions(); // the copay, why, and from where; the coinsurance did not matter
        // end
        assertThat(estimate.owedLow()).isEqualTo(Money.usd("20"));
        assertThat(estimate.owedHigh()).isEqualTo(Money.usd("45"));
        assertThat(estimate.assumptions()).hasSize(1);
    }

    @Test
    void good_faith_estimates_are_due_made_given_and_compared_with_bills() {
        ActorId frontDesk = new ActorId("front-desk-2");
        DateRange november = DateRange.days(LocalDate.of(2026, 11, 1), 30);
        // snippet: good-faith-due
        GoodFaithDesk desk = new GoodFaithDesk(store, clock, validation);
        Receipt<DueList> due = desk.raise(PRACTICE, new CommandId("sweep-1"), november, frontDesk);
        // visit-1 by 2026-11-05, with a task: scheduled on 2026-11-02 for 2026-11-17
        // end
        assertThat(due.decision().granted().orElseThrow().estimates())
                .extracting(one -> one.due().by())
                .containsExactly(LocalDate.of(2026, 11, 5));
        // snippet: good-faith-make
        Receipt<GoodFaithEstimate> made = desk.make(
                PRACTICE,
                new CommandId("make-1"),
                GoodFaithWish.builder()
                        .visit(VISIT)
                        .patientName(PersonName.of("Pat Example"))
                        .birthDate(LocalDate.of(1980, 2, 29))
                        .primaryService("a screening")
                        .putDescriptions(SCREENING, "a screening")
                        .build());
        GoodFaithEstimate estimate = made.decision().granted().orElseThrow(); // 120.00
        desk.give(PRACTICE, new CommandId("give-1"), VISIT, estimate.version(), Given.How.ELECTRONICALLY, frontDesk);
        // end
        assertThat(estimate.content().total()).isEqualTo(Money.usd("120"));
        // snippet: good-faith-bill
        Receipt<DisputeCheck.Result> compared = desk.compare(
                PRACTICE,
                VISIT,
                List.of(new Bill(new Npi("1234567893"), Money.usd("520"), LocalDate.of(2026, 11, 25))));
        compared.findings(); // 400.00 above: the patient can dispute it until 2027-03-25
        // end
        assertThat(compared.findings()).hasSize(1);
    }

    private static Fee fee(PriceList list, String amount) {
        return Fee.builder()
                .list(list)
                .procedure(SCREENING)
                .amount(Money.usd(amount))
                .source("price list 2026")
                .build();
    }
}
