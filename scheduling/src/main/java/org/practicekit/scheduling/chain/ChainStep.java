package org.practicekit.scheduling.chain;

import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * One visit of several that belong together.
 *
 * @param visitType for what
 * @param onlyWith the only resources that will do, among those of their kind; empty for any
 */
public record ChainStep(VisitTypeId visitType, Set<ResourceId> onlyWith) implements Serializable, Fingerprinted {
    public ChainStep {
        Objects.requireNonNull(visitType, "visitType");
        onlyWith = Set.copyOf(onlyWith);
    }

    /** With whomever. */
    public static ChainStep of(VisitTypeId visitType) {
        return new ChainStep(visitType, Set.of());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType.value()).sorted("onlyWith", onlyWith, ResourceId::toString);
    }
}
