package org.practicekit.billing.claim;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * A day, or days, written on a claim beside those of service. Immutable.
 *
 * @param qualifier the code of what it is the day of: "431" for the onset of an illness
 * @param days when
 */
public record ClaimDate(String qualifier, DateRange days) implements Serializable, Fingerprinted {
    /** When the illness began. */
    public static final String ONSET = "431";

    /** When the accident was. */
    public static final String ACCIDENT = "439";

    /** When the patient was last seen by the primary care provider. */
    public static final String LAST_SEEN = "304";

    /** When a stay in hospital began. */
    public static final String ADMISSION = "435";

    /** When it ended. */
    public static final String DISCHARGE = "096";

    public ClaimDate {
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(days, "days");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("qualifier", qualifier).text("days", days.toString());
    }
}
