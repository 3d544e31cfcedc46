package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What to expect of a session, exactly, in lengths of one slot. Whoever comes is on time and is seen for the length of a slot,
 * in the order of the slots; the clinician goes on until everybody is seen.
 *
 * @param shows how many patients come
 * @param waiting how long they wait, all together
 * @param idle how long the clinician has nobody to see
 * @param overtime how long the clinician goes on after the end
 * @param cost all three, weighed
 */
public record ExpectedSession(double shows, double waiting, double idle, double overtime, double cost)
        implements Serializable, Fingerprinted {
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("shows", Double.toString(shows))
                .text("waiting", Double.toString(waiting))
                .text("idle", Double.toString(idle))
                .text("overtime", Double.toString(overtime))
                .text("cost", Double.toString(cost));
    }
}
