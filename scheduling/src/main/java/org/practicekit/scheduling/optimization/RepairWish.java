package org.practicekit.scheduling.optimization;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/** Something came between on some days: what, and who has to come in between. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RepairWish extends Serializable, Fingerprinted {
    /** The days; at most 366. Visits are moved among them, and those of other days stay. */
    DateRange dates();

    /** What came between. */
    @Value.Default
    default Disruption disruption() {
        return Disruption.NONE;
    }

    /** Who has to come in between; booked nowhere. */
    @Valid
    List<WantedVisit> between();

    /** A builder; dates are required. */
    static RepairWishBuilder builder() {
        return new RepairWishBuilder();
    }

    /** Refuses what makes no sense by itself. */
    @Value.Check
    default void check() {
        if (dates().length() > 366) {
            throw new IllegalArgumentException("%s is more than 366 days.".formatted(dates()));
        }
        for (WantedVisit visit : between()) {
            if (visit.booked().isPresent()) {
                throw new IllegalArgumentException(
                        "visit %s is booked already, so it does not come in between.".formatted(visit.id()));
            }
        }
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("dates", dates().toString())
                .value("disruption", disruption())
                .each("between", between());
    }
}
