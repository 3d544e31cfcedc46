package org.practicekit.billing.coverage.order;

import java.util.List;
import java.util.stream.IntStream;
import org.practicekit.billing.Samples;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.shape.Shipment;

/** What the order of payers looks like to the tests of the whole module. */
public final class OrderSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        OrderCase facts = Cases.of("A group self active b05-04; B group self; M medicare", "age agreed:A>B");
        OrderOfPayers order = new PayerOrder().decide(facts);
        shipment.values(
                        facts,
                        facts.plans().get(0),
                        facts.agreements().iterator().next())
                .values(order, order.places().get(0), order.questions().get(0))
                .values(SecondaryPayerLaw.standard().rows().get(0))
                .engine(SecondaryPayerLaw.standard(), SecondaryPayerLaw::rows)
                .engine(new PayerOrder(), engine -> engine.decide(facts));
    }

    @Override
    public List<Object> breaking() {
        PlanFacts fewer = PlanFacts.builder()
                .like(Cases.of("A group", "").plans().get(0))
                .employees(-1)
                .build();
        PlanFacts more = PlanFacts.builder().like(fewer).employees(10_000_001).build();
        OrderCase many = OrderCase.builder()
                .service(Cases.SERVICE)
                .plans(IntStream.range(0, 21)
                        .mapToObj(i -> PlanFacts.builder()
                                .like(fewer)
                                .coverage(new CoverageId("c-" + i))
                                .build())
                        .toList())
                .build();
        return List.of(fewer, more, many);
    }
}
