package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.ContactHours;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.ReminderPolicy;

/**
 * Says whether a message may go over a route at an instant, and on what it rests: the patient's wish about routes first,
 * then consent or what stands in for it, stops, hours, and limits. Immutable and thread-safe; reads no clock.
 */
public final class SendCheck implements Serializable {
    private final MessagingLaw law;
    private final ReminderPolicy policy;
    private final StopScope scope;
    private final Limits limits;

    /**
     * A check under a law and a practice's policy.
     *
     * @param law as a rule {@link MessagingLaw#standard()} and what a host knows beside it
     * @param policy what the practice chose beyond it
     */
    public SendCheck(MessagingLaw law, ReminderPolicy policy) {
        this.law = law;
        this.policy = policy;
        this.scope = new StopScope(law, policy.exemptionOutlivesStop());
        this.limits = new Limits(law, policy);
    }

    /** Whether the message may go at {@code at}. */
    public Verdict judge(Attempt attempt, Standing standing, Instant at) {
        Optional<Finding> unreachable = unreachable(attempt, standing);
        if (unreachable.isPresent()) {
            return new Verdict.Never(List.of(unreachable.get()));
        }
        List<Finding> against = new ArrayList<>();
        for (Grounds grounds : grounds(attempt, standing, at, against)) {
            Optional<Finding> stopped = stopped(attempt, standing, grounds.basis(), at);
            if (stopped.isEmpty()) {
                return onTime(attempt, standing, grounds, at);
            }
            against.add(stopped.get());
        }
        return new Verdict.Never(against);
    }

    /** The hours that a message of this kind keeps over this channel. */
    AllowedHours hours(MessageKind kind, Channel channel, Standing standing) {
        return new AllowedHours(
                standing.zones(),
                date -> kind == MessageKind.OPT_OUT_CONFIRMED || !channel.isTelephone()
                        ? List.of()
                        : hoursOn(date, kind.purpose(), standing));
    }

    private Optional<Finding> unreachable(Attempt attempt, Standing standing) {
        Route route = attempt.route();
        ContactCard card = standing.card();
        if (card.onlyOver().isPresent() && !card.onlyOver().get().contains(route)) {
            return Optional.of(finding(ReminderRules.CONFIDENTIAL, Severity.ERROR, policy, route)
                    .message("The patient asked to be reached over %s only, not by %s."
                            .formatted(
                                    card.onlyOver().get().stream()
                                            .map(Route::toString)
                                            .sorted()
                                            .toList(),
                                    route))
                    .build());
        }
        boolean there = card.point(route.point())
                .map(point -> point.channels().contains(route.channel()))
                .orElse(false);
        return there
                ? Optional.empty()
                : Optional.of(finding(ReminderRules.REACHABLE, Severity.ERROR, policy, route)
                        .message("The patient cannot be reached by %s.".formatted(route))
                        .build());
    }

