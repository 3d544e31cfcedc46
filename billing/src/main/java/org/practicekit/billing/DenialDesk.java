package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.denial.AppealDeadline;
import org.practicekit.billing.denial.AppealFiling;
import org.practicekit.billing.denial.AppealLetter;
import org.practicekit.billing.denial.AppealLevel;
import org.practicekit.billing.denial.AppealPacket;
import org.practicekit.billing.denial.AppealPackets;
import org.practicekit.billing.denial.AppealQuestion;
import org.practicekit.billing.denial.CauseOf;
import org.practicekit.billing.denial.Correction;
import org.practicekit.billing.denial.DenialAction;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialChanged;
import org.practicekit.billing.denial.DenialFollowUp;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.denial.DenialList;
import org.practicekit.billing.denial.DenialReading;
import org.practicekit.billing.denial.DenialRules;
import org.practicekit.billing.denial.DenialState;
import org.practicekit.billing.denial.DenialStep;
import org.practicekit.billing.denial.Liability;
import org.practicekit.billing.denial.OverturnOdds;
import org.practicekit.billing.denial.RootCause;
import org.practicekit.billing.denial.RootCauses;
import org.practicekit.billing.denial.WorkItem;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.DenialPolicy;
import org.practicekit.billing.port.DenialPorts;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/**
 * Follows what payers denied from the decision that was posted until it is paid, billed to the patient or given up. Denials open and end by what
 * payers say, see {@link #follow}, which can be repeated at any time and needs no command; what a person does is a command and runs
 * once. Nothing is appealed, billed or written off here: the desk keeps what was, and refuses what may not be. Thread-safe. Reads the
 * clock it was given, and no other.
 */
public final class DenialDesk {
    private static final List<RulePack.Ref> PACKS = List.of(DenialRules.STANDARD.ref());
    private static final int STEP = 100;

    private final UnitOfWork<? extends DenialPorts> store;
    private final BillingWork<DenialPorts> work;
    private final Optional<DeniedPair> pairs;

    /** A desk without lists of codes: whoever appeals says what he knows of a pair. */
    public DenialDesk(UnitOfWork<? extends DenialPorts> work, Clock clock) {
        this(work, clock, null);
    }

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param codes the lists of codes, or null when there are none
     */
    public DenialDesk(UnitOfWork<? extends DenialPorts> work, Clock clock, @Nullable CodeSets codes) {
        this.store = work;
        this.pairs = Optional.ofNullable(codes).flatMap(CodeSets::pairs).map(DeniedPair::new);
        this.work = new BillingWork<>(work, clock, PACKS);
    }

    /**
     * Brings the denials of a claim in line with the decisions that stand: after {@code billing.claim.decided}, after one was taken back, or at
     * any other time. What changed is what is granted; it is empty when nothing did.
     */
    public Receipt<DenialList> follow(PracticeId practice, ClaimId claim) {
        String question = "billing.denial.follow";
        return store.run(practice, Set.of(guard(claim)), ports -> {
            FingerprintWriter inputs = new FingerprintWriter(question).text("claim", claim.value());
            Decision<DenialList> decision = followed(practice, ports, claim, inputs);
            return Receipt.of(question, inputs.finish(), PACKS, decision, Function.identity());
        });
    }

    /** The same for every claim that a payment decides about, one after the other; how many denials changed. */
    public int follow(PracticeId practice, RemittanceId remittance) {
        int changed = 0;
        int after = 0;
        while (true) {
            int from = after;
            List<ClaimDecision> some = work.read(
                    practice,
                    ports -> ports.remittances()
                            .decisions(practice, remittance, EnumSet.allOf(DecisionState.class), from, STEP));
            if (some.isEmpty()) {
                return changed;
            }
            for (ClaimDecision decision : some) {
                changed += decision.claim()
                        .flatMap(claim -> follow(practice, claim).decision().granted())
                        .map(list -> list.denials().size())
                        .orElse(0);
            }
            after = some.get(some.size() - 1).place().position();
        }
    }

