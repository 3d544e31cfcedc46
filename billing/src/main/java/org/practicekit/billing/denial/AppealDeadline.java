package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;

/**
 * By when somebody can appeal. Immutable.
 *
 * @param level which way
 * @param name what it is called there
 * @param lastDay the last day on which it may reach whom it is for
 * @param citation who says so
 */
public record AppealDeadline(AppealLevel level, String name, LocalDate lastDay, Citation citation)
        implements Serializable, Fingerprinted {
    public AppealDeadline {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(citation, "citation");
    }

    /** Whether it is too late on a day. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(lastDay);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("level", level.name())
                .text("name", name)
                .text("lastDay", lastDay.toString())
                .value("citation", citation);
    }
}
