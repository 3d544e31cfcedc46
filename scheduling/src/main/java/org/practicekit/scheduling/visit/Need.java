package org.practicekit.scheduling.visit;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * One thing that a visit needs: any resource of the kind that has the capability, or any of those named. A visit that needs
 * two nurses has the same need twice; one resource never serves two needs of a visit, not even one after the other.
 * Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface Need extends Serializable, Fingerprinted {
    /** What sort of resource. */
    ResourceKind kind();

    /** What it must be able to do; without one, any of the kind will do. */
    Optional<Capability> capability();

    /** The only ones that will do; empty for no such limit. */
    Set<ResourceId> anyOf();

    /** The only part of the visit it is needed for; without one, it is needed from beginning to end. */
    Optional<VisitPart> during();

    /**
     * Whether the resource is also taken up while the visit is set up and cleaned after. True for a room as a rule; false
     * for a clinician who walks on to the next one. One that comes later is not there for the setting up, one that leaves
     * earlier not for the cleaning.
     */
    @Value.Default
    default boolean buffered() {
        return true;
    }

    /** A builder; the kind is required. */
    static NeedBuilder builder() {
        return new NeedBuilder();
    }

    /** A need for one resource of this kind and capability, buffers included unless it is a provider. */
    static Need of(ResourceKind kind, String capability) {
        return builder()
                .kind(kind)
                .capability(new Capability(capability))
                .buffered(kind != ResourceKind.PROVIDER)
                .build();
    }

    /** The same for a part of the visit only, in minutes since the patient is seen. */
    default Need during(int from, int to) {
        return builder().like(this).during(new VisitPart(from, to)).build();
    }

    /** Whether {@code resource} will do. */
    default boolean metBy(Resource resource) {
        return resource.id().kind() == kind()
                && capability().map(resource.capabilities()::contains).orElse(true)
                && (anyOf().isEmpty() || anyOf().contains(resource.id()));
    }

    /** What is needed in words: {@code room (exam)}, {@code provider (physician) from minute 10 to 25}. */
    default String describe() {
        return kind().word()
                + capability().map(word -> " (" + word + ")").orElse("")
                + during().map(part -> " " + part.describe()).orElse("");
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("kind", kind().name())
                .text("capability", capability().map(Capability::value).orElse(""))
                .sorted("anyOf", anyOf(), ResourceId::toString)
                .flag("buffered", buffered());
        // Only where there is one, so that receipts of setups without parts stay what they were.
        during().ifPresent(part -> writer.value("during", part));
    }

    @Value.Check
    default void check() {
        if (kind() == ResourceKind.PATIENT) {
            throw new IllegalArgumentException("a visit always has its patient; a need must name another kind.");
        }
        for (ResourceId id : anyOf()) {
            if (id.kind() != kind()) {
                throw new IllegalArgumentException("a need for a %s cannot be met by %s.".formatted(kind().word(), id));
            }
        }
    }
}
