package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The messages about one visit, or several, with the reason for each that goes and each that does not.
 *
 * @param messages in the order in which they are due
 */
public record DueList(List<Message> messages) implements Serializable, Fingerprinted {
    public DueList {
        messages = messages.stream()
                .sorted(Comparator.comparing(Message::due).thenComparing(Message::id))
                .toList();
    }

    /** What will go if nothing changes. */
    public List<Message> due() {
        return messages.stream()
                .filter(message -> message.status() == MessageStatus.PLANNED)
                .toList();
    }

    /** What does not go. */
    public List<Message> left() {
        return messages.stream()
                .filter(message ->
                        message.status() == MessageStatus.DROPPED || message.status() == MessageStatus.WITHDRAWN)
                .toList();
    }

    /** A line for each message with its rules below; ids, no people. */
    public String explain() {
        return messages.stream()
                .map(message -> "%s %s %s %s%s"
                        .formatted(
                                message.status(),
                                message.due(),
                                message.step(),
                                message.route().map(Route::toString).orElse("-"),
                                message.findings().stream()
                                        .map(finding -> "\n  " + finding.explain())
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("messages", messages);
    }
}
