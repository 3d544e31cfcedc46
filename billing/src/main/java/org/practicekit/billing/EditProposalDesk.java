package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.denial.DenialReading;
import org.practicekit.billing.denial.DenialRules;
import org.practicekit.billing.denial.DeniedPart;
import org.practicekit.billing.denial.DeniedReason;
import org.practicekit.billing.denial.proposal.ApprovalWish;
import org.practicekit.billing.denial.proposal.ApprovedEdit;
import org.practicekit.billing.denial.proposal.EditApproved;
import org.practicekit.billing.denial.proposal.EditProposal;
import org.practicekit.billing.denial.proposal.EditProposals;
import org.practicekit.billing.denial.proposal.JudgedClaim;
import org.practicekit.billing.denial.proposal.ProposalLimits;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.DenialPolicy;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.LineMatch;
import org.practicekit.billing.posting.LineMatcher;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Where denials become edits: proposes them from what payers decided, and lets a person whom the practice named take one on. What was taken on is in the
 * receipt, in its event and nowhere else; the host puts it into a new version of a pack. Thread-safe. Reads the clock it was given, and no
 * other.
 */
public final class EditProposalDesk {
    private static final List<RulePack.Ref> PACKS = List.of(DenialRules.STANDARD.ref());
    private static final LineMatcher LINES = new LineMatcher();

    private final BillingWork<RemittancePorts> work;
    private final ProposalLimits limits;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param limits how much has to speak for an edit
     */
    public EditProposalDesk(UnitOfWork<? extends RemittancePorts> work, Clock clock, ProposalLimits limits) {
        this.work = new BillingWork<>(work, clock, PACKS);
        this.limits = limits;
    }

    /** What could be asked of claims from now on, from all first decisions up to a day. */
    public List<EditProposal> proposals(PracticeId practice, LocalDate asOf) {
        return work.read(practice, ports -> proposals(ports, practice, asOf));
    }

    /**
     * Takes an edit on. Refused when the practice did not name the one who wants it, and when the decisions up to the day do not lead to the proposal
     * as it is said.
     */
    public Receipt<ApprovedEdit> approve(PracticeId practice, CommandId command, ApprovalWish wish) {
        String question = "billing.denial.approve-edit";
        return work.once(
                question, practice, command, Fingerprint.of(question, wish), Set.of(), unit -> decide(unit, wish));
    }

    private Decision<ApprovedEdit> decide(BillingWork.Unit<RemittancePorts> unit, ApprovalWish wish) {
        Optional<BillingSetup> setup = unit.setup();
        unit.inputs.value("limits", limits);
        if (!policy(setup).approvers().contains(wish.by())) {
            return refused(DenialRules.APPROVER, wish, "The practice did not name %s for this.".formatted(wish.by()));
        }
        if (!proposals(unit.ports, unit.practice, wish.asOf()).contains(wish.proposal())) {
            return refused(
                    DenialRules.EVIDENCE,
                    wish,
                    "The decisions up to %s do not lead to this edit. Maybe one was taken back since it was proposed."
                            .formatted(wish.asOf()));
        }
        ApprovedEdit approved = ApprovedEdit.of(wish, unit.now, LocalDate.ofInstant(unit.now, zone(setup)));
        unit.ifGranted(
                () -> new Write.Stored(Version.FIRST),
                new EditApproved(unit.practice, unit.command, wish.rule(), wish.by(), unit.now));
        return new Granted<>(approved, List.of());
    }

    private List<EditProposal> proposals(RemittancePorts ports, PracticeId practice, LocalDate asOf) {
        Optional<BillingSetup> setup = ports.setups().current(practice);
        DenialReading reading = new DenialReading(policy(setup).table());
        List<JudgedClaim> history = new ArrayList<>();
        for (Claim claim : ports.claims().in(practice, Set.of(ClaimState.values()))) {
            judged(ports, practice, claim, reading, zone(setup))
                    .filter(one -> !one.decidedOn().isAfter(asOf))
                    .ifPresent(history::add);
        }
        return new EditProposals(limits).from(history);
    }

    /** The first thing that its payer said of a claim, whether it stands or was taken back, and what the claim said then. */
    private static Optional<JudgedClaim> judged(
            RemittancePorts ports, PracticeId practice, Claim claim, DenialReading reading, ZoneId zone) {
        return ports.remittances().ofClaim(practice, claim.id()).stream()
                .filter(one -> one.state() == DecisionState.POSTED || one.state() == DecisionState.TAKEN_BACK)
                .filter(one -> !one.isReversal())
                .map(one -> new Dated(one, day(ports, practice, one, zone)))
                .min(Comparator.comparing(Dated::day).thenComparing(dated -> dated.decision.place()))
                .flatMap(first -> sheet(claim, first.day, zone)
                        .map(sheet -> new JudgedClaim(
                                claim.id(), claim.payer(), first.day, sheet, denied(first, sheet, reading))));
    }

    private static Map<Integer, Set<String>> denied(Dated first, ClaimSheet sheet, DenialReading reading) {
        List<LineMatch> matches = LINES.match(first.decision.paid(), sheet);
        Map<Integer, Set<String>> denied = new HashMap<>();
        for (DeniedPart part : reading.read(first.decision.paid(), first.day)) {
            LineMatch match = part.position() == 0 ? LineMatch.NONE : matches.get(part.position() - 1);
            if (part.position() == 0 || match.isFound()) {
                int line = part.position() == 0
                        ? 0
                        : sheet.lines().get(match.line()).number();
                part.reasons().stream()
                        .map(DeniedReason::reason)
                        .forEach(reason -> denied.computeIfAbsent(line, number -> new TreeSet<>())
                                .add(reason));
            }
        }
        return denied;
    }

    private static Optional<ClaimSheet> sheet(Claim claim, LocalDate day, ZoneId zone) {
        return claim.submissions().stream()
                .filter(sent -> !LocalDate.ofInstant(sent.submittedAt(), zone).isAfter(day))
                .max(Comparator.comparingInt(Submission::number))
                .map(Submission::sheet);
    }

    private static LocalDate day(RemittancePorts ports, PracticeId practice, ClaimDecision decision, ZoneId zone) {
        return ports.remittances()
                .find(practice, decision.place().remittance())
                .map(remittance -> RemittanceIntake.day(remittance, zone))
                .orElseThrow();
    }

    private static Decision<ApprovedEdit> refused(DenialRules rule, ApprovalWish wish, String message) {
        return Refused.because(Finding.of(rule, Severity.ERROR)
                .message(message)
                .putFacts("rule", wish.rule().value())
                .putFacts("payer", wish.proposal().payer().value())
                .putFacts("reason", wish.proposal().reason())
                .putFacts("condition", wish.proposal().condition().toString())
                .build());
    }

    private static DenialPolicy policy(Optional<BillingSetup> setup) {
        return setup.flatMap(BillingSetup::denials).orElse(DenialPolicy.STANDARD);
    }

    private static ZoneId zone(Optional<BillingSetup> setup) {
        return setup.map(BillingSetup::zone).orElse(ZoneOffset.UTC);
    }

    private record Dated(ClaimDecision decision, LocalDate day) {}
}
