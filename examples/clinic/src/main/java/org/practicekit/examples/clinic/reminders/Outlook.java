package org.practicekit.examples.clinic.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.scheduling.reminder.DueList;
import org.practicekit.scheduling.reminder.Message;
import org.practicekit.scheduling.reminder.MessageStatus;
import org.practicekit.scheduling.reminder.ReplyOutcome;
import org.practicekit.scheduling.reminder.Route;

/**
 * The list for a terminal: day by day what went out, what came back, and what did not go, each with its reason and rule.
 *
 * @param practice whose
 * @param messages all messages
 * @param replies in the order in which they came
 */
public record Outlook(Practice practice, DueList messages, List<HeardReply> replies) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    public Outlook {
        replies = List.copyOf(replies);
    }

    /** The list, its lines ending with LF. */
    public String text() {
        List<Line> lines = new ArrayList<>();
        messages.messages().forEach(message -> lines.add(line(message)));
        replies.forEach(reply -> lines.add(line(reply)));
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::order));
        StringBuilder text = new StringBuilder(
                "%s, messages about the visits of %s\n".formatted(practice.name(), DAY.format(practice.day())));
        text.append("%d messages: %d sent, %d not sent, %d no longer needed; %d replies\n"
                .formatted(
                        messages.messages().size(),
                        count(MessageStatus.SENT),
                        count(MessageStatus.DROPPED),
                        count(MessageStatus.WITHDRAWN),
                        replies.size()));
        LocalDate day = LocalDate.MIN;
        for (Line line : lines) {
            LocalDate its = line.at().atZone(zone()).toLocalDate();
            if (!its.equals(day)) {
                text.append("\n").append(DAY.format(its)).append("\n");
                day = its;
            }
            text.append("  ").append(line.text()).append("\n");
        }
        return text.toString();
    }

    private Line line(Message message) {
        Instant at = message.sentAt().orElse(message.due());
        String head = "%s  %-10s  %s  %s%s"
                .formatted(
                        TIME.format(at.atZone(zone())),
                        status(message),
                        message.patient(),
                        message.step(),
                        message.route().map(Route::toString).map(" by "::concat).orElse(""));
        return new Line(at, "2 " + message.patient(), head + why(message.findings()));
    }

    private Line line(HeardReply reply) {
        ReplyOutcome outcome = reply.receipt().decision().granted().orElseThrow();
        String said = switch (outcome.meaning()) {
            case CONFIRM -> "says yes" + (outcome.confirm().isPresent() ? "; the visit is confirmed" : "");
            case STOP -> "says stop";
            case OTHER -> "says something else";
        };
        String head = "%s  %-10s  %s  %s%s"
                .formatted(
                        TIME.format(reply.at().atZone(zone())),
                        "REPLY",
                        reply.patient(),
                        said,
                        outcome.needsPerson() ? " (for a person)" : "");
        return new Line(
                reply.at(), "1 " + reply.patient(), head + why(reply.receipt().findings()));
    }

    private static String status(Message message) {
        return switch (message.status()) {
            case DROPPED -> "NOT SENT";
            case WITHDRAWN -> "NOT NEEDED";
            default -> message.status().name();
        };
    }

    private static String why(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(
                "\n                   %s [%s; %s]".formatted(finding.message(), finding.rule(), finding.citation())));
        return text.toString();
    }

    private long count(MessageStatus status) {
        return messages.messages().stream()
                .filter(message -> message.status() == status)
                .count();
    }

    private ZoneId zone() {
        return practice.setup().locations().get(0).zone();
    }

    /**
     * Something that happened.
     *
     * @param at when
     * @param order among those of the same instant
     * @param text in words
     */
    private record Line(Instant at, String order, String text) {}
}
