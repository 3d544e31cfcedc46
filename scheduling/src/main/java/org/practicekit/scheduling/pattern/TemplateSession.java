package org.practicekit.scheduling.pattern;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * A part of the week that a provider works at a stretch: Monday morning. Pauses up to half an hour are within a session;
 * a longer one, such as lunch, divides two. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface TemplateSession extends Serializable {
    /** Whose. */
    ResourceId provider();

    /** Where. */
    LocationId location();

    /** On which day it begins. */
    DayOfWeek day();

    /** When it begins on the wall clock. */
    LocalTime from();

    /** When it ends on the wall clock; not after the beginning for a session that ends on the next day. */
    LocalTime to();

    /** How much of it is open: pauses are not. */
    Duration open();

    /** What is carved out of it today. */
    List<CarveOut> carveOuts();

    /** A builder; everything but the carve-outs is required. */
    static TemplateSessionBuilder builder() {
        return new TemplateSessionBuilder();
    }

    /** The sessions that begin on {@code date} by the templates in force then; closures and extra hours do not count. */
    static List<TemplateSession> on(SchedulingSetup setup, ResourceId provider, LocalDate date) {
        SchedulingSetup usual = SchedulingSetup.builder()
                .like(setup)
                .closures(List.of())
                .extraHours(List.of())
                .build();
        List<TemplateSession> sessions = new ArrayList<>();
        List<Stretch> piece = new ArrayList<>();
        for (Stretch stretch : OpenHours.of(usual, DateRange.day(date)).stretches(provider)) {
            WallClock clock = clock(setup, stretch);
            boolean goesOn = !piece.isEmpty()
                    && piece.get(0).location().equals(stretch.location())
                    && !stretch.time()
                            .start()
                            .isAfter(piece.get(piece.size() - 1).time().end().plus(Duration.ofMinutes(30)));
            if (!goesOn && !piece.isEmpty()) {
                sessions.add(of(setup, piece));
                piece.clear();
            }
            if (goesOn || clock.date(stretch.time().start()).equals(date)) {
                piece.add(stretch);
            }
        }
        if (!piece.isEmpty()) {
            sessions.add(of(setup, piece));
        }
        return sessions;
    }

    private static TemplateSession of(SchedulingSetup setup, List<Stretch> piece) {
        Stretch first = piece.get(0);
        Stretch last = piece.get(piece.size() - 1);
        WallClock clock = clock(setup, first);
        LocalDateTime begins = clock.shows(first.time().start());
        Duration open = Duration.ZERO;
        Set<CarveOut> carveOuts = new LinkedHashSet<>();
        for (Stretch stretch : piece) {
            open = open.plus(stretch.time().length());
            stretch.carveOut().ifPresent(carveOuts::add);
        }
        return builder()
                .provider(first.resource())
                .location(first.location())
                .day(begins.getDayOfWeek())
                .from(begins.toLocalTime())
                .to(clock.shows(last.time().end()).toLocalTime())
                .open(open)
                .carveOuts(carveOuts)
                .build();
    }

    private static WallClock clock(SchedulingSetup setup, Stretch stretch) {
        return setup.location(stretch.location()).map(Location::clock).orElseThrow();
    }

    /** The time of the session that begins on {@code date}; empty when it is another day of the week. */
    default Optional<TimeRange> on(LocalDate date, WallClock clock) {
        if (date.getDayOfWeek() != day()) {
            return Optional.empty();
        }
        LocalDate end = to().isAfter(from()) ? date : date.plusDays(1);
        return clock.between(date.atTime(from()), end.atTime(to()));
    }

    /** {@code MONDAY 08:00-12:00}. */
    default String label() {
        return day() + " " + from() + "-" + to();
    }
}
