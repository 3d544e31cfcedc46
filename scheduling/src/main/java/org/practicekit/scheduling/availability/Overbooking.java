package org.practicekit.scheduling.availability;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How far a block may be overbooked, when somebody asks for it.
 *
 * @param extraAtOnce how many visits may take place beside the first at any one time, 0 to 9
 * @param extraInBlock how many overbooked visits the block takes on one day, 0 to 99
 */
public record Overbooking(int extraAtOnce, int extraInBlock) implements Serializable, Fingerprinted {
    /** One visit at a time. */
    public static final Overbooking NONE = new Overbooking(0, 0);

    public Overbooking {
        if (extraAtOnce < 0 || extraAtOnce > 9 || extraInBlock < 0 || extraInBlock > 99) {
            throw new IllegalArgumentException("overbooking takes 0 to 9 at once and 0 to 99 in a block, not %d and %d."
                    .formatted(extraAtOnce, extraInBlock));
        }
    }

    /** Whether there is any room for more than one. */
    public boolean allowed() {
        return extraAtOnce > 0 && extraInBlock > 0;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("extraAtOnce", extraAtOnce).number("extraInBlock", extraInBlock);
    }
}
