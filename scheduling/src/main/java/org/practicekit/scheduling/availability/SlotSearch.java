package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * Finds times at which a visit fits: every need met by its own resource, all of them open at one location and free, buffers
 * included, at a time that suits the patient and keeps the practice's policy. The openings are the best of all in the dates
 * asked for, not the first that came along; what cannot be among the best is not looked at.
 *
 * <p>A pure function of its arguments; immutable and thread-safe. The result does not depend on the order in which a setup
 * lists its resources.
 */
public final class SlotSearch implements Serializable {
    /** Admits all; known by identity, so that no opening is made only to be admitted. */
    static final Predicate<Opening> EVERY_OPENING = opening -> true;

    private final SchedulingSetup setup;
    private final transient List<Location> locations;
    /** Only a memory of a pure function. */
    private final transient Map<VisitTypeId, Able> able = new ConcurrentHashMap<>();

    /** A search within what this practice agreed. Remembers who can do what, so make one and use it again. */
    public SlotSearch(SchedulingSetup setup) {
        this.setup = setup;
        this.locations = setup.locations().stream()
                .sorted(Comparator.comparing(Location::id))
                .toList();
    }

    /** The best openings at {@code now}, or why there is none. */
    public Decision<Openings> find(SlotRequest request, Diary diary, Instant now) {
        return find(request, diary, now, EVERY_OPENING);
    }

    /**
     * The best openings at {@code now} that also pass a test of the caller's own.
     *
     * @param admitted a further rule; must depend on nothing but its argument
     */
    public Decision<Openings> find(SlotRequest request, Diary diary, Instant now, Predicate<Opening> admitted) {
        Optional<VisitType> type = setup.visitType(request.visitType());
        if (type.isEmpty()) {
            return Refused.because(Finding.of(SchedulingRules.KNOWN, Severity.ERROR)
                    .message("The practice has no visit type %s.".formatted(request.visitType()))
                    .putFacts("visitType", request.visitType().value())
                    .build());
        }
        Optional<Finding> wrongPatient = wrongPatient(type.get(), request);
        if (wrongPatient.isPresent()) {
            return Refused.because(wrongPatient.get());
        }
        Run run = new Run(request, type.get(), diary, now, admitted);
        if (run.dates.isEmpty()) {
            return Refused.because(outsideHorizon(request, run));
        }
        List<Opening> openings = run.search(run.dates.get(), request.limit(), EnumSet.noneOf(Relaxed.class));
        return openings.isEmpty()
                ? new Refused<>(new NoOpening(setup, type.get(), request, run, now).findings())
                : new Granted<>(new Openings(openings), List.of());
    }

    /** Only the openings, without a reason when there is none; cheaper when nobody will ask why. */
    public List<Opening> offers(SlotRequest request, Diary diary, Instant now, Predicate<Opening> admitted) {
        Optional<VisitType> type = setup.visitType(request.visitType());
        if (type.isEmpty() || wrongPatient(type.get(), request).isPresent()) {
            return List.of();
        }
        Run run = new Run(request, type.get(), diary, now, admitted);
        return run.dates
                .map(dates -> run.search(dates, request.limit(), EnumSet.noneOf(Relaxed.class)))
                .orElse(List.of());
    }

    private Object readResolve() {
        return new SlotSearch(setup);
    }

    private Optional<Finding> wrongPatient(VisitType type, SlotRequest request) {
        return type.onlyFor()
                .filter(kind -> kind != request.patientKind())
                .map(kind -> Finding.of(SchedulingRules.PATIENT_KIND, Severity.ERROR)
                        .citation(SchedulingRules.PATIENT_KIND.citation(setup.policy()))
                        .message("Visit type %s is for %s patients only."
                                .formatted(type.id(), kind.name().toLowerCase(Locale.ROOT)))
                        .putFacts("visitType", type.id().value())
                        .putFacts("patientKind", request.patientKind().name())
                        .build());
    }

    private Finding outsideHorizon(SlotRequest request, Run run) {
        return Finding.of(SchedulingRules.HORIZON, Severity.ERROR)
                .citation(SchedulingRules.HORIZON.citation(setup.policy()))
                .message("Only %s to %s can be booked now; %s to %s was asked for."
                        .formatted(
                                run.bookable.from(),
                                run.bookable.lastDay(),
                                request.dates().from(),
                                request.dates().lastDay()))
                .putFacts("from", request.dates().from().toString())
                .putFacts("horizonDays", Integer.toString(setup.policy().horizonDays()))
                .build();
    }

    /** One search; remembers what it was asked, so that it can be asked again with a rule left out. */
    final class Run {
        /** From today to the horizon, wherever in the practice today is earliest and latest. */
        final DateRange bookable;
        /** The dates asked for, as far as they can be booked. */
        final Optional<DateRange> dates;

        private final SlotRequest request;
        private final VisitType type;
        private final Diary diary;
        private final Instant now;
        private final Predicate<Opening> admitted;
        private final List<Location> places;

        Run(SlotRequest request, VisitType type, Diary diary, Instant now, Predicate<Opening> admitted) {
            this.request = request;
            this.type = type;
            this.diary = diary;
            this.now = now;
            this.admitted = admitted;
            this.places = locations.stream()
                    .filter(one -> request.location().map(one.id()::equals).orElse(true))
                    .toList();
            List<LocalDate> todays = places.stream()
                    .map(place -> place.clock().date(now))
                    .sorted()
                    .toList();
            LocalDate first = todays.isEmpty() ? LocalDate.ofInstant(now, ZoneOffset.UTC) : todays.get(0);
            LocalDate last = todays.isEmpty() ? first : todays.get(todays.size() - 1);
            this.bookable = DateRange.closed(first, last.plusDays(setup.policy().horizonDays()));
            this.dates = request.dates().intersection(bookable);
        }

