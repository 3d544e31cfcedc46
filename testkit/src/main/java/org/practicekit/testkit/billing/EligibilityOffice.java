package org.practicekit.testkit.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.policy.VerificationPolicyBuilder;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.UpcomingVisitBuilder;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;

/** The office that the contracts of verification are about. It asks three days before a visit. Nobody in it exists. */
public final class EligibilityOffice {
    /** Where its clocks hang. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** A Monday. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private EligibilityOffice() {}

    /** A protocol to which parts can be added. */
    public static VerificationPolicyBuilder policy() {
        return VerificationPolicy.builder()
                .citation(Citation.of("Practice policy", "Billing handbook, section 3", LocalDate.of(2026, 1, 2)))
                .addDaysBefore(3);
    }

    /** The office with a protocol. */
    public static BillingSetup setup(PracticeId practice, VerificationPolicy policy) {
        return TestOffice.setup(practice).verification(policy).build();
    }

    /** A moment on the office's clock. */
    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** An office visit at ten, booked long before. */
    public static UpcomingVisitBuilder visit(String id, String patient, LocalDate day) {
        return UpcomingVisit.builder()
                .id(new VisitId(id))
                .patient(new PatientId(patient))
                .start(at(day, "10:00"))
                .date(day)
                .location(new LocationId("main"))
                .scheduledAt(at(day.minusDays(60), "09:00"))
                .addServices(PlannedService.builder()
                        .serviceType(ServiceType.OFFICE_VISIT)
                        .place(new PlaceOfService("11"))
                        .build());
    }

    /** A patient as payers know them. */
    public static Insured person(String patient) {
        return Insured.builder()
                .lastName(PersonName.of("Specimen-" + patient))
                .firstName(PersonName.of("Harper"))
                .birthDate(LocalDate.of(1980, 2, 29))
                .build();
    }
}
