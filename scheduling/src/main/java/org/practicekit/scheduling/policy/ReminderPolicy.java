package org.practicekit.scheduling.policy;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.ContactHours;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Placeholder;

/** How this practice writes to and calls its patients. Immutable. What the law asks beyond it holds whatever is written here. */
@Value.Immutable
@PracticeKitStyle
public interface ReminderPolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down; findings cite it. */
    Citation citation();

    /** The name in every message; it should not tell what is treated there. */
    String practiceName();

    /** The number to call back, as it is to be read. */
    String practicePhone();

    /** Where the practice gets its mail; needed for e-mail that sells something. */
    Optional<String> postalAddress();

    /** What is sent about a visit. */
    List<ReminderStep> steps();

    /** The words, at most one template for each kind, channel and language. */
    List<MessageTemplate> templates();

    /** The language of patients who named none. */
    @Value.Default
    default String language() {
        return "en";
    }

    /** When texts and calls may arrive. E-mail waits in a box and may arrive at any time. */
    @Value.Default
    default ContactHours hours() {
        return new ContactHours(LocalTime.of(8, 0), LocalTime.of(21, 0));
    }

    /** Which calls are dialled or spoken by a machine; those need consent, or must keep to the health-care exemption. */
    @Value.Default
    default Set<Channel> automated() {
        return EnumSet.of(Channel.TEXT, Channel.VOICE);
    }

    /** Whether texts and calls cost the patient nothing, not even of a plan's allowance; without it there is no exemption. */
    @Value.Default
    default boolean freeToPatient() {
        return false;
    }

    /** The most texts and calls in one day, whatever the law would allow. */
    OptionalInt mostInDay();

    /** The most texts and calls in seven days. */
    OptionalInt mostInWeek();

    /** What is opened beyond the minimum, and where. */
    Set<Disclosure> disclosures();

    /** After how many business days a patient's stop takes effect; the law sets the most. */
    @Value.Default
    default int stopAfterBusinessDays() {
        return 0;
    }

    /**
     * Whether a patient who stopped messages that rest on consent still gets exempt ones for the same purpose. The law lets them
     * go; most patients will not see the difference.
     */
    @Value.Default
    default boolean exemptionOutlivesStop() {
        return false;
    }

    /** How long a machine has to report what became of a message it took. */
    @Value.Default
    default Duration leaseFor() {
        return Duration.ofMinutes(5);
    }

    /** What happens to a message without a report. */
    @Value.Default
    default LostReport lostReport() {
        return LostReport.LEAVE;
    }

    /** How often a message is tried that the carrier could not take just then. */
    @Value.Default
    default int attempts() {
        return 3;
    }

    /** How long after a failed try the next one is due. */
    @Value.Default
    default Duration retryAfter() {
        return Duration.ofMinutes(10);
    }

    /** A builder; citation, practice name and phone are required. */
    static ReminderPolicyBuilder builder() {
        return new ReminderPolicyBuilder();
    }

    /** Whether templates of this channel may use the placeholder. */
    default boolean opens(Channel channel, Placeholder placeholder) {
        return !placeholder.isClosed() || disclosures().contains(new Disclosure(channel, placeholder));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .text("name", practiceName())
                .text("phone", practicePhone())
                .text("address", postalAddress().orElse(""))
                .each("steps", steps())
                .each("templates", templates())
                .text("language", language())
                .text("hours", hours().toString())
                .sorted("automated", automated(), Enum::name)
                .flag("free", freeToPatient())
                .text("day", mostInDay().toString())
                .text("week", mostInWeek().toString())
                .sorted("disclosures", disclosures(), Disclosure::toString)
                .number("stop", stopAfterBusinessDays())
                .flag("outlives", exemptionOutlivesStop())
                .text("lease", leaseFor().toString())
                .text("lost", lostReport().name())
                .number("attempts", attempts())
                .text("retry", retryAfter().toString());
    }

    @Value.Check
    default void check() {
        Set<String> names = new HashSet<>();
        steps().forEach(step -> {
            if (!names.add(step.name())) {
                throw new IllegalArgumentException("step %s is there twice.".formatted(step.name()));
            }
        });
        Set<String> texts = new HashSet<>();
        templates().forEach(template -> {
            if (!texts.add(template.name())) {
                throw new IllegalArgumentException("template %s is there twice.".formatted(template.name()));
            }
        });
        if (practiceName().isBlank() || practicePhone().isBlank()) {
            throw new IllegalArgumentException("a message must be able to say from whom it is and where to call.");
        }
        if (stopAfterBusinessDays() < 0 || attempts() < 1 || attempts() > 10) {
            throw new IllegalArgumentException("stopAfterBusinessDays (%d) is not negative, attempts (%d) are 1 to 10."
                    .formatted(stopAfterBusinessDays(), attempts()));
        }
        if (leaseFor().compareTo(Duration.ofSeconds(1)) < 0 || retryAfter().compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("a lease (%s) is a second or longer, a wait between tries (%s) a minute."
                    .formatted(leaseFor(), retryAfter()));
        }
        if (mostInDay().orElse(1) < 1 || mostInWeek().orElse(1) < 1) {
            throw new IllegalArgumentException("a limit on messages is 1 or more; with 0, a step is better left out.");
        }
    }

    /**
     * A placeholder beyond the minimum that the practice decided to use.
     *
     * @param channel where
     * @param placeholder which one
     */
    record Disclosure(Channel channel, Placeholder placeholder) implements Serializable {}

    /** What becomes of a message that a machine took and never reported on. */
    enum LostReport {
        /** It may have arrived, so it is not sent again: at most once. */
        LEAVE,
        /** It is handed over again under the same id: at least once, for carriers that drop what they had before. */
        SEND_AGAIN
    }
}
