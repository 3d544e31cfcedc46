package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PracticeId;

/**
 * Names a good faith estimate, through all its versions.
 *
 * @param value the text, see {@link IdText}
 */
public record GoodFaithId(String value) implements Serializable, Comparable<GoodFaithId> {
    public GoodFaithId {
        IdText.check(value, "good faith estimate id");
    }

    /** The id of the estimate that {@code command} makes. */
    public static GoodFaithId madeBy(PracticeId practice, CommandId command) {
        String hash = new FingerprintWriter("good-faith-id")
                .text("practice", practice.value())
                .text("command", command.value())
                .finish()
                .hex();
        return new GoodFaithId("gfe-" + hash.substring(0, 24));
    }

    @Override
    public int compareTo(GoodFaithId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