        /** The best openings on these days, with some rules left out. */
        List<Opening> search(DateRange days, int limit, Set<Relaxed> relaxed) {
            VisitPlan plan = plan(days, relaxed);
            long earliest = earliest(relaxed);
            Shortlist list = new Shortlist(limit);
            days(plan, days, relaxed, (date, scans) -> {
                for (DayScan scan : scans) {
                    if (scan.run(earliest, -1)) {
                        scan.collect(list);
                    }
                }
                long waited = date.toEpochDay() + 1 - days.from().toEpochDay();
                return !list.isClosedTo(waited * plan.weights.dayOfWaiting());
            });
            return list.best().stream()
                    .map(candidate ->
                            plan.opening(setup.location(candidate.location).orElseThrow(), candidate))
                    .toList();
        }

        /** Whether the visit could take place on these days if it did without one of its needs. */
        boolean possibleWithout(int need, DateRange days) {
            Set<Relaxed> relaxed = EnumSet.noneOf(Relaxed.class);
            long earliest = earliest(relaxed);
            boolean[] possible = {false};
            days(plan(days, relaxed), days, relaxed, (date, scans) -> {
                for (DayScan scan : scans) {
                    possible[0] = possible[0] || scan.run(earliest, need);
                }
                return !possible[0];
            });
            return possible[0];
        }

        private VisitPlan plan(DateRange days, Set<Relaxed> relaxed) {
            return new VisitPlan(
                    setup.policy(),
                    type,
                    able.computeIfAbsent(type.id(), missing -> new Able(type, setup.resources())),
                    request,
                    days.from(),
                    relaxed.contains(Relaxed.ONLY_WITH));
        }

        /** Goes through the days, turning few pages of the diary at first and more the longer it takes. */
        private void days(VisitPlan plan, DateRange days, Set<Relaxed> relaxed, DayVisitor visitor) {
            if (places.isEmpty()) {
                return;
            }
            Set<ResourceId> everyone = plan.everyone();
            Scratch scratch = new Scratch(plan.needs.size());
            List<DayScan> scans = new ArrayList<>(places.size());
            int span = 1;
            for (LocalDate from = days.from(); from.isBefore(days.to()); span = Math.min(7, span * 2)) {
                LocalDate to = earlier(from.plusDays(span), days.to());
                Occupancy occupancy = diary.occupancy(everyone, around(plan, from, to));
                Spread spread = new Spread(plan, hours(from), occupancy);
                for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
                    if (!spread.isOf(date)) {
                        spread = new Spread(plan, hours(date), occupancy);
                    }
                    scans.clear();
                    for (Location place : places) {
                        LocalDate today = place.clock().date(now);
                        if (!date.isBefore(today)
                                && !date.isAfter(today.plusDays(setup.policy().horizonDays()))) {
                            scans.add(new DayScan(plan, place, date, spread, now, relaxed, admitted, scratch));
                        }
                    }
                    if (!visitor.visit(date, scans)) {
                        return;
                    }
                }
                from = to;
            }
        }

        /** Whether somebody else has what {@code use} needs for some of its time. */
        boolean isTaken(Use use) {
            MinuteCounts counts = diary.occupancy(Set.of(use.resource()), use.time())
                    .of(use.resource())
                    .counts();
            return counts.most(
                            Minutes.floor(use.time().start()),
                            Minutes.ceil(use.time().end()))
                    > 0;
        }

        /** The cap of a stretch that leaves no room for this visit to begin in it. */
        Optional<SessionCap> full(Stretch stretch) {
            return diary.occupancy(Set.of(stretch.resource()), stretch.block()).full(stretch, type.id());
        }

        /** The hours that a search of this date looks at. */
        OpenHours hours(LocalDate date) {
            return diary.hours(week(date));
        }

        private long earliest(Set<Relaxed> relaxed) {
            return relaxed.contains(Relaxed.NOTICE)
                    ? Minutes.ceil(now)
                    : Minutes.ceil(
                            now.plus(type.minimumNotice().orElse(setup.policy().minimumNotice())));
        }

        /** The days with what the first and the last visit could take up, and an hour more, in which gaps are looked for. */
        private TimeRange around(VisitPlan plan, LocalDate from, LocalDate to) {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (Location place : places) {
                first = Math.min(first, Minutes.floor(place.clock().at(from.atStartOfDay())));
                last = Math.max(last, Minutes.floor(place.clock().at(to.atStartOfDay())));
            }
            // What else is overbooked, and visits of capped types, count over the whole block, which may have begun the
            // day before.
            long more = plan.request.allowOverbooking()
                    ? 2 * Minutes.PER_DAY
                    : setup.hasCaps() ? Minutes.PER_DAY + 2 * DayScan.GAP : DayScan.GAP;
            return new TimeRange(
                    Minutes.instant(first - plan.before - more),
                    Minutes.instant(last + plan.duration + plan.after + more));
        }
    }

    /** Looks at one date; says whether to go on. */
    private interface DayVisitor {
        boolean visit(LocalDate date, List<DayScan> scans);
    }

    /** The week of {@code date} with a day of margin; always the same dates for the same week, so that hours can be kept. */
    public static DateRange week(LocalDate date) {
        LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(date.toEpochDay(), 7L) * 7);
        return new DateRange(first.minusDays(1), first.plusDays(8));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
