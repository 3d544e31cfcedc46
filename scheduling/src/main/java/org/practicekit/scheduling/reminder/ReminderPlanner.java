package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.ReminderStep;

/**
 * Turns an appointment as it stands into the messages about it: what is due when, over what, and why; and what is not, and why
 * not. Asked again after any change, it takes away what nobody needs any more and leaves alone what may have arrived, so
 * that it may be asked as often as one likes.
 *
 * <p>Immutable and thread-safe; reads no clock and no store.
 */
public final class ReminderPlanner implements Serializable {
    /** News that is older is no news. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final SchedulingSetup setup;
    private final ReminderPolicy policy;
    private final Placing placing;

    /**
     * A planner for one practice.
     *
     * @param setup the practice's setup
     * @param law the law on messages
     * @throws IllegalArgumentException when the setup has no reminder policy
     */
    public ReminderPlanner(SchedulingSetup setup, MessagingLaw law) {
        this.setup = setup;
        this.policy = setup.reminders()
                .orElseThrow(() ->
                        new IllegalArgumentException("practice %s has no reminder policy. Maybe it was not stored yet."
                                .formatted(setup.practice())));
        this.placing = new Placing(setup, policy, law);
    }

    /**
     * The messages about a visit.
     *
     * @param appointment the visit as it stands
     * @param standing how things stand with the patient; what is planned for other visits may be counted among what was sent
     * @param before the messages about this visit until now
     * @param now when it is asked
     * @return all of them: those that need no change as they were, the others with the next version
     */
    public DueList plan(Appointment appointment, Standing standing, List<Message> before, Instant now) {
        Map<MessageId, Message> messages = new LinkedHashMap<>();
        before.forEach(message -> messages.put(message.id(), message));
        VisitNews news = VisitNews.of(appointment, now);
        boolean answered =
                before.stream().anyMatch(message -> message.answeredAt().isPresent());
        Set<MessageId> wanted = new HashSet<>();
        Standing growing = standing;
        for (ReminderStep step : policy.steps()) {
            boolean asks = step.kind() == MessageKind.CONFIRMATION_REQUEST;
            if (!news.kinds().contains(step.kind()) || asks && answered) {
                continue;
            }
            Wanted first = first(step, appointment, news, standing);
            Message planned = settle(first, passed(first, news, now), appointment, growing, messages, now);
            wanted.add(first.id());
            growing = counting(growing, planned);
            Optional<Wanted> second = second(first, planned, appointment);
            if (second.isPresent()) {
                wanted.add(second.get().id());
                growing = counting(growing, settle(second.get(), false, appointment, growing, messages, now));
            }
        }
        messages.replaceAll((id, message) ->
                wanted.contains(id) || !isPending(message) ? message : withdrawn(message, appointment, answered));
        return new DueList(List.copyOf(messages.values()));
    }

    private Wanted first(ReminderStep step, Appointment appointment, VisitNews news, Standing standing) {
        Instant due = step.lead().due(news.since(), appointment.time().start(), new WallClock(standing.zone()));
        return new Wanted(
                MessageId.of(setup.practice(), appointment.id(), step.name(), 0), step, 0, step.channels(), due);
    }

    /** What follows when nobody answers: another channel than the first message went over, some time after it went. */
    private Optional<Wanted> second(Wanted first, Message planned, Appointment appointment) {
        boolean passed = planned.status() == MessageStatus.DROPPED
                && planned.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(ReminderRules.STEP_PASSED.id()));
        return first.step()
                .escalation()
                .filter(escalation -> !passed
                        && planned.route()
                                .map(route -> route.channel() != escalation.channel())
                                .orElse(true))
                .map(escalation -> {
                    Instant asked = planned.sentAt()
                            .or(() -> planned.claim()
                                    .filter(any -> !planned.status().isOpen())
                                    .map(Claim::since))
                            .orElse(planned.due());
                    return new Wanted(
                            MessageId.of(
                                    setup.practice(),
                                    appointment.id(),
                                    first.step().name(),
                                    1),
                            first.step(),
                            1,
                            List.of(escalation.channel()),
                            canAnswer(planned) ? asked.plus(escalation.unansweredFor()) : asked);
                });
    }

    /** Whoever never got the question need not be waited for. */
    private static boolean canAnswer(Message planned) {
        return planned.status() != MessageStatus.DROPPED && planned.status() != MessageStatus.FAILED;
    }

    private static boolean passed(Wanted first, VisitNews news, Instant now) {
        return first.step().lead() instanceof Lead.AtOnce
                ? now.isAfter(news.since().plus(FRESH))
                : first.due().isBefore(news.since());
    }

    /** Puts the message where it now belongs, unless it is out of our hands. */
    private Message settle(
            Wanted wanted,
            boolean passed,
            Appointment appointment,
            Standing standing,
            Map<MessageId, Message> messages,
            Instant now) {
        @Nullable Message old = messages.get(wanted.id());
        if (old != null && !old.status().isOpen()) {
            return old;
        }
        Message fresh = passed
                ? leftOut(wanted, appointment, old, standing)
                : placing.place(wanted, appointment, standing, old, now);
        Message settled = old != null && fresh.isLike(old) ? old : fresh;
        messages.put(wanted.id(), settled);
        return settled;
    }

    private static Message leftOut(Wanted wanted, Appointment appointment, @Nullable Message old, Standing standing) {
        return Message.builder()
                .id(wanted.id())
                .version(old == null ? Version.FIRST : old.version().next())
                .patient(appointment.patient())
                .appointment(appointment.id())
                .kind(wanted.step().kind())
                .step(wanted.step().name())
                .leg(wanted.leg())
                .status(MessageStatus.DROPPED)
                .due(wanted.due())
                .until(appointment.time().start())
                .addFindings(Finding.of(ReminderRules.STEP_PASSED, Severity.ERROR)
                        .message("Its time, %s, was over when there was something to say."
                                .formatted(Words.time(wanted.due(), standing.zone())))
                        .putFacts("due", wanted.due().toString())
                        .build())
                .build();
    }

    private static boolean isPending(Message message) {
        return message.status() == MessageStatus.PLANNED || message.status() == MessageStatus.DROPPED;
    }

    private static Message withdrawn(Message message, Appointment appointment, boolean answered) {
        boolean asked = message.kind() == MessageKind.CONFIRMATION_REQUEST
                && (answered || appointment.status().agreed());
        Finding why = Finding.of(asked ? ReminderRules.ANSWERED : ReminderRules.WANTED, Severity.ERROR)
                .message(asked ? "The patient has answered." : "The visit is %s.".formatted(appointment.status()))
                .putFacts("status", appointment.status().name())
                .build();
        return message.next()
                .status(MessageStatus.WITHDRAWN)
                .findings(List.of(why))
                .build();
    }

    private static Standing counting(Standing standing, Message message) {
        Optional<SentMessage> counted = message.asExpected();
        if (counted.isEmpty()) {
            return standing;
        }
        List<SentMessage> more = new ArrayList<>(standing.sent());
        more.add(counted.get());
        return new Standing(standing.card(), standing.zone(), more, standing.stops());
    }
}
