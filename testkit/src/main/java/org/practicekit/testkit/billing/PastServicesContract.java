package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.port.PastServices;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/** The contract of {@link PastServices}. */
public abstract class PastServicesContract extends BillingContract<PastServicesStore> {
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final PatientId OTHER = new PatientId("patient-2");
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2025, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    /** For the host's subclass. */
    protected PastServicesContract() {}

    @Test
    void a_service_is_found_with_every_field() {
        PastService full = new PastService(
                LEAP_DAY,
                PlannedService.builder()
                        .serviceType(new ServiceType("AE"))
                        .procedure(new ProcedureCode("97110"))
                        .addModifiers(new Modifier("GP"), new Modifier("59"))
                        .units(4)
                        .place(new PlaceOfService("11"))
                        .addDiagnoses(new DiagnosisCode("M545"), new DiagnosisCode("I10"))
                        .build());
        store().storePast(PRACTICE, PATIENT, List.of(full));

        assertThat(find(PRACTICE, PATIENT, DateRange.ALWAYS)).contains(List.of(full));
    }

    @Test
    void services_come_in_the_order_of_days() {
        store().storePast(PRACTICE, PATIENT, List.of(on(NEW_YEAR), on(LEAP_DAY), on(NEW_YEARS_EVE)));

        assertThat(find(PRACTICE, PATIENT, DateRange.ALWAYS))
                .contains(List.of(on(LEAP_DAY), on(NEW_YEARS_EVE), on(NEW_YEAR)));
    }

    @Test
    void days_are_found_from_the_first_to_the_one_before_the_end() {
        store().storePast(PRACTICE, PATIENT, List.of(on(LEAP_DAY), on(NEW_YEARS_EVE), on(NEW_YEAR)));

        assertThat(find(PRACTICE, PATIENT, new DateRange(LEAP_DAY, NEW_YEAR)))
                .contains(List.of(on(LEAP_DAY), on(NEW_YEARS_EVE)));
        assertThat(find(PRACTICE, PATIENT, DateRange.from(NEW_YEAR))).contains(List.of(on(NEW_YEAR)));
    }

    @Test
    void a_service_that_was_done_twice_on_a_day_is_there_twice() {
        store().storePast(PRACTICE, PATIENT, List.of(on(NEW_YEAR), on(NEW_YEAR)));

        assertThat(find(PRACTICE, PATIENT, DateRange.ALWAYS)).contains(List.of(on(NEW_YEAR), on(NEW_YEAR)));
    }

    @Test
    void nothing_done_is_another_answer_than_nobody_can_tell() {
        store().storePast(PRACTICE, PATIENT, List.of());
        store().storePast(PRACTICE, OTHER, List.of(on(LEAP_DAY)));

        assertThat(find(PRACTICE, PATIENT, DateRange.ALWAYS)).contains(List.of());
        assertThat(find(PRACTICE, OTHER, DateRange.from(NEW_YEAR))).contains(List.of());
        assertThat(find(PRACTICE, new PatientId("patient-3"), DateRange.ALWAYS)).isEmpty();
    }

    @Test
    void one_patient_has_nothing_of_another() {
        store().storePast(PRACTICE, PATIENT, List.of(on(LEAP_DAY)));
        store().storePast(PRACTICE, OTHER, List.of(on(NEW_YEAR)));

        assertThat(find(PRACTICE, PATIENT, DateRange.ALWAYS)).contains(List.of(on(LEAP_DAY)));
    }

    @Test
    void one_practice_never_sees_what_another_did() {
        store().storePast(PRACTICE, PATIENT, List.of(on(LEAP_DAY)));

        assertThat(find(NEIGHBOUR, PATIENT, DateRange.ALWAYS)).isEmpty();
    }

    private Optional<List<PastService>> find(PracticeId practice, PatientId patient, DateRange dates) {
        return store().work()
                .run(practice, Set.of(), ports -> ports.pastServices().ofPatient(practice, patient, dates));
    }

    private static PastService on(LocalDate day) {
        return new PastService(
                day,
                PlannedService.builder()
                        .serviceType(ServiceType.OFFICE_VISIT)
                        .place(new PlaceOfService("11"))
                        .build());
    }
}
