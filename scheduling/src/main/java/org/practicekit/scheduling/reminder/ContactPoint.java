package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.scheduling.message.Channel;

/** A telephone or a mailbox. Immutable; the number and the address print as {@code ***}. */
@Value.Immutable
@PracticeKitStyle
public interface ContactPoint extends Serializable {
    /** Which one. */
    ContactPointId id();

    /** What can be sent there. */
    Set<Channel> channels();

    /** The number, of a telephone. */
    Optional<PhoneNumber> phone();

    /** The address, of a mailbox. */
    Optional<EmailAddress> email();

    /** Whether the patient gave it to the practice; the health-care exemption reaches no other number. */
    @Value.Default
    default boolean givenByPatient() {
        return true;
    }

    /** A mobile phone, which takes texts and calls. */
    static ContactPoint mobile(ContactPointId id, PhoneNumber number) {
        return builder()
                .id(id)
                .phone(number)
                .channels(EnumSet.of(Channel.TEXT, Channel.VOICE))
                .build();
    }

    /** A telephone that takes calls only. */
    static ContactPoint landline(ContactPointId id, PhoneNumber number) {
        return builder()
                .id(id)
                .phone(number)
                .channels(EnumSet.of(Channel.VOICE))
                .build();
    }

    /** A mailbox. */
    static ContactPoint mailbox(ContactPointId id, EmailAddress address) {
        return builder()
                .id(id)
                .email(address)
                .channels(EnumSet.of(Channel.EMAIL))
                .build();
    }

    /** A builder; id, channels and either a number or an address are required. */
    static ContactPointBuilder builder() {
        return new ContactPointBuilder();
    }

    @Value.Check
    default void check() {
        boolean telephone = channels().stream().allMatch(Channel::isTelephone);
        boolean mailbox = channels().stream().noneMatch(Channel::isTelephone);
        if (channels().isEmpty() || phone().isPresent() != telephone || email().isPresent() != mailbox) {
            throw new IllegalArgumentException(
                    "contact point %s is a telephone with a number or a mailbox with an address, and can take %s."
                            .formatted(id(), channels()));
        }
    }
}
