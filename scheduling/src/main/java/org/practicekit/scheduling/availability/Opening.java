package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** A time at which a visit fits, with whom and where, and what speaks for and against it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Opening extends Serializable, Alternative {
    /** For what. */
    VisitTypeId visitType();

    /** Where. */
    LocationId location();

    /** The zone of the location, for showing the time. */
    ZoneId zone();

    /** When the patient is seen, buffers not included. */
    TimeRange time();

    /** What it takes up, each with its own buffers; in the order of the visit type's needs. */
    List<Use> uses();

    /** Why it stands where it stands in the list. */
    List<RankReason> reasons();

    /** A builder. */
    static OpeningBuilder builder() {
        return new OpeningBuilder();
    }

    /** When the patient is to come. */
    default Instant start() {
        return time().start();
    }

    /** What it takes up, without the times. */
    default Set<ResourceId> resources() {
        return uses().stream().map(Use::resource).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether somebody else is booked at the time. */
    default boolean overbooked() {
        return uses().stream().anyMatch(Use::overbooked);
    }

    /** All points together; fewer is better. */
    default int points() {
        return reasons().stream().mapToInt(RankReason::points).sum();
    }

    /** {@code Mon 2026-03-09 09:30 EDT with provider/smith, room/exam-2}. */
    @Override
    default String describe() {
        return Words.time(start(), zone())
                + resources().stream().map(ResourceId::toString).collect(Collectors.joining(", ", " with ", ""));
    }

    /** What the wall clock shows when the patient is to come. */
    default LocalDateTime local() {
        return LocalDateTime.ofInstant(start(), zone());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("visitType", visitType().value())
                .text("location", location().value())
                .value("time", time())
                .each("uses", uses())
                .each("reasons", reasons());
    }
}
