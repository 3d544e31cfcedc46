package org.practicekit.billing.goodfaith;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** What one provider or facility is expected to charge. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ProviderCharges extends Serializable, Fingerprinted {
    /** What the provider or facility is called. */
    @Size(min = 1, max = 200)
    String name();

    /** Its number. */
    Optional<Npi> npi();

    /** Its taxpayer identification number, nine digits; that of a person is a secret. */
    @Value.Redacted
    Optional<@Pattern(regexp = "[0-9]{9}") String> taxId();

    /** The state where it provides. */
    Optional<@Pattern(regexp = "[A-Z]{2}") String> state();

    /** The office or facility. */
    Optional<@Size(min = 1, max = 200) String> location();

    /** Whether it is another than the one that schedules. */
    @Value.Default
    default boolean coProvider() {
        return false;
    }

    /** What it will provide. */
    List<@Valid ExpectedItem> items();

    /** A builder; the name is required. */
    static ProviderChargesBuilder builder() {
        return new ProviderChargesBuilder();
    }

    /** All its charges together, as far as they are known. */
    default Money total() {
        return items().stream()
                .map(ExpectedItem::charge)
                .flatMap(Optional::stream)
                .reduce(Money::plus)
                .orElse(Money.noDollars());
    }

    /** Whether a bill of this provider is about it. */
    default boolean is(Npi provider) {
        return npi().filter(own -> Objects.equals(own, provider)).isPresent();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("name", name())
                .text("npi", npi().map(Npi::value).orElse(""))
                .text("taxId", taxId().orElse(""))
                .text("state", state().orElse(""))
                .text("location", location().orElse(""))
                .flag("coProvider", coProvider())
                .each("items", items());
    }
}
