package org.practicekit.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.receivable.ClaimTrack;
import org.practicekit.billing.receivable.ClaimTrackBuilder;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;

/** What became of claims by an instant, from what stores keep with a date. {@link ReceivablesDesk} says what stands for what. */
final class ClaimHistory {
    private final RemittancePorts ports;
    private final PracticeId practice;
    private final Instant asOf;

    ClaimHistory(RemittancePorts ports, PracticeId practice, Instant asOf) {
        this.ports = ports;
        this.practice = practice;
        this.asOf = asOf;
    }

    /** The track of a claim; empty for one that was not there yet, or that says no day of service. */
    Optional<ClaimTrack> of(Claim claim) {
        Optional<Submission> first = claim.submissions().stream().findFirst();
        ClaimSheet sheet = first.map(Submission::sheet).orElseGet(claim::sheet);
        if (claim.createdAt().isAfter(asOf) || sheet.serviceDays().isEmpty()) {
            return Optional.empty();
        }
        ClaimTrackBuilder track = ClaimTrack.builder()
                .claim(claim.id())
                .payer(claim.payer())
                .provider(provider(sheet))
                .service(sheet.serviceDays().orElseThrow().from())
                .charge(sheet.charge().orElseGet(Money::noDollars))
                .charges(claim.charges())
                .createdAt(claim.createdAt())
                .chargedAt(charged(claim))
                .scrubbedAt(claim.createdAt())
                .submittedAt(first.map(Submission::submittedAt))
                .passedUntouchedAt(first.map(Submission::submittedAt).filter(sent -> untouched(claim, sent)));
        decide(claim, track);
        return Optional.of(track.build());
    }

    private boolean untouched(Claim claim, Instant sent) {
        return ports.overrides().ofClaim(practice, claim.id()).stream()
                .noneMatch(override -> !override.at().isAfter(sent));
    }

    private Optional<Instant> charged(Claim claim) {
        return claim.charges().stream()
                .flatMap(id -> ports.charges().find(practice, id).stream())
                .map(Charge::capturedAt)
                .max(Comparator.naturalOrder());
    }

    private void decide(Claim claim, ClaimTrackBuilder track) {
        List<Journal> journals = ports.journals().ofClaim(practice, claim.id()).stream()
                .filter(journal -> !journal.postedAt().isAfter(asOf))
                .toList();
        List<Decided> decisions = decisions(claim, journals);
        if (decisions.isEmpty()) {
            return;
        }
        Decided first = decisions.get(0);
        if (first.isAsExpected() && isAboutFirstSubmission(claim, first.at())) {
            track.paidFirstTimeAt(first.at());
        }
        Optional<Decided> denied = decisions.stream().filter(Decided::isDenial).findFirst();
        if (denied.isEmpty()) {
            return;
        }
        track.deniedAt(denied.get().at());
        Optional<Instant> won = decisions.stream()
                .filter(one -> one.at().isAfter(denied.get().at()) && !one.isDenial())
                .map(Decided::at)
                .findFirst();
        Optional<Instant> lost = journals.stream()
                .filter(journal -> journal.entries().stream()
                        .anyMatch(entry -> entry.account() == AccountKind.DENIAL_WRITE_OFF
                                && entry.claim().filter(claim.id()::equals).isPresent()
                                && entry.amount().isPositive()))
                .map(Journal::postedAt)
                .filter(at -> !at.isBefore(denied.get().at()))
                .min(Comparator.naturalOrder());
        Stream.of(won, lost)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresent(settled -> track.resolvedAt(settled)
                        .overturned(won.filter(settled::equals).isPresent()));
    }

    private static boolean isAboutFirstSubmission(Claim claim, Instant at) {
        return claim.submissions().size() < 2
                || at.isBefore(claim.submissions().get(1).submittedAt());
    }

    /** What payers decided and was in the books by then, in order; what the practice itself had undone by then was never decided. */
    private List<Decided> decisions(Claim claim, List<Journal> journals) {
        Map<JournalId, Instant> written = new HashMap<>();
        Set<JournalId> takenBack = new HashSet<>();
        journals.forEach(journal -> {
            written.put(journal.id(), journal.postedAt());
            journal.reverses().ifPresent(takenBack::add);
        });
        List<Decided> decided = new ArrayList<>();
        for (ClaimDecision decision : ports.remittances().ofClaim(practice, claim.id())) {
            boolean undone = decision.state() == DecisionState.UNDONE
                    && decision.journal().map(takenBack::contains).orElse(true);
            boolean posted = decision.state() == DecisionState.POSTED || decision.state() == DecisionState.TAKEN_BACK;
            if (decision.isReversal() || undone || !posted && decision.state() != DecisionState.UNDONE) {
                continue;
            }
            Optional<Instant> at = decision.journal().isPresent()
                    ? decision.journal().map(written::get)
                    : received(decision).filter(one -> !one.isAfter(asOf));
            at.ifPresent(one -> decided.add(new Decided(decision, one)));
        }
        decided.sort(Comparator.comparing(Decided::at)
                .thenComparing(one -> one.decision().place()));
        return decided;
    }

    /** A decision that moves no money has no journal; when its payment was taken in stands for when it was posted. */
    private Optional<Instant> received(ClaimDecision decision) {
        return ports.remittances().find(practice, decision.place().remittance()).map(ReceivedRemittance::receivedAt);
    }

    private static Optional<String> provider(ClaimSheet sheet) {
        return Stream.of(ProviderRole.RENDERING, ProviderRole.BILLING)
                .flatMap(role -> sheet.provider(role).stream())
                .flatMap(provider -> provider.npi().stream())
                .findFirst();
    }

    private record Decided(ClaimDecision decision, Instant at) {
        boolean isDenial() {
            return decision.open().isPositive();
        }

        boolean isAsExpected() {
            return !isDenial()
                    && decision.findings().stream()
                            .noneMatch(finding -> finding.rule().equals(PostingRules.UNDERPAID.id()));
        }
    }
}
