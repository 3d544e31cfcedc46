package org.practicekit.scheduling.group;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** What all of a group have in common. Who is in it, their appointments say. Immutable; each change makes the next version. */
@Value.Immutable
@PracticeKitStyle
public interface GroupSession extends Serializable, Fingerprinted {
    /** Which one. */
    GroupId id();

    /** How often it was written. */
    Version version();

    /** For what; a type that is held for groups. */
    VisitTypeId visitType();

    /** Where. */
    LocationId location();

    /** When all are to come. */
    Instant start();

    /** With whom and what: one resource for each need of the visit type. */
    List<ResourceId> resources();

    /** Whether it was called off, so that nobody can join any more. */
    @Value.Default
    default boolean calledOff() {
        return false;
    }

    /** A builder; everything but the calling off is required. */
    static GroupSessionBuilder builder() {
        return new GroupSessionBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("visitType", visitType().value())
                .text("location", location().value())
                .text("start", start().toString())
                .texts("resources", resources(), ResourceId::toString)
                .flag("calledOff", calledOff());
    }
}
