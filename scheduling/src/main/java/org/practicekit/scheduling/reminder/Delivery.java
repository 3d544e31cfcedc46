package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.scheduling.message.Channel;

/** A message as the carrier gets it. Immutable; words, number and address print as {@code ***}. */
@Value.Immutable
@PracticeKitStyle
public interface Delivery extends Serializable {
    /** Which message; the same for each try, so that a carrier can drop what it had before. */
    MessageId id();

    /** Over what. */
    Channel channel();

    /** The number, of a text or a call. */
    Optional<PhoneNumber> phone();

    /** The address, of an e-mail. */
    Optional<EmailAddress> email();

    /** The language of the words, as a tag. */
    String language();

    /** The words. */
    PatientText text();

    /** A builder; id, channel, language, words and a number or an address are required. */
    static DeliveryBuilder builder() {
        return new DeliveryBuilder();
    }
}
