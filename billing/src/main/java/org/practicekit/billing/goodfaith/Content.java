package org.practicekit.billing.goodfaith;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;

/** What an estimate says, complete or not: {@link ContentCheck} tells. Immutable; who it is for prints as a mask. */
@Value.Immutable
@PracticeKitStyle
public interface Content extends Serializable, Fingerprinted {
    /** The patient's name. */
    Optional<PersonName> patientName();

    /** The patient's date of birth. */
    @Value.Redacted
    Optional<LocalDate> birthDate();

    /** What the patient comes for, in words that a patient understands. */
    Optional<@Size(min = 1, max = 500) String> primaryService();

    /** When, if it is scheduled. */
    Optional<LocalDate> serviceOn();

    /** What is expected, by provider and facility. */
    List<@Valid ProviderCharges> providers();

    /** What is expected before or after but has to be scheduled by itself. */
    List<String> separately();

    /** What else the document tells the patient. */
    Set<Statement> statements();

    /** A builder; everything may be missing. */
    static ContentBuilder builder() {
        return new ContentBuilder();
    }

    /** All charges together, as far as they are known. */
    default Money total() {
        return providers().stream().map(ProviderCharges::total).reduce(Money.noDollars(), Money::plus);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("name", patientName().map(PersonName::reveal).orElse(""))
                .text("born", birthDate().map(LocalDate::toString).orElse(""))
                .text("primary", primaryService().orElse(""))
                .text("on", serviceOn().map(LocalDate::toString).orElse(""))
                .each("providers", providers())
                .texts("separately", separately(), text -> text)
                .sorted("statements", statements(), Statement::name);
    }
}
