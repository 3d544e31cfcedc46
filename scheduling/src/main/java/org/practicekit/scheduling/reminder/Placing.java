package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.policy.ReminderPolicy;

/**
 * Finds the route and the time of one message: the first route on which it can go between its time and the visit; on that
 * route its time, or the next one that the rules allow, or, where that would be after the visit, the last one before.
 */
final class Placing implements Serializable {
    /** More waits than limits and hours can cause before the longest lead is over. */
    private static final int PATIENCE = 100;

    private final ReminderPolicy policy;
    private final MessageWriter writer;
    private final SendCheck check;
    private final Map<String, List<Finding>> unsound;

    Placing(SchedulingSetup setup, ReminderPolicy policy, MessagingLaw law) {
        this.policy = policy;
        this.writer = new MessageWriter(setup, policy);
        this.check = new SendCheck(law, policy);
        TemplateCheck templates = new TemplateCheck(setup, policy);
        this.unsound = policy.templates().stream()
                .collect(Collectors.toUnmodifiableMap(
                        MessageTemplate::name,
                        template -> templates.check(template).stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .toList()));
    }

    Message place(Wanted wanted, Appointment appointment, Standing standing, @Nullable Message old, Instant now) {
        MessageBuilder message = Message.builder()
                .id(wanted.id())
                .version(old == null ? Version.FIRST : old.version().next())
                .patient(appointment.patient())
                .appointment(appointment.id())
                .kind(wanted.step().kind())
                .step(wanted.step().name())
                .leg(wanted.leg())
                .until(appointment.time().start());
        if (old != null) {
            message.attempts(old.attempts()).retryAt(old.retryAt()).claim(old.claim());
        }
        Instant earliest = Stream.concat(Stream.of(now), Stream.ofNullable(old).flatMap(one -> one.retryAt().stream()))
                .max(Instant::compareTo)
                .orElseThrow();
        List<Finding> against = new ArrayList<>();
        for (Route route : routes(wanted, standing, against)) {
            Optional<Spot> spot = spot(wanted, route, appointment, standing, earliest, against);
            if (spot.isPresent()) {
                return message.status(MessageStatus.PLANNED)
                        .due(dueSince(spot.get(), old, now))
                        .route(route)
                        .basis(spot.get().basis())
                        .findings(spot.get().findings())
                        .build();
            }
        }
        return message.status(MessageStatus.DROPPED)
                .due(wanted.due())
                .findings(against.stream().distinct().toList())
                .build();
    }

    /** What is overdue stays due from when it was, so that planning it again changes nothing. */
    private static Instant dueSince(Spot spot, @Nullable Message old, Instant now) {
        if (old == null || old.status() != MessageStatus.PLANNED || !spot.at().equals(now)) {
            return spot.at();
        }
        return old.due().isBefore(now) ? old.due() : now;
    }

    /** Those of the step's channels; then, when the patient chose their own, those, so that a step they ruled out is rerouted. */
    private static List<Route> routes(Wanted wanted, Standing standing, List<Finding> against) {
        List<Route> routes = Stream.concat(
                        wanted.channels().stream()
                                .flatMap(channel -> standing.card().points().stream()
                                        .filter(point -> point.channels().contains(channel))
                                        .map(point -> new Route(point.id(), channel))),
                        standing.card().onlyOver().orElse(Set.of()).stream()
                                .sorted(Comparator.comparing(Route::channel).thenComparing(Route::point)))
                .distinct()
                .toList();
        if (routes.isEmpty()) {
            against.add(Finding.of(ReminderRules.REACHABLE, Severity.ERROR)
                    .message("The patient has nothing to be reached at by %s."
                            .formatted(wanted.channels().stream()
                                    .map(Channel::toString)
                                    .toList()))
                    .build());
        }
        return routes;
    }

    private Optional<Spot> spot(
            Wanted wanted,
            Route route,
            Appointment appointment,
            Standing standing,
            Instant earliest,
            List<Finding> against) {
        Optional<MessageTemplate> template = writer.template(wanted.step().kind(), route.channel(), standing.card());
        if (template.isEmpty()) {
            against.add(SendCheck.finding(ReminderRules.TEMPLATE, Severity.ERROR, policy, route)
                    .message("There is no template for %s by %s."
                            .formatted(wanted.step().kind(), route.channel()))
                    .build());
            return Optional.empty();
        }
        List<Finding> faults = unsound.getOrDefault(template.get().name(), List.of());
        if (!faults.isEmpty()) {
            against.addAll(faults);
            return Optional.empty();
        }
        String text = writer.about(template.get(), appointment, standing.card());
        Attempt attempt = new Attempt(wanted.step().kind(), route, text.codePointCount(0, text.length()));
        Function<Instant, Verdict> judge = at -> check.judge(attempt, standing, at);
        Instant until = appointment.time().start();
        List<Finding> moved = new ArrayList<>();
        Instant at = later(wanted.due(), earliest);
        for (int waits = 0; waits < PATIENCE && at.isBefore(until); waits++) {
            Verdict verdict = judge.apply(at);
            if (verdict instanceof Verdict.Go go) {
                return Optional.of(new Spot(at, go.basis(), both(go.findings(), moved)));
            }
            if (verdict instanceof Verdict.Never) {
                against.addAll(verdict.findings());
                return Optional.empty();
            }
            moved.addAll(verdict.findings());
            at = ((Verdict.Wait) verdict).until();
        }
        Optional<Spot> before = wanted.due().isBefore(until)
                ? earlier(wanted.due(), route, attempt, standing, earliest, judge, moved)
                : Optional.empty();
        if (before.isEmpty()) {
            against.addAll(moved);
            against.add(SendCheck.finding(ReminderRules.IN_TIME, Severity.ERROR, policy, route)
                    .message("There is no time left for it before the visit at %s."
                            .formatted(Words.time(until, standing.zone())))
                    .build());
        }
        return before;
    }

    private Optional<Spot> earlier(
            Instant due,
            Route route,
            Attempt attempt,
            Standing standing,
            Instant earliest,
            Function<Instant, Verdict> judge,
            List<Finding> moved) {
        return check.hours(attempt.kind(), route.channel(), standing)
                .last(due)
                .filter(at -> !at.isBefore(earliest))
                .flatMap(at -> judge.apply(at) instanceof Verdict.Go go
                        ? Optional.of(new Spot(at, go.basis(), both(go.findings(), moved)))
                        : Optional.empty());
    }

    /** What moved it is no longer in its way. */
    private static List<Finding> both(List<Finding> why, List<Finding> moved) {
        return Stream.concat(
                        why.stream(),
                        moved.stream()
                                .map(finding -> Finding.builder()
                                        .like(finding)
                                        .severity(Severity.WARNING)
                                        .build()))
                .distinct()
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Where a message fits.
     *
     * @param at when
     * @param basis on what it rests
     * @param findings why there
     */
    private record Spot(Instant at, Basis basis, List<Finding> findings) {}
}
