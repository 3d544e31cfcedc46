package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.Purpose;

/**
 * A patient's word that they may be written to or called. A number that a patient gives for appointment matters is consent
 * to {@link Purpose#CARE} in the form in which it was given.
 *
 * @param purpose for what
 * @param channel over what
 * @param form how it was given
 * @param since from when it holds
 * @param until until when, or null without end
 */
public record Consent(
        Purpose purpose,
        Channel channel,
        Form form,
        Instant since,
        @Nullable Instant until) implements Serializable {
    public Consent {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(form, "form");
        if (until != null && !since.isBefore(until)) {
            throw new IllegalArgumentException("since (%s) must be before until (%s).".formatted(since, until));
        }
    }

    /** Whether it holds for this at that instant. */
    boolean covers(Purpose wanted, Channel over, Instant at) {
        return purpose == wanted
                && channel == over
                && !at.isBefore(since)
                && (until == null || at.isBefore(until))
                && (purpose != Purpose.MARKETING || form == Form.WRITTEN);
    }

    /** How a consent was given. */
    public enum Form {
        /** Signed, on paper or on a screen. */
        WRITTEN,
        /** Said, and noted; enough for care and bills, never for marketing. */
        ORAL
    }
}
