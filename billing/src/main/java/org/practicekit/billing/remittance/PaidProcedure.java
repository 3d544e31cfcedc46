package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** A procedure as a payer repeats it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PaidProcedure extends Serializable, Fingerprinted {
    /** Of which list. */
    String qualifier();

    /** The code. */
    String code();

    /** Its modifiers, in order. */
    List<String> modifiers();

    /** A builder; list and code are required. */
    static PaidProcedureBuilder builder() {
        return new PaidProcedureBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("qualifier", qualifier()).text("code", code()).texts("modifiers", modifiers(), text -> text);
    }
}
