package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;
import static org.practicekit.testkit.billing.TestStatements.sent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.port.SentStatements;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/** The contract of {@link SentStatements}. */
public abstract class SentStatementsContract extends BillingContract<AccountStore> {
    private static final PatientId WALKER = new PatientId("p-1");
    private static final Set<Guard> GUARDS = Set.of(new Guard("test", "everything"));

    /** For the host's subclass. */
    protected SentStatementsContract() {}

    @Test
    void a_statement_is_found_as_it_went_out() {
        SentStatement statement = sent("st-1", WALKER);
        assertThat(add(PRACTICE, statement)).isTrue();
        Optional<SentStatement> found = store().work()
                .run(PRACTICE, Set.of(), ports -> ports.statements().find(PRACTICE, statement.id()));
        assertThat(found).contains(statement);
        assertThat(ofPatient(PRACTICE, WALKER).get(0).releases().get(0).why().reveal())
                .isEqualTo("Zoë 𝒵 knew of it");
    }

    @Test
    void those_of_a_patient_come_in_the_order_in_which_they_went_out() {
        SentStatement first = sent("st-2", WALKER);
        SentStatement second = sent("st-1", WALKER);
        add(PRACTICE, first);
        add(PRACTICE, sent("st-3", new PatientId("p-10")));
        add(PRACTICE, second);
        assertThat(ofPatient(PRACTICE, WALKER)).containsExactly(first, second);
    }

    @Test
    void one_that_went_out_is_never_written_over() {
        SentStatement first = sent("st-1", WALKER);
        add(PRACTICE, first);
        assertThat(add(PRACTICE, sent("st-1", new PatientId("p-2")))).isFalse();
        assertThat(ofPatient(PRACTICE, WALKER)).containsExactly(first);
        assertThat(ofPatient(PRACTICE, new PatientId("p-2"))).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_statements_of_another() {
        add(PRACTICE, sent("st-1", WALKER));
        assertThat(ofPatient(NEIGHBOUR, WALKER)).isEmpty();
    }

    @Test
    void what_a_failed_unit_added_is_gone() {
        assertThatThrownBy(() -> store().work().run(PRACTICE, GUARDS, ports -> {
                    ports.statements().add(PRACTICE, sent("st-1", WALKER));
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(ofPatient(PRACTICE, WALKER)).isEmpty();
    }

    private boolean add(PracticeId practice, SentStatement statement) {
        return store().work().run(practice, GUARDS, ports -> ports.statements().add(practice, statement));
    }

    private List<SentStatement> ofPatient(PracticeId practice, PatientId patient) {
        return store().work()
                .run(practice, Set.of(), ports -> ports.statements().ofPatient(practice, patient));
    }
}
