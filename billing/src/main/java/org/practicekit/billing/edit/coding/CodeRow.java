package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/** What a list says of one code for some time. Implementations are immutable. */
public interface CodeRow extends Serializable, Fingerprinted {
    /** The code, without a point. */
    String code();

    /** On which days it says so. */
    DateRange effective();
}