    /** Somebody begins to work on a denial, in a way that may be another than the row of its reason says. */
    public Receipt<DenialCase> take(
            PracticeId practice, CommandId command, DenialId id, Version version, DenialAction way, ActorId by) {
        return once(
                "take",
                practice,
                command,
                id,
                version,
                way + " " + by,
                (unit, denial) -> becoming(
                        denial,
                        DenialState.IN_WORK,
                        step -> DenialCase.builder()
                                .like(denial.after(new DenialStep(unit.now, step, null, by, "")))
                                .action(way)
                                .build()));
    }

    /** Notes the last day to appeal that the payer's notice names; it outweighs every other. */
    public Receipt<DenialCase> printed(
            PracticeId practice, CommandId command, DenialId id, Version version, LocalDate lastDay, ActorId by) {
        return once("printed", practice, command, id, version, lastDay + " " + by, (unit, denial) -> {
            if (!denial.state().isOpen()) {
                return refused(
                        DenialRules.STATE, denial, "Denial %s is over: %s.".formatted(denial.id(), denial.state()));
            }
            return new Granted<>(
                    DenialCase.builder()
                            .like(denial.after(new DenialStep(unit.now, denial.state(), null, by, "notice")))
                            .printedLastDay(lastDay)
                            .due(lastDay)
                            .build(),
                    List.of());
        });
    }

    /** Notes that an appeal, or a request to reopen, is sent. Refused where there is no such right, or its last day is over when it arrives. */
    public Receipt<DenialCase> appeal(
            PracticeId practice, CommandId command, DenialId id, Version version, AppealFiling filing) {
        String wish =
                new FingerprintWriter("filing").value("filing", filing).finish().hex();
        return once("appeal", practice, command, id, version, wish, (unit, denial) -> {
            if (!denial.state().canBecome(DenialState.APPEALED)) {
                return notNow(denial, DenialState.APPEALED);
            }
            Decision<AppealDeadline> right =
                    policy(unit.setup()).rights().of(question(practice, unit.ports, denial, filing));
            Optional<AppealDeadline> deadline = right.granted();
            if (deadline.isEmpty()) {
                return new Refused<>(right.findings());
            }
            if (deadline.get().isOverOn(filing.arrivesOn())) {
                return Refused.because(Finding.of(DenialRules.DEADLINE, Severity.ERROR)
                        .message("The last day of the %s was %s (%s)."
                                .formatted(
                                        deadline.get().name(),
                                        deadline.get().lastDay(),
                                        deadline.get().citation()))
                        .putFacts("denial", id.value())
                        .putFacts("lastDay", deadline.get().lastDay().toString())
                        .putFacts("arrivesOn", filing.arrivesOn().toString())
                        .build());
            }
            return new Granted<>(
                    DenialCase.builder()
                            .like(denial.after(new DenialStep(
                                    unit.now,
                                    DenialState.APPEALED,
                                    denial.action(),
                                    filing.by(),
                                    filing.level().name())))
                            .appealed(filing.level())
                            .due(Optional.empty())
                            .build(),
                    List.of());
        });
    }

    /** Whether and until when a denial can be appealed in this way; empty when there is no such denial. */
    public Optional<Decision<AppealDeadline>> right(PracticeId practice, DenialId id, AppealFiling filing) {
        return work.read(
                practice,
                ports -> ports.denials()
                        .find(practice, id)
                        .map(denial -> policy(ports.setups().current(practice))
                                .rights()
                                .of(question(practice, ports, denial, filing))));
    }

    /**
     * Notes that the payer said no once more, on an appeal or to a corrected claim; times for the next level run from its day. To decline to reopen is no
     * decision, so that times run on from the one before.
     */
    public Receipt<DenialCase> upheld(
            PracticeId practice, CommandId command, DenialId id, Version version, LocalDate noticeOn, ActorId by) {
        return once("upheld", practice, command, id, version, noticeOn + " " + by, (unit, denial) -> {
            DenialPolicy policy = policy(unit.setup());
            boolean reopening = denial.state() == DenialState.APPEALED
                    && denial.appealed().filter(level -> !level.isAppeal()).isPresent();
            return becoming(denial, DenialState.UPHELD, state -> {
                DenialCase next = DenialCase.builder()
                        .like(denial.after(new DenialStep(unit.now, state, null, by, "notice of " + noticeOn)))
                        .noticeOn(reopening ? denial.noticeOn() : noticeOn)
                        .printedLastDay(reopening ? denial.printedLastDay() : Optional.empty())
                        .build();
                AppealFiling again = AppealFiling.builder()
                        .level(denial.appealed().flatMap(AppealLevel::next).orElse(AppealLevel.FIRST))
                        .arrivesOn(noticeOn)
                        .by(by)
                        .build();
                return DenialCase.builder()
                        .like(next)
                        .due(policy.rights()
                                .of(question(practice, unit.ports, next, again))
                                .granted()
                                .map(AppealDeadline::lastDay))
                        .build();
            });
        });
    }

