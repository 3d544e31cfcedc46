package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimStatusReport.Level;
import org.practicekit.billing.claim.ClaimStatusReport.Standing;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;

/**
 * Takes what is said of a claim into its history and tells how it stands by it. The same reports lead to the same claim in whatever order
 * they come, and one that comes twice counts once. A report counts for the submission that it is about: one about an older submission
 * never rejects the newer one, and where nobody can tell, it is kept and moves nothing. Immutable and thread-safe.
 */
public final class ClaimProgress implements Serializable {
    private final ZoneId zone;

    /**
     * One for a practice.
     *
     * @param zone whose calendar tells days
     */
    public ClaimProgress(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The claim with a report in its history, of the same version; the claim itself when it has it already.
     *
     * @throws IllegalArgumentException when the claim was never sent
     */
    public Claim with(Claim claim, ClaimStatusReport report) {
        if (claim.submissions().isEmpty()) {
            throw new IllegalArgumentException(
                    "claim %s was never sent, so nothing can be said of it.".formatted(claim.id()));
        }
        if (claim.answers().stream().anyMatch(answer -> answer.report().isRepeatOf(report))) {
            return claim;
        }
        List<ClaimAnswer> answers = new ArrayList<>(claim.answers());
        answers.add(new ClaimAnswer(submission(claim, report), report));
        answers.sort(ClaimAnswer.IN_ORDER);
        Claim heard = Claim.builder().like(claim).answers(answers).build();
        return Claim.builder()
                .like(heard)
                .payerClaimNumber(number(heard, report))
                .state(state(heard))
                .build();
    }

    /** What somebody has to see to in the answers to the newest submission, the answers that could not be placed among them. */
    public List<Finding> concerns(Claim claim) {
        List<Finding> concerns = new ArrayList<>();
        int newest = claim.submissions().size();
        for (ClaimAnswer answer : claim.answers()) {
            boolean over = claim.state() == ClaimState.VOIDED || claim.state() == ClaimState.CLOSED;
            if (!over && (answer.submission() == newest && !claim.state().isInPreparation() || !answer.isPlaced())) {
                concern(claim, answer).ifPresent(concerns::add);
            }
        }
        return concerns;
    }

    /** Which submission a report is about: by the file it names, otherwise by days; 0 where that leaves two. */
    private int submission(Claim claim, ClaimStatusReport report) {
        Optional<Transmission> named = claim.transmissions().stream()
                .filter(sent -> sent.isAnsweredBy(report))
                .max(Comparator.comparing(Transmission::at));
        if (named.isPresent()) {
            return named.get().submission();
        }
        List<Submission> sent = claim.submissions();
        for (int i = sent.size(); i > 1; i--) {
            LocalDate day = LocalDate.ofInstant(sent.get(i - 1).submittedAt(), zone);
            LocalDate said = report.statusOn().orElse(day);
            if (report.receivedAt().isBefore(sent.get(i - 1).submittedAt()) || said.isBefore(day)) {
                continue;
            }
            return said.isAfter(day) ? i : 0;
        }
        return 1;
    }

    private static Optional<String> number(Claim claim, ClaimStatusReport report) {
        boolean newest = claim.answers().stream()
                .filter(answer ->
                        answer.isPlaced() && answer.report().payerClaimNumber().isPresent())
                .allMatch(answer -> !answer.report().receivedAt().isAfter(report.receivedAt()));
        boolean placed = claim.answers().stream()
                .anyMatch(answer -> answer.isPlaced() && answer.report().equals(report));
        return newest && placed && report.payerClaimNumber().isPresent()
                ? report.payerClaimNumber()
                : claim.payerClaimNumber();
    }

    private static ClaimState state(Claim claim) {
        int newest = claim.submissions().size();
        boolean voids = claim.lastSubmission().orElseThrow().frequency() == ClaimFrequency.VOID;
        return claim.answers().stream()
                .filter(answer -> answer.submission() == newest)
                .flatMap(answer -> next(answer.report(), voids).stream())
                .filter(next -> claim.state().canBecome(next) && !claim.state().isInPreparation())
                .max(Comparator.naturalOrder())
                .orElse(claim.state());
    }

    /** What a report alone makes of its submission. What is said of a whole file or batch can reject its claims and do nothing else. */
    private static Optional<ClaimState> next(ClaimStatusReport report, boolean voids) {
        if (report.level() == Level.LINE) {
            return Optional.empty();
        }
        if (report.standing() == Standing.REJECTED) {
            return Optional.of(ClaimState.REJECTED);
        }
        if (report.level() != Level.CLAIM) {
            return Optional.empty();
        }
        return switch (report.standing()) {
            case ACCEPTED, INFORMATION_WANTED -> Optional.of(ClaimState.ACCEPTED);
            case DECIDED -> Optional.of(voids ? ClaimState.VOIDED : ClaimState.ADJUDICATED);
            case UNCLEAR, RECEIVED, NOT_FOUND, REJECTED -> Optional.empty();
        };
    }

    private static Optional<Finding> concern(Claim claim, ClaimAnswer answer) {
        ClaimStatusReport report = answer.report();
        if (!answer.isPlaced()) {
            return report.standing() != Standing.REJECTED
                    ? Optional.empty()
                    : Optional.of(about(ClaimRules.PLACED, claim, report)
                            .message("%s says %s of %s, and it cannot be told of which submission."
                                    .formatted(report.source(), codes(report), claim.id()))
                            .build());
        }
        return switch (report.standing()) {
            case REJECTED ->
                claim.state() != ClaimState.REJECTED
                        ? Optional.empty()
                        : Optional.of(about(ClaimRules.REJECTED, claim, report)
                                .message("%s was not taken (%s, %s)."
                                        .formatted(claim.id(), report.source(), codes(report)))
                                .build());
            case INFORMATION_WANTED ->
                claim.state() != ClaimState.ACCEPTED
                        ? Optional.empty()
                        : Optional.of(about(ClaimRules.INFORMATION, claim, report)
                                .message("The payer wants to know more about %s (%s)."
                                        .formatted(claim.id(), codes(report)))
                                .build());
            case NOT_FOUND ->
                claim.state() != ClaimState.SUBMITTED && claim.state() != ClaimState.ACCEPTED
                        ? Optional.empty()
                        : Optional.of(about(ClaimRules.NOT_FOUND, claim, report)
                                .message("The payer does not have %s (%s).".formatted(claim.id(), codes(report)))
                                .build());
            case UNCLEAR, RECEIVED, ACCEPTED, DECIDED -> Optional.empty();
        };
    }

    private static String codes(ClaimStatusReport report) {
        return String.join(
                ", ", report.codes().stream().map(ClaimStatusCode::text).toList());
    }

    private static FindingBuilder about(ClaimRules rule, Claim claim, ClaimStatusReport report) {
        return Finding.of(rule, Severity.WARNING)
                .putFacts("claim", claim.id().value())
                .putFacts("codes", codes(report))
                .putFacts("message", report.message().hex());
    }
}
