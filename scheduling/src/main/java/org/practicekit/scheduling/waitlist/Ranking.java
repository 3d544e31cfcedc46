package org.practicekit.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.policy.WaitlistWeights;

/** What speaks for asking somebody, in points and in words. */
final class Ranking {
    private static final int LAST_DAYS = 7;

    private final WaitlistPolicy policy;
    private final WaitlistWeights weights;
    private final FreedSlot slot;
    private final LocalDate date;
    private final Instant now;

    Ranking(WaitlistPolicy policy, FreedSlot slot, LocalDate date, Instant now) {
        this.policy = policy;
        this.weights = policy.weights();
        this.slot = slot;
        this.date = date;
        this.now = now;
    }

    List<OfferReason> reasons(Candidate candidate, Opening opening) {
        List<OfferReason> reasons = new ArrayList<>();
        candidate.turn().filter(turn -> turn.place().isPresent()).ifPresent(turn -> reasons.add(turn(turn)));
        reasons.add(priority(candidate.entry().wish().priority()));
        reasons.add(waiting(candidate.entry().since()));
        reasons.add(lastDays(candidate.entry().wish()));
        reasons.add(noVisitYet(candidate));
        reasons.add(fit(opening));
        candidate.noShow().ifPresent(probability -> reasons.add(noShow(probability)));
        return reasons;
    }

    private OfferReason turn(Turn turn) {
        return new OfferReason(
                OfferReason.Term.TURN,
                0,
                "asked first: passed over in %d rounds, with a limit of %d"
                        .formatted(turn.passedOver(), policy.passedOverAtMost()));
    }

    private OfferReason priority(Priority priority) {
        int points = switch (priority) {
            case URGENT -> weights.urgent();
            case SOON -> weights.soon();
            case ROUTINE -> 0;
        };
        return new OfferReason(
                OfferReason.Term.PRIORITY, points, priority.name().toLowerCase(Locale.ROOT));
    }

    private OfferReason waiting(Instant since) {
        long days = Math.max(0, Duration.between(since, now).toDays());
        long points = Math.min(weights.mostForWaiting(), days * weights.dayOfWaiting());
        return new OfferReason(OfferReason.Term.WAITING, (int) points, "waiting for " + Words.days(days));
    }

    private OfferReason lastDays(WaitlistWish wish) {
        long left = ChronoUnit.DAYS.between(date, wish.dates().lastDay());
        return left < LAST_DAYS
                ? new OfferReason(
                        OfferReason.Term.LAST_DAYS,
                        weights.lastDays(),
                        left == 0 ? "the last day that suits" : Words.days(left) + " left after it")
                : new OfferReason(OfferReason.Term.LAST_DAYS, 0, "a week or more left after it");
    }

    private OfferReason noVisitYet(Candidate candidate) {
        return candidate
                .givesUp()
                .map(later -> new OfferReason(OfferReason.Term.NO_VISIT_YET, 0, "has a later visit to give up"))
                .orElseGet(() -> new OfferReason(
                        OfferReason.Term.NO_VISIT_YET, weights.noVisitYet(), "has no visit to give up"));
    }

    private OfferReason fit(Opening opening) {
        long visit = slot.minutesOf(opening);
        long free = Math.max(1, slot.time().length().toMinutes());
        long points = Math.min(free, visit) * weights.fit() / free;
        return new OfferReason(
                OfferReason.Term.FIT, (int) points, "uses %d of %d minutes".formatted(Math.min(free, visit), free));
    }

    private OfferReason noShow(double probability) {
        int points = -(int) Math.round(probability * weights.noShow());
        return new OfferReason(
                OfferReason.Term.NO_SHOW,
                points,
                "estimated not to come: %d in 100".formatted(Math.round(probability * 100)));
    }
}
