package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.edit.EditOverrideBuilder;
import org.practicekit.billing.port.EditOverrides;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.RuleId;

/** The contract of {@link EditOverrides}. */
public abstract class EditOverridesContract extends BillingContract<EditStore> {
    private static final Instant MORNING = Instant.parse("2026-03-09T13:00:00.123Z");
    private static final ClaimId CLAIM = new ClaimId("claim-1");

    /** For the host's subclass. */
    protected EditOverridesContract() {}

    @Test
    void what_was_let_pass_is_found_with_every_field() {
        EditOverride full = override().build();
        add(PRACTICE, full);
        assertThat(ofClaim(PRACTICE, CLAIM)).containsExactly(full);
        assertThat(ofClaim(PRACTICE, CLAIM).get(0).why().reveal()).isEqualTo("the payer's clerk Zoë 𝒵 agreed");
    }

    @Test
    void those_of_a_claim_come_in_the_order_in_which_they_were_added() {
        EditOverride first = override().at(MORNING.plusSeconds(9)).build();
        EditOverride second = override().rule(new RuleId("billing.edit.el-02")).build();
        add(PRACTICE, first);
        add(PRACTICE, override().claim(new ClaimId("claim-10")).build());
        add(PRACTICE, second);
        assertThat(ofClaim(PRACTICE, CLAIM)).containsExactly(first, second);
        assertThat(ofClaim(PRACTICE, new ClaimId("claim-2"))).isEmpty();
    }

    @Test
    void the_same_rule_of_the_same_claim_can_be_let_pass_twice() {
        add(PRACTICE, override().build());
        add(PRACTICE, override().build());
        assertThat(ofClaim(PRACTICE, CLAIM)).hasSize(2);
    }

    @Test
    void those_of_all_claims_come_in_the_order_in_which_they_were_added() {
        EditOverride first = override().claim(new ClaimId("claim-2")).build();
        EditOverride second = override().build();
        add(PRACTICE, first);
        add(PRACTICE, second);
        assertThat(all(PRACTICE)).containsExactly(first, second);
    }

    @Test
    void one_practice_never_sees_what_another_lets_pass() {
        add(PRACTICE, override().build());
        assertThat(ofClaim(NEIGHBOUR, CLAIM)).isEmpty();
        assertThat(all(NEIGHBOUR)).isEmpty();
    }

    @Test
    void what_a_failed_unit_added_is_gone() {
        assertThatThrownBy(() -> store().work().run(PRACTICE, Set.of(new Guard("test", "everything")), ports -> {
                    ports.overrides().add(PRACTICE, override().build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(all(PRACTICE)).isEmpty();
    }

    private void add(PracticeId practice, EditOverride one) {
        store().work().run(practice, Set.of(new Guard("test", "everything")), ports -> {
            ports.overrides().add(practice, one);
            return one;
        });
    }

    private List<EditOverride> ofClaim(PracticeId practice, ClaimId claim) {
        return store().work().run(practice, Set.of(), ports -> ports.overrides().ofClaim(practice, claim));
    }

    private List<EditOverride> all(PracticeId practice) {
        return store().work().run(practice, Set.of(), ports -> ports.overrides().all(practice));
    }

    private static EditOverrideBuilder override() {
        return EditOverride.builder()
                .rule(new RuleId("billing.edit.clm-07"))
                .claim(CLAIM)
                .by(new ActorId("manager-1"))
                .why(PatientText.of("the payer's clerk Zoë 𝒵 agreed"))
                .at(MORNING)
                .until(LocalDate.of(2026, 3, 31));
    }
}
