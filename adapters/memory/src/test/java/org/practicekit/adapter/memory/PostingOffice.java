package org.practicekit.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.RemittanceIntake.Received;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayment;

/** An office with claims that were sent and charges that are owed, and a desk for the payments that come. */
final class PostingOffice {
    static final Instant NOON = Instant.parse("2026-03-23T16:00:00Z");

    final MemoryBilling store = new MemoryBilling();
    final RemittanceDesk desk;
    private int files;

    PostingOffice(Claim... claims) {
        this(Arrays.asList(claims));
    }

    PostingOffice(Collection<Claim> claims) {
        store.store(TestOffice.setup(TestOffice.PRACTICE).build());
        desk = desk(store);
        claims.forEach(this::sent);
    }

    static RemittanceDesk desk(UnitOfWork<? extends RemittancePorts> work) {
        return new RemittanceDesk(work, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** One more claim that was sent. */
    void sent(Claim claim) {
        write(ports -> {
            ports.claims().add(TestOffice.PRACTICE, claim);
            return ports.journals().add(TestOffice.PRACTICE, TestClaims.charged(claim));
        });
    }

    /** Takes a file with payments in. */
    List<Received> receive(TestPayment... payments) {
        RemittanceIntake intake = desk.receive(TestOffice.PRACTICE, new CommandId("file-" + ++files));
        for (TestPayment payment : payments) {
            payment.into(intake);
        }
        return intake.received();
    }

    /** Takes a payment in and posts it if it adds up. */
    ReceivedRemittance post(TestPayment payment) {
        ReceivedRemittance received = receive(payment).get(0).remittance();
        return desk.post(TestOffice.PRACTICE, received.id())
                .decision()
                .granted()
                .orElse(received);
    }

    List<ClaimDecision> decisions(RemittanceId id) {
        return desk.decisions(TestOffice.PRACTICE, id, 0, 1000);
    }

    List<DecisionState> states(ReceivedRemittance remittance) {
        return decisions(remittance.id()).stream().map(ClaimDecision::state).toList();
    }

    Claim claim(String id) {
        return read(ports ->
                ports.claims().find(TestOffice.PRACTICE, new ClaimId(id)).orElseThrow());
    }

    Map<ClaimId, ClaimState> claims() {
        Map<ClaimId, ClaimState> states = new TreeMap<>();
        read(ports -> ports.claims().in(TestOffice.PRACTICE, Set.of(ClaimState.values())))
                .forEach(claim -> states.put(claim.id(), claim.state()));
        return states;
    }

    List<Journal> journals() {
        return read(ports -> new ArrayList<>(ports.journals().page(TestOffice.PRACTICE, 0, 100_000)));
    }

    Balances balances() {
        return Balances.of(journals());
    }

    /** What stands on an account, as text without the currency. */
    String on(AccountKind account) {
        return amount(balances().on(account));
    }

    /** What stands on an account for a claim. */
    String on(AccountKind account, String claim) {
        return amount(balances().of(new ClaimId(claim)).on(account));
    }

    static String amount(Money money) {
        return money.amount().toPlainString();
    }

    <R> R read(Function<MemoryBilling.Ports, R> question) {
        return store.run(TestOffice.PRACTICE, Set.of(), question::apply);
    }

    <R> R write(Function<MemoryBilling.Ports, R> unit) {
        return store.run(TestOffice.PRACTICE, Set.of(new Guard("test", "all")), unit::apply);
    }
}
