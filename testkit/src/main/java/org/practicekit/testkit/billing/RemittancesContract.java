package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.port.Remittances;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimDecisionBuilder;
import org.practicekit.billing.posting.ClaimMatch;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.MatchCandidate;
import org.practicekit.billing.posting.PaymentTotals;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.ReceivedRemittanceBuilder;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** The contract of {@link Remittances}. */
public abstract class RemittancesContract extends BillingContract<RemittanceStore> {
    private static final Instant NOON = Instant.parse("2026-03-23T16:00:00.123Z");
    private static final Set<DecisionState> ALL = EnumSet.allOf(DecisionState.class);
    private static final RemittanceId R1 = new RemittanceId("r-1");
    private static final RemittanceId R2 = new RemittanceId("r-2");

    private final Claim claim = TestClaims.sent("a", "A4206 100.00").build();

    /** For the host's subclass. */
    protected RemittancesContract() {}

    @Test
    void a_payment_comes_back_with_every_field_in_its_latest_version() {
        ReceivedRemittance one = remittance("r-1", "T1", NOON).build();
        assertThat(add(one)).isEqualTo(new Write.Stored(Version.FIRST));
        assertThat(one(PRACTICE, store -> store.find(PRACTICE, R1))).contains(one);
        ReceivedRemittance two = ReceivedRemittance.builder()
                .like(one)
                .version(one.version().next())
                .state(RemittanceState.SUSPENDED)
                .trailer(RemittanceTrailer.builder()
                        .claims(2)
                        .complete(true)
                        .content(new FingerprintWriter("content").finish())
                        .build())
                .totals(new PaymentTotals(2, Money.usd("110.01"), Money.usd("1.16"), 1))
                .adjustments(TestPayment.of("T1")
                        .beside("WO", "-37.50")
                        .beside("L6", "0.01")
                        .adjustments())
                .addFindings(Finding.of(PostingRules.PAYMENT, Severity.ERROR)
                        .message("It does not add up.")
                        .putFacts("difference", "USD -0.01")
                        .build())
                .replacedBy(R2)
                .build();
        assertThat(update(two, one.version())).isEqualTo(new Write.Stored(two.version()));
        assertThat(one(PRACTICE, store -> store.find(PRACTICE, R1))).contains(two);
        assertThat(one(PRACTICE, store -> store.find(PRACTICE, R2))).isEmpty();
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        ReceivedRemittance one = remittance("r-1", "T1", NOON).build();
        add(one);
        ReceivedRemittance two = next(one, RemittanceState.BALANCED);
        update(two, one.version());
        assertThat(add(one)).isEqualTo(new Write.Stale(two.version()));
        assertThat(update(next(one, RemittanceState.SUSPENDED), one.version()))
                .isEqualTo(new Write.Stale(two.version()));
        assertThat(update(next(remittance("r-9", "T1", NOON).build(), RemittanceState.POSTED), Version.FIRST))
                .isEqualTo(new Write.Stale(Version.NONE));
        assertThat(one(PRACTICE, store -> store.find(PRACTICE, R1))).contains(two);
    }

    @Test
    void payments_are_found_by_payer_and_trace() {
        ReceivedRemittance late = remittance("r-2", "T1", NOON.plusSeconds(9)).build();
        ReceivedRemittance early = remittance("r-1", "T1", NOON).build();
        List.of(late, early, remittance("r-0", "T2", NOON).build()).forEach(this::add);
        assertThat(several(PRACTICE, store -> store.withTrace(PRACTICE, TestOffice.PAYER.value(), "T1")))
                .containsExactly(early, late);
        assertThat(several(PRACTICE, store -> store.withTrace(PRACTICE, "EXAMPLE2", "T1")))
                .isEmpty();
    }

    @Test
    void payments_in_a_state_come_as_they_were_received() {
        ReceivedRemittance late = remittance("r-1", "T1", NOON.plusSeconds(9)).build();
        ReceivedRemittance early = remittance("r-3", "T2", NOON).build();
        ReceivedRemittance same = remittance("r-2", "T3", NOON).build();
        List.of(late, early, same).forEach(this::add);
        assertThat(in(RemittanceState.RECEIVING)).containsExactly(same, early, late);
        ReceivedRemittance posted = next(early, RemittanceState.POSTED);
        update(posted, early.version());
        assertThat(in(RemittanceState.RECEIVING)).containsExactly(same, late);
        assertThat(in(RemittanceState.POSTED, RemittanceState.SUSPENDED)).containsExactly(posted);
    }

