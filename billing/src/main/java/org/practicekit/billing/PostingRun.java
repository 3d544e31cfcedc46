package org.practicekit.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.PostingPolicy;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.posting.AllowedCheck;
import org.practicekit.billing.posting.ClaimDecided;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimMatcher;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.ClaimPosting;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.LineMatch;
import org.practicekit.billing.posting.LineMatcher;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.posting.ProviderPosting;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.posting.Standing;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;

/** Posts decisions, and takes them back, within one unit of work. */
final class PostingRun {
    /** Claims that a payer may answer. */
    private static final Set<ClaimState> ASKED =
            Set.of(ClaimState.SUBMITTED, ClaimState.ACCEPTED, ClaimState.ADJUDICATED);

    /** Why a decision waited; over when it is posted. */
    private static final Set<RuleId> REASONS_TO_WAIT =
            Set.of(PostingRules.MATCH.id(), PostingRules.REVERSAL.id(), PostingRules.STANDING.id());

    private final RemittancePorts ports;
    private final PracticeId practice;
    private final Instant now;
    private final ZoneId zone;
    private final PostingPolicy policy;
    private final ClaimMatcher matcher;
    private final AllowedCheck allowed;
    private final ClaimPosting claimPosting;
    private final ProviderPosting providerPosting;
    private final LineMatcher lines = new LineMatcher();
    private final Standing standing = new Standing();
    private final Map<RemittanceId, ReceivedRemittance> remittances = new HashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private @Nullable List<Claim> asked;

    PostingRun(RemittancePorts ports, PracticeId practice, Instant now, PostingTable table) {
        this.ports = ports;
        this.practice = practice;
        this.now = now;
        Optional<BillingSetup> setup = ports.setups().current(practice);
        this.zone = setup.map(BillingSetup::zone).orElse(ZoneId.of("UTC"));
        this.policy = setup.flatMap(BillingSetup::posting).orElse(PostingPolicy.STANDARD);
        this.matcher = new ClaimMatcher(policy.likeness());
        this.allowed = new AllowedCheck(policy.toleratedCents(), policy.toleratedPercent());
        this.claimPosting = new ClaimPosting(table);
        this.providerPosting = new ProviderPosting(table);
    }

    /** Looks at a decision for the first time: posts it, or lets it wait. */
    void take(ClaimDecision decision) {
        PaidClaim paid = decision.paid();
        Optional<Finding> unreadable = unreadable(paid);
        if (unreadable.isPresent()) {
            hold(decision, DecisionState.UNMATCHED, unreadable.get());
            return;
        }
        ClaimMatcher.Result result = match(decision);
        ClaimDecision matched = ClaimDecision.builder()
                .like(decision)
                .match(result.match())
                .candidates(result.candidates())
                .build();
        if (paid.isPredetermination() || saysNothing(paid)) {
            put(with(matched, DecisionState.NOTED));
        } else if (result.match().isPresent()) {
            decide(matched);
        } else {
            hold(matched, DecisionState.UNMATCHED, unknownClaim(matched));
        }
    }

    /** Posts a decision whose claim is known, as far as others about that claim let it. */
    void decide(ClaimDecision matched) {
        Claim claim = claim(matched);
        Standing.Verdict verdict = verdict(matched, claim);
        @Nullable ClaimDecision other = verdict.other();
        switch (verdict.what()) {
            case POST -> post(matched);
            case TAKE_BACK -> {
                if (other != null) {
                    takeBack(matched, other.stands() ? other : post(other));
                }
            }
            case PASS_BY -> {
                if (other != null) {
                    takeBack(other, post(matched));
                }
            }
            case HOLD -> {
                if (verdict.why() != null) {
                    hold(matched, DecisionState.HELD, verdict.why());
                }
                return;
            }
        }
        lookAgain(claim.id());
    }

    /** Posts what a payment holds beside its claims. */
    void postAdjustments(ReceivedRemittance remittance) {
        for (int i = 0; i < remittance.adjustments().size(); i++) {
            List<JournalEntry> entries =
                    providerPosting.entries(remittance.adjustments().get(i), remitter(remittance), day(remittance));
            journal(adjustment(remittance, i), JournalKind.PROVIDER_ADJUSTMENT, day(remittance), entries);
        }
    }

