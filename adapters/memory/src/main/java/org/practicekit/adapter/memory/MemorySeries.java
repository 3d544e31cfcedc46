package org.practicekit.adapter.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.scheduling.port.SeriesRecords;
import org.practicekit.scheduling.series.SeriesId;
import org.practicekit.scheduling.series.VisitSeries;

/**
 * The series of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param series its series
 * @param undo how to take back what the unit does
 */
record MemorySeries(PracticeId own, Map<SeriesId, VisitSeries> series, Undo undo) implements SeriesRecords {
    @Override
    public Optional<VisitSeries> find(PracticeId practice, SeriesId id) {
        OwnPractice.check(own, practice);
        return Optional.ofNullable(series.get(id));
    }

    @Override
    public List<VisitSeries> ofPatient(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return series.values().stream()
                .filter(one -> one.patient().equals(patient))
                .sorted(Comparator.comparing(VisitSeries::id))
                .toList();
    }

    @Override
    public List<VisitSeries> unplanned(PracticeId practice, LocalDate through, int limit) {
        OwnPractice.check(own, practice);
        return series.values().stream()
                .filter(one ->
                        one.nextUnplanned().map(next -> !next.isAfter(through)).orElse(false))
                .sorted(Comparator.<VisitSeries, LocalDate>comparing(
                                one -> one.nextUnplanned().orElseThrow())
                        .thenComparing(VisitSeries::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Write add(PracticeId practice, VisitSeries added) {
        OwnPractice.check(own, practice);
        if (!added.version().equals(Version.FIRST)) {
            throw new IllegalArgumentException("a new series has version %s, not %s. Maybe it should be updated."
                    .formatted(Version.FIRST, added.version()));
        }
        return write(added, Version.NONE);
    }

    @Override
    public Write update(PracticeId practice, VisitSeries updated, Version expected) {
        OwnPractice.check(own, practice);
        if (!updated.version().equals(expected.next())) {
            throw new IllegalArgumentException(
                    "the version after %s is %s, not %s.".formatted(expected, expected.next(), updated.version()));
        }
        return write(updated, expected);
    }

    private Write write(VisitSeries written, Version expected) {
        @Nullable VisitSeries before = series.get(written.id());
        Version current = before == null ? Version.NONE : before.version();
        if (!current.equals(expected)) {
            return new Write.Stale(current);
        }
        undo.later(() -> {
            if (before == null) {
                series.remove(written.id());
            } else {
                series.put(written.id(), before);
            }
        });
        series.put(written.id(), written);
        return new Write.Stored(written.version());
    }
}
