package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.message.ContactHours;

/**
 * One number, or one pair of hours, that a law sets for some time.
 *
 * @param topic for what
 * @param place where: {@code US}, or a state as {@code US-FL}
 * @param days on which days of the week
 * @param value a whole number, or hours such as {@code 08:00-21:00}
 * @param effective on which days it holds
 * @param citation whose law it is
 */
public record LawRow(
        LawTopic topic, String place, Set<DayOfWeek> days, String value, DateRange effective, Citation citation)
        implements Serializable {
    public LawRow {
        days = Set.copyOf(days);
        if (!place.matches("US(-[A-Z]{2})?")) {
            throw new IllegalArgumentException("place (%s) must be US or a state such as US-FL.".formatted(place));
        }
        if (topic == LawTopic.SOLICITATION_HOURS) {
            ContactHours.parse(value);
        } else {
            Integer.parseInt(value);
        }
    }

    /** The hours, of a row about hours. */
    public ContactHours hours() {
        return ContactHours.parse(value);
    }

    /** The number, of a row about a number. */
    public int number() {
        return Integer.parseInt(value);
    }

    /** Whether both would answer the same question. */
    boolean collidesWith(LawRow other) {
        return topic == other.topic
                && place.equals(other.place)
                && !Collections.disjoint(days, other.days)
                && effective.overlaps(other.effective);
    }

    /** {@code solicitation-hours in US-TX on [SUNDAY]: 12:00-21:00}. */
    @Override
    public String toString() {
        return "%s in %s on %s: %s".formatted(topic.word(), place, new TreeSet<>(days), value);
    }
}