    /** Notes that a corrected claim is out. Refused unless a replacement was sent on the day of the denial or later: the desk of claims sends it. */
    public Receipt<DenialCase> corrected(
            PracticeId practice, CommandId command, DenialId id, Version version, ActorId by) {
        return once("corrected", practice, command, id, version, by.value(), (unit, denial) -> {
            ZoneId zone = zone(unit.setup());
            Optional<Submission> sent = unit.ports
                    .claims()
                    .find(practice, denial.claim())
                    .flatMap(Claim::lastSubmission)
                    .filter(last -> last.frequency() == ClaimFrequency.REPLACEMENT)
                    .filter(last ->
                            !LocalDate.ofInstant(last.submittedAt(), zone).isBefore(denial.noticeOn()));
            if (sent.isEmpty()) {
                return refused(
                        DenialRules.REPLACED,
                        denial,
                        "No replacement of claim %s was sent since %s.".formatted(denial.claim(), denial.noticeOn()));
            }
            return becoming(
                    denial,
                    DenialState.CORRECTED,
                    state -> denial.after(new DenialStep(
                            unit.now,
                            state,
                            denial.action(),
                            by,
                            "submission " + sent.get().number())));
        });
    }

    /** Notes that the patient is billed. Refused as far as the payer left the amount with somebody else. */
    public Receipt<DenialCase> patientBilled(
            PracticeId practice, CommandId command, DenialId id, Version version, ActorId by) {
        return once("patient-billed", practice, command, id, version, by.value(), (unit, denial) -> {
            if (!denial.part().deniedTo(Liability.PATIENT).equals(denial.part().denied())) {
                return refused(
                        DenialRules.PATIENT,
                        denial,
                        "Of %s that was denied the payer put %s on the patient."
                                .formatted(denial.part().denied(), denial.part().deniedTo(Liability.PATIENT)));
            }
            return becoming(
                    denial,
                    DenialState.PATIENT_BILLED,
                    state -> denial.after(new DenialStep(unit.now, state, null, by, "")));
        });
    }

    /** Proposes to give a denial up. Who may write off decides, and posts the journal. */
    public Receipt<DenialCase> proposeWriteOff(
            PracticeId practice, CommandId command, DenialId id, Version version, ActorId by) {
        return once(
                "propose-write-off",
                practice,
                command,
                id,
                version,
                by.value(),
                (unit, denial) -> becoming(
                        denial,
                        DenialState.WRITE_OFF_PROPOSED,
                        state -> denial.after(new DenialStep(unit.now, state, null, by, ""))));
    }

    /** Ends a denial that was written off. Refused unless the journal is a write-off of its claim. */
    public Receipt<DenialCase> writtenOff(
            PracticeId practice, CommandId command, DenialId id, Version version, JournalId journal, ActorId by) {
        return once("written-off", practice, command, id, version, journal + " " + by, (unit, denial) -> {
            Optional<Journal> posted = unit.ports
                    .journals()
                    .find(practice, journal)
                    .filter(one -> one.kind() == JournalKind.WRITE_OFF)
                    .filter(one -> one.entries().stream()
                            .anyMatch(entry ->
                                    entry.claim().filter(denial.claim()::equals).isPresent()));
            if (posted.isEmpty()) {
                return refused(
                        DenialRules.WRITE_OFF,
                        denial,
                        "Journal %s is no write-off of claim %s.".formatted(journal, denial.claim()));
            }
            return becoming(
                    denial,
                    DenialState.WRITTEN_OFF,
                    state -> denial.after(new DenialStep(unit.now, state, null, by, "journal " + journal)));
        });
    }

