package org.practicekit.billing.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;

/** What the practice puts on its estimates. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface EstimatePolicy extends Serializable, Fingerprinted {
    /** The practice's taxpayer identification number, nine digits. */
    @Value.Redacted
    @Pattern(regexp = "[0-9]{9}")
    String taxId();

    /** Where its offices are. */
    @NotEmpty
    Map<LocationId, @Valid Office> offices();

    /** Whether estimates hold what other providers will charge. HHS does not enforce it until further rulemaking. */
    @Value.Default
    default boolean coProviderCharges() {
        return false;
    }

    /** A builder; tax id and offices are required. */
    static EstimatePolicyBuilder builder() {
        return new EstimatePolicyBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("taxId", taxId())
                .flag("coProviders", coProviderCharges())
                .number("offices", offices().size());
        new TreeMap<>(offices())
                .forEach((location, office) -> writer.text("location", location.value())
                        .text("name", office.name())
                        .text("state", office.state()));
    }

    /**
     * An office as patients know it.
     *
     * @param name what it is called, or its address
     * @param state the state it is in, two letters
     */
    record Office(
            @Size(min = 1, max = 200) String name,
            @Pattern(regexp = "[A-Z]{2}") String state) implements Serializable {}
}
