package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** That an accident or the patient's work led to a claim. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Accident extends Serializable, Fingerprinted {
    /** The codes of related causes: AA for a car, EM for work, OA for another accident. */
    List<String> causes();

    /** In which state, for a car accident. */
    Optional<String> state();

    /** When. */
    Optional<LocalDate> date();

    /** A builder; everything may be missing. */
    static AccidentBuilder builder() {
        return new AccidentBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.texts("causes", causes(), text -> text)
                .text("state", state().orElse(""))
                .text("date", date().map(LocalDate::toString).orElse(""));
    }
}
