package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;

/** One message that the practice sends about every visit. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ReminderStep extends Serializable, Fingerprinted {
    /** What the practice calls it, once in its policy; part of the message's identity, so that renaming it sends it anew. */
    String name();

    /** What is said. */
    MessageKind kind();

    /** When. */
    Lead lead();

    /** Over what, the first that can reach the patient; at least one. */
    List<Channel> channels();

    /** What follows when nobody answers. */
    Optional<Escalation> escalation();

    /** A builder; all but the escalation is required. */
    static ReminderStepBuilder builder() {
        return new ReminderStepBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("name", name())
                .text("kind", kind().name())
                .text("lead", lead().toString())
                .texts("channels", channels(), Enum::name)
                .text("escalation", escalation().map(Escalation::toString).orElse(""));
    }

    @Value.Check
    default void check() {
        if (name().isBlank() || name().length() > 40) {
            throw new IllegalArgumentException(
                    "a step's name must have 1 to 40 characters, but has %d.".formatted(name().length()));
        }
        if (!kind().isAboutVisit()) {
            throw new IllegalArgumentException("step %s: %s is not about a visit.".formatted(name(), kind()));
        }
        if (channels().isEmpty()
                || EnumSet.copyOf(channels()).size() < channels().size()) {
            throw new IllegalArgumentException(
                    "step %s names each of its channels once, and at least one.".formatted(name()));
        }
        Set<MessageKind> news = EnumSet.of(MessageKind.BOOKED, MessageKind.MOVED, MessageKind.CALLED_OFF);
        if (news.contains(kind()) != lead() instanceof Lead.AtOnce) {
            throw new IllegalArgumentException(
                    "step %s: news is told at once, and only news; %s is due %s.".formatted(name(), kind(), lead()));
        }
        if (escalation().isPresent() && kind() != MessageKind.CONFIRMATION_REQUEST) {
            throw new IllegalArgumentException(
                    "step %s: only what asks for an answer can go unanswered.".formatted(name()));
        }
    }

    /**
     * A second try over another channel.
     *
     * @param channel over what
     * @param unansweredFor how long after the first message, 10 minutes to 14 days
     */
    record Escalation(Channel channel, Duration unansweredFor) implements Serializable {
        public Escalation {
            if (unansweredFor.compareTo(Duration.ofMinutes(10)) < 0
                    || unansweredFor.compareTo(Duration.ofDays(14)) > 0) {
                throw new IllegalArgumentException(
                        "unansweredFor (%s) must be 10 minutes to 14 days.".formatted(unansweredFor));
            }
        }
    }
}