    /** What the message can rest on, the best first; what is missing for the rest goes to {@code against}. */
    private List<Grounds> grounds(Attempt attempt, Standing standing, Instant at, List<Finding> against) {
        Channel channel = attempt.route().channel();
        Purpose purpose = attempt.kind().purpose();
        if (attempt.kind() == MessageKind.OPT_OUT_CONFIRMED) {
            return List.of(new Grounds(
                    Basis.REPLY, info(ReminderRules.STOP_CONFIRMED, attempt, "It answers the patient's stop.")));
        }
        if (!channel.isTelephone()) {
            return List.of(new Grounds(
                    Basis.NONE_NEEDED,
                    info(ReminderRules.EMAIL_STOP, attempt, "An e-mail needs no consent, and no stop is in its way.")));
        }
        if (purpose != Purpose.MARKETING && !policy.automated().contains(channel)) {
            return List.of(new Grounds(
                    Basis.NONE_NEEDED, info(ReminderRules.CONSENT, attempt, "A person calls; no consent is needed.")));
        }
        List<Grounds> found = new ArrayList<>();
        Optional<Consent> consent = standing.card().consents().stream()
                .filter(one -> one.covers(purpose, channel, at))
                .findFirst();
        ReminderRules rule = purpose == Purpose.MARKETING ? ReminderRules.WRITTEN_CONSENT : ReminderRules.CONSENT;
        if (consent.isPresent()) {
            String said = "The patient agreed (%s) on %s to be reached by %s about %s."
                    .formatted(
                            word(consent.get().form()),
                            LocalDate.ofInstant(
                                    consent.get().since(), standing.zones().get(0)),
                            word(channel),
                            word(purpose));
            found.add(new Grounds(Basis.CONSENT, info(rule, attempt, said)));
        } else {
            against.add(finding(rule, Severity.ERROR, policy, attempt.route())
                    .message("There is no %sconsent to be reached by %s about %s."
                            .formatted(purpose == Purpose.MARKETING ? "written " : "", word(channel), word(purpose)))
                    .putFacts("purpose", purpose.name())
                    .build());
        }
        if (purpose == Purpose.CARE) {
            exemption(attempt, standing, at, against).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Grounds> exemption(Attempt attempt, Standing standing, Instant at, List<Finding> against) {
        LocalDate date = LocalDate.ofInstant(at, standing.zones().get(0));
        Route route = attempt.route();
        boolean given = standing.card()
                .point(route.point())
                .map(ContactPoint::givenByPatient)
                .orElse(false);
        if (!policy.freeToPatient()
                || !given
                || law.row(LawTopic.EXEMPT_IN_DAY, "US", date).isEmpty()) {
            String missing = given ? "messages are not free to the patient" : "the patient did not give the number";
            against.add(finding(ReminderRules.EXEMPTION, Severity.ERROR, policy, route)
                    .message("The health-care exemption does not serve: %s.".formatted(missing))
                    .build());
            return Optional.empty();
        }
        Optional<LawRow> longest = law.row(LawTopic.EXEMPT_TEXT_CHARACTERS, "US", date)
                .filter(row -> route.channel() == Channel.TEXT && attempt.characters() > row.number());
        if (longest.isPresent()) {
            against.add(finding(ReminderRules.EXEMPT_LENGTH, Severity.ERROR, policy, route)
                    .citation(longest.get().citation())
                    .message("A text of %d characters is too long for the exemption, which takes %d."
                            .formatted(attempt.characters(), longest.get().number()))
                    .putFacts("characters", Integer.toString(attempt.characters()))
                    .build());
            return Optional.empty();
        }
        String said = "It is about care, free, and goes to the number that the patient gave; no consent is needed.";
        return Optional.of(new Grounds(Basis.EXEMPTION, info(ReminderRules.EXEMPTION, attempt, said)));
    }

    private Optional<Finding> stopped(Attempt attempt, Standing standing, Basis basis, Instant at) {
        if (basis == Basis.REPLY) {
            return Optional.empty();
        }
        for (OptOut stop : standing.stops()) {
            Optional<ReminderRules> rule = scope.ends(
                    stop,
                    standing.card().patient(),
                    attempt.route(),
                    attempt.kind().purpose(),
                    basis,
                    standing.card(),
                    at);
            if (rule.isPresent()) {
                return Optional.of(finding(rule.get(), Severity.ERROR, policy, attempt.route())
                        .message("A stop that came on %s holds from %s on."
                                .formatted(
                                        Words.time(
                                                stop.receivedAt(),
                                                standing.zones().get(0)),
                                        Words.time(
                                                stop.effectiveAt(),
                                                standing.zones().get(0))))
                        .putFacts("stop", stop.id())
                        .putFacts("answered", stop.answered().map(Enum::name).orElse("nothing"))
                        .build());
            }
        }
        return Optional.empty();
    }

    private Verdict onTime(Attempt attempt, Standing standing, Grounds grounds, Instant at) {
        if (grounds.basis() == Basis.REPLY || !attempt.route().channel().isTelephone()) {
            return new Verdict.Go(grounds.basis(), List.of(grounds.why()));
        }
        AllowedHours hours = hours(attempt.kind(), attempt.route().channel(), standing);
        if (!hours.contain(at)) {
            Finding quiet = quiet(attempt, standing, at);
            return hours.next(at)
                    .<Verdict>map(next -> new Verdict.Wait(next, List.of(quiet)))
                    .orElseGet(() -> new Verdict.Never(List.of(quiet)));
        }
        return limits.reached(attempt, standing, grounds.basis(), at)
                .<Verdict>map(limit -> limit)
                .orElseGet(() -> new Verdict.Go(grounds.basis(), List.of(grounds.why())));
    }

    private Finding quiet(Attempt attempt, Standing standing, Instant at) {
        for (Whereabouts where : standing.whereabouts()) {
            LocalDate date = LocalDate.ofInstant(at, where.zone());
            for (LawRow row : solicitation(date, attempt.kind().purpose(), standing)) {
                if (!row.hours().contains(at.atZone(where.zone()).toLocalTime())) {
                    return finding(ReminderRules.SOLICITATION_HOURS, Severity.ERROR, policy, attempt.route())
                            .citation(row.citation())
                            .message("%s is outside %s, when something may be offered in %s."
                                    .formatted(Words.time(at, where.zone()), row.hours(), row.place()))
                            .putFacts("zone", where.zone().getId())
                            .putFacts("row", row.toString())
                            .build();
                }
            }
        }
        Whereabouts where = standing.whereabouts().stream()
                .filter(one -> !policy.hours().contains(at.atZone(one.zone()).toLocalTime()))
                .findFirst()
                .orElse(standing.whereabouts().get(0));
        return finding(ReminderRules.CONTACT_HOURS, Severity.ERROR, policy, attempt.route())
                .message("%s is outside %s, when patients are texted and called."
                        .formatted(Words.time(at, where.zone()), policy.hours()))
                .putFacts("zone", where.zone().getId())
                .build();
    }

    private List<ContactHours> hoursOn(LocalDate date, Purpose purpose, Standing standing) {
        List<ContactHours> all = new ArrayList<>();
        all.add(policy.hours());
        solicitation(date, purpose, standing).forEach(row -> all.add(row.hours()));
        return all;
    }

    /** The rows that bind in any of the places where the patient may be. */
    private List<LawRow> solicitation(LocalDate date, Purpose purpose, Standing standing) {
        if (purpose != Purpose.MARKETING) {
            return List.of();
        }
        List<LawRow> rows = new ArrayList<>();
        law.row(LawTopic.SOLICITATION_HOURS, "US", date).ifPresent(rows::add);
        standing.whereabouts().stream()
                .flatMap(where -> where.place().stream())
                .distinct()
                .forEach(place ->
                        law.row(LawTopic.SOLICITATION_HOURS, place, date).ifPresent(rows::add));
        return rows;
    }

    private Finding info(ReminderRules rule, Attempt attempt, String said) {
        return finding(rule, Severity.INFO, policy, attempt.route())
                .message(said)
                .build();
    }

    static FindingBuilder finding(ReminderRules rule, Severity severity, ReminderPolicy policy, Route route) {
        return Finding.of(rule, severity).citation(rule.citation(policy)).putFacts("route", route.toString());
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a message rests on.
     *
     * @param basis what
     * @param why in words
     */
    private record Grounds(Basis basis, Finding why) {}
}
