package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.appointment.AppointmentId;

/** What an edit did to one visit of a series. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface VisitOutcome extends Serializable, Fingerprinted {
    /** Which one: the date that the pattern first gave it. */
    LocalDateTime occurrence();

    /** What was done. */
    Result result();

    /** The appointment it has now. */
    Optional<AppointmentId> appointment();

    /** What the rules said; where it could not be had, with the nearest times that could. */
    List<Finding> findings();

    /** A builder; occurrence and result are required. */
    static VisitOutcomeBuilder builder() {
        return new VisitOutcomeBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("occurrence", occurrence().toString())
                .text("result", result().name())
                .text("appointment", appointment().map(AppointmentId::value).orElse(""))
                .each("findings", findings());
    }

    /** What was done to a visit. */
    enum Result {
        /** It was booked. */
        BOOKED,
        /** It was moved. */
        MOVED,
        /** It should have been moved but could not be; it has the appointment it had. */
        KEPT,
        /** It could not be booked and waits for somebody. */
        OPEN,
        /** It was called off. */
        CALLED_OFF;

        /** Whether somebody has to see to it. */
        public boolean unsettled() {
            return this == KEPT || this == OPEN;
        }
    }
}
