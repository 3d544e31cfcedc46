package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.EstimateDesk;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.estimate.BenefitTerms;
import org.practicekit.billing.estimate.Coinsurance;
import org.practicekit.billing.estimate.Copay;
import org.practicekit.billing.estimate.Covered;
import org.practicekit.billing.estimate.Estimate;
import org.practicekit.billing.estimate.EstimateRules;
import org.practicekit.billing.estimate.EstimateWish;
import org.practicekit.billing.estimate.EstimateWishBuilder;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.estimate.Limits;
import org.practicekit.billing.estimate.Network;
import org.practicekit.billing.estimate.PlanLimit;
import org.practicekit.billing.estimate.PlanTerms;
import org.practicekit.billing.estimate.PlanTermsBuilder;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.estimate.Share;
import org.practicekit.billing.estimate.Stated;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestOffice;

/** What the desk looks up before anything is worked out, and what it does when something is not there. */
class EstimateDeskTest {
    private static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    private static final PatientId PAT = new PatientId("patient-1");
    private static final VisitId FIRST = new VisitId("visit-1");
    private static final VisitId SECOND = new VisitId("visit-2");
    private static final VisitId EMPTY = new VisitId("visit-3");

    private final MemoryBilling store = new MemoryBilling();
    private final Validation validation = new Validation();
    private final EstimateDesk desk = new EstimateDesk(store, Clock.fixed(NOON, ZoneOffset.UTC), validation);
    private final List<Fee> fees = new ArrayList<>();

    @BeforeEach
    void open() {
        store.store(TestOffice.setup(PRACTICE).build());
        store.store(
                PRACTICE,
                List.of(
                        visit(FIRST, service("G0101", 1)),
                        visit(SECOND, service("G0101", 1), service("G0108", 2)),
                        visit(EMPTY)));
        price(PriceList.CHARGES, "G0101", "180");
        price(PriceList.of(PAYER), "G0101", "100");
        price(PriceList.CHARGES, "G0108", "60");
    }

    @AfterEach
    void close() {
        validation.close();
    }

    @Test
    void what_the_payer_allows_is_looked_up_and_shared_out() {
        Estimate estimate = estimate(wish(FIRST).plans(List.of(plan().build())).build());
        // 70 of the deductible and a fifth of 30.
        assertThat(estimate.owedLikely()).contains(Money.usd("76"));
        assertThat(estimate.high().get(0).paid()).containsExactly(Money.usd("24"));
        assertThat(estimate.high().get(0).writtenOff()).isEqualTo(Money.usd("80"));
    }

    @Test
    void several_visits_share_a_deductible_in_the_order_in_which_they_are_named() {
        price(PriceList.of(PAYER), "G0108", "40");
        Estimate estimate =
                estimate(wish(SECOND, FIRST).plans(List.of(plan().build())).build());
        // 70 and a fifth of 30; a fifth of twice 40; a fifth of 100.
        assertThat(estimate.high().stream().map(Share::owed))
                .containsExactly(Money.usd("76"), Money.usd("16"), Money.usd("20"));
    }

    @Test
    void what_a_payer_allows_can_be_unknown_and_then_the_price_list_is_named() {
        Estimate estimate = estimate(wish(SECOND).plans(List.of(plan().build())).build());
        assertThat(estimate.owedLikely()).isEmpty();
        assertThat(estimate.assumptions())
                .extracting(Finding::message)
                .containsExactly(
                        "Service 2 under EXAMPLE1, the allowed amount is not known: the price list payer/EXAMPLE1 has none of G0108 on 2026-11-17.");
    }

    @Test
    void a_patient_without_a_plan_owes_the_price_for_those_who_pay_themselves() {
        assertThat(estimate(wish(FIRST).build()).owedLikely()).contains(Money.usd("180"));
        price(PriceList.SELF_PAY, "G0101", "120");
        assertThat(estimate(wish(FIRST).build()).owedLikely()).contains(Money.usd("120"));
    }

    @Test
    void the_second_plan_sees_what_the_first_paid() {
        price(PriceList.of(new PayerId("OTHER")), "G0101", "110");
        PlanTerms second = plan().payer(new PayerId("OTHER")).build();
        Estimate estimate =
                estimate(wish(FIRST).plans(List.of(plan().build(), second)).build());
        // The first leaves 76 open; alone the second would pay 110 - 70 - 8 = 32.
        assertThat(estimate.high().get(0).paid()).containsExactly(Money.usd("24"), Money.usd("32"));
        assertThat(estimate.owedHigh()).isEqualTo(Money.usd("44"));
    }