    @Test
    void a_decision_comes_back_with_every_field_and_takes_the_place_of_the_one_before() {
        ClaimDecision staged = decision(R1, 1).build();
        put(staged);
        assertThat(decision(staged.place())).isEqualTo(List.of(staged));
        ClaimDecision done = ClaimDecision.builder()
                .like(staged)
                .round(3)
                .state(DecisionState.TAKEN_BACK)
                .match(new ClaimMatch(claim.id(), ClaimMatch.How.LIKENESS))
                .addCandidates(new MatchCandidate(
                        claim.id(), 50, List.of(MatchCandidate.Trait.MEMBER, MatchCandidate.Trait.CHARGE)))
                .journal(staged.journalNamed(""))
                .waiting(staged.journalNamed("waiting"))
                .open(Money.usd("60.01"))
                .takesBack(new ClaimPlace(R2, 1))
                .takenBackBy(new ClaimPlace(R2, 7))
                .claimBefore(ClaimState.SUBMITTED)
                .addFindings(Finding.of(PostingRules.OPEN, Severity.WARNING)
                        .message("Something stays open.")
                        .build())
                .build();
        put(done);
        assertThat(decision(done.place())).isEqualTo(List.of(done));
        assertThat(decision(new ClaimPlace(R1, 2))).isEmpty();
    }

    @Test
    void decisions_of_a_payment_come_by_position_page_by_page() {
        for (int position : List.of(10, 2, 1, 9, 11)) {
            put(decision(R1, position).build());
        }
        put(decision(R2, 3).build());
        put(decision(R1, 9).state(DecisionState.POSTED).build());
        assertThat(positions(ALL, 0, 10)).containsExactly(1, 2, 9, 10, 11);
        assertThat(positions(ALL, 2, 2)).containsExactly(9, 10);
        assertThat(positions(EnumSet.of(DecisionState.STAGED), 1, 10)).containsExactly(2, 10, 11);
        assertThat(positions(EnumSet.of(DecisionState.POSTED), 0, 10)).containsExactly(9);
        assertThat(positions(ALL, 11, 10)).isEmpty();
    }

    @Test
    void what_waits_is_found_across_payments_until_it_no_longer_waits() {
        ClaimDecision unmatched = decision(R2, 1).state(DecisionState.UNMATCHED).build();
        ClaimDecision held = decision(R1, 7).state(DecisionState.HELD).build();
        List.of(
                        unmatched,
                        held,
                        decision(R1, 1).build(),
                        decision(R1, 2).state(DecisionState.POSTED).build())
                .forEach(this::put);
        assertThat(waiting(10)).containsExactly(held, unmatched);
        assertThat(waiting(1)).containsExactly(held);
        put(ClaimDecision.builder().like(held).state(DecisionState.POSTED).build());
        assertThat(waiting(10)).containsExactly(unmatched);
    }

    @Test
    void decisions_about_a_claim_are_found_across_payments_as_they_stand() {
        ClaimMatch match = new ClaimMatch(claim.id(), ClaimMatch.How.CONTROL_NUMBER);
        ClaimDecision first = decision(R1, 7).match(match).build();
        ClaimDecision second = decision(R2, 1).match(match).build();
        List.of(second, first, decision(R1, 8).build()).forEach(this::put);
        assertThat(several(PRACTICE, store -> store.ofClaim(PRACTICE, claim.id())))
                .containsExactly(first, second);
        ClaimDecision changed =
                ClaimDecision.builder().like(first).state(DecisionState.POSTED).build();
        put(changed);
        assertThat(several(PRACTICE, store -> store.ofClaim(PRACTICE, claim.id())))
                .containsExactly(changed, second);
    }

    @Test
    void a_payment_that_is_dropped_leaves_nothing_and_takes_nothing_of_others_along() {
        add(remittance("r-1", "T1", NOON).build());
        ReceivedRemittance other = remittance("r-2", "T1", NOON).build();
        add(other);
        put(decision(R1, 1).state(DecisionState.UNMATCHED).build());
        ClaimDecision kept = decision(R2, 1).state(DecisionState.UNMATCHED).build();
        put(kept);
        unit(PRACTICE, store -> {
            store.drop(PRACTICE, R1);
            store.drop(PRACTICE, new RemittanceId("r-9"));
            return R1;
        });
        assertThat(one(PRACTICE, store -> store.find(PRACTICE, R1))).isEmpty();
        assertThat(positions(ALL, 0, 10)).isEmpty();
        assertThat(waiting(10)).containsExactly(kept);
        assertThat(several(PRACTICE, store -> store.withTrace(PRACTICE, TestOffice.PAYER.value(), "T1")))
                .containsExactly(other);
        assertThat(add(remittance("r-1", "T1", NOON).build())).isEqualTo(new Write.Stored(Version.FIRST));
    }

