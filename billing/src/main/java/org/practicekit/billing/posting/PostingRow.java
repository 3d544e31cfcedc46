package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * Where one adjustment goes.
 *
 * @param group its group, {@code CO} and so on, or {@link #PROVIDER}
 * @param reason its code, or {@code *} for every one of the group that has no row of its own
 * @param goesTo the name of a {@link Treatment}, or of an {@link AccountKind} where it is one of the provider
 * @param onlyWhenPaid that it holds only where something was paid; otherwise it is a denial and stays open
 * @param effective on which days of payment
 * @param citation who says so
 */
public record PostingRow(
        String group, String reason, String goesTo, boolean onlyWhenPaid, DateRange effective, Citation citation)
        implements Serializable, Fingerprinted {
    /** The group of adjustments of the provider as a whole. */
    public static final String PROVIDER = "PLB";

    public PostingRow {
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(citation, "citation");
        if (group.equals(PROVIDER)) {
            AccountKind.valueOf(goesTo);
        } else {
            Treatment.valueOf(goesTo);
        }
    }

    String key() {
        return key(group, reason);
    }

    static String key(String group, String reason) {
        return group + "-" + reason;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("key", key())
                .text("goesTo", goesTo)
                .flag("onlyWhenPaid", onlyWhenPaid)
                .text("effective", effective.toString())
                .value("citation", citation);
    }
}
