package org.practicekit.billing.claim;

import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Predicate;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.PracticeId;

/**
 * Makes the practice's numbers of claims: 16 capital letters and digits. Payers must keep 20 (X12 RFI 525); the four that are left take the
 * number of a line.
 */
public final class ControlNumbers {
    private static final int LENGTH = 15;

    private ControlNumbers() {}

    /**
     * The number of a claim: always the same one, unless it is taken.
     *
     * @param isTaken whether another claim of the practice has a number
     */
    public static String of(PracticeId practice, ClaimId claim, Predicate<String> isTaken) {
        for (int attempt = 0; ; attempt++) {
            String number = number(new FingerprintWriter("claim-control-number")
                    .text("practice", practice.value())
                    .text("claim", claim.value())
                    .number("attempt", attempt)
                    .finish());
            if (!isTaken.test(number)) {
                return number;
            }
        }
    }

    /** The number of a line of a claim. */
    public static String ofLine(String claim, int line) {
        return claim + "L" + line;
    }

    private static String number(Fingerprint hash) {
        return "C"
                + new BigInteger(hash.hex(), 16)
                        .toString(36)
                        .toUpperCase(Locale.ROOT)
                        .substring(0, LENGTH);
    }
}
