package org.practicekit.billing.edit.coding;

import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.DateRange;

/**
 * A code of which no more is said than that it exists: a place of service, a drug that is on the market. Immutable.
 *
 * @param code which one
 * @param effective when it exists
 */
public record DatedCode(String code, DateRange effective) implements CodeRow {
    public DatedCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effective, "effective");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code).text("effective", effective.toString());
    }
}
