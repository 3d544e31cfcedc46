package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the claims about which nobody has said anything for too long. Immutable and thread-safe. */
public final class StatusFollowUp implements Serializable {
    private final int takenDays;
    private final int decidedDays;
    private final ZoneId zone;

    /**
     * One that waits for so long.
     *
     * @param takenDays by so many days after it was sent, or heard of, a claim is taken or rejected
     * @param decidedDays by so many days after somebody last spoke of it a claim that was taken is decided
     * @param zone whose calendar
     */
    public StatusFollowUp(int takenDays, int decidedDays, ZoneId zone) {
        if (takenDays < 1 || decidedDays < 1) {
            throw new IllegalArgumentException("days (%d, %d) must be one or more.".formatted(takenDays, decidedDays));
        }
        this.takenDays = takenDays;
        this.decidedDays = decidedDays;
        this.zone = zone;
    }

    /** Those that are to be asked about on a day, the longest overdue first. */
    public List<StatusDue> due(List<Claim> claims, LocalDate today) {
        return claims.stream()
                .flatMap(claim -> due(claim).stream())
                .filter(one -> !one.due().isAfter(today))
                .sorted(Comparator.comparing(StatusDue::due).thenComparing(StatusDue::claim))
                .toList();
    }

    /** When a claim is to be asked about next; empty when it is not with the payer, or decided. */
    public Optional<StatusDue> due(Claim claim) {
        int days = claim.state() == ClaimState.SUBMITTED ? takenDays : decidedDays;
        return claim.state() != ClaimState.SUBMITTED && claim.state() != ClaimState.ACCEPTED
                ? Optional.empty()
                : heard(claim).map(last -> {
                    LocalDate day = LocalDate.ofInstant(last, zone);
                    return new StatusDue(claim.id(), day, day.plusDays(days));
                });
    }

    private static Optional<Instant> heard(Claim claim) {
        int newest = claim.submissions().size();
        return Stream.concat(
                        claim.lastSubmission().map(Submission::submittedAt).stream(),
                        claim.answers().stream()
                                .filter(answer -> answer.submission() == newest)
                                .map(answer -> answer.report().receivedAt()))
                .max(Comparator.naturalOrder());
    }
}