    /** Takes back, for the practice, what became of a decision. */
    void undo(ClaimDecision decision) {
        Optional<ClaimPlace> partner = decision.takesBack().or(decision::takenBackBy);
        if (partner.filter(place -> place.remittance().equals(decision.place().remittance()))
                .isPresent()) {
            // What a payment posts and takes back itself comes to nothing as it is.
            put(with(decision, DecisionState.UNDONE));
            return;
        }
        endWaiting(decision);
        Optional<ClaimDecision> reversal = decision.takenBackBy().flatMap(this::find);
        reversal.flatMap(ClaimDecision::journal)
                .ifPresent(journal -> reverse(journal, reversal.orElseThrow().journalNamed("undone")));
        decision.journal().ifPresent(journal -> reverse(journal, decision.journalNamed("undone")));
        put(with(decision, DecisionState.UNDONE));
        decision.takesBack().flatMap(this::find).ifPresent(this::standAgain);
        if (decision.state() == DecisionState.POSTED && decision.takesBack().isEmpty()) {
            Claim claim = claim(decision);
            settle(
                    claim,
                    left(claim).isEmpty() ? decision.claimBefore() : Optional.of(stateOf(claim)),
                    decision.paid());
            events.add(new ClaimDecided(practice, claim.id(), decision.place(), true, decision.open(), now));
        }
        reversal.ifPresent(one -> waitAgain(one, PostingRules.REVERSAL, "takes back what is no longer posted"));
        decision.claim().ifPresent(this::lookAgain);
    }

    /** Takes back, for the practice, what a payment held beside its claims. */
    void undoAdjustments(ReceivedRemittance remittance) {
        for (int i = 0; i < remittance.adjustments().size(); i++) {
            JournalId journal = adjustment(remittance, i);
            if (ports.journals().find(practice, journal).isPresent()) {
                reverse(journal, new JournalId(journal + "/undone"));
            }
        }
    }

    /** What is to be told of all this. */
    List<DomainEvent> events() {
        return List.copyOf(events);
    }

    private ClaimMatcher.Result match(ClaimDecision decision) {
        PaidClaim paid = decision.paid();
        return matcher.match(
                paid,
                remitter(remittance(decision)),
                ports.claims().withControlNumber(practice, paid.controlNumber()),
                paid.payerClaimNumber()
                        .map(number -> ports.claims().withPayerClaimNumber(practice, number))
                        .orElse(List.of()),
                this::asked);
    }

    private List<Claim> asked() {
        List<Claim> known = asked;
        if (known == null) {
            known = ports.claims().in(practice, ASKED);
            asked = known;
        }
        return known;
    }

    private Standing.Verdict verdict(ClaimDecision decision, Claim claim) {
        return standing.of(decision, others(decision, claim.id()), charge(claim, decision.paid()));
    }

    private List<ClaimDecision> others(ClaimDecision decision, ClaimId claim) {
        return ports.remittances().ofClaim(practice, claim).stream()
                .filter(one -> !one.place().equals(decision.place()))
                .toList();
    }

    /** What was posted may have made room for decisions that wait. */
    private void lookAgain(ClaimId claim) {
        Claim now = ports.claims().find(practice, claim).orElseThrow();
        ports.remittances().ofClaim(practice, claim).stream()
                .filter(one -> one.state() == DecisionState.HELD)
                .filter(one -> verdict(one, now).what() != Standing.Verdict.What.HOLD)
                .findFirst()
                .ifPresent(this::decide);
    }