    @Test
    void what_was_agreed_in_writing_is_owed_if_no_plan_covers_it() {
        PlanTerms covers = plan().putTerms(
                        ServiceType.OFFICE_VISIT,
                        BenefitTerms.builder().like(terms()).covered(Covered.NO).build())
                .build();
        assertThat(estimate(wish(FIRST).plans(List.of(covers)).build()).owedHigh())
                .isEqualTo(Money.usd("0"));
        assertThat(estimate(wish(FIRST)
                                .plans(List.of(covers))
                                .addAgreedToPay(new ProcedureCode("G0101"))
                                .build())
                        .owedHigh())
                .isEqualTo(Money.usd("180"));
    }

    @Test
    void of_a_type_of_service_of_which_a_plan_says_nothing_everything_is_open() {
        PlanTerms silent = PlanTerms.builder().payer(PAYER).network(Network.IN).build();
        Estimate estimate = estimate(wish(FIRST).plans(List.of(silent)).build());
        assertThat(estimate.owedLow()).isEqualTo(Money.usd("0"));
        assertThat(estimate.owedLikely()).isEmpty();
        assertThat(estimate.owedHigh()).isEqualTo(Money.usd("100"));
    }

    @Test
    void a_visit_that_is_not_ahead_or_has_no_services_and_a_service_without_a_charge_are_refused() {
        fees.removeIf(fee -> fee.procedure().value().equals("G0108"));
        store.store(PRACTICE, FeeTable.of(fees));
        Receipt<Estimate> receipt = desk.estimate(
                PRACTICE, wish(SECOND, EMPTY, new VisitId("nothing")).build());
        assertThat(receipt.findings())
                .extracting(finding -> finding.rule() + " " + finding.message())
                .containsExactly(
                        EstimateRules.ON_FILE.id() + " The practice has no charge for G0108 on 2026-11-17.",
                        EstimateRules.ON_FILE.id() + " Nothing is planned for visit visit-3 yet.",
                        BillingRules.KNOWN.id() + " Visit nothing is not among the visits ahead.");
        assertThat(desk.estimate(PRACTICE, wish().build()).isGranted()).isFalse();
    }

    @Test
    void asking_changes_nothing_and_asking_again_gets_the_same_receipt() {
        EstimateWish wish = wish(FIRST).plans(List.of(plan().build())).build();
        assertThat(desk.estimate(PRACTICE, wish).hash())
                .isEqualTo(desk.estimate(PRACTICE, wish).hash());
        assertThat(store.events(PRACTICE)).isEmpty();
        assertThat(store.<Boolean>run(
                        PRACTICE,
                        Set.of(),
                        ports -> ports.tasks().open(PRACTICE, 1).isEmpty()))
                .isTrue();
    }

    private Estimate estimate(EstimateWish wish) {
        Receipt<Estimate> receipt = desk.estimate(PRACTICE, wish);
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }

    private void price(PriceList list, String procedure, String amount) {
        fees.add(Fee.builder()
                .list(list)
                .procedure(new ProcedureCode(procedure))
                .amount(Money.usd(amount))
                .effective(DateRange.from(LocalDate.of(2026, 1, 1)))
                .source("price list 2026")
                .build());
        store.store(PRACTICE, FeeTable.of(fees));
    }

    private static EstimateWishBuilder wish(VisitId... visits) {
        return EstimateWish.builder().addVisits(visits);
    }

    private static PlanTermsBuilder plan() {
        return PlanTerms.builder()
                .payer(PAYER)
                .network(Network.IN)
                .putTerms(ServiceType.PLAN, terms())
                .putLeft(PlanLimit.of(PAT, "deductible"), Stated.exactly(Money.usd("70"), "plan document"));
    }

    private static BenefitTerms terms() {
        return BenefitTerms.builder()
                .covered(Covered.YES)
                .copay(Copay.NONE)
                .coinsurance(Stated.exactly(Coinsurance.percent("20"), "plan document"))
                .deductible(Limits.individual(PAT, "deductible"))
                .outOfPocket(Limits.NONE)
                .build();
    }

    private static UpcomingVisit visit(VisitId id, PlannedService... services) {
        return UpcomingVisit.builder()
                .id(id)
                .patient(PAT)
                .date(DAY)
                .start(DAY.atTime(15, 0).toInstant(ZoneOffset.UTC))
                .location(new LocationId("main"))
                .scheduledAt(NOON)
                .addServices(services)
                .build();
    }

    private static PlannedService service(String procedure, int units) {
        return PlannedService.builder()
                .serviceType(ServiceType.OFFICE_VISIT)
                .procedure(new ProcedureCode(procedure))
                .units(units)
                .place(new PlaceOfService("11"))
                .build();
    }
}
