package org.practicekit.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.goodfaith.ExpectedItem;
import org.practicekit.billing.goodfaith.GoodFaithWish;
import org.practicekit.billing.goodfaith.ProviderCharges;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.EstimatePolicy;
import org.practicekit.billing.port.FeeSchedules;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;

/**
 * What an estimate of a visit rests on: the visit, and the price of each of its services for patients who pay themselves. Where
 * the practice has no such price, its charge is one.
 *
 * @param visit the visit
 * @param prices the price of one unit of each service, in their order, as far as there is one
 */
record GoodFaithDraft(UpcomingVisit visit, List<Optional<Fee>> prices) {
    static GoodFaithDraft of(UpcomingVisit visit, BillingSetup setup, FeeSchedules fees) {
        List<Optional<Fee>> prices = new ArrayList<>();
        for (PlannedService service : visit.services()) {
            prices.add(fees.find(setup.practice(), PriceList.SELF_PAY, service, visit.date())
                    .or(() -> fees.find(setup.practice(), PriceList.CHARGES, service, visit.date())));
        }
        return new GoodFaithDraft(visit, prices);
    }

    /** Changes when the day, the place, the provider, the services or a price does; the hour does not matter. */
    Fingerprint madeFrom() {
        FingerprintWriter writer = new FingerprintWriter("good-faith-basis")
                .text("date", visit.date().toString())
                .text("location", visit.location().value())
                .text("provider", visit.provider().map(Npi::value).orElse(""))
                .each("services", visit.services());
        prices.forEach(price -> writer.text(
                "price", price.map(Fee::amount).map(Object::toString).orElse("")));
        return writer.finish();
    }

    Content content(GoodFaithWish wish, BillingSetup setup, EstimatePolicy policy) {
        Optional<EstimatePolicy.Office> office =
                Optional.ofNullable(policy.offices().get(visit.location()));
        List<ExpectedItem> items = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            PlannedService service = visit.services().get(i);
            items.add(ExpectedItem.builder()
                    .description(service.procedure()
                            .map(code -> wish.descriptions().getOrDefault(code, code.value()))
                            .orElse("to be named"))
                    .procedure(service.procedure())
                    .diagnoses(service.diagnoses())
                    .units(service.units())
                    .charge(prices.get(i).map(fee -> fee.forUnits(service.units())))
                    .build());
        }
        return Content.builder()
                .patientName(wish.patientName())
                .birthDate(wish.birthDate())
                .primaryService(wish.primaryService())
                .serviceOn(visit.date())
                .addProviders(ProviderCharges.builder()
                        .name(setup.billingName())
                        .npi(setup.billingProvider())
                        .taxId(policy.taxId())
                        .state(office.map(EstimatePolicy.Office::state))
                        .location(office.map(EstimatePolicy.Office::name))
                        .items(items)
                        .build())
                .addAllProviders(wish.coProviders())
                .separately(wish.separately())
                .statements(wish.statements())
                .build();
    }
}
