package org.practicekit.scheduling.series;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.id.Version;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Works out what planning or editing a series asks for. Whether it can be had, {@code BookingCheck} says of each visit.
 *
 * <p>Whatever the edit: a visit keeps its id; one that took place, or whose time has come, is left alone; one that was called
 * off stays called off unless it is asked for by itself; and a date has one visit or none. A pure function of its arguments;
 * immutable and thread-safe.
 */
public final class SeriesPlanner implements Serializable {
    /** How far to look for the next date that is to be planned; a series sleeps no longer. */
    static final int YEARS = 10;

    /** A planner. */
    public SeriesPlanner() {}

    /**
     * The dates before {@code end} that have no visit yet get one.
     *
     * @param end the first moment that cannot be booked yet, on the clock of the series
     */
    public SeriesPlan plan(VisitSeries series, LocalDateTime end) {
        return planned(series, Optional.empty(), List.of(), end);
    }

    /**
     * What a change asks for.
     *
     * @param at how the series stands
     * @param scope how far it reaches
     * @param change what is to be different
     * @param continuation the id of the series that is split off if it has to be
     * @param end the first moment that cannot be booked yet, on the clock of the series
     * @throws IllegalArgumentException when the change says something that its scope cannot have
     */
    public Decision<SeriesPlan> change(
            SeriesStanding at, Scope scope, SeriesChange change, SeriesId continuation, LocalDateTime end) {
        if (scope instanceof Scope.This one) {
            if (change.time().isPresent() || change.rule().isPresent()) {
                throw new IllegalArgumentException("one visit has a start of its own, but no time of day and no rule.");
            }
            return changeOne(at, one.occurrence(), change);
        }
        if (change.start().isPresent()) {
            throw new IllegalArgumentException("several visits have a time of day, but no start in common.");
        }
        Optional<LocalDateTime> from = reachedFrom(at, scope, end);
        if (from.isEmpty()) {
            return Refused.because(SeriesFindings.nothingLeft(at.series()));
        }
        boolean split = scope instanceof Scope.Following && !isFirst(at.series(), from.get());
        Optional<SeriesPattern> pattern = split
                ? PatternEdit.from(at.series(), from.get(), change)
                : PatternEdit.ofAll(at.series(), from.get(), change);
        if (pattern.isEmpty()) {
            return Refused.because(SeriesFindings.noDates(at.series(), change));
        }
        return new Granted<>(
                changeFrom(
                        at,
                        from.get(),
                        change,
                        pattern.get(),
                        split ? Optional.of(continuation) : Optional.empty(),
                        end),
                List.of());
    }

    /** What another date asks for, beside those of the rule. */
    public Decision<SeriesPlan> add(SeriesStanding at, LocalDateTime date, LocalDateTime end) {
        VisitSeries series = at.series();
        if (!series.owns(date)) {
            return Refused.because(SeriesFindings.unknown(series, date));
        }
        if (isDate(series, date) || series.occurrence(date).isPresent()) {
            return Refused.because(SeriesFindings.twice(series, date));
        }
        SeriesPattern more =
                SeriesPattern.builder().like(series.pattern()).addAdded(date).build();
        VisitSeries wider = VisitSeries.builder().like(series).pattern(more).build();
        return new Granted<>(planned(wider, Optional.empty(), List.of(), end), List.of());
    }

    /** What calling off asks for; the pattern ends where its visits are called off. */
    public Decision<SeriesPlan> callOff(SeriesStanding at, Scope scope, LocalDateTime end) {
        if (scope instanceof Scope.This one) {
            return callOffOne(at, one.occurrence(), end);
        }
        Optional<LocalDateTime> from = reachedFrom(at, scope, end);
        if (from.isEmpty()) {
            return Refused.because(SeriesFindings.nothingLeft(at.series()));
        }
        List<Occurrence> occurrences = new ArrayList<>();
        List<SeriesPlan.Step> steps = new ArrayList<>();
        for (Occurrence one : at.series().occurrences()) {
            if (one.id().isBefore(from.get()) || !at.changeable(one)) {
                occurrences.add(one);
            } else {
                occurrences.add(calledOff(one, steps));
            }
        }
        VisitSeries ended = VisitSeries.builder()
                .like(at.series().with(occurrences))
                .pattern(PatternEdit.endedBefore(at.series().pattern(), from.get()))
                .build();
        return new Granted<>(planned(ended, Optional.empty(), steps, LocalDateTime.MIN), List.of());
    }

