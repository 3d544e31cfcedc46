package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.OverrideDesk;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.edit.OverrideWish;
import org.practicekit.billing.edit.ScrubRules;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.policy.EditPolicy;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.time.SettableClock;

/** Monday, 9 March 2026, in an office on the East Coast; the manager may let claims pass for a week. */
class OverrideDeskTest {
    private static final ActorId MANAGER = new ActorId("manager-1");
    private static final ActorId CLERK = new ActorId("clerk-1");
    private static final ClaimId CLAIM = new ClaimId("claim-1");
    private static final RuleId DUPLICATE = new RuleId("billing.edit.clm-07");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 15);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-09T16:00:00Z"), ZoneOffset.UTC);
    private final MemoryBilling store = new MemoryBilling();
    private final OverrideDesk desk = new OverrideDesk(store, clock);

    @BeforeEach
    void open() {
        store.store(TestOffice.setup(PRACTICE)
                .edits(EditPolicy.builder()
                        .addOverriders(MANAGER)
                        .overrideDays(7)
                        .build())
                .build());
        store.run(
                PRACTICE,
                Set.of(new Guard("test", "everything")),
                ports -> ports.claims().add(PRACTICE, claim()));
    }

    @Test
    void whom_the_practice_named_lets_a_claim_pass() {
        Receipt<EditOverride> receipt = override("c-1", DUPLICATE, CLAIM, MANAGER, SUNDAY);
        assertThat(receipt.isGranted()).isTrue();
        EditOverride kept = desk.ofClaim(PRACTICE, CLAIM).get(0);
        assertThat(receipt.decision().granted()).contains(kept);
        assertThat(kept.by()).isEqualTo(MANAGER);
        assertThat(kept.at()).isEqualTo("2026-03-09T16:00:00Z");
        assertThat(kept.why().reveal()).isEqualTo("two visits that day");
        assertThat(store.events(PRACTICE))
                .extracting(DomainEvent::type, DomainEvent::subject)
                .containsExactly(tuple("billing.edit.overridden", "claim/claim-1"));
    }

    @Test
    void a_repeated_command_lets_nothing_pass_twice() {
        Receipt<EditOverride> first = override("c-1", DUPLICATE, CLAIM, MANAGER, SUNDAY);
        clock.set(Instant.parse("2026-03-10T16:00:00Z"));
        assertThat(override("c-1", DUPLICATE, CLAIM, MANAGER, SUNDAY)).isEqualTo(first);
        assertThat(desk.ofClaim(PRACTICE, CLAIM)).hasSize(1);
        assertThat(store.events(PRACTICE)).hasSize(1);
        assertThat(rules(override("c-1", DUPLICATE, CLAIM, MANAGER, SUNDAY.minusDays(1))))
                .containsExactly(BillingRules.COMMAND.id());
    }

    @Test
    void whom_it_did_not_name_does_not() {
        assertThat(rules(override("c-1", DUPLICATE, CLAIM, CLERK, SUNDAY)))
                .containsExactly(ScrubRules.OVERRIDE_RIGHT.id());
        assertThat(desk.ofClaim(PRACTICE, CLAIM)).isEmpty();
        assertThat(store.events(PRACTICE)).isEmpty();
    }

    @Test
    void without_a_choice_of_the_practice_nobody_may() {
        store.store(TestOffice.setup(PRACTICE).build());
        assertThat(rules(override("c-1", DUPLICATE, CLAIM, MANAGER, SUNDAY)))
                .containsExactly(ScrubRules.OVERRIDE_RIGHT.id());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "billing.edit.clm-07, granted",
        "billing.edit.id-08, refused",
        "billing.edit.clm-12, refused",
        "billing.edit.no-such, refused",
        "billing.edit.pack, refused",
    })
    void some_rules_nobody_may_let_pass(String rule, String said) {
        Receipt<EditOverride> receipt = override("c-1", new RuleId(rule), CLAIM, MANAGER, SUNDAY);
        assertThat(receipt.isGranted()).isEqualTo(said.equals("granted"));
        if (!receipt.isGranted()) {
            assertThat(rules(receipt)).containsExactly(ScrubRules.OVERRIDE_RULE.id());
        }
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({
        "2026-03-08, refused",
        "2026-03-09, granted",
        "2026-03-15, granted",
        "2026-03-16, refused",
    })
    void it_counts_from_today_for_as_long_as_the_practice_allows(LocalDate until, String said) {
        Receipt<EditOverride> receipt = override("c-1", DUPLICATE, CLAIM, MANAGER, until);
        assertThat(receipt.isGranted()).isEqualTo(said.equals("granted"));
        if (!receipt.isGranted()) {
            assertThat(rules(receipt)).containsExactly(ScrubRules.OVERRIDE_TIME.id());
        }
    }

    @Test
    void today_is_the_offices_day() {
        clock.set(Instant.parse("2026-03-09T03:30:00Z"));
        assertThat(override("c-1", DUPLICATE, CLAIM, MANAGER, LocalDate.of(2026, 3, 8))
                        .isGranted())
                .isTrue();
    }

    @Test
    void all_that_speaks_against_it_is_said_at_once() {
        assertThat(rules(override("c-1", new RuleId("billing.edit.id-08"), CLAIM, CLERK, LocalDate.of(2027, 1, 1))))
                .containsExactly(
                        ScrubRules.OVERRIDE_RIGHT.id(), ScrubRules.OVERRIDE_RULE.id(), ScrubRules.OVERRIDE_TIME.id());
    }

    @Test
    void a_claim_that_is_not_there_cannot_pass() {
        assertThat(rules(override("c-1", DUPLICATE, new ClaimId("claim-9"), MANAGER, SUNDAY)))
                .containsExactly(BillingRules.KNOWN.id());
    }

    private Receipt<EditOverride> override(String command, RuleId rule, ClaimId claim, ActorId by, LocalDate until) {
        return desk.override(
                PRACTICE,
                new CommandId(command),
                new OverrideWish(rule, claim, by, PatientText.of("two visits that day"), until));
    }

    private static List<RuleId> rules(Receipt<?> receipt) {
        return receipt.findings().stream().map(Finding::rule).toList();
    }

    private static Claim claim() {
        return Claim.builder()
                .id(CLAIM)
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .coverage(new CoverageId("coverage-1"))
                .payer(TestOffice.PAYER)
                .rank(PayerRank.PRIMARY)
                .state(ClaimState.HELD)
                .sheet(ClaimSheet.builder()
                        .controlNumber("PK-1")
                        .frequency("1")
                        .insurance(ClaimInsurance.builder()
                                .sequence("P")
                                .payerId(TestOffice.PAYER.value())
                                .build())
                        .build())
                .createdAt(Instant.parse("2026-03-09T15:00:00Z"))
                .build();
    }
}
