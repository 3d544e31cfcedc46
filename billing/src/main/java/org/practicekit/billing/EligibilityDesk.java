package org.practicekit.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.ReadingRules;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.port.EligibilityPorts;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.billing.verification.AskableDays;
import org.practicekit.billing.verification.DueVerification;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationPlan;
import org.practicekit.billing.verification.VerificationRules;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Verifies coverage before visits: says what is due, asks payers, keeps what they answer, and tells the office what to do.
 *
 * <p>A host calls {@link #sweep} every few minutes, from as many machines as it likes, {@link #verify} at check-in, and {@link
 * #receive} when an answer comes by another way. A machine first takes a look-up, in a unit of work of its own, and only who
 * took it asks the payer; while it has it, nobody else asks about that coverage. A machine that dies in between leaves a
 * look-up that is tried again when its time is over. An answer is kept whenever it comes, once for each message.
 *
 * <p>Thread-safe. Reads the clock it was given, and no other. Several desks may work on the same store.
 */
public final class EligibilityDesk {
    private static final List<RulePack.Ref> PACKS =
            List.of(ReadingRules.STANDARD.ref(), VerificationRules.STANDARD.ref());

    private final UnitOfWork<? extends EligibilityPorts> work;
    private final PayerLookup payers;
    private final Clock clock;
    private final BenefitReader reader;
    private final AskableDays askable;

    /**
     * A desk.
     *
     * @param work the host's store
     * @param payers the host's way to payers
     * @param clock what time it is; for several machines, clocks that agree to within the shortest lease
     * @param reader how answers are read
     * @param askable about which days payers must answer
     */
    public EligibilityDesk(
            UnitOfWork<? extends EligibilityPorts> work,
            PayerLookup payers,
            Clock clock,
            BenefitReader reader,
            AskableDays askable) {
        this.work = work;
        this.payers = payers;
        this.clock = clock;
        this.reader = reader;
        this.askable = askable;
    }

    /**
     * What is to be asked now, and what is not, each with its reason. Changes nothing.
     *
     * @throws IllegalStateException when the practice has no setup or does not verify coverage
     */
    public VerificationPlan due(PracticeId practice) {
        Instant now = now();
        return work.run(
                practice,
                Set.of(),
                ports -> intake(session(practice, ports, now)).due());
    }

    /**
     * Asks the payer about one coverage for one visit, however fresh the last answer is. Refused while somebody is asking.
     *
     * @return the look-up as it stands after asking; the receipt is over what was known before
     */
    public Receipt<Verification> verify(PracticeId practice, CommandId command, CoverageId coverage, VisitId visit) {
        Fingerprint wish = new FingerprintWriter("billing.verify")
                .text("coverage", coverage.value())
                .text("visit", visit.value())
                .finish();
        boolean[] taken = {false};
        Set<Guard> guards = new HashSet<>(guards(practice, coverage));
        guards.add(Guard.of(command));
        Receipt<Verification> receipt = work.run(practice, guards, ports -> {
            taken[0] = false;
            return ports.commands().once(practice, command, "billing.verify", wish, PACKS, BillingRules.COMMAND, () -> {
                LookupSession session = session(practice, ports, now());
                Decision<Verification> decision = intake(session).atCheckIn(coverage, visit);
                taken[0] = decision.isGranted();
                Fingerprint inputs = new FingerprintWriter("billing.verify")
                        .text("wish", wish.hex())
                        .text("setup", session.setup.fingerprint().hex())
                        .instant("now", session.now)
                        .finish();
                return Receipt.of("billing.verify", inputs, PACKS, decision, Function.identity());
            });
        });
        return receipt.<Receipt<Verification>>fold(
                yes -> Receipt.of(
                        "billing.verify",
                        receipt.inputs(),
                        PACKS,
                        new Granted<>(
                                taken[0] ? asked(practice, yes.value()) : current(practice, yes.value()),
                                yes.findings()),
                        Function.identity()),
                no -> receipt);
    }

    /**
     * Asks what is due: first what waits to be tried again or was lost, then what is due for the visits ahead, the first visits
     * first.
     *
     * @param limit how many questions at the most, 1 or more
     * @throws IllegalStateException when the practice has no setup or does not verify coverage
     */
    public VerificationSweep sweep(PracticeId practice, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) must be positive.".formatted(limit));
        }
        List<Verification> looked = new ArrayList<>();
        List<CoverageId> heldBack = new ArrayList<>();
        Instant begun = now();
        for (Verification open :
                work.run(practice, Set.of(), ports -> ports.eligibility().waiting(practice, begun, limit))) {
            carryOut(practice, open.coverage(), session -> intake(session).again(open), looked, heldBack);
        }
        List<DueVerification> due = due(practice).due();
        for (DueVerification one : due.subList(0, Math.min(due.size(), Math.max(0, limit - looked.size())))) {
            carryOut(practice, one.coverage(), session -> intake(session).first(one), looked, heldBack);
        }
        return new VerificationSweep(looked, heldBack);
    }

    /**
     * Takes an answer that came by another way than {@link PayerLookup#ask}: from a batch, or late. It belongs to the look-up
     * whose number it carries.
     *
     * @return the look-up as it stands after it
     */
    public Decision<Verification> receive(PracticeId practice, EligibilityAnswer answer) {
        Optional<Verification> known = answer.inquiry()
                .flatMap(id -> work.run(
                        practice, Set.of(), ports -> ports.eligibility().find(practice, id)));
        if (known.isEmpty()) {
            return Refused.because(Finding.of(VerificationRules.TRACE, Severity.ERROR)
                    .message("The answer carries no number of a question that the practice asked.")
                    .putFacts("message", answer.source().hex())
                    .build());
        }
        Verification before = known.get();
        return new Granted<>(
                inUnit(practice, before.coverage(), session -> session.answered(session.current(before), answer)),
                List.of());
    }

    /** What the last answer about a coverage says; empty when there is none. */
    public Optional<BenefitSheet> sheet(PracticeId practice, CoverageId coverage, BenefitQuestion question) {
        return work.run(
                practice,
                Set.of(),
                ports -> ports.eligibility().ofCoverage(practice, coverage).stream()
                        .flatMap(lookup -> ports.eligibility().answers(practice, lookup.id()).stream())
                        .max(Comparator.comparing(EligibilityAnswer::receivedAt)
                                .thenComparing(answer -> answer.source().hex()))
                        .map(answer -> reader.read(answer, question)));
    }

    private void carryOut(
            PracticeId practice,
            CoverageId coverage,
            Function<LookupSession, LookupIntake.Step> take,
            List<Verification> looked,
            List<CoverageId> heldBack) {
        LookupIntake.Step step = inUnit(practice, coverage, take);
        if (step.isHeldBack()) {
            heldBack.add(coverage);
        }
        step.lookup()
                .map(taken -> step.toAsk() ? asked(practice, taken) : taken)
                .ifPresent(looked::add);
    }

    /** Asks the payer, outside of any unit of work, and notes what comes back. */
    private Verification asked(PracticeId practice, Verification taken) {
        PayerLookup.Reply reply;
        try {
            reply = payers.ask(practice, taken.inquiry());
        } catch (RuntimeException broken) {
            reply = new PayerLookup.Failed(LookupFailure.NO_WORD);
        }
        if (reply instanceof PayerLookup.Answered answered) {
            return answered(practice, taken, answered.answer());
        }
        if (reply instanceof PayerLookup.Underway underway) {
            return ifStillMine(
                    practice, taken, (session, mine) -> session.underway(mine, session.now.plus(underway.within())));
        }
        LookupFailure failure = ((PayerLookup.Failed) reply).failure();
        return ifStillMine(practice, taken, (session, mine) -> session.failed(mine, failure));
    }

    /** An answer with the number of another question goes to that one, and this one is still without. */
    private Verification answered(PracticeId practice, Verification taken, EligibilityAnswer answer) {
        if (answer.inquiry().filter(id -> !id.equals(taken.id())).isPresent()) {
            receive(practice, answer);
            return ifStillMine(practice, taken, (session, mine) -> session.failed(mine, LookupFailure.MISMATCH));
        }
        return inUnit(practice, taken.coverage(), session -> session.answered(session.current(taken), answer));
    }

    /** Somebody else may have taken it over in the meantime, when the time was over; then it is theirs. */
    private Verification ifStillMine(
            PracticeId practice, Verification taken, BiFunction<LookupSession, Verification, Verification> change) {
        return inUnit(practice, taken.coverage(), session -> {
            Verification current = session.current(taken);
            return current.version().equals(taken.version()) ? change.apply(session, current) : current;
        });
    }

    private Verification current(PracticeId practice, Verification seen) {
        return work.run(
                practice,
                Set.of(),
                ports -> ports.eligibility().find(practice, seen.id()).orElse(seen));
    }

    private <R> R inUnit(PracticeId practice, CoverageId coverage, Function<LookupSession, R> unit) {
        return work.run(practice, guards(practice, coverage), ports -> unit.apply(session(practice, ports, now())));
    }

    /** The coverage, and its payer, whose questions are counted. */
    private Set<Guard> guards(PracticeId practice, CoverageId coverage) {
        Set<Guard> guards = new HashSet<>(Set.of(new Guard("coverage-lookup", coverage.value())));
        work.run(practice, Set.of(), ports -> ports.coverages().find(practice, coverage))
                .ifPresent(
                        one -> guards.add(new Guard("payer-lookup", one.payer().value())));
        return guards;
    }

    private LookupSession session(PracticeId practice, EligibilityPorts ports, Instant now) {
        BillingSetup setup = ports.setups()
                .current(practice)
                .orElseThrow(() -> new IllegalStateException("practice %s has no billing setup.".formatted(practice)));
        VerificationPolicy policy = setup.verification()
                .orElseThrow(() -> new IllegalStateException(
                        "practice %s does not verify coverage. Maybe its setup needs a verification policy."
                                .formatted(practice)));
        return new LookupSession(practice, ports, setup, policy, reader, now);
    }

    private LookupIntake intake(LookupSession session) {
        return new LookupIntake(session, askable);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
