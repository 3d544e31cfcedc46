package org.practicekit.billing.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.practicekit.billing.Samples;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.PlannedServiceBuilder;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.shape.Shipment;

/** What visits ahead and planned services look like to the tests of the whole module. */
public final class VisitSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        PlannedService service = service().addModifiers(new Modifier("25")).build();
        UpcomingVisit visit = visit(service);
        shipment.values(service, service.serviceType(), visit, visit.id());
    }

    @Override
    public List<Object> breaking() {
        PlannedService tooMuch = service()
                .modifiers(Collections.nCopies(5, new Modifier("25")))
                .diagnoses(Collections.nCopies(13, new DiagnosisCode("Z00.00")))
                .units(10_000)
                .build();
        return List.of(tooMuch, service().units(0).build(), visit(tooMuch));
    }

    private static PlannedServiceBuilder service() {
        return PlannedService.builder()
                .serviceType(ServiceType.OFFICE_VISIT)
                .procedure(new ProcedureCode("99213"))
                .place(new PlaceOfService("11"));
    }

    private static UpcomingVisit visit(PlannedService service) {
        return UpcomingVisit.builder()
                .id(new VisitId("v-1"))
                .patient(new PatientId("patient-1"))
                .start(Instant.parse("2026-03-10T14:00:00Z"))
                .date(LocalDate.of(2026, 3, 10))
                .location(new LocationId("main"))
                .provider(new Npi("1234567893"))
                .scheduledAt(Instant.parse("2026-03-02T14:00:00Z"))
                .addServices(service)
                .build();
    }
}