    private static Decision<SeriesPlan> changeOne(SeriesStanding at, LocalDateTime id, SeriesChange change) {
        Optional<Occurrence> found = at.series().occurrence(id);
        if (found.isEmpty()) {
            return Refused.because(SeriesFindings.unknown(at.series(), id));
        }
        Occurrence before = found.get();
        if (at.of(id).orElseThrow() == Standing.DONE) {
            return Refused.because(SeriesFindings.done(at.series(), id));
        }
        Occurrence wish =
                before.at(change.start().orElse(before.start()), either(change.resources(), before.resources()), true);
        VisitSeries series = at.series();
        SeriesPlanBuilder plan = SeriesPlan.builder();
        if (before.state() != Occurrence.State.BOOKED) {
            wish = wish.without(Occurrence.State.OPEN);
            plan.addSteps(new SeriesPlan.Book(wish));
        } else if (!samePlace(before, wish)) {
            plan.addSteps(new SeriesPlan.Move(before, wish));
        } else {
            wish = before;
        }
        return new Granted<>(plan.series(next(replaced(series, wish))).build(), List.of());
    }

    private static Decision<SeriesPlan> callOffOne(SeriesStanding at, LocalDateTime id, LocalDateTime end) {
        VisitSeries series = at.series();
        Optional<Occurrence> found = series.occurrence(id);
        if (found.isEmpty() && !isDate(series, id)) {
            return Refused.because(SeriesFindings.unknown(series, id));
        }
        if (at.of(id).filter(Standing.DONE::equals).isPresent()) {
            return Refused.because(SeriesFindings.done(series, id));
        }
        List<SeriesPlan.Step> steps = new ArrayList<>();
        Occurrence calledOff = calledOff(found.orElseGet(() -> open(series, id)), steps);
        return new Granted<>(
                SeriesPlan.builder()
                        .series(next(withNext(replaced(series, calledOff), end)))
                        .steps(steps)
                        .build(),
                List.of());
    }

    private SeriesPlan changeFrom(
            SeriesStanding at,
            LocalDateTime from,
            SeriesChange change,
            SeriesPattern pattern,
            Optional<SeriesId> splitOff,
            LocalDateTime end) {
        VisitSeries before = at.series();
        VisitSeries shape = VisitSeries.builder()
                .like(before)
                .pattern(pattern)
                .time(change.time().orElse(before.time()))
                .resources(either(change.resources(), before.resources()))
                .build();
        List<SeriesPlan.Step> steps = new ArrayList<>();
        List<Occurrence> earlier = before.occurrences().stream()
                .filter(one -> one.id().isBefore(from))
                .toList();
        List<Occurrence> later = before.occurrences().stream()
                .filter(one -> !one.id().isBefore(from))
                .flatMap(one -> reached(at, one, shape, change.keepChanged(), steps).stream())
                .toList();
        if (splitOff.isEmpty()) {
            return planned(
                    shape.with(Stream.concat(earlier.stream(), later.stream()).toList()), Optional.empty(), steps, end);
        }
        VisitSeries ended = VisitSeries.builder()
                .like(before.with(earlier))
                .pattern(PatternEdit.endedBefore(before.pattern(), from))
                .continuedBy(new Split(splitOff.get(), from))
                .build();
        VisitSeries continuation = VisitSeries.builder()
                .like(shape.with(later))
                .id(splitOff.get())
                .version(Version.NONE)
                .splitFrom(new Split(before.id(), from))
                .continuedBy(before.continuedBy())
                .build();
        return planned(ended, Optional.of(continuation), steps, end);
    }

    /** A visit after the change, or none when it has no place in it. */
    private static Optional<Occurrence> reached(
            SeriesStanding at, Occurrence one, VisitSeries shape, boolean keepChanged, List<SeriesPlan.Step> steps) {
        if (!at.changeable(one) || one.changed() && keepChanged) {
            return Optional.of(one);
        }
        if (!isDate(shape, one.id())) {
            calledOff(one, steps);
            return Optional.empty();
        }
        Occurrence wish = one.at(shape.startOf(one.id()), shape.resources(), false);
        if (one.state() == Occurrence.State.OPEN) {
            steps.add(new SeriesPlan.Book(wish));
        } else if (!samePlace(one, wish)) {
            steps.add(new SeriesPlan.Move(one, wish));
        }
        return Optional.of(wish);
    }

