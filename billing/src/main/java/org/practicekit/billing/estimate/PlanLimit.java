package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PatientId;

/**
 * What a plan counts up over a year: a deductible or an out-of-pocket limit, of one member or of the family. Services draw on it
 * one after the other. Immutable.
 *
 * @param name which of the plan's: "deductible in network"
 * @param owner whose, or null for the family's
 */
public record PlanLimit(String name, @Nullable PatientId owner)
        implements Serializable, Fingerprinted, Comparable<PlanLimit> {
    public PlanLimit {
        IdText.check(name, "limit name");
    }

    /** One member's. */
    public static PlanLimit of(PatientId member, String name) {
        return new PlanLimit(name, member);
    }

    /** The family's. */
    public static PlanLimit family(String name) {
        return new PlanLimit(name, null);
    }

    /** Whose; empty for the family's. */
    public Optional<PatientId> member() {
        return Optional.ofNullable(owner);
    }

    @Override
    public int compareTo(PlanLimit other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("name", name).text("member", member().map(PatientId::value).orElse(""));
    }

    /** {@code deductible/family}. */
    @Override
    public String toString() {
        return name + "/" + member().map(PatientId::value).orElse("family");
    }
}
