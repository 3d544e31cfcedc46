package org.practicekit.billing.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.core.id.PatientId;
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
                .values(insured("Muster").build());
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                coverage("XYZ").group("x".repeat(51)).build(),
                coverage("XYZ").group("").build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(Coverage.class, coverage(marker).build());
        holding.put(CoverageBuilder.class, coverage(marker));
        holding.put(Insured.class, insured(marker).build());
        holding.put(InsuredBuilder.class, insured(marker));
        return holding;
    }

    private static CoverageBuilder coverage(String text) {
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

    private static InsuredBuilder insured(String text) {
        return Insured.builder()
                .lastName(PersonName.of(text))
                .firstName(PersonName.of(text))
                .middleName(PersonName.of(text))
                .birthDate(BORN)
                .sex(Insured.Sex.UNKNOWN);
    }
}
