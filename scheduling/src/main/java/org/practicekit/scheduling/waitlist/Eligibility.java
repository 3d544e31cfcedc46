package org.practicekit.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitType;

/** Who may be asked about a freed time now, who not and why, and who not yet. One freed time at one moment. */
final class Eligibility {
    private final SchedulingSetup setup;
    private final WaitlistPolicy policy;
    private final FreedSlot slot;
    private final List<Offer> before;
    private final Fit fit;
    private final Ranking ranking;
    private final ZoneId zone;
    private final Instant ends;
    private final Instant now;
    private final List<Ranked> eligible = new ArrayList<>();
    private final List<Instant> later = new ArrayList<>();

    Eligibility(
            SchedulingSetup setup,
            WaitlistPolicy policy,
            FreedSlot slot,
            List<Offer> before,
            Fit fit,
            Instant ends,
            Instant now) {
        this.setup = setup;
        this.policy = policy;
        this.slot = slot;
        this.before = before;
        this.fit = fit;
        this.ranking = new Ranking(policy, slot, fit.dates().from(), now);
        this.zone = setup.location(slot.location()).orElseThrow().zone();
        this.ends = ends;
        this.now = now;
    }

    /** Those who may be asked, the first one first. */
    List<Ranked> ranking() {
        return eligible.stream().sorted().toList();
    }

    /** The first moment at which somebody can be asked who cannot now. */
    Optional<Instant> nextTry() {
        return later.stream().min(Comparator.naturalOrder());
    }

    /** Why a candidate is not asked; empty for one who joins the ranking. */
    Optional<Finding> judge(Candidate candidate) {
        Optional<VisitType> type = setup.visitType(candidate.entry().wish().visitType());
        if (type.isEmpty()) {
            return Optional.of(finding(WaitlistRules.SUITS, candidate, "its visit type is no longer given"));
        }
        Instant notBefore = ends.plus(notice(candidate, type.get()));
        Optional<Finding> never = Stream.<Optional<Finding>>of(
                        suits(candidate),
                        askedBefore(candidate),
                        sooner(candidate),
                        consent(candidate),
                        notice(candidate, type.get(), notBefore))
                .flatMap(Optional::stream)
                .findFirst();
        if (never.isPresent()) {
            return never;
        }
        Optional<Opening> opening = fit.first(candidate, type.get(), notBefore, slot.time(), List.of());
        if (opening.isEmpty()) {
            return Optional.of(finding(
                    WaitlistRules.FITS,
                    candidate,
                    "no visit of %s fits at a time that suits, with all it needs"
                            .formatted(Words.duration(type.get().duration()))));
        }
        Optional<Finding> notNow = notNow(candidate, notBefore, opening.get());
        if (notNow.isEmpty()) {
            eligible.add(new Ranked(
                    candidate, type.get(), notBefore, opening.get(), ranking.reasons(candidate, opening.get())));
        }
        return notNow;
    }

