package org.practicekit.scheduling.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;

/** Something that visits take up. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Resource extends Serializable, Fingerprinted {
    /** Which one. */
    ResourceId id();

    /** What the front desk calls it; shown to people, never used to decide. */
    @NotBlank
    @Size(max = 200)
    String label();

    /** What it can be used for. */
    Set<Capability> capabilities();

    /**
     * Where it stands. A resource with a place and without a template of its own is available during the hours of its
     * location, as rooms usually are.
     */
    Optional<LocationId> location();

    /** A builder; id and label are required. */
    static ResourceBuilder builder() {
        return new ResourceBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().toString())
                .sorted("capabilities", capabilities(), Capability::value)
                .text("location", location().map(LocationId::value).orElse(""));
    }

    /** A patient is not part of a practice's setup. */
    @Value.Check
    default void check() {
        if (id().kind() == ResourceKind.PATIENT) {
            throw new IllegalArgumentException("a patient (%s) is not a resource of the practice.".formatted(id()));
        }
    }
}
