package org.practicekit.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.posting.BalanceCheck;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimMatch;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.posting.ProviderPosting;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceChanged;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Takes payments of payers in, adds them up, and posts them. What does not add up waits, whole, and there is no way round: corrected data
 * takes its place. In a payment that is posted, a decision whose claim is not known waits alone, and its money is accounted for.
 *
 * <p>A payment is posted in steps, each a unit of work, so that a hundred thousand claims need no more memory than a few. A step that fails
 * leaves nothing behind, and posting again goes on where it ended: so {@link #post} and {@link #reverse} can be repeated at any time, and need no
 * command. What a person decides is a command and runs once. Thread-safe.
 */
public final class RemittanceDesk {
    static final Guard GUARD = new Guard("posting", "all");

    private static final List<RulePack.Ref> PACKS = List.of(PostingRules.STANDARD.ref());
    private static final int STEP = 100;
    private static final int TRIES = 3;

    private final UnitOfWork<? extends RemittancePorts> store;
    private final BillingWork<RemittancePorts> work;
    private final PostingTable table;
    private final ProviderPosting providers;
    private final BalanceCheck check = new BalanceCheck();

    /** A desk by the rows that come with PracticeKit. */
    public RemittanceDesk(UnitOfWork<? extends RemittancePorts> work, Clock clock) {
        this(work, clock, PostingTable.standard());
    }

    /**
     * A desk.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param table where adjustments go, with the host's own rows
     */
    public RemittanceDesk(UnitOfWork<? extends RemittancePorts> work, Clock clock, PostingTable table) {
        this.store = work;
        this.work = new BillingWork<>(work, clock, PACKS);
        this.table = table;
        this.providers = new ProviderPosting(table);
    }

    /**
     * Takes in one file. What is returned is handed to a reader, and says afterwards which payments it got. The same file again, under
     * whatever command, changes nothing.
     */
    public RemittanceIntake receive(PracticeId practice, CommandId command) {
        return new RemittanceIntake(store, this, practice, command, providers);
    }

    /** Posts a payment that adds up, or the rest of it. Refused when it waits; one that is posted stays as it is. */
    public Receipt<ReceivedRemittance> post(PracticeId practice, RemittanceId id) {
        return inSteps(
                "billing.remittance.post",
                practice,
                id,
                new Steps(
                        RemittanceState.BALANCED,
                        RemittanceState.POSTING,
                        RemittanceState.POSTED,
                        EnumSet.of(DecisionState.STAGED),
                        PostingRun::take,
                        PostingRun::postAdjustments));
    }

    /**
     * Takes a posted payment back, because it should not have been posted: every journal by its negation. A reversal in another payment that took
     * a decision of it back waits again. The same file can be received anew afterwards.
     */
    public Receipt<ReceivedRemittance> reverse(PracticeId practice, RemittanceId id) {
        return inSteps(
                "billing.remittance.reverse",
                practice,
                id,
                new Steps(
                        RemittanceState.POSTED,
                        RemittanceState.REVERSING,
                        RemittanceState.REVERSED,
                        EnumSet.complementOf(EnumSet.of(DecisionState.UNDONE)),
                        PostingRun::undo,
                        PostingRun::undoAdjustments));
    }

    /** Looks again at a payment that waits: rows of adjustments were added, or what it contradicts was taken back. Refused when it has to wait on. */
    public Receipt<ReceivedRemittance> recheck(PracticeId practice, CommandId command, RemittanceId id) {
        return once(
                "billing.remittance.recheck",
                practice,
                command,
                id.value(),
                unit -> waiting(unit, id)
                        .map(waiting -> rechecked(unit, waiting, List.of()))
                        .orElseGet(() -> notIn(id, RemittanceState.SUSPENDED)));
    }

    /**
     * Puts a payment with corrected data in the place of one that waits or was taken back. Refused when it does not add up either.
     *
     * @param wrong the one that is not going to be posted
     * @param right the one that is
     * @param by who says so
     */
    public Receipt<ReceivedRemittance> replace(
            PracticeId practice, CommandId command, RemittanceId wrong, RemittanceId right, ActorId by) {
        return once("billing.remittance.replace", practice, command, wrong + " " + right + " " + by, unit -> {
            Optional<ReceivedRemittance> old = unit.ports
                    .remittances()
                    .find(practice, wrong)
                    .filter(one -> one.state() == RemittanceState.SUSPENDED || one.state() == RemittanceState.REVERSED);
            Optional<ReceivedRemittance> next = waiting(unit, right).filter(one -> !right.equals(wrong));
            if (old.isEmpty() || next.isEmpty()) {
                return notIn(old.isEmpty() ? wrong : right, RemittanceState.SUSPENDED);
            }
            Decision<ReceivedRemittance> released = rechecked(unit, next.get(), List.of(wrong));
            if (released.isGranted()) {
                write(
                        practice,
                        unit.ports,
                        unit.now,
                        ReceivedRemittance.builder()
                                .like(old.get())
                                .state(RemittanceState.REPLACED)
                                .replacedBy(right)
                                .build());
            }
            return released;
        });
    }

    /**
     * Says which claim a decision is about, after which it is posted as if that had been known. Granted when others about the claim still make it wait.
     *
     * @param by who says so
     */
    public Receipt<ClaimDecision> assign(
            PracticeId practice, CommandId command, ClaimPlace place, ClaimId claim, ActorId by) {
        return work.once(
                "billing.remittance.assign",
                practice,
                command,
                new FingerprintWriter("billing.remittance.assign")
                        .value("place", place)
                        .text("claim", claim.value())
                        .text("by", by.value())
                        .finish(),
                Set.of(GUARD),
                unit -> {
                    Optional<ClaimDecision> decision = unit.ports
                            .remittances()
                            .decision(practice, place)
                            .filter(one -> one.state() == DecisionState.UNMATCHED);
                    unit.inputs.each("decision", decision.stream().toList());
                    if (decision.isEmpty()
                            || unit.ports.claims().find(practice, claim).isEmpty()) {
                        return Refused.because(BillingWork.unknown("unmatched decision or claim", place + " " + claim));
                    }
                    PostingRun run = new PostingRun(unit.ports, practice, unit.now, table);
                    run.decide(ClaimDecision.builder()
                            .like(decision.get())
                            .match(new ClaimMatch(claim, ClaimMatch.How.PERSON))
                            .build());
                    unit.ports.outbox().add(practice, run.events());
                    return new Granted<>(
                            unit.ports.remittances().decision(practice, place).orElseThrow(), List.of());
                });
    }

    /** A payment as it stands. */
    public Optional<ReceivedRemittance> find(PracticeId practice, RemittanceId id) {
        return work.read(practice, ports -> ports.remittances().find(practice, id));
    }

    /** Payments in one of these states, the oldest first. */
    public List<ReceivedRemittance> in(PracticeId practice, Set<RemittanceState> states) {
        return work.read(practice, ports -> ports.remittances().in(practice, states));
    }

    /**
     * What a payment says of its claims, and what became of it.
     *
     * @param after the position after which to begin, 0 for the first
     * @param limit at most how many
     */
    public List<ClaimDecision> decisions(PracticeId practice, RemittanceId id, int after, int limit) {
        return work.read(
                practice,
                ports -> ports.remittances().decisions(practice, id, EnumSet.allOf(DecisionState.class), after, limit));
    }

    /** The work list: decisions that wait for a person, or for another decision; at most {@code limit}. */
    public List<ClaimDecision> waiting(PracticeId practice, int limit) {
        return work.read(practice, ports -> ports.remittances().waiting(practice, limit));
    }

    Instant now() {
        return work.now();
    }

    private Receipt<ReceivedRemittance> inSteps(String question, PracticeId practice, RemittanceId id, Steps steps) {
        Decision<ReceivedRemittance> begun = step(practice, ports -> begin(practice, ports, id, steps));
        int after = 0;
        while (begun.granted().filter(one -> one.state() == steps.during).isPresent()) {
            int from = after;
            after = step(practice, ports -> some(practice, ports, id, steps, from));
            if (after < 0) {
                begun = step(practice, ports -> granted(finish(practice, ports, id, steps)));
            }
        }
        return Receipt.of(
                question,
                new FingerprintWriter(question).text("remittance", id.value()).finish(),
                PACKS,
                begun,
                Function.identity());
    }

    private Decision<ReceivedRemittance> begin(
            PracticeId practice, RemittancePorts ports, RemittanceId id, Steps steps) {
        Optional<ReceivedRemittance> found = ports.remittances().find(practice, id);
        if (found.isEmpty()) {
            return Refused.because(BillingWork.unknown("remittance", id.value()));
        }
        ReceivedRemittance remittance = found.get();
        if (remittance.state() == steps.during || remittance.state() == steps.after) {
            return granted(remittance);
        }
        if (remittance.state() != steps.before) {
            return notIn(id, steps.before);
        }
        return granted(write(
                practice,
                ports,
                now(),
                ReceivedRemittance.builder()
                        .like(remittance)
                        .state(steps.during)
                        .build()));
    }

    /** One step; the position that it reached, or -1 when nothing is left. */
    private int some(PracticeId practice, RemittancePorts ports, RemittanceId id, Steps steps, int after) {
        List<ClaimDecision> decisions = ports.remittances().decisions(practice, id, steps.from, after, STEP);
        PostingRun run = new PostingRun(ports, practice, now(), table);
        for (ClaimDecision listed : decisions) {
            // One before it may have touched it: a reversal takes the decision that it waited for along.
            ports.remittances()
                    .decision(practice, listed.place())
                    .filter(decision -> steps.from.contains(decision.state()))
                    .ifPresent(decision -> steps.each.accept(run, decision));
        }
        ports.outbox().add(practice, run.events());
        return decisions.isEmpty()
                ? -1
                : decisions.get(decisions.size() - 1).place().position();
    }

    private ReceivedRemittance finish(PracticeId practice, RemittancePorts ports, RemittanceId id, Steps steps) {
        ReceivedRemittance remittance = ports.remittances().find(practice, id).orElseThrow();
        if (remittance.state() != steps.during) {
            return remittance;
        }
        steps.last.accept(new PostingRun(ports, practice, now(), table), remittance);
        return write(
                practice,
                ports,
                now(),
                ReceivedRemittance.builder().like(remittance).state(steps.after).build());
    }

    /** A unit of work, again when somebody else wrote to a claim of it meanwhile. */
    private <R> R step(PracticeId practice, Function<RemittancePorts, R> unit) {
        for (int tried = 1; ; tried++) {
            try {
                return store.run(practice, Set.of(GUARD), unit::apply);
            } catch (ClaimMovedException moved) {
                if (tried == TRIES) {
                    throw moved;
                }
            }
        }
    }

    private Receipt<ReceivedRemittance> once(
            String question,
            PracticeId practice,
            CommandId command,
            String wish,
            Function<BillingWork.Unit<RemittancePorts>, Decision<ReceivedRemittance>> run) {
        Fingerprint asked = new FingerprintWriter(question).text("wish", wish).finish();
        return work.once(question, practice, command, asked, Set.of(GUARD), run);
    }

    private static Optional<ReceivedRemittance> waiting(BillingWork.Unit<RemittancePorts> unit, RemittanceId id) {
        Optional<ReceivedRemittance> found = unit.ports
                .remittances()
                .find(unit.practice, id)
                .filter(one -> one.state() == RemittanceState.SUSPENDED);
        unit.inputs.each("remittance", found.stream().toList());
        return found;
    }

    private Decision<ReceivedRemittance> rechecked(
            BillingWork.Unit<RemittancePorts> unit, ReceivedRemittance waiting, List<RemittanceId> replaced) {
        ReceivedRemittance judged =
                RemittanceIntake.judged(unit.ports, unit.practice, waiting, replaced, check, providers);
        return judged.state() == RemittanceState.SUSPENDED
                ? new Refused<>(judged.findings())
                : granted(write(unit.practice, unit.ports, unit.now, judged));
    }

    private static ReceivedRemittance write(
            PracticeId practice, RemittancePorts ports, Instant now, ReceivedRemittance changed) {
        ReceivedRemittance next = ReceivedRemittance.builder()
                .like(changed)
                .version(changed.version().next())
                .build();
        RemittanceIntake.store(ports, practice, next, changed.version());
        ports.outbox()
                .add(practice, List.of(new RemittanceChanged(practice, next.id(), next.version(), next.state(), now)));
        return next;
    }

    private static Decision<ReceivedRemittance> granted(ReceivedRemittance remittance) {
        return new Granted<>(remittance, remittance.findings());
    }

    private static Decision<ReceivedRemittance> notIn(RemittanceId id, RemittanceState state) {
        return Refused.because(Finding.of(PostingRules.STATE, Severity.ERROR)
                .message("There is no remittance %s that is %s.".formatted(id, state))
                .putFacts("remittance", id.value())
                .putFacts("state", state.name())
                .build());
    }

    /**
     * How a payment is worked through.
     *
     * @param before how it stands before
     * @param during while it is worked on
     * @param after and afterwards
     * @param from which of its decisions are to be worked on
     * @param each what is done with each
     * @param last what is done in the end
     */
    private record Steps(
            RemittanceState before,
            RemittanceState during,
            RemittanceState after,
            Set<DecisionState> from,
            BiConsumer<PostingRun, ClaimDecision> each,
            BiConsumer<PostingRun, ReceivedRemittance> last) {}

    /** Somebody wrote to a claim while a decision about it was posted. */
    static final class ClaimMovedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ClaimMovedException(ClaimId claim) {
            super("claim %s was changed while a decision about it was posted. It can be tried again.".formatted(claim));
        }
    }
}
