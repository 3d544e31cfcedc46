package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.availability.Opening;

/** Somebody has to be called because of a disruption. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PatientCall extends Serializable, Fingerprinted {
    /** About which visit. */
    WantedVisitId visit();

    /** Whom. */
    PatientId patient();

    /** What they are to be told. */
    News news();

    /** Where the visit was booked; empty for one that comes between. */
    Optional<Opening> from();

    /** Where it is now; empty where nothing was found. */
    Optional<Opening> to();

    /** Whether the disruption hit the visit itself, rather than another one that it makes room for. */
    boolean hit();

    /** By when they should know: the earlier one of both beginnings, or now. */
    Instant before();

    /** Why, at least one; for a visit without a place with what could be booked instead. */
    List<Finding> why();

    /** A builder. */
    static PatientCallBuilder builder() {
        return new PatientCallBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit().value())
                .text("patient", patient().value())
                .text("news", news().name())
                .each("from", from().stream().toList())
                .each("to", to().stream().toList())
                .flag("hit", hit())
                .instant("before", before())
                .each("why", why());
    }

    /** What somebody is told. */
    enum News {
        /** The visit cannot stay where it is, nor be moved by a plan: the patient may be in the office. A person decides. */
        ASK,
        /** There is no place for the visit. */
        GIVEN_UP,
        /** The visit is at another time or with another provider. */
        MOVED,
        /** The visit that came between has a place. */
        BOOKED
    }
}