    /**
     * What an appeal needs, with what is known of it here and what somebody has to attach or to say. Refused where there is no such right, or no such
     * denial.
     */
    public Decision<AppealPacket> packet(
            PracticeId practice, DenialId id, AppealFiling filing, AppealLetter letter, Map<String, String> words) {
        return work.read(practice, ports -> {
            Optional<DenialCase> found = ports.denials().find(practice, id);
            if (found.isEmpty()) {
                return Refused.because(BillingWork.unknown("denial", id.value()));
            }
            DenialCase denial = found.get();
            Claim claim = ports.claims().find(practice, denial.claim()).orElseThrow();
            PaidClaim decision = ports.remittances()
                    .decision(practice, denial.decision())
                    .orElseThrow()
                    .paid();
            return policy(ports.setups().current(practice))
                    .rights()
                    .of(question(practice, ports, denial, filing))
                    .map(deadline -> new AppealPackets()
                            .of(denial, claim, decision, deadline, filing.appellant(), letter, words));
        });
    }

    /**
     * What a person needs to have the claim replaced, which the desk of claims does by claim and version. Refused where the payer's number of the
     * claim is not known, without which a replacement would be denied as a duplicate.
     */
    public Decision<Correction> correction(PracticeId practice, DenialId id) {
        return work.read(practice, ports -> {
            Optional<DenialCase> found = ports.denials().find(practice, id);
            if (found.isEmpty()) {
                return Refused.because(BillingWork.unknown("denial", id.value()));
            }
            DenialCase denial = found.get();
            Claim claim = ports.claims().find(practice, denial.claim()).orElseThrow();
            return claim.payerClaimNumber()
                    .<Decision<Correction>>map(number -> new Granted<>(
                            new Correction(
                                    id,
                                    claim.id(),
                                    claim.version(),
                                    number,
                                    denial.line(),
                                    denial.part().chain(),
                                    denial.preventableBy()),
                            List.of()))
                    .orElseGet(() -> refused(
                            DenialRules.REPLACED,
                            denial,
                            "The payer's number of claim %s is not known.".formatted(claim.id())));
        });
    }

    /** A denial as it stands. */
    public Optional<DenialCase> find(PracticeId practice, DenialId id) {
        return work.read(practice, ports -> ports.denials().find(practice, id));
    }

    /** The denials of a claim as they stand. */
    public List<DenialCase> ofClaim(PracticeId practice, ClaimId claim) {
        return work.read(practice, ports -> ports.denials().ofClaim(practice, claim));
    }

    /** What is to be worked on, in order, with the numbers that say why. */
    public List<WorkItem> workList(PracticeId practice) {
        return work.read(practice, ports -> {
            Optional<BillingSetup> setup = ports.setups().current(practice);
            DenialPolicy policy = policy(setup);
            List<DenialCase> all = ports.denials().in(practice, EnumSet.allOf(DenialState.class));
            return policy.workList()
                    .order(all, OverturnOdds.of(policy.priors(), all), LocalDate.ofInstant(work.now(), zone(setup)));
        });
    }

    /** Where the denials of these days of notice come from; those that the payer withdrew are left out. */
    public List<RootCause> causes(PracticeId practice, DateRange days, CauseOf by) {
        return work.read(
                practice,
                ports -> new RootCauses()
                        .of(
                                ports.denials().noticed(practice, days).stream()
                                        .filter(one -> one.state() != DenialState.WITHDRAWN)
                                        .toList(),
                                by));
    }

    private Decision<DenialList> followed(
            PracticeId practice, DenialPorts ports, ClaimId id, FingerprintWriter inputs) {
        Optional<Claim> claim = ports.claims().find(practice, id);
        if (claim.isEmpty()) {
            return Refused.because(BillingWork.unknown("claim", id.value()));
        }
        Optional<BillingSetup> setup = ports.setups().current(practice);
        DenialPolicy policy = policy(setup);
        Optional<CoverageKind> kind =
                ports.coverages().find(practice, claim.get().coverage()).map(Coverage::kind);
        DecidedLines lines = new DecidedLines(ports, practice, zone(setup), new DenialReading(policy.table()));
        List<DenialCase> known = ports.denials().ofClaim(practice, id);
        inputs.text("setup", setup.map(one -> one.fingerprint().hex()).orElse(""))
                .value("claim", claim.get())
                .each("known", known);
        List<DenialCase> changed = new DenialFollowUp(policy.table(), policy.rights())
                .follow(practice, claim.get(), kind, lines.of(claim.get()), known, work.now());
        for (DenialCase denial : changed) {
            Version before = new Version(denial.version().value() - 1);
            Write write = denial.version().equals(Version.FIRST)
                    ? ports.denials().add(practice, denial)
                    : ports.denials().update(practice, denial, before);
            if (write instanceof Write.Stale stale) {
                throw new IllegalStateException(
                        "denial %s was written over version %s, though its claim was guarded. Maybe the store does not keep guards."
                                .formatted(denial.id(), stale.current()));
            }
        }
        ports.outbox()
                .add(
                        practice,
                        changed.stream()
                                .map(denial -> DenialChanged.of(practice, denial, work.now()))
                                .toList());
        return new Granted<>(new DenialList(changed), List.of());
    }

