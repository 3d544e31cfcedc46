package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Visits that a patient was promised again and again, and what became of each. Every date that the pattern gave so far has
 * exactly one {@link Occurrence}; later ones get theirs when they come within the practice's horizon. Immutable; each change
 * makes a new one with the next version.
 */
@Value.Immutable
@PracticeKitStyle
public interface VisitSeries extends Serializable, Fingerprinted {
    /** Which one. */
    SeriesId id();

    /** How often it was written. */
    Version version();

    /** For whom. */
    PatientId patient();

    /** Whether the practice knows the patient. */
    PatientKind patientKind();

    /** For what. */
    VisitTypeId visitType();

    /** Where; all times are those of its wall clock. */
    LocationId location();

    /** The dates, by which visits are known. */
    SeriesPattern pattern();

    /** The time of day at which visits on the pattern's time begin now: its own, unless the series was moved. */
    LocalTime time();

    /** With whom and what visits are planned now. */
    List<ResourceId> resources();

    /** The visits that were planned so far, and those of earlier patterns that stay, by id. */
    List<Occurrence> occurrences();

    /** The day of the first date that has no occurrence yet. */
    Optional<LocalDate> nextUnplanned();

    /** The series that this one was split from. */
    Optional<Split> splitFrom();

    /** The series that goes on where this one was split. */
    Optional<Split> continuedBy();

    /** What the patient or the desk wrote. */
    Optional<PatientText> note();

    /** A builder; the note, the lineage and what is still to be planned are not required. */
    static VisitSeriesBuilder builder() {
        return new VisitSeriesBuilder();
    }

    /** A series as it is asked for, with nothing planned. */
    static VisitSeries of(SeriesId id, SeriesRequest request) {
        return builder()
                .id(id)
                .version(Version.FIRST)
                .patient(request.patient())
                .patientKind(request.patientKind())
                .visitType(request.visitType())
                .location(request.location())
                .pattern(request.pattern())
                .time(request.pattern().start().toLocalTime())
                .resources(request.resources())
                .note(request.note())
                .build();
    }

    /** The visit with this id, if it was planned. */
    default Optional<Occurrence> occurrence(LocalDateTime id) {
        return occurrences().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** When the visit of a date begins, unless it was changed by itself: an added date keeps a time of its own. */
    default LocalDateTime startOf(LocalDateTime date) {
        return date.toLocalTime().equals(pattern().start().toLocalTime())
                ? date.toLocalDate().atTime(time())
                : date;
    }

    /** Whether a date is this series' to have, and not that of the series it was split from or is continued by. */
    default boolean owns(LocalDateTime date) {
        return splitFrom().map(split -> !date.isBefore(split.at())).orElse(true)
                && continuedBy().map(split -> date.isBefore(split.at())).orElse(true);
    }

    /** The dates before {@code end}, in order: those of the pattern that it {@linkplain #owns owns}. */
    default List<LocalDateTime> dates(LocalDateTime end) {
        return pattern().before(end).stream().filter(this::owns).toList();
    }

    /** The dates before {@code end} that have no occurrence yet. */
    default List<LocalDateTime> unplanned(LocalDateTime end) {
        Set<LocalDateTime> planned = occurrences().stream().map(Occurrence::id).collect(Collectors.toUnmodifiableSet());
        return dates(end).stream().filter(date -> !planned.contains(date)).toList();
    }

    /** The same series with these occurrences, in order. */
    default VisitSeries with(List<Occurrence> occurrences) {
        return builder()
                .like(this)
                .occurrences(occurrences.stream()
                        .sorted(Comparator.comparing(Occurrence::id))
                        .toList())
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("patient", patient().value())
                .text("kind", patientKind().name())
                .text("visitType", visitType().value())
                .text("location", location().value())
                .value("pattern", pattern())
                .text("time", time().toString())
                .texts("resources", resources(), ResourceId::toString)
                .each("occurrences", occurrences())
                .text("next", nextUnplanned().map(LocalDate::toString).orElse(""))
                .each("splitFrom", splitFrom().stream().toList())
                .each("continuedBy", continuedBy().stream().toList());
    }

    @Value.Check
    default void check() {
        Set<LocalDateTime> ids = occurrences().stream().map(Occurrence::id).collect(Collectors.toSet());
        if (ids.size() != occurrences().size()) {
            throw new IllegalArgumentException("series %s has two visits with one id.".formatted(id()));
        }
    }
}