    private static Occurrence calledOff(Occurrence one, List<SeriesPlan.Step> steps) {
        if (one.state() == Occurrence.State.BOOKED) {
            steps.add(new SeriesPlan.CallOff(one));
        }
        return one.without(Occurrence.State.CANCELLED);
    }

    /** Both series with the dates before {@code end} planned, at their next versions. */
    private static SeriesPlan planned(
            VisitSeries series, Optional<VisitSeries> continuation, List<SeriesPlan.Step> steps, LocalDateTime end) {
        List<SeriesPlan.Step> all = new ArrayList<>(steps);
        VisitSeries plannedSeries = next(withOpen(series, end, all));
        Optional<VisitSeries> plannedContinuation = continuation.map(one -> next(withOpen(one, end, all)));
        all.sort(Comparator.comparing(SeriesPlan.Step::occurrence));
        return SeriesPlan.builder()
                .series(plannedSeries)
                .continuation(plannedContinuation)
                .steps(all)
                .build();
    }

    private static VisitSeries withOpen(VisitSeries series, LocalDateTime end, List<SeriesPlan.Step> steps) {
        List<Occurrence> all = new ArrayList<>(series.occurrences());
        for (LocalDateTime date : series.unplanned(end)) {
            Occurrence fresh = open(series, date);
            all.add(fresh);
            steps.add(new SeriesPlan.Book(fresh));
        }
        return withNext(series.with(all), end);
    }

    private static VisitSeries withNext(VisitSeries series, LocalDateTime end) {
        LocalDateTime far =
                (end.isAfter(series.pattern().start()) ? end : series.pattern().start()).plusYears(YEARS);
        return VisitSeries.builder()
                .like(series)
                .nextUnplanned(series.unplanned(far).stream().findFirst().map(LocalDateTime::toLocalDate))
                .build();
    }

    private static VisitSeries next(VisitSeries series) {
        return VisitSeries.builder()
                .like(series)
                .version(series.version().next())
                .build();
    }

    /** From which id on an edit reaches: the first that can still be changed, or that is still to be planned. */
    private static Optional<LocalDateTime> reachedFrom(SeriesStanding at, Scope scope, LocalDateTime end) {
        LocalDateTime asked = scope instanceof Scope.Following following ? following.occurrence() : LocalDateTime.MIN;
        VisitSeries series = at.series();
        LocalDateTime far = (end.isAfter(asked) ? end : asked).plusYears(YEARS);
        return Stream.concat(at.changeable().stream().map(Occurrence::id), series.unplanned(far).stream())
                .filter(id -> !id.isBefore(asked))
                .min(LocalDateTime::compareTo);
    }

    private static boolean isFirst(VisitSeries series, LocalDateTime id) {
        return series.occurrences().stream().noneMatch(one -> one.id().isBefore(id))
                && series.dates(id).isEmpty();
    }

    private static boolean isDate(VisitSeries series, LocalDateTime id) {
        return series.dates(id.plusSeconds(1)).contains(id);
    }

    private static VisitSeries replaced(VisitSeries series, Occurrence by) {
        return series.with(Stream.concat(
                        series.occurrences().stream().filter(one -> !one.id().equals(by.id())), Stream.of(by))
                .toList());
    }

    private static Occurrence open(VisitSeries series, LocalDateTime date) {
        return Occurrence.builder()
                .id(date)
                .start(series.startOf(date))
                .resources(series.resources())
                .state(Occurrence.State.OPEN)
                .build();
    }

    private static boolean samePlace(Occurrence one, Occurrence other) {
        return one.start().equals(other.start())
                && Set.copyOf(one.resources()).equals(new HashSet<>(other.resources()));
    }

    private static List<ResourceId> either(List<ResourceId> wanted, List<ResourceId> otherwise) {
        return wanted.isEmpty() ? otherwise : wanted;
    }
}
