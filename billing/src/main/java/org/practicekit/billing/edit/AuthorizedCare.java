package org.practicekit.billing.edit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** Care that a payer agreed to. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AuthorizedCare extends Serializable, Fingerprinted {
    /** The payer's number of it. */
    String number();

    /** On which days of service. */
    DateRange days();

    /** Which procedures; empty where the payer named none. */
    List<String> procedures();

    /** Who may provide it. */
    Optional<Npi> provider();

    /** How many units may still be billed, those of this claim not counted. */
    Optional<BigDecimal> unitsLeft();

    /** A builder; number and days are required. */
    static AuthorizedCareBuilder builder() {
        return new AuthorizedCareBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("number", number())
                .text("days", days().toString())
                .texts("procedures", procedures(), text -> text)
                .text("provider", provider().map(Npi::value).orElse(""))
                .text("unitsLeft", unitsLeft().map(BigDecimal::toPlainString).orElse(""));
    }
}
