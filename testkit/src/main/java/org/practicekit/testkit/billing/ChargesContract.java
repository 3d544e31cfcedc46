package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeBuilder;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.port.Charges;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;

/** The contract of {@link Charges}. */
public abstract class ChargesContract extends BillingContract<ClaimStore> {
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    /** For the host's subclass. */
    protected ChargesContract() {}

    @Test
    void find_returns_the_charge_that_was_added_with_every_field() {
        Charge full = charge("ch-1", MONDAY)
                .service(PlannedService.builder()
                        .like(service())
                        .addModifiers(new Modifier("RT"), new Modifier("59"))
                        .units(12)
                        .addDiagnoses(new DiagnosisCode("M54.50"), new DiagnosisCode("I10"))
                        .build())
                .amount(Money.usd("1234567.89"))
                .rendering(new Npi("1999999992"))
                .location(new LocationId("annex"))
                .drug(ClaimDrug.builder()
                        .ndc("99999000101")
                        .quantity(new BigDecimal("0.25"))
                        .unit("ML")
                        .build())
                .state(ChargeState.BILLED)
                .build();
        Charge plain = charge("ch-2", MONDAY).build();
        add(full);
        add(plain);
        assertThat(find(PRACTICE, "ch-1")).contains(full);
        assertThat(find(PRACTICE, "ch-2")).contains(plain);
        assertThat(find(PRACTICE, "ch-3")).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_charges_of_another() {
        Charge charge = charge("ch-1", MONDAY).build();
        add(charge);
        assertThat(find(NEIGHBOUR, "ch-1")).isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.ofPatient(NEIGHBOUR, PATIENT))).isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.ofVisit(NEIGHBOUR, charge.visit())))
                .isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.in(NEIGHBOUR, ChargeState.CAPTURED)))
                .isEmpty();
    }

    @Test
    void those_of_a_visit_come_as_they_stand_in_the_order_of_their_ids() {
        Charge second = charge("ch-20", MONDAY).build();
        Charge first = charge("ch-1", MONDAY.plusDays(1)).build();
        add(second);
        add(first);
        add(charge("ch-3", MONDAY).visit(new VisitId("v-10")).build());
        Charge voided = update(second, ChargeState.VOIDED);
        assertThat(list(PRACTICE, all -> all.ofVisit(PRACTICE, first.visit()))).containsExactly(first, voided);
    }

    @Test
    void those_of_a_patient_come_by_day_of_service_then_id() {
        Charge late = charge("ch-1", MONDAY.plusDays(1)).build();
        Charge second = charge("ch-3", MONDAY).build();
        Charge first = charge("ch-2", MONDAY).visit(new VisitId("v-2")).build();
        add(late);
        add(second);
        add(first);
        add(charge("ch-4", MONDAY).patient(new PatientId("patient-10")).build());
        assertThat(list(PRACTICE, all -> all.ofPatient(PRACTICE, PATIENT))).containsExactly(first, second, late);
    }

    @Test
    void those_in_a_state_come_by_day_of_service_and_leave_it_when_they_change() {
        Charge late = charge("ch-1", MONDAY.plusDays(1)).build();
        Charge early = charge("ch-2", MONDAY).build();
        Charge gone = charge("ch-3", MONDAY).build();
        add(late);
        add(early);
        add(gone);
        Charge billed = update(gone, ChargeState.BILLED);
        assertThat(list(PRACTICE, all -> all.in(PRACTICE, ChargeState.CAPTURED)))
                .containsExactly(early, late);
        assertThat(list(PRACTICE, all -> all.in(PRACTICE, ChargeState.BILLED))).containsExactly(billed);
        assertThat(list(PRACTICE, all -> all.in(PRACTICE, ChargeState.VOIDED))).isEmpty();
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        Charge charge = charge("ch-1", MONDAY).build();
        add(charge);
        assertThat(tryAdd(charge("ch-1", MONDAY.plusDays(1)).build())).isEqualTo(new Write.Stale(charge.version()));
        Charge later = Charge.builder()
                .like(charge)
                .version(new Version(7))
                .state(ChargeState.BILLED)
                .build();
        assertThat(writing(all -> all.update(PRACTICE, later, new Version(6))))
                .isEqualTo(new Write.Stale(charge.version()));
        assertThat(find(PRACTICE, "ch-1")).contains(charge);
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        Charge before = charge("ch-1", MONDAY).build();
        add(before);
        assertThatThrownBy(() -> writing(all -> {
                    all.update(PRACTICE, next(before, ChargeState.BILLED), before.version());
                    all.add(PRACTICE, charge("ch-2", MONDAY).build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(list(PRACTICE, all -> all.ofPatient(PRACTICE, PATIENT))).containsExactly(before);
    }

    private static PlannedService service() {
        return PlannedService.builder()
                .serviceType(ServiceType.OFFICE_VISIT)
                .procedure(new ProcedureCode("G0008"))
                .place(new PlaceOfService("11"))
                .build();
    }

    private static ChargeBuilder charge(String id, LocalDate day) {
        return Charge.builder()
                .id(new ChargeId(id))
                .version(Version.FIRST)
                .patient(PATIENT)
                .visit(new VisitId("v-1"))
                .date(day)
                .service(service())
                .amount(Money.usd("30.00"))
                .state(ChargeState.CAPTURED)
                .capturedAt(Instant.parse("2026-03-10T14:00:00.123Z"));
    }

    private static Charge next(Charge before, ChargeState state) {
        return Charge.builder()
                .like(before)
                .version(before.version().next())
                .state(state)
                .build();
    }

    private Charge update(Charge before, ChargeState state) {
        Charge next = next(before, state);
        assertThat(writing(all -> all.update(PRACTICE, next, before.version())))
                .isEqualTo(new Write.Stored(next.version()));
        return next;
    }

    private void add(Charge charge) {
        assertThat(tryAdd(charge)).isEqualTo(new Write.Stored(charge.version()));
    }

    private Write tryAdd(Charge charge) {
        return writing(all -> all.add(PRACTICE, charge));
    }

    private Optional<Charge> find(PracticeId practice, String id) {
        return in(practice, all -> all.find(practice, new ChargeId(id)));
    }

    private Write writing(Function<Charges, Write> work) {
        return store().work()
                .run(PRACTICE, Set.of(new Guard("test", "everything")), ports -> work.apply(ports.charges()));
    }

    private List<Charge> list(PracticeId practice, Function<Charges, List<Charge>> work) {
        return in(practice, work);
    }

    private <R> R in(PracticeId practice, Function<Charges, R> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.charges()));
    }
}