    private Duration notice(Candidate candidate, VisitType type) {
        return Stream.of(
                        candidate.entry().wish().noticeNeeded(),
                        policy.minimumNotice(),
                        type.minimumNotice().orElse(setup.policy().minimumNotice()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<Finding> suits(Candidate candidate) {
        WaitlistWish wish = candidate.entry().wish();
        if (!wish.dates().overlaps(fit.dates())) {
            return Optional.of(finding(
                    WaitlistRules.SUITS,
                    candidate,
                    "%s is not among its dates".formatted(fit.dates().from())));
        }
        if (!wish.location().map(slot.location()::equals).orElse(true)) {
            return Optional.of(
                    finding(WaitlistRules.SUITS, candidate, "it is not for location %s".formatted(slot.location())));
        }
        List<ResourceId> ofThatKind = wish.onlyWith().stream()
                .filter(resource -> resource.kind() == slot.resource().kind())
                .toList();
        if (!ofThatKind.isEmpty() && !ofThatKind.contains(slot.resource())) {
            return Optional.of(finding(WaitlistRules.SUITS, candidate, "it is not for %s".formatted(slot.resource())));
        }
        return Optional.empty();
    }

    private Optional<Finding> askedBefore(Candidate candidate) {
        return before.stream()
                .filter(offer -> offer.entry().equals(candidate.entry().id()))
                .filter(offer -> switch (offer.status()) {
                    case DECLINED, EXPIRED, FAILED -> true;
                    case OPEN, ACCEPTED, TAKEN, CALLED_OFF -> false;
                })
                .findFirst()
                .map(offer -> finding(
                        WaitlistRules.ASKED_BEFORE,
                        candidate,
                        "its offer %s about this time came to nothing".formatted(offer.id())));
    }

    private Optional<Finding> sooner(Candidate candidate) {
        return candidate
                .givesUp()
                .filter(visit -> !slot.time().start().isBefore(visit.start()))
                .map(visit -> finding(
                        WaitlistRules.SOONER,
                        candidate,
                        "the visit it would give up is no later (%s)".formatted(Words.time(visit.start(), zone))));
    }

    private Optional<Finding> consent(Candidate candidate) {
        return candidate.contact().filter(OfferContact::agreed).isPresent()
                ? Optional.empty()
                : Optional.of(finding(WaitlistRules.CONSENT, candidate, "its patient did not agree to offers"));
    }

    private Optional<Finding> notice(Candidate candidate, VisitType type, Instant notBefore) {
        return slot.time().end().minus(leastBefore(type)).isBefore(notBefore)
                ? Optional.of(finding(
                        WaitlistRules.NOTICE,
                        candidate,
                        "it needs %s of notice after the answer".formatted(Words.duration(notice(candidate, type)))))
                : Optional.empty();
    }

    /** How soon after a visit of this type began whoever became free could be done with it. */
    private Duration leastBefore(VisitType type) {
        return type.needs().stream()
                .filter(need -> need.kind() == slot.resource().kind())
                .flatMap(need -> need.during().stream())
                .map(part -> Duration.ofMinutes(part.to()))
                .min(Comparator.naturalOrder())
                .filter(least -> least.compareTo(type.duration()) < 0)
                .orElse(type.duration());
    }

    /** What keeps a candidate from being asked at this moment and passes; the moment is noted if it is not too late then. */
    private Optional<Finding> notNow(Candidate candidate, Instant notBefore, Opening opening) {
        OfferContact contact = candidate.contact().orElseThrow();
        Optional<Instant> openUntil = candidate.openUntil().filter(now::isBefore);
        if (openUntil.isPresent()) {
            return Optional.of(notUntil(
                    openUntil.get(), WaitlistRules.ONE_OFFER, candidate, notBefore, opening, "another offer is open"));
        }
        LocalDate today = LocalDate.ofInstant(now, contact.zone());
        long askedToday = candidate.asked().stream()
                .filter(at -> LocalDate.ofInstant(at, contact.zone()).equals(today))
                .count();
        if (askedToday >= policy.offersPerDay()) {
            return Optional.of(notUntil(
                    new WallClock(contact.zone()).at(today.plusDays(1).atStartOfDay()),
                    WaitlistRules.CONTACT_LIMIT,
                    candidate,
                    notBefore,
                    opening,
                    "%d of %d offers were made today".formatted(askedToday, policy.offersPerDay())));
        }
        return new QuietHours(policy.quietFrom(), policy.quietTo(), contact.zone())
                .end(now)
                .map(end -> notUntil(
                        end, WaitlistRules.QUIET_HOURS, candidate, notBefore, opening, "it is in quiet hours"));
    }

    private Finding notUntil(
            Instant end, WaitlistRules rule, Candidate candidate, Instant notBefore, Opening opening, String why) {
        Duration delay = Duration.between(now, end);
        boolean tooLate = opening.start().isBefore(notBefore.plus(delay));
        if (!tooLate) {
            later.add(end);
        }
        return finding(rule, candidate, "%s until %s".formatted(why, Words.time(end, zone)));
    }

    private Finding finding(WaitlistRules rule, Candidate candidate, String why) {
        return Finding.of(rule, Severity.INFO)
                .citation(rule.citation(policy))
                .message(
                        "Entry %s is not asked: %s.".formatted(candidate.entry().id(), why))
                .putFacts("entry", candidate.entry().id().value())
                .build();
    }
}
