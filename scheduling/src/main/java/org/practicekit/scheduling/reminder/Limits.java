package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.ReminderPolicy;

/**
 * How often a patient may be texted and called. Texts and calls are counted together, whatever they rest on, and those to a
 * telephone that the patient shares count too. A day is one of the patient's calendar, a week the seven days that end with it:
 * the law says neither, and this is the stricter reading.
 */
final class Limits implements Serializable {
    private final MessagingLaw law;
    private final ReminderPolicy policy;

    Limits(MessagingLaw law, ReminderPolicy policy) {
        this.law = law;
        this.policy = policy;
    }

    /** The first limit that one more message at {@code at} would break. */
    Optional<Verdict.Wait> reached(Attempt attempt, Standing standing, Basis basis, Instant at) {
        LocalDate date = LocalDate.ofInstant(at, standing.zones().get(0));
        Optional<Verdict.Wait> limit = Optional.empty();
        if (basis == Basis.EXEMPTION) {
            limit = law.row(LawTopic.EXEMPT_IN_DAY, "US", date)
                    .flatMap(row -> inDays(1, row.number(), ReminderRules.EXEMPT_FREQUENCY, attempt, standing, at))
                    .or(() -> law.row(LawTopic.EXEMPT_IN_WEEK, "US", date)
                            .flatMap(row ->
                                    inDays(7, row.number(), ReminderRules.EXEMPT_FREQUENCY, attempt, standing, at)));
        }
        return limit.or(() -> offered(attempt, standing, at))
                .or(() -> inDays(
                        1,
                        policy.mostInDay().orElse(Integer.MAX_VALUE),
                        ReminderRules.PRACTICE_LIMIT,
                        attempt,
                        standing,
                        at))
                .or(() -> inDays(
                        7,
                        policy.mostInWeek().orElse(Integer.MAX_VALUE),
                        ReminderRules.PRACTICE_LIMIT,
                        attempt,
                        standing,
                        at));
    }

    private Optional<Verdict.Wait> inDays(
            int days, int most, ReminderRules rule, Attempt attempt, Standing standing, Instant at) {
        for (ZoneId zone : standing.zones()) {
            LocalDate today = LocalDate.ofInstant(at, zone);
            long count = counted(attempt, standing)
                    .filter(one -> {
                        LocalDate day = LocalDate.ofInstant(one.at(), zone);
                        return day.isAfter(today.minusDays(days)) && !day.isAfter(today);
                    })
                    .count();
            if (count >= most) {
                Instant tomorrow = standing.zones().stream()
                        .map(one -> new WallClock(one)
                                .at(LocalDate.ofInstant(at, one).plusDays(1).atStartOfDay()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                FindingBuilder finding = SendCheck.finding(rule, Severity.ERROR, policy, attempt.route())
                        .message("The patient had %d texts and calls in the %s to %s; the limit is %d."
                                .formatted(count, days == 1 ? "day" : Words.days(days), Words.time(at, zone), most))
                        .putFacts("counted", Long.toString(count))
                        .putFacts("most", Integer.toString(most))
                        .putFacts("days", Integer.toString(days));
                return Optional.of(new Verdict.Wait(tomorrow, List.of(finding.build())));
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Wait> offered(Attempt attempt, Standing standing, Instant at) {
        if (attempt.kind().purpose() != Purpose.MARKETING) {
            return Optional.empty();
        }
        Instant dayAgo = at.minus(Duration.ofHours(24));
        List<Instant> offers = counted(attempt, standing)
                .filter(one -> one.purpose() == Purpose.MARKETING
                        && one.at().isAfter(dayAgo)
                        && !one.at().isAfter(at))
                .map(SentMessage::at)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Whereabouts where : standing.whereabouts()) {
            Optional<LawRow> row = where.place()
                    .flatMap(place ->
                            law.row(LawTopic.SOLICITATIONS_IN_24_HOURS, place, LocalDate.ofInstant(at, where.zone())));
            if (row.isPresent() && offers.size() >= row.get().number()) {
                Instant free = offers.get(row.get().number() - 1).plus(Duration.ofHours(24));
                FindingBuilder finding = SendCheck.finding(
                                ReminderRules.SOLICITATION_LIMIT, Severity.ERROR, policy, attempt.route())
                        .citation(row.get().citation())
                        .message("Something was offered %d times in the 24 hours to %s; %s allows %d."
                                .formatted(
                                        offers.size(),
                                        Words.time(at, where.zone()),
                                        row.get().place(),
                                        row.get().number()))
                        .putFacts("row", row.get().toString());
                return Optional.of(new Verdict.Wait(free, List.of(finding.build())));
            }
        }
        return Optional.empty();
    }

    private static Stream<SentMessage> counted(Attempt attempt, Standing standing) {
        return standing.sent().stream()
                .filter(one -> one.route().channel().isTelephone() && one.basis() != Basis.REPLY)
                .filter(one -> one.patient().equals(standing.card().patient())
                        || one.route().point().equals(attempt.route().point()));
    }
}
