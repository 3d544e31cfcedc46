package org.practicekit.billing.account;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What is open about a patient's bills, by ids: nobody is pressed meanwhile. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface OpenMatters extends Serializable, Fingerprinted {
    /** Payment plans that are kept. */
    List<String> plans();

    /** Questions about a bill without an answer. */
    List<String> inquiries();

    /** Disputes about a good faith estimate. */
    List<String> disputes();

    /** Requests for help without a decision. */
    List<String> requests();

    /** Claims that a payer has not decided. */
    List<String> claims();

    /** A builder; there is nothing unless it is said. */
    static OpenMattersBuilder builder() {
        return new OpenMattersBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.texts("plans", plans(), text -> text)
                .texts("inquiries", inquiries(), text -> text)
                .texts("disputes", disputes(), text -> text)
                .texts("requests", requests(), text -> text)
                .texts("claims", claims(), text -> text);
    }
}
