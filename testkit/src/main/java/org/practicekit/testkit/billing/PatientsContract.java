package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.port.Patients;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.privacy.PersonName;

/** The contract of {@link Patients}. */
public abstract class PatientsContract extends BillingContract<EligibilityStore> {
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final Insured FULL = Insured.builder()
            .lastName(PersonName.of("Mu\u00f1oz-\ud842\udfb7"))
            .firstName(PersonName.of("Pat"))
            .middleName(PersonName.of("Q"))
            .birthDate(LocalDate.of(2004, 2, 29))
            .sex(Insured.Sex.UNKNOWN)
            .build();
    private static final Insured BARE =
            Insured.builder().lastName(PersonName.of("Muster")).build();

    /** For the host's subclass. */
    protected PatientsContract() {}

    @Test
    void a_patient_is_found_with_every_field() {
        store().store(PRACTICE, PATIENT, FULL);

        assertThat(find(PRACTICE, PATIENT)).contains(FULL);
    }

    @Test
    void what_is_not_known_of_a_patient_stays_unknown() {
        store().store(PRACTICE, PATIENT, BARE);

        assertThat(find(PRACTICE, PATIENT)).contains(BARE);
    }

    @Test
    void a_patient_is_found_as_noted_last() {
        store().store(PRACTICE, PATIENT, FULL);
        store().store(PRACTICE, PATIENT, BARE);

        assertThat(find(PRACTICE, PATIENT)).contains(BARE);
    }

    @Test
    void somebody_whom_the_practice_does_not_have_is_nobody() {
        store().store(PRACTICE, PATIENT, FULL);

        assertThat(find(PRACTICE, new PatientId("patient-2"))).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_patients_of_another() {
        store().store(PRACTICE, PATIENT, FULL);

        assertThat(find(NEIGHBOUR, PATIENT)).isEmpty();
    }

    private Optional<Insured> find(PracticeId practice, PatientId id) {
        return store().work().run(practice, Set.of(), ports -> ports.patients().find(practice, id));
    }
}
