package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/** What an edit made of a series. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface SeriesOutcome extends Serializable, Fingerprinted {
    /** The series now. */
    VisitSeries series();

    /** The series that was split off, if one was. */
    Optional<VisitSeries> continuation();

    /** The visits that the edit booked, moved or called off, or tried to, by id. */
    List<VisitOutcome> visits();

    /** A builder; the series is required. */
    static SeriesOutcomeBuilder builder() {
        return new SeriesOutcomeBuilder();
    }

    /** The visits that somebody has to see to. */
    default List<VisitOutcome> unsettled() {
        return visits().stream().filter(one -> one.result().unsettled()).toList();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("series", series())
                .each("continuation", continuation().stream().toList())
                .each("visits", visits());
    }
}