    @Test
    void a_unit_sees_what_it_wrote_and_leaves_nothing_when_it_throws() {
        ClaimDecision kept = decision(R1, 1).build();
        put(kept);
        assertThatThrownBy(() -> unit(PRACTICE, store -> {
                    store.add(PRACTICE, remittance("r-1", "T1", NOON).build());
                    store.put(
                            PRACTICE,
                            List.of(
                                    decision(R1, 1).state(DecisionState.HELD).build(),
                                    decision(R1, 2).build()));
                    assertThat(store.decisions(PRACTICE, R1, ALL, 0, 10)).hasSize(2);
                    assertThat(store.waiting(PRACTICE, 10)).hasSize(1);
                    assertThat(store.find(PRACTICE, R1)).isPresent();
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(one(PRACTICE, store -> store.find(PRACTICE, R1))).isEmpty();
        assertThat(several(PRACTICE, store -> store.decisions(PRACTICE, R1, ALL, 0, 10)))
                .containsExactly(kept);
        assertThat(waiting(10)).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_payments_of_another() {
        add(remittance("r-1", "T1", NOON).build());
        put(decision(R1, 1)
                .state(DecisionState.HELD)
                .match(new ClaimMatch(claim.id(), ClaimMatch.How.PERSON))
                .build());
        assertThat(one(NEIGHBOUR, store -> store.find(NEIGHBOUR, R1))).isEmpty();
        assertThat(several(NEIGHBOUR, store -> store.withTrace(NEIGHBOUR, TestOffice.PAYER.value(), "T1")))
                .isEmpty();
        assertThat(several(NEIGHBOUR, store -> store.in(NEIGHBOUR, EnumSet.allOf(RemittanceState.class))))
                .isEmpty();
        assertThat(several(NEIGHBOUR, store -> store.decisions(NEIGHBOUR, R1, ALL, 0, 10)))
                .isEmpty();
        assertThat(one(NEIGHBOUR, store -> store.decision(NEIGHBOUR, new ClaimPlace(R1, 1))))
                .isEmpty();
        assertThat(several(NEIGHBOUR, store -> store.waiting(NEIGHBOUR, 10))).isEmpty();
        assertThat(several(NEIGHBOUR, store -> store.ofClaim(NEIGHBOUR, claim.id())))
                .isEmpty();
    }

    private Write add(ReceivedRemittance remittance) {
        return unit(PRACTICE, store -> store.add(PRACTICE, remittance));
    }

    private Write update(ReceivedRemittance remittance, Version expected) {
        return unit(PRACTICE, store -> store.update(PRACTICE, remittance, expected));
    }

    private void put(ClaimDecision decision) {
        unit(PRACTICE, store -> {
            store.put(PRACTICE, List.of(decision));
            return decision;
        });
    }

    private List<ClaimDecision> decision(ClaimPlace place) {
        return one(PRACTICE, store -> store.decision(PRACTICE, place)).stream().toList();
    }

    private List<ReceivedRemittance> in(RemittanceState... states) {
        return several(PRACTICE, store -> store.in(PRACTICE, Set.of(states)));
    }

    private List<ClaimDecision> waiting(int limit) {
        return several(PRACTICE, store -> store.waiting(PRACTICE, limit));
    }

    private List<Integer> positions(Set<DecisionState> states, int after, int limit) {
        return several(PRACTICE, store -> store.decisions(PRACTICE, R1, states, after, limit)).stream()
                .map(decision -> decision.place().position())
                .toList();
    }

    private <R> R unit(PracticeId practice, Function<Remittances, R> work) {
        return store().work()
                .run(practice, Set.of(new Guard("test", "everything")), ports -> work.apply(ports.remittances()));
    }

    private <T> Optional<T> one(PracticeId practice, Function<Remittances, Optional<T>> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.remittances()));
    }

    private <T> List<T> several(PracticeId practice, Function<Remittances, List<T>> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.remittances()));
    }

    private ClaimDecisionBuilder decision(RemittanceId remittance, int position) {
        return ClaimDecision.builder()
                .place(new ClaimPlace(remittance, position))
                .paid(TestPayment.decided(claim, "80.00 CO-45=15.00 PR-2=5.00"))
                .state(DecisionState.STAGED);
    }

    private static ReceivedRemittance next(ReceivedRemittance one, RemittanceState state) {
        return ReceivedRemittance.builder()
                .like(one)
                .version(one.version().next())
                .state(state)
                .build();
    }

    private static ReceivedRemittanceBuilder remittance(String id, String trace, Instant receivedAt) {
        return ReceivedRemittance.builder()
                .id(new RemittanceId(id))
                .version(Version.FIRST)
                .header(TestPayment.of(trace).paying(Money.usd("110.01")).header())
                .state(RemittanceState.RECEIVING)
                .receivedAt(receivedAt)
                .totals(PaymentTotals.NONE);
    }
}
