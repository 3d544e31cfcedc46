package org.practicekit.scheduling.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.VisitSeries;

/** Holds the series of each practice. One practice never sees another's. */
public interface SeriesRecords {
    /** The series as it stands. */
    Optional<VisitSeries> find(PracticeId practice, SeriesId id);

    /** The series of a patient, in the order of their ids. */
    List<VisitSeries> ofPatient(PracticeId practice, PatientId patient);

    /**
     * Series that have a date to plan on {@code through} or before ({@link VisitSeries#nextUnplanned()}), the earliest such
     * date first, then by id; at most {@code limit}.
     */
    List<VisitSeries> unplanned(PracticeId practice, LocalDate through, int limit);

    /**
     * Stores a new series of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, VisitSeries series);

    /**
     * Stores the next version of a series.
     *
     * @param series whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, VisitSeries series, Version expected);
}
