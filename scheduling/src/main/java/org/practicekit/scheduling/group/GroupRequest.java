package org.practicekit.scheduling.group;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Somebody wants to open a session, with the first who take part. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface GroupRequest extends Serializable, Fingerprinted {
    /** For what; a type that is held for groups. */
    VisitTypeId visitType();

    /** Where. */
    LocationId location();

    /** When all are to come; a whole minute. */
    Instant start();

    /** With whom and what: one resource for each need of the visit type. */
    @NotEmpty
    @Size(max = 8)
    List<ResourceId> resources();

    /** The first who take part; at least one, as a session without anybody takes up nothing. */
    @NotEmpty
    @Size(max = 200)
    List<GroupMember> members();

    /** A builder; everything is required. */
    static GroupRequestBuilder builder() {
        return new GroupRequestBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType().value())
                .text("location", location().value())
                .text("start", start().toString())
                .texts("resources", resources(), ResourceId::toString)
                .each("members", members());
    }
}