    private Receipt<DenialCase> once(
            String verb,
            PracticeId practice,
            CommandId command,
            DenialId id,
            Version version,
            String wish,
            BiFunction<BillingWork.Unit<DenialPorts>, DenialCase, Decision<DenialCase>> run) {
        String question = "billing.denial." + verb;
        Set<Guard> guards = work.read(practice, ports -> ports.denials().find(practice, id))
                .map(denial -> Set.of(guard(denial.claim())))
                .orElse(Set.of());
        return work.once(
                question,
                practice,
                command,
                new FingerprintWriter(question)
                        .text("denial", id.value())
                        .number("version", version.value())
                        .text("wish", wish)
                        .finish(),
                guards,
                unit -> {
                    Optional<DenialCase> found = unit.ports.denials().find(practice, id);
                    unit.inputs.each("denial", found.stream().toList());
                    if (found.isEmpty()) {
                        return Refused.because(BillingWork.unknown("denial", id.value()));
                    }
                    if (!found.get().version().equals(version)) {
                        return Refused.because(BillingWork.stale(
                                "denial", id.value(), version, found.get().version()));
                    }
                    Decision<DenialCase> decision = run.apply(unit, found.get());
                    decision.granted()
                            .ifPresent(next -> unit.ifGranted(
                                    () -> unit.ports.denials().update(practice, next, version),
                                    DenialChanged.of(practice, next, unit.now)));
                    return decision;
                });
    }

    private static Decision<DenialCase> becoming(
            DenialCase denial, DenialState state, Function<DenialState, DenialCase> next) {
        return denial.state().canBecome(state) ? new Granted<>(next.apply(state), List.of()) : notNow(denial, state);
    }

    private static Decision<DenialCase> notNow(DenialCase denial, DenialState wanted) {
        return refused(
                DenialRules.STATE,
                denial,
                "Denial %s is %s, and cannot become %s.".formatted(denial.id(), denial.state(), wanted));
    }

    private static <T> Decision<T> refused(DenialRules rule, DenialCase denial, String message) {
        return Refused.because(Finding.of(rule, Severity.ERROR)
                .message(message)
                .putFacts("denial", denial.id().value())
                .putFacts("claim", denial.claim().value())
                .putFacts("state", denial.state().name())
                .build());
    }

    private AppealQuestion question(PracticeId practice, DenialPorts ports, DenialCase denial, AppealFiling filing) {
        return AppealQuestion.builder()
                .payer(denial.payer())
                .kind(denial.kind())
                .category(denial.part().main().category())
                .level(filing.level())
                .appellant(filing.appellant())
                .noticeOn(denial.noticeOn())
                .receivedOn(filing.receivedOn())
                .printedLastDay(denial.printedLastDay())
                .modifierAllowed(filing.modifierAllowed()
                        .or(() -> pairs.flatMap(known -> ports.claims()
                                .find(practice, denial.claim())
                                .flatMap(claim -> known.modifierAllowed(denial, claim)))))
                .build();
    }

    private static DenialPolicy policy(Optional<BillingSetup> setup) {
        return setup.flatMap(BillingSetup::denials).orElse(DenialPolicy.STANDARD);
    }

    private static ZoneId zone(Optional<BillingSetup> setup) {
        return setup.map(BillingSetup::zone).orElse(ZoneOffset.UTC);
    }

    private static Guard guard(ClaimId claim) {
        return new Guard("denials", claim.value());
    }
}
