package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.EligibilityOffice.MONDAY;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.visit;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.port.UpcomingVisits;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/** The contract of {@link UpcomingVisits}. */
public abstract class UpcomingVisitsContract extends BillingContract<EligibilityStore> {
    private static final PatientId PATIENT = new PatientId("patient-1");

    private final UpcomingVisit first =
            visit("v-9", "patient-1", MONDAY).start(at(MONDAY, "08:00")).build();
    private final UpcomingVisit second =
            visit("v-1", "patient-2", MONDAY).start(at(MONDAY, "09:00")).build();
    private final UpcomingVisit third =
            visit("v-2", "patient-1", MONDAY).start(at(MONDAY, "09:00")).build();
    private final UpcomingVisit tuesday = visit("v-0", "patient-1", MONDAY.plusDays(1))
            .start(at(MONDAY.plusDays(1), "08:00"))
            .build();

    /** For the host's subclass. */
    protected UpcomingVisitsContract() {}

    @Test
    void a_visit_is_found_with_every_field() {
        UpcomingVisit full = UpcomingVisit.builder()
                .like(first)
                .provider(new Npi("1234567893"))
                .services(List.of(
                        PlannedService.builder()
                                .serviceType(new ServiceType("AE"))
                                .procedure(new ProcedureCode("97110"))
                                .units(4)
                                .place(new PlaceOfService("11"))
                                .build(),
                        PlannedService.builder()
                                .serviceType(ServiceType.OFFICE_VISIT)
                                .place(new PlaceOfService("02"))
                                .build()))
                .build();
        store().store(PRACTICE, List.of(full));

        assertThat(find(PRACTICE, full.id())).contains(full);
        assertThat(between(PRACTICE, DateRange.day(MONDAY))).containsExactly(full);
    }

    @Test
    void visits_come_in_the_order_of_their_beginning_and_then_of_their_ids() {
        store().store(PRACTICE, List.of(tuesday, third, second, first));

        assertThat(between(PRACTICE, DateRange.ALWAYS)).containsExactly(first, second, third, tuesday);
    }

    @Test
    void days_are_those_of_service_from_the_first_to_the_one_before_the_end() {
        // By the world's clock it begins on Tuesday.
        UpcomingVisit late =
                visit("v-7", "patient-2", MONDAY).start(at(MONDAY, "21:00")).build();
        store().store(PRACTICE, List.of(first, late, tuesday));

        assertThat(between(PRACTICE, DateRange.day(MONDAY))).containsExactly(first, late);
        assertThat(between(PRACTICE, DateRange.from(MONDAY.plusDays(1)))).containsExactly(tuesday);
    }

    @Test
    void one_patient_has_their_own_visits_in_the_same_order() {
        store().store(PRACTICE, List.of(tuesday, third, second, first));

        assertThat(ofPatient(PRACTICE, DateRange.day(MONDAY))).containsExactly(first, third);
    }

    @Test
    void a_visit_that_was_called_off_is_not_ahead() {
        store().store(PRACTICE, List.of(first, tuesday));
        store().store(PRACTICE, List.of(tuesday));

        assertThat(find(PRACTICE, first.id())).isEmpty();
        assertThat(between(PRACTICE, DateRange.ALWAYS)).containsExactly(tuesday);
        assertThat(ofPatient(PRACTICE, DateRange.ALWAYS)).containsExactly(tuesday);
    }

    @Test
    void one_practice_never_sees_the_visits_of_another() {
        store().store(PRACTICE, List.of(first));

        assertThat(find(NEIGHBOUR, new VisitId("v-9"))).isEmpty();
        assertThat(between(NEIGHBOUR, DateRange.ALWAYS)).isEmpty();
        assertThat(ofPatient(NEIGHBOUR, DateRange.ALWAYS)).isEmpty();
    }

    private Optional<UpcomingVisit> find(PracticeId practice, VisitId id) {
        return store().work().run(practice, Set.of(), ports -> ports.visits().find(practice, id));
    }

    private List<UpcomingVisit> between(PracticeId practice, DateRange dates) {
        return store().work().run(practice, Set.of(), ports -> ports.visits().between(practice, dates));
    }

    private List<UpcomingVisit> ofPatient(PracticeId practice, DateRange dates) {
        return store().work().run(practice, Set.of(), ports -> ports.visits().ofPatient(practice, PATIENT, dates));
    }
}