    private ClaimDecision post(ClaimDecision waiting) {
        ClaimDecision decision = endWaiting(waiting);
        Claim claim = claim(decision);
        ReceivedRemittance remittance = remittance(decision);
        ClaimPosting.Result result = claimPosting.post(decision.paid(), claim, remitter(remittance), day(remittance));
        JournalId journal = decision.journalNamed("");
        journal(journal, JournalKind.REMITTANCE, day(remittance), result.entries());
        ClaimDecision posted = ClaimDecision.builder()
                .like(with(decision, DecisionState.POSTED))
                .candidates(List.of())
                .journal(result.entries().isEmpty() ? Optional.empty() : Optional.of(journal))
                .open(result.open())
                .claimBefore(claim.state())
                .findings(Stream.of(
                                decision.findings().stream()
                                        .filter(finding -> !REASONS_TO_WAIT.contains(finding.rule())),
                                result.findings().stream(),
                                underpaid(claim, decision.paid()))
                        .flatMap(findings -> findings)
                        .toList())
                .build();
        put(posted);
        settle(claim, Optional.of(stateOf(claim)), decision.paid());
        events.add(new ClaimDecided(practice, claim.id(), posted.place(), false, posted.open(), now));
        return posted;
    }

    private void takeBack(ClaimDecision reversal, ClaimDecision original) {
        ClaimDecision ended = endWaiting(reversal);
        original.journal().ifPresent(journal -> {
            Journal opposite = ports.journals()
                    .find(practice, journal)
                    .orElseThrow()
                    .reversal(ended.journalNamed(""), day(remittance(ended)), now);
            add(Journal.builder()
                    .like(opposite)
                    .kind(JournalKind.REMITTANCE_REVERSAL)
                    .build());
        });
        put(ClaimDecision.builder()
                .like(with(original, DecisionState.TAKEN_BACK))
                .takenBackBy(ended.place())
                .build());
        put(ClaimDecision.builder()
                .like(with(ended, DecisionState.POSTED))
                .candidates(List.of())
                .takesBack(original.place())
                .journal(original.journal().map(journal -> ended.journalNamed("")))
                .findings(ended.findings().stream()
                        .filter(finding -> !REASONS_TO_WAIT.contains(finding.rule()))
                        .toList())
                .build());
        Claim claim = claim(original);
        settle(claim, left(claim).isEmpty() ? original.claimBefore() : Optional.of(stateOf(claim)), ended.paid());
        events.add(new ClaimDecided(practice, claim.id(), original.place(), true, original.open(), now));
    }

    private void standAgain(ClaimDecision original) {
        ClaimDecision again = ClaimDecision.builder()
                .like(with(original, DecisionState.POSTED))
                .takenBackBy(Optional.empty())
                .build();
        put(again);
        events.add(new ClaimDecided(practice, claim(again).id(), again.place(), false, again.open(), now));
        makeRoom(claim(again), again);
        settle(claim(again), Optional.of(stateOf(claim(again))), again.paid());
    }

    /** Lets decisions wait again that are too many now that one stands again: who had waited before, then the latest, that one last. */
    private void makeRoom(Claim claim, ClaimDecision again) {
        List<ClaimDecision> standing = left(claim).stream()
                .sorted(Comparator.comparing(
                                (ClaimDecision one) -> one.waiting().isEmpty())
                        .thenComparing(one -> one.place().equals(again.place()))
                        .thenComparing(ClaimDecision::place, Comparator.reverseOrder()))
                .toList();
        Money decided = Money.noDollars();
        for (ClaimDecision one : standing) {
            decided = decided.plus(one.paid().charge());
        }
        for (ClaimDecision one : standing.subList(0, standing.size() - 1)) {
            if (decided.compareTo(charge(claim, again.paid())) > 0) {
                decided = decided.minus(one.paid().charge());
                one.journal().ifPresent(journal -> reverse(journal, one.journalNamed("undone")));
                events.add(new ClaimDecided(practice, claim.id(), one.place(), true, one.open(), now));
                waitAgain(one, PostingRules.STANDING, "is about what is decided already");
            }
        }
    }

    private void waitAgain(ClaimDecision decision, PostingRules rule, String why) {
        hold(
                ClaimDecision.builder()
                        .like(decision)
                        .round(decision.round() + 1)
                        .takesBack(Optional.empty())
                        .journal(Optional.empty())
                        .waiting(Optional.empty())
                        .open(Money.noDollars())
                        .claimBefore(Optional.empty())
                        .build(),
                DecisionState.HELD,
                Finding.of(rule, Severity.WARNING)
                        .message("Claim %d %s; it waits."
                                .formatted(decision.paid().position(), why))
                        .putFacts("position", String.valueOf(decision.paid().position()))
                        .build());
    }

