package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * For some time, two procedures that one provider does for one patient on one day are not paid together: the second is denied.
 * Immutable.
 *
 * @param first the procedure in column 1, which is paid
 * @param second the procedure in column 2, which is denied
 * @param effective on which days of service
 * @param modifierAllowed whether a modifier can say that the two have nothing to do with each other
 */
public record PairEdit(String first, String second, DateRange effective, boolean modifierAllowed)
        implements Serializable, Fingerprinted {
    public PairEdit {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(effective, "effective");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("first", first)
                .text("second", second)
                .text("effective", effective.toString())
                .flag("modifierAllowed", modifierAllowed);
    }
}
