package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Where one series became two.
 *
 * @param series the other one
 * @param at the first date of the later one; earlier dates belong to the earlier one, whatever happens to their rules
 */
public record Split(SeriesId series, LocalDateTime at) implements Serializable, Fingerprinted {
    public Split {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("series", series.value()).text("at", at.toString());
    }
}