    /** Lets a decision wait; its money is accounted for meanwhile. */
    private void hold(ClaimDecision decision, DecisionState state, Finding why) {
        Money paid = decision.paid().paid();
        Optional<JournalId> waiting = decision.waiting();
        if (waiting.isEmpty() && !paid.isZero()) {
            ReceivedRemittance remittance = remittance(decision);
            JournalEntry cash = JournalEntry.builder()
                    .account(AccountKind.CASH)
                    .amount(paid)
                    .payer(remitter(remittance))
                    .build();
            JournalEntry unapplied = JournalEntry.builder()
                    .like(cash.negated())
                    .account(AccountKind.UNAPPLIED_CREDIT)
                    .build();
            JournalId journal = decision.journalNamed("waiting");
            journal(journal, JournalKind.REMITTANCE, day(remittance), List.of(cash, unapplied));
            waiting = Optional.of(journal);
        }
        List<Finding> findings = new ArrayList<>(decision.findings());
        findings.removeIf(finding -> REASONS_TO_WAIT.contains(finding.rule()));
        findings.add(why);
        put(ClaimDecision.builder()
                .like(with(decision, state))
                .waiting(waiting)
                .findings(findings)
                .build());
    }

    private ClaimDecision endWaiting(ClaimDecision decision) {
        if (decision.state().waits()) {
            decision.waiting().ifPresent(journal -> reverse(journal, decision.journalNamed("settled")));
        }
        return decision;
    }

    private void settle(Claim claim, Optional<ClaimState> state, PaidClaim paid) {
        Claim next = Claim.builder()
                .like(claim)
                .version(claim.version().next())
                .state(claim.state() == ClaimState.VOIDED ? ClaimState.VOIDED : state.orElse(claim.state()))
                .payerClaimNumber(paid.payerClaimNumber().or(claim::payerClaimNumber))
                .build();
        if (ports.claims().update(practice, next, claim.version()) instanceof Write.Stale) {
            throw new RemittanceDesk.ClaimMovedException(claim.id());
        }
    }

    /** How a claim stands by the decisions that stand. */
    private ClaimState stateOf(Claim claim) {
        Money open = Money.noDollars();
        Money decided = Money.noDollars();
        boolean nextIsAsked = true;
        for (ClaimDecision one : left(claim)) {
            open = open.plus(one.open());
            decided = decided.plus(one.paid().charge());
            nextIsAsked &= !isNextDue(claim, one.paid());
        }
        Money charge = claim.sheet().charge().orElseGet(claim.sheet()::lineCharges);
        return open.isZero() && nextIsAsked && decided.compareTo(charge) >= 0
                ? ClaimState.CLOSED
                : ClaimState.ADJUDICATED;
    }

    private static boolean isNextDue(Claim claim, PaidClaim paid) {
        Money patient = Adjustment.sum(paid.allAdjustments().stream()
                .filter(one -> one.group() == AdjustmentGroup.PATIENT)
                .toList());
        return patient.isPositive()
                && !paid.isForwarded()
                && ClaimPosting.next(claim).isPresent();
    }

    private List<ClaimDecision> left(Claim claim) {
        return ports.remittances().ofClaim(practice, claim.id()).stream()
                .filter(ClaimDecision::stands)
                .toList();
    }

