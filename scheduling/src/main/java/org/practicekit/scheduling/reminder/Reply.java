package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.message.Channel;

/** What a patient wrote back, said, or pressed. Immutable; the words print as {@code ***} and are kept nowhere. */
@Value.Immutable
@PracticeKitStyle
public interface Reply extends Serializable {
    /** Who; of several who share a telephone, any of them. */
    PatientId patient();

    /** From where. */
    ContactPointId point();

    /** Over what. */
    Channel channel();

    /** The words; of a call, the key that was pressed, or what a person noted. */
    PatientText text();

    /** When it came, where that was before it is handed in; now unless said. */
    Optional<Instant> receivedAt();

    /** A builder; all but the time is required. */
    static ReplyBuilder builder() {
        return new ReplyBuilder();
    }
}
