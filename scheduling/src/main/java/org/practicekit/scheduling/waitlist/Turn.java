package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How often an entry could have been asked and was not, since it was last asked.
 *
 * @param entry which
 * @param passedOver in how many rounds, 1 or more
 * @param queued its place among those who are asked first because they were passed over too often, the lowest first; null
 *     as long as it is not one of them
 */
public record Turn(EntryId entry, int passedOver, @Nullable Long queued) implements Serializable, Fingerprinted {
    public Turn {
        Objects.requireNonNull(entry, "entry");
        if (passedOver < 1) {
            throw new IllegalArgumentException(
                    "an entry is passed over once or more, not %d times.".formatted(passedOver));
        }
    }

    /** Its place among those who are asked first, if it is one of them. */
    public OptionalLong place() {
        return queued == null ? OptionalLong.empty() : OptionalLong.of(queued);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("entry", entry.value())
                .number("passedOver", passedOver)
                .text("queued", queued == null ? "" : queued.toString());
    }
}
