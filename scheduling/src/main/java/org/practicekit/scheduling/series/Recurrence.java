package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;

/**
 * How a series comes round: the part of an RFC 5545 recurrence rule that a medical office uses. {@code FREQ} is daily, weekly
 * or monthly; {@code INTERVAL}, {@code BYDAY} (in months also the n-th), {@code BYMONTHDAY}, {@code WKST} and one of
 * {@code COUNT} and {@code UNTIL} are understood, and nothing else. Dates that a month does not have are left out, as the RFC
 * has it. Times are those of the wall clock where the visits take place. Immutable; prints as the rule's text.
 */
@Value.Immutable
@PracticeKitStyle
public interface Recurrence extends Serializable, Fingerprinted {
    /** The most visits that {@link #count()} can ask for. */
    int MAX_COUNT = 1_000;

    /** Days, weeks or months. */
    Frequency frequency();

    /** Every how many of them; 1 to 366. */
    @Value.Default
    default int interval() {
        return 1;
    }

    /** The days of the week; the n-th ones only in months. Empty for the day on which the series begins. */
    List<Weekday> byDay();

    /** The days of the month, 1 to 31, or -1 to -31 from its end; not in weeks. */
    List<Integer> byMonthDay();

    /** After how many dates it ends, those left out later included; 1 to {@value #MAX_COUNT}. */
    OptionalInt count();

    /** The last moment that can still be a date. */
    Optional<LocalDateTime> until();

    /** The day on which a week begins, which matters for every other week and longer. */
    @Value.Default
    default DayOfWeek weekStart() {
        return DayOfWeek.MONDAY;
    }

    /** A builder; the frequency is required. */
    static RecurrenceBuilder builder() {
        return new RecurrenceBuilder();
    }

    /**
     * Reads a rule: {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=12}. {@code UNTIL} is a date, which is inside, or a wall
     * time.
     *
     * @throws IllegalArgumentException when the text is no rule, or one with a part that is not understood; the message says
     *     which
     */
    static Recurrence parse(String text) {
        return new RecurrenceText(text).read();
    }

    /** The same rule with another end, or with none. */
    default Recurrence ending(OptionalInt count, Optional<LocalDateTime> until) {
        return builder().like(this).count(count).until(until).build();
    }

    /** The rule as RFC 5545 writes it; {@link #parse} gives back an equal one. */
    default String text() {
        return RecurrenceText.write(this);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("rule", text());
    }

    @Value.Check
    default void check() {
        RecurrenceText.check(this);
    }
}
