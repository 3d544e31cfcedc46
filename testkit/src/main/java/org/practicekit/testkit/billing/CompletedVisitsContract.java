package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.CompletedVisitBuilder;
import org.practicekit.billing.claim.DocumentedService;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.port.CompletedVisits;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/** The contract of {@link CompletedVisits}. */
public abstract class CompletedVisitsContract extends BillingContract<ClaimStore> {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    /** For the host's subclass. */
    protected CompletedVisitsContract() {}

    @Test
    void a_visit_is_found_with_every_field() {
        CompletedVisit full = visit("v-1", MONDAY)
                .rendering(new Npi("1234567893"))
                .documentedAt(Instant.parse("2026-03-09T22:15:00Z"))
                .addServices(DocumentedService.builder()
                        .service(PlannedService.builder()
                                .serviceType(ServiceType.OFFICE_VISIT)
                                .procedure(new ProcedureCode("J1100"))
                                .addModifiers(new Modifier("LT"))
                                .units(4)
                                .place(new PlaceOfService("11"))
                                .addDiagnoses(new DiagnosisCode("M54.50"))
                                .build())
                        .rendering(new Npi("1999999992"))
                        .drug(ClaimDrug.builder()
                                .ndc("99999000101")
                                .quantity(new BigDecimal("1.5"))
                                .unit("ML")
                                .build())
                        .build())
                .addOthers(ClaimProvider.builder()
                        .role(ProviderRole.REFERRING)
                        .name("Exemple-\u00e9\ud83d\ude00")
                        .npi("1888888884")
                        .build())
                .accident(Accident.builder()
                        .addCauses("OA")
                        .date(MONDAY.minusDays(1))
                        .build())
                .addDates(new ClaimDate(ClaimDate.ONSET, DateRange.day(MONDAY.minusDays(3))))
                .build();
        CompletedVisit plain = visit("v-2", MONDAY).build();
        store().storeCompleted(PRACTICE, List.of(full, plain));
        assertThat(find(PRACTICE, full.id())).contains(full);
        assertThat(find(PRACTICE, plain.id())).contains(plain);
        assertThat(find(PRACTICE, new VisitId("v-3"))).isEmpty();
    }

    @Test
    void those_of_some_days_come_by_date_then_by_id_and_the_end_is_not_among_them() {
        CompletedVisit late = visit("v-1", MONDAY.plusDays(1)).build();
        CompletedVisit second = visit("v-9", MONDAY).build();
        CompletedVisit first = visit("v-10", MONDAY).build();
        CompletedVisit after = visit("v-2", MONDAY.plusDays(2)).build();
        CompletedVisit before = visit("v-3", MONDAY.minusDays(1)).build();
        store().storeCompleted(PRACTICE, List.of(late, second, after, first, before));
        assertThat(list(PRACTICE, visits -> visits.between(PRACTICE, DateRange.days(MONDAY, 2))))
                .containsExactly(first, second, late);
    }

    @Test
    void one_practice_never_sees_the_visits_of_another() {
        CompletedVisit visit = visit("v-1", MONDAY).build();
        store().storeCompleted(PRACTICE, List.of(visit));
        assertThat(find(NEIGHBOUR, visit.id())).isEmpty();
        assertThat(list(NEIGHBOUR, visits -> visits.between(NEIGHBOUR, DateRange.ALWAYS)))
                .isEmpty();
    }

    private static CompletedVisitBuilder visit(String id, LocalDate day) {
        return CompletedVisit.builder()
                .id(new VisitId(id))
                .patient(new PatientId("patient-1"))
                .date(day)
                .location(new LocationId("main"));
    }

    private Optional<CompletedVisit> find(PracticeId practice, VisitId id) {
        return in(practice, visits -> visits.find(practice, id));
    }

    private List<CompletedVisit> list(PracticeId practice, Function<CompletedVisits, List<CompletedVisit>> work) {
        return in(practice, work);
    }

    private <R> R in(PracticeId practice, Function<CompletedVisits, R> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.completedVisits()));
    }
}
