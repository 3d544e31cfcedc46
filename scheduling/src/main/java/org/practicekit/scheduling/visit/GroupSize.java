package org.practicekit.scheduling.visit;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How many patients a group session is for.
 *
 * @param least with fewer it is not worth holding, 1 or more; nobody is kept out for it
 * @param most no more are let in, up to 200
 */
public record GroupSize(int least, int most) implements Serializable, Fingerprinted {
    /** One patient and no more. */
    public static final GroupSize ONE = new GroupSize(1, 1);

    public GroupSize {
        if (least < 1 || most < least || most > 200) {
            throw new IllegalArgumentException(
                    "a group is for 1 to 200 patients, the least first, not %d to %d.".formatted(least, most));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("least", least).number("most", most);
    }
}
