package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * What visits need in each half-hour of the week, as past visits needed it: the value that a roster can be made from. Only
 * visits whose patient came count, and only days that are over. A half-hour that is not listed needed nothing. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface HourlyDemand extends Serializable, Fingerprinted {
    /** The days that were looked at. */
    DateRange period();

    /** As of when it was known. */
    Instant asOf();

    /** By location, day of the week, time and kind; only where something was needed. */
    List<HalfHourNeed> needs();

    /** The visits it was computed from, and the setup that says when the practice was open. */
    List<KpiSource> considered();

    /** A builder; period and as-of instant are required. */
    static HourlyDemandBuilder builder() {
        return new HourlyDemandBuilder();
    }

    /** What the visits of this sample needed. */
    static HourlyDemand of(VisitSample sample) {
        return new DemandCount(sample).count();
    }

    /** What is needed at a time of the week; empty for nothing. */
    default Optional<HalfHourNeed> at(LocationId location, DayOfWeek day, LocalTime time, ResourceKind kind) {
        LocalTime from = LocalTime.of(time.getHour(), time.getMinute() < 30 ? 0 : 30);
        return needs().stream()
                .filter(need -> need.location().equals(location)
                        && need.day() == day
                        && need.from().equals(from)
                        && need.kind() == kind)
                .findFirst();
    }

    /** What is needed at a moment on the location's clock; empty for nothing. */
    default Optional<HalfHourNeed> at(LocationId location, LocalDateTime time, ResourceKind kind) {
        return at(location, time.getDayOfWeek(), time.toLocalTime(), kind);
    }

    /** The half-hour in which most is needed: the most minutes a day; the earliest of several. */
    default Optional<HalfHourNeed> peak(LocationId location, ResourceKind kind) {
        return needs().stream()
                .filter(need -> need.location().equals(location) && need.kind() == kind)
                // a quotient of counts, compared without dividing
                .min(Comparator.comparing(
                        need -> need,
                        (a, b) -> Long.compare(
                                Math.multiplyExact(b.minutes(), a.days()), Math.multiplyExact(a.minutes(), b.days()))));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("period", period().toString())
                .instant("asOf", asOf())
                .each("needs", needs())
                .each("considered", considered());
    }
}
