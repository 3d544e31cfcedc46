package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;
import static org.practicekit.testkit.billing.TestOffice.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.port.Coverages;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** The contract of {@link Coverages}. */
public abstract class CoveragesContract extends BillingContract<CoverageStore> {
    private static final PatientId PATIENT = new PatientId("patient-1");

    /** For the host's subclass. */
    protected CoveragesContract() {}

    @Test
    void find_returns_the_coverage_that_was_added_with_every_field() {
        Coverage full = coverage("c-1", "patient-1")
                .plan(new PlanId("GOLD"))
                .kind(CoverageKind.MEDICARE_ADVANTAGE)
                .memberId(MemberId.of("\u00c5BC-123 456"))
                .group("0042")
                .relationship(Relationship.CHILD)
                .subscriber(Insured.builder()
                        .lastName(PersonName.of("Mu\u00f1oz \ud83d\ude00"))
                        .firstName(PersonName.of("Pat"))
                        .middleName(PersonName.of("Q"))
                        .birthDate(LocalDate.of(1908, 2, 29))
                        .sex(Insured.Sex.FEMALE)
                        .build())
                .effective(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .replaces(new CoverageId("c-0"))
                .enteredInError(true)
                .build();
        add(full);
        Coverage open = coverage("c-2", "patient-1").build();
        add(open);
        assertThat(find(PRACTICE, "c-1")).contains(full);
        assertThat(find(PRACTICE, "c-2")).contains(open);
        assertThat(find(PRACTICE, "c-3")).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_coverages_of_another() {
        Coverage coverage = coverage("c-1", "patient-1").build();
        add(coverage);
        assertThat(find(NEIGHBOUR, "c-1")).isEmpty();
        assertThat(versions(NEIGHBOUR, "c-1")).isEmpty();
        assertThat(ofPatient(NEIGHBOUR)).isEmpty();
        assertThat(ofPayer(NEIGHBOUR)).isEmpty();
    }

    @Test
    void every_version_is_kept_and_comes_back_the_oldest_first() {
        Coverage first = coverage("c-1", "patient-1").build();
        Coverage second = next(first, "GOLD");
        Coverage third = next(second, "SILVER");
        add(first);
        assertThat(update(second, first.version())).isEqualTo(new Write.Stored(second.version()));
        assertThat(update(third, second.version())).isEqualTo(new Write.Stored(third.version()));
        assertThat(versions(PRACTICE, "c-1")).containsExactly(first, second, third);
        assertThat(find(PRACTICE, "c-1")).contains(third);
        assertThat(versions(PRACTICE, "c-2")).isEmpty();
    }

    @Test
    void the_coverages_of_a_patient_come_as_they_stand_in_the_order_of_their_ids() {
        Coverage last = coverage("c-30", "patient-1").build();
        Coverage first = coverage("c-1", "patient-1").build();
        add(last);
        add(first);
        add(coverage("c-2", "patient-2").build());
        add(coverage("c-4", "patient-10").build());
        Coverage ended = Coverage.builder()
                .like(next(last, "GOLD"))
                .effective(new DateRange(LocalDate.MIN, LocalDate.of(2020, 1, 1)))
                .build();
        update(ended, last.version());
        assertThat(ofPatient(PRACTICE)).containsExactly(first, ended);
    }

    @Test
    void the_coverages_with_a_payer_come_as_they_stand_in_the_order_of_their_ids() {
        Coverage last = coverage("c-30", "patient-1").build();
        Coverage first = coverage("c-1", "patient-2").build();
        Coverage left = coverage("c-2", "patient-3").build();
        add(last);
        add(first);
        add(left);
        add(coverage("c-4", "patient-1").payer(new PayerId("EXAMPLE10")).build());
        update(
                Coverage.builder()
                        .like(next(left, "GOLD"))
                        .payer(new PayerId("EXAMPLE2"))
                        .build(),
                left.version());
        assertThat(ofPayer(PRACTICE)).containsExactly(first, last);
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        Coverage coverage = coverage("c-1", "patient-1").build();
        add(coverage);
        assertThat(tryAdd(coverage("c-1", "patient-2").build())).isEqualTo(new Write.Stale(coverage.version()));
        Coverage later = Coverage.builder()
                .like(coverage)
                .version(new Version(7))
                .group("0042")
                .build();
        assertThat(update(later, new Version(6))).isEqualTo(new Write.Stale(coverage.version()));
        assertThat(versions(PRACTICE, "c-1")).containsExactly(coverage);
        Coverage missing =
                Coverage.builder().like(later).id(new CoverageId("c-9")).build();
        assertThat(update(missing, new Version(6))).isInstanceOf(Write.Stale.class);
        assertThat(find(PRACTICE, "c-9")).isEmpty();
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        Coverage before = coverage("c-1", "patient-1").build();
        add(before);
        assertThatThrownBy(() -> in(PRACTICE, Set.of(new Guard("test", "everything")), coverages -> {
                    coverages.update(PRACTICE, next(before, "GOLD"), before.version());
                    coverages.add(PRACTICE, coverage("c-2", "patient-1").build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(versions(PRACTICE, "c-1")).containsExactly(before);
        assertThat(ofPatient(PRACTICE)).containsExactly(before);
    }

    private static Coverage next(Coverage coverage, String plan) {
        return Coverage.builder()
                .like(coverage)
                .version(coverage.version().next())
                .plan(new PlanId(plan))
                .build();
    }

    private void add(Coverage coverage) {
        assertThat(tryAdd(coverage)).isEqualTo(new Write.Stored(coverage.version()));
    }

    private Write tryAdd(Coverage coverage) {
        return in(PRACTICE, Set.of(new Guard("test", "everything")), coverages -> coverages.add(PRACTICE, coverage));
    }

    private Write update(Coverage coverage, Version expected) {
        return in(
                PRACTICE,
                Set.of(new Guard("test", "everything")),
                coverages -> coverages.update(PRACTICE, coverage, expected));
    }

    private Optional<Coverage> find(PracticeId practice, String id) {
        return in(practice, Set.of(), coverages -> coverages.find(practice, new CoverageId(id)));
    }

    private List<Coverage> versions(PracticeId practice, String id) {
        return in(practice, Set.of(), coverages -> coverages.versions(practice, new CoverageId(id)));
    }

    private List<Coverage> ofPatient(PracticeId practice) {
        return in(practice, Set.of(), coverages -> coverages.ofPatient(practice, PATIENT));
    }

    private List<Coverage> ofPayer(PracticeId practice) {
        return in(practice, Set.of(), coverages -> coverages.ofPayer(practice, PAYER));
    }

    private <R> R in(PracticeId practice, Set<Guard> guards, Function<Coverages, R> work) {
        return store().work().run(practice, guards, ports -> work.apply(ports.coverages()));
    }
}
