package org.practicekit.billing.estimate;

import java.time.LocalDate;
import java.util.List;
import org.practicekit.billing.Samples;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;
import org.practicekit.shape.Shipment;

/** What estimates look like to the tests of the whole module. */
public final class EstimateSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        BenefitTerms terms = BenefitTerms.builder()
                .like(Plans.coinsurance("20"))
                .copay(Copay.of(
                        Copay.Mode.AFTER_DEDUCTIBLE,
                        Stated.between(Plans.usd("20"), Plans.usd("40"), "two copays came", "271")))
                .deductible(Limits.embedded(Plans.PAT, Plans.DEDUCTIBLE))
                .build();
        PayerTerms payer = Plans.payer(Plans.allows("100", terms).build())
                .left(Plans.left(Plans.MINE, "50"))
                .build();
        EstimateRequest request = EstimateRequest.builder()
                .addLines(Plans.charged("200").build())
                .addPayers(payer)
                .build();
        Estimate estimate = Plans.of(request);
        PlanTerms plan = PlanTerms.builder()
                .payer(new PayerId("PLAN1"))
                .putTerms(ServiceType.PLAN, terms)
                .left(payer.left())
                .build();
        Fee fee = Fee.builder()
                .list(PriceList.of(new PayerId("PLAN1")))
                .procedure(new ProcedureCode("G0101"))
                .amount(Plans.usd("100"))
                .source("contract")
                .build();
        EstimateWish wish = EstimateWish.builder()
                .addVisits(new VisitId("visit-1"))
                .addPlans(plan)
                .build();
        shipment.values(request, request.lines().get(0), payer, payer.lines().get(0), terms, terms.copay())
                .values(terms.deductible(), Plans.MINE, Coinsurance.percent("20"), plan, fee, fee.list(), wish)
                .values(
                        Plans.said("1"),
                        Stated.between(Plans.usd("1"), Plans.usd("2"), "why", "source"),
                        Stated.<Money>unknown("why"),
                        new Stated.Assumed<>(Plans.usd("0"), "why"))
                .values(estimate, estimate.high().get(0))
                .engine(new ShareCalculator(), calculator -> calculator.estimate(request))
                .engine(
                        FeeTable.of(List.of(fee)),
                        table -> table.find(fee.list(), request.lines().get(0).service(), LocalDate.of(2026, 11, 17)))
                .engine(
                        new SheetReader(Copay.Mode.IN_LIEU, true),
                        reader -> reader.read(
                                new PayerId("PLAN1"), Plans.PAT, List.of(SheetReaderTest.sheetOfNothing())));
    }

    @Override
    public List<Object> breaking() {
        return List.of(EstimateWish.builder().build());
    }
}
