package org.practicekit.billing.coverage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PersonName;

/** A person as a payer knows them: patient or subscriber. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface Insured extends Serializable, Fingerprinted {
    /** The family name. */
    PersonName lastName();

    /** The given name. */
    Optional<PersonName> firstName();

    /** The middle name or its initial. */
    Optional<PersonName> middleName();

    /** The date of birth. */
    @Value.Redacted
    Optional<LocalDate> birthDate();

    /** What payers note, for matching only. */
    @Value.Redacted
    Optional<Sex> sex();

    /** A builder; the family name is required. */
    static InsuredBuilder builder() {
        return new InsuredBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("last", lastName().reveal())
                .text("first", firstName().map(PersonName::reveal).orElse(""))
                .text("middle", middleName().map(PersonName::reveal).orElse(""))
                .text("born", birthDate().map(LocalDate::toString).orElse(""))
                .text("sex", sex().map(Enum::name).orElse(""));
    }

    /** What payers note. */
    enum Sex {
        /** Female. */
        FEMALE,
        /** Male. */
        MALE,
        /** Not known, or neither. */
        UNKNOWN
    }
}