    private Stream<Finding> underpaid(Claim claim, PaidClaim paid) {
        if (claim.rank() != PayerRank.PRIMARY) {
            return Stream.empty();
        }
        List<LineMatch> found = lines.match(paid, claim.sentAs(paid.controlNumber()));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            PaidLine line = paid.lines().get(i);
            int number = i + 1;
            expected(claim, found.get(i))
                    .flatMap(expected -> allowed.underpaid(paid.position(), number, line, expected))
                    .ifPresent(findings::add);
        }
        return findings.stream();
    }

    private Optional<Money> expected(Claim claim, LineMatch line) {
        if (!line.isFound() || line.line() >= claim.charges().size()) {
            return Optional.empty();
        }
        return ports.charges()
                .find(practice, claim.charges().get(line.line()))
                .flatMap(charge -> ports.fees()
                        .find(practice, PriceList.of(claim.payer()), charge.service(), charge.date())
                        .map(fee -> fee.forUnits(charge.service().units())));
    }

    private static Money charge(Claim claim, PaidClaim paid) {
        ClaimSheet sent = claim.sentAs(paid.controlNumber());
        return sent.charge().orElseGet(sent::lineCharges);
    }

    private static Optional<Finding> unreadable(PaidClaim paid) {
        boolean broken = paid.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        boolean pays = paid.isPredetermination() && !paid.paid().isZero();
        return broken || pays
                ? Optional.of(Finding.of(PostingRules.READABLE, Severity.WARNING)
                        .message(
                                broken
                                        ? "Claim %d has a fault in the message; it waits.".formatted(paid.position())
                                        : "Claim %d says what would be paid, and yet pays %s; it waits."
                                                .formatted(paid.position(), paid.paid()))
                        .putFacts("position", String.valueOf(paid.position()))
                        .build())
                : Optional.empty();
    }

    /** A claim that was not this payer's and was sent on: nothing was decided. */
    private static boolean saysNothing(PaidClaim paid) {
        return paid.status().equals("23") && paid.paid().isZero();
    }

    private static Finding unknownClaim(ClaimDecision decision) {
        return Finding.of(PostingRules.MATCH, Severity.WARNING)
                .message("Nobody knows for sure which claim is meant by claim %d; it waits, with %d candidates."
                        .formatted(
                                decision.paid().position(),
                                decision.candidates().size()))
                .putFacts("position", String.valueOf(decision.paid().position()))
                .putFacts("candidates", String.valueOf(decision.candidates().size()))
                .build();
    }

    private void journal(JournalId id, JournalKind kind, LocalDate day, List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            add(Journal.builder()
                    .id(id)
                    .kind(kind)
                    .effectiveOn(day)
                    .postedAt(now)
                    .entries(entries)
                    .build());
        }
    }

    private void reverse(JournalId journal, JournalId id) {
        Journal original = ports.journals().find(practice, journal).orElseThrow();
        add(original.reversal(id, now.atZone(zone).toLocalDate(), now));
    }

    private void add(Journal journal) {
        if (!ports.journals().add(practice, journal)) {
            throw new IllegalStateException(
                    "journal %s is there already, though what it is for was not. Maybe the store does not keep units of work."
                            .formatted(journal.id()));
        }
    }

    private void put(ClaimDecision decision) {
        ports.remittances().put(practice, List.of(decision));
    }

    private Optional<ClaimDecision> find(ClaimPlace place) {
        return ports.remittances().decision(practice, place);
    }

    private Claim claim(ClaimDecision decision) {
        ClaimId id = decision.claim().orElseThrow();
        return ports.claims()
                .find(practice, id)
                .orElseThrow(
                        () -> new IllegalStateException("claim %s is gone. Maybe the store lost it.".formatted(id)));
    }

    private ReceivedRemittance remittance(ClaimDecision decision) {
        return remittances.computeIfAbsent(
                decision.place().remittance(),
                id -> ports.remittances().find(practice, id).orElseThrow());
    }

    private PayerId remitter(ReceivedRemittance remittance) {
        return policy.remitter(remittance.header().payerId());
    }

    private LocalDate day(ReceivedRemittance remittance) {
        return RemittanceIntake.day(remittance, zone);
    }

    private static JournalId adjustment(ReceivedRemittance remittance, int number) {
        return new JournalId("remittance/%s/provider/%d".formatted(remittance.id(), number + 1));
    }

    private static ClaimDecision with(ClaimDecision decision, DecisionState state) {
        return ClaimDecision.builder().like(decision).state(state).build();
    }
}
