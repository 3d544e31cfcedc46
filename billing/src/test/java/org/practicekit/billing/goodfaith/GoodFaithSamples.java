package org.practicekit.billing.goodfaith;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.billing.goodfaith.GoodFaithEstimate.Given;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.shape.Shipment;

/** What good faith estimates look like to the tests of the whole module. */
public final class GoodFaithSamples implements Samples {
    private static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    private static final Npi OFFICE = new Npi("1234567893");

    @Override
    public void in(Shipment shipment) {
        GoodFaithLaw law = GoodFaithLaw.standard();
        Due due = new DeliveryClock(law).scheduled(MONDAY, DAY).orElseThrow();
        DueEstimate estimate = new DueEstimate(new VisitId("visit-1"), new PatientId("patient-1"), DAY, due, false);
        Bill bill = new Bill(OFFICE, Money.usd("600"), DAY);
        DisputeCheck.Result result = new DisputeCheck(law).compare(content("Pat Example"), List.of(bill));
        shipment.values(wish("Pat Example"), content("Pat Example"), provider("1 Maple Street"), item("screening"))
                .values(estimate("Pat Example"), estimate("Pat Example").id(), given())
                .values(
                        due,
                        estimate,
                        new DueList(List.of(estimate)),
                        bill,
                        result,
                        result.comparisons().get(0))
                .values(law.row(LawTopic.GIVE_AFTER_REQUEST, DAY).orElseThrow())
                .values(new GoodFaithChanged(
                        new PracticeId("maple-street"),
                        new GoodFaithId("gfe-1"),
                        Version.FIRST,
                        new VisitId("visit-1"),
                        true,
                        NOON))
                .engine(law, one -> one.row(LawTopic.GIVE_AFTER_REQUEST, DAY))
                .engine(new DeliveryClock(law), clock -> clock.scheduled(MONDAY, DAY))
                .engine(
                        new ContentCheck(true),
                        check -> check.missing(Content.builder().build()))
                .engine(new DisputeCheck(law), check -> check.compare(content("Pat Example"), List.of(bill)));
    }

    @Override
    public List<Object> breaking() {
        ExpectedItem bad = item("");
        ProviderCharges provider = ProviderCharges.builder()
                .like(provider(""))
                .name("")
                .taxId("12")
                .state("New York")
                .items(List.of(
                        bad,
                        ExpectedItem.builder().description("x").units(10_000).build()))
                .build();
        Content content =
                Content.builder().primaryService("").addProviders(provider).build();
        GoodFaithWish wish = GoodFaithWish.builder()
                .visit(new VisitId("visit-1"))
                .primaryService("")
                .addCoProviders(provider)
                .build();
        return List.of(
                provider,
                content,
                wish,
                GoodFaithEstimate.builder()
                        .like(estimate("Pat Example"))
                        .content(content)
                        .build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holders = new LinkedHashMap<>();
        holders.put(Content.class, content(marker));
        holders.put(ContentBuilder.class, Content.builder().like(content(marker)));
        holders.put(GoodFaithWish.class, wish(marker));
        holders.put(GoodFaithWishBuilder.class, GoodFaithWish.builder().like(wish(marker)));
        holders.put(GoodFaithEstimate.class, estimate(marker));
        holders.put(GoodFaithEstimateBuilder.class, GoodFaithEstimate.builder().like(estimate(marker)));
        return holders;
    }

    private static GoodFaithWish wish(String name) {
        return GoodFaithWish.builder()
                .visit(new VisitId("visit-1"))
                .patientName(PersonName.of(name))
                .birthDate(BORN)
                .build();
    }

    private static Content content(String name) {
        return Content.builder()
                .patientName(PersonName.of(name))
                .birthDate(BORN)
                .addProviders(provider("1 Maple Street"))
                .build();
    }

    private static ProviderCharges provider(String location) {
        return ProviderCharges.builder()
                .name("Maple Street Family Practice")
                .npi(OFFICE)
                .taxId("123456789")
                .state("NY")
                .location(location)
                .addItems(item("screening"))
                .build();
    }

    private static ExpectedItem item(String description) {
        return ExpectedItem.builder()
                .description(description)
                .procedure(new ProcedureCode("G0101"))
                .units(description.isEmpty() ? 0 : 1)
                .charge(Money.usd("120"))
                .build();
    }

    private static GoodFaithEstimate estimate(String name) {
        return GoodFaithEstimate.builder()
                .id(new GoodFaithId("gfe-1"))
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .visit(new VisitId("visit-1"))
                .madeFrom(new FingerprintWriter("test").finish())
                .madeAt(NOON)
                .content(content(name))
                .given(given())
                .build();
    }

    private static Given given() {
        return new Given(Given.How.BY_HAND, NOON, new ActorId("desk-1"));
    }
}
