package org.practicekit.scheduling.series;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * The dates of a series on the wall clock of its place: when it begins ({@code DTSTART}), how it comes round
 * ({@code RRULE}), what is added ({@code RDATE}) and what is left out ({@code EXDATE}). A series at nine stays at nine when the
 * clocks change. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface SeriesPattern extends Serializable, Fingerprinted {
    /** The first date; one that the rule gives. */
    LocalDateTime start();

    /** How it comes round. */
    Recurrence rule();

    /** Dates beside those of the rule; they do not count towards its {@code COUNT}. */
    @Size(max = 200)
    Set<LocalDateTime> added();

    /** Dates that do not take place, whether the rule gives them or not; they still count. */
    @Size(max = 1_000)
    Set<LocalDateTime> leftOut();

    /** A builder; start and rule are required. */
    static SeriesPatternBuilder builder() {
        return new SeriesPatternBuilder();
    }

    /** A pattern of the rule alone. */
    static SeriesPattern of(LocalDateTime start, Recurrence rule) {
        return builder().start(start).rule(rule).build();
    }

    /** The pattern that begins on the first date of {@code rule} on or after {@code from}, if it has one within ten years. */
    static Optional<SeriesPattern> firstFrom(LocalDateTime from, Recurrence rule) {
        return new RuleDates(rule, from)
                .before(from.plusYears(10)).stream().findFirst().map(first -> of(first, rule));
    }

    /** All dates before {@code end}, in order, each once. */
    default List<LocalDateTime> before(LocalDateTime end) {
        TreeSet<LocalDateTime> dates = new TreeSet<>(new RuleDates(rule(), start()).before(end));
        added().stream().filter(date -> date.isBefore(end)).forEach(dates::add);
        dates.removeAll(leftOut());
        return List.copyOf(dates);
    }

    /** How many dates of the rule lie before {@code end}, those left out included: what {@code COUNT} counts. */
    default int countedBefore(LocalDateTime end) {
        return new RuleDates(rule(), start()).before(end).size();
    }

    /** Whether the rule gives the date on which the series begins, without which RFC 5545 leaves open what a series is. */
    default boolean startsOnItsRule() {
        return new RuleDates(rule(), start()).before(start().plusSeconds(1)).contains(start());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("start", start().toString())
                .value("rule", rule())
                .sorted("added", added(), LocalDateTime::toString)
                .sorted("leftOut", leftOut(), LocalDateTime::toString);
    }

    @Value.Check
    default void check() {
        if (start().getSecond() != 0 || start().getNano() != 0) {
            throw new IllegalArgumentException("start (%s) must be a whole minute.".formatted(start()));
        }
        for (LocalDateTime date : added()) {
            if (date.getSecond() != 0 || date.getNano() != 0) {
                throw new IllegalArgumentException("an added date (%s) must be a whole minute.".formatted(date));
            }
        }
    }
}
