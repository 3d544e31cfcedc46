package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.port.PatientCases;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * What the contracts of {@link PatientCases} say, whatever the matter is.
 *
 * @param <I> how one is named
 * @param <C> the matter
 */
public abstract class PatientCasesContract<I, C> extends BillingContract<AccountStore> {
    static final PatientId WALKER = new PatientId("p-1");

    private static final PatientId OTHER = new PatientId("p-10");
    private static final Set<Guard> GUARDS = Set.of(new Guard("test", "everything"));

    PatientCasesContract() {}

    abstract PatientCases<I, C> port(AccountPorts ports);

    /** An open one with every field filled, of version 1. */
    abstract C open(String id, PatientId patient);

    /** The next version of it, over. */
    abstract C over(C open);

    abstract I id(C matter);

    @Test
    void one_is_found_as_it_was_stored_with_every_field() {
        C matter = open("case-1", WALKER);
        assertThat(add(PRACTICE, matter)).isEqualTo(new Write.Stored(Version.FIRST));
        assertThat(find(matter)).contains(matter);
        assertThat(find(open("case-2", WALKER))).isEmpty();
    }

    @Test
    void those_of_a_patient_come_by_id_open_or_not() {
        C second = open("case-2", WALKER);
        C first = open("case-1", WALKER);
        add(PRACTICE, second);
        add(PRACTICE, open("case-3", OTHER));
        add(PRACTICE, first);
        C over = over(second);
        update(over, Version.FIRST);
        assertThat(ofPatient(PRACTICE, WALKER)).containsExactly(first, over);
    }

    @Test
    void the_open_ones_come_by_id_and_those_that_are_over_are_not_among_them() {
        C third = open("case-3", OTHER);
        C first = open("case-1", WALKER);
        C second = open("case-2", WALKER);
        add(PRACTICE, third);
        add(PRACTICE, second);
        add(PRACTICE, first);
        update(over(second), Version.FIRST);
        assertThat(openIn(PRACTICE)).containsExactly(first, third);
    }

    @Test
    void one_id_is_given_once() {
        add(PRACTICE, open("case-1", WALKER));
        assertThat(add(PRACTICE, open("case-1", OTHER))).isEqualTo(new Write.Stale(Version.FIRST));
        assertThat(ofPatient(PRACTICE, OTHER)).isEmpty();
    }

    @Test
    void who_writes_over_an_older_version_is_told_the_stored_one() {
        C first = open("case-1", WALKER);
        add(PRACTICE, first);
        assertThat(update(over(first), Version.FIRST)).isEqualTo(new Write.Stored(Version.FIRST.next()));
        assertThat(update(over(first), Version.FIRST)).isEqualTo(new Write.Stale(Version.FIRST.next()));
        assertThat(update(over(open("case-9", WALKER)), Version.FIRST)).isEqualTo(new Write.Stale(Version.NONE));
    }

    @Test
    void one_practice_never_sees_those_of_another() {
        add(PRACTICE, open("case-1", WALKER));
        assertThat(ofPatient(NEIGHBOUR, WALKER)).isEmpty();
        assertThat(openIn(NEIGHBOUR)).isEmpty();
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        C first = open("case-1", WALKER);
        add(PRACTICE, first);
        assertThatThrownBy(() -> store().work().run(PRACTICE, GUARDS, ports -> {
                    port(ports).update(PRACTICE, over(first), Version.FIRST);
                    port(ports).add(PRACTICE, open("case-2", WALKER));
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(ofPatient(PRACTICE, WALKER)).containsExactly(first);
    }

    private Write add(PracticeId practice, C matter) {
        return store().work().run(practice, GUARDS, ports -> port(ports).add(practice, matter));
    }

    private Write update(C matter, Version expected) {
        return store().work().run(PRACTICE, GUARDS, ports -> port(ports).update(PRACTICE, matter, expected));
    }

    private Optional<C> find(C matter) {
        return cases(PRACTICE, port -> port.find(PRACTICE, id(matter)));
    }

    private List<C> ofPatient(PracticeId practice, PatientId patient) {
        return cases(practice, port -> port.ofPatient(practice, patient));
    }

    private List<C> openIn(PracticeId practice) {
        return cases(practice, port -> port.open(practice));
    }

    private <R> R cases(PracticeId practice, Function<PatientCases<I, C>, R> question) {
        return store().work().run(practice, Set.of(), ports -> question.apply(port(ports)));
    }
}
