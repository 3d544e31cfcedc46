package org.practicekit.billing.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What coverages and their engines look like to the tests of the whole module. */
public final class CoverageSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        Coverage coverage = coverage("XYZ").build();
        shipment.values(coverage, coverage.id(), coverage.payer(), new PlanId("GOLD"), coverage.memberId())
                .values(insured("Muster").build())
                .values(
                        payer("Example Payer").build(),
                        payer("Example Payer").build().cards().get(0))
                .values(
                        card("XYZ1").build(),
                        PersonMatch.of(insured("A").build(), insured("B").build()))
                .values(CoverageChanged.of(
                        new PracticeId("maple-street"),
                        coverage,
                        CoverageChanged.What.ADDED,
                        Instant.parse("2026-03-09T16:00:00Z")))
                .engine(
                        new CardCheck(List.of(payer("Example Payer").build())),
                        check -> List.of(
                                check.fingerprint(), check.check(card("XYZ1").build(), BORN)));
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                coverage("XYZ").group("x".repeat(51)).build(),
                coverage("XYZ").group("").build(),
                card("XYZ").group("x".repeat(51)).build(),
                card("XYZ").group("").build(),
                payer("").build(),
                payer("x".repeat(61)).build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(Coverage.class, coverage(marker).build());
        holding.put(CoverageBuilder.class, coverage(marker));
        holding.put(Card.class, card(marker).build());
        holding.put(CardBuilder.class, card(marker));
        holding.put(Insured.class, insured(marker).build());
        holding.put(InsuredBuilder.class, insured(marker));
        return holding;
    }

    /** A payer whose cards had another form until 2026. */
    public static KnownPayerBuilder payer(String name) {
        return KnownPayer.builder()
                .id(new PayerId("EXAMPLE1"))
                .name(name)
                .addCards(new CardForm("[0-9]{9}", false, new DateRange(LocalDate.MIN, LocalDate.of(2026, 1, 1))))
                .addCards(new CardForm("XYZ[0-9]{6}", true, DateRange.from(LocalDate.of(2026, 1, 1))));
    }

    /** A coverage of a child, with {@code text} wherever a person can be. */
    public static CoverageBuilder coverage(String text) {
        return Coverage.builder()
                .id(new CoverageId("c-1"))
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .payer(new PayerId("EXAMPLE1"))
                .plan(new PlanId("GOLD"))
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of(text))
                .group("0042")
                .relationship(Relationship.CHILD)
                .subscriber(insured(text).build())
                .effective(DateRange.from(LocalDate.of(2026, 1, 1)));
    }

    private static CardBuilder card(String text) {
        return Card.builder()
                .patient(new PatientId("patient-1"))
                .person(insured(text).build())
                .payer(new PayerId("EXAMPLE1"))
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of(text))
                .relationship(Relationship.CHILD)
                .subscriber(insured(text).build())
                .firstDay(LocalDate.of(2026, 1, 1));
    }

    private static InsuredBuilder insured(String text) {
        return Insured.builder()
                .lastName(PersonName.of(text))
                .firstName(PersonName.of(text))
                .middleName(PersonName.of(text))
                .birthDate(BORN)
                .sex(Insured.Sex.UNKNOWN);
    }
}
