package org.practicekit.scheduling.chain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.appointment.LinkTerms;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.LinkRules;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Finds combinations of times for visits that belong together.
 *
 * <p>The order of the offers: those that begin first; of those that begin together, the one that is over first, then the one
 * whose times the practice minds least; one offer for each beginning. Nothing that is better is left out: each visit is looked
 * for at every time that the search offers for it, with what the visits before it take up already taken, and with each room
 * that two neighbours could both want before it is cleaned.
 *
 * <p>A pure function of its arguments; immutable and thread-safe.
 */
public final class ChainFinder implements Serializable {
    private static final Comparator<Opening> IN_ORDER = Comparator.comparing(Opening::start)
            .thenComparing(Opening::points)
            .thenComparing(one -> one.resources().toString());

    private final SchedulingSetup setup;
    private final SlotSearch search;

    /** A finder within what this practice agreed. */
    public ChainFinder(SchedulingSetup setup) {
        this(setup, new SlotSearch(setup));
    }

    /** A finder with a search for the same setup, which can be shared. */
    public ChainFinder(SchedulingSetup setup, SlotSearch search) {
        this.setup = setup;
        this.search = search;
    }

    /** The best combinations at {@code now}, or why there is none. */
    public Decision<ChainOffers> find(ChainRequest request, Diary diary, Instant now) {
        return find(request, diary, now, opening -> true);
    }

    /**
     * The best combinations whose times also pass a test of the caller's own.
     *
     * @param admitted a further rule for each single visit; must depend on nothing but its argument
     */
    public Decision<ChainOffers> find(ChainRequest request, Diary diary, Instant now, Predicate<Opening> admitted) {
        Run run = new Run(request, diary, now, admitted);
        List<ChainOffer> offers = run.offers();
        return offers.isEmpty() ? Refused.because(run.why()) : new Granted<>(new ChainOffers(offers), List.of());
    }

    private final class Run {
        private final ChainRequest request;
        private final Diary diary;
        private final Instant now;
        private final Predicate<Opening> admitted;
        private final Map<Page, List<Opening>> known = new HashMap<>();
        private final List<Set<ResourceId>> contested;
        /** How far the best attempt came, for saying why there is none. */
        private int deepest;

        Run(ChainRequest request, Diary diary, Instant now, Predicate<Opening> admitted) {
            this.request = request;
            this.diary = diary;
            this.now = now;
            this.admitted = admitted;
            this.contested = IntStream.range(0, request.steps().size())
                    .mapToObj(step -> new Contested(setup).by(request, step))
                    .toList();
        }

        List<ChainOffer> offers() {
            List<ChainOffer> offers = new ArrayList<>();
            for (LocalDate date : bookable(request.dates())) {
                List<Opening> first = openings(0, date, List.of());
                for (int i = 0; i < first.size() && offers.size() < request.limit(); ) {
                    Best best = new Best();
                    Instant start = first.get(i).start();
                    for (; i < first.size() && first.get(i).start().equals(start); i++) {
                        follow(List.of(first.get(i)), best);
                    }
                    if (best.visits != null) {
                        offers.add(new ChainOffer(best.visits));
                    }
                }
            }
            return offers;
        }

        Finding why() {
            int missing = Math.min(deepest, request.steps().size() - 1);
            String type = request.steps().get(missing).visitType().value();
            String terms =
                    missing == 0 ? "" : ", " + request.terms().get(missing - 1).describe();
            return Finding.of(LinkRules.COMBINATION, Severity.ERROR)
                    .message("There is no time for visit %d of %d (%s%s) with the others from %s to %s."
                            .formatted(
                                    missing + 1,
                                    request.steps().size(),
                                    type,
                                    terms,
                                    request.dates().from(),
                                    request.dates().lastDay()))
                    .putFacts("step", Integer.toString(missing + 1))
                    .putFacts("visitType", type)
                    .build();
        }

        /** Adds the remaining visits in every way that can still be better than the best. */
        private void follow(List<Opening> chosen, Best best) {
            int step = chosen.size();
            deepest = Math.max(deepest, step);
            if (step == request.steps().size()) {
                best.consider(chosen);
                return;
            }
            Opening before = chosen.get(step - 1);
            LinkTerms terms = request.terms().get(step - 1);
            Instant earliest = before.time().end().plus(terms.least());
            Instant latest = before.time().end().plus(terms.most());
            WallClock clock = new WallClock(before.zone());
            LocalDate last = terms.sameDay()
                    ? clock.date(before.start())
                    : clock.date(latest).plusDays(1);
            for (LocalDate date = clock.date(earliest).minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
                if (best.isOverBefore(clock.at(date.minusDays(1).atStartOfDay()))) {
                    return;
                }
                for (Opening next : openings(step, date, chosen)) {
                    if (best.isOverBefore(next)) {
                        break;
                    }
                    if (terms.hold(
                            before.time(), before.uses(), next.time(), next.uses(), new WallClock(next.zone()))) {
                        List<Opening> longer = new ArrayList<>(chosen);
                        longer.add(next);
                        follow(longer, best);
                    }
                }
            }
        }

        /** All times for a visit on a day, given what the visits before it take up. */
        private List<Opening> openings(int step, LocalDate date, List<Opening> chosen) {
            if (bookable(DateRange.day(date)).isEmpty()) {
                return List.of();
            }
            List<Opening> free = known.computeIfAbsent(new Page(step, date), page -> searched(page, diary));
            List<Use> taken =
                    chosen.stream().flatMap(one -> one.uses().stream()).toList();
            // A block may have room for one of them without having room for both.
            boolean clash = setup.hasCaps() && !chosen.isEmpty()
                    || free.stream()
                            .flatMap(one -> one.uses().stream())
                            .anyMatch(use -> taken.stream().anyMatch(use::clashesWith));
            return clash ? searched(new Page(step, date), new DiaryWith(diary, chosen)) : free;
        }

        private List<Opening> searched(Page page, Diary seen) {
            Set<ResourceId> asked = request.steps().get(page.step()).onlyWith();
            return Stream.concat(
                            Stream.of(asked),
                            contested.get(page.step()).stream().map(one -> Contested.pinned(asked, one)))
                    .flatMap(onlyWith -> searched(page, onlyWith, seen).stream())
                    .distinct()
                    .sorted(IN_ORDER)
                    .toList();
        }

        private List<Opening> searched(Page page, Set<ResourceId> onlyWith, Diary seen) {
            SlotRequest one = SlotRequest.builder()
                    .visitType(request.steps().get(page.step()).visitType())
                    .patient(request.patient())
                    .patientKind(request.patientKind())
                    .dates(DateRange.day(page.date()))
                    .times(request.times())
                    .onlyWith(onlyWith)
                    .location(request.location())
                    .limit(Integer.MAX_VALUE)
                    .build();
            return search.offers(one, seen, now, admitted);
        }

        /** Those of the dates that are not over and within the horizon, wherever in the practice that is longest. */
        private List<LocalDate> bookable(DateRange dates) {
            Optional<DateRange> open = setup.locations().stream()
                    .map(place -> place.clock().date(now))
                    .map(today -> DateRange.days(today, setup.policy().horizonDays() + 1))
                    .reduce((some, other) -> new DateRange(
                            some.from().isBefore(other.from()) ? some.from() : other.from(),
                            some.to().isAfter(other.to()) ? some.to() : other.to()))
                    .flatMap(dates::intersection);
            return open.map(range -> range.from().datesUntil(range.to()).toList())
                    .orElse(List.of());
        }
    }

    /** The best completion of the visits that begin at one time. */
    private static final class Best {
        @Nullable
        List<Opening> visits;

        void consider(List<Opening> other) {
            if (visits == null || ORDER.compare(other, visits) < 0) {
                visits = List.copyOf(other);
            }
        }

        /** Whether the best is over before a visit that begins then could be. */
        boolean isOverBefore(Opening next) {
            return isOverBefore(next.time().end());
        }

        boolean isOverBefore(Instant time) {
            return visits != null && end(visits).isBefore(time);
        }

        private static Instant end(List<Opening> visits) {
            return visits.get(visits.size() - 1).time().end();
        }

        private static final Comparator<List<Opening>> ORDER = Comparator.<List<Opening>, Instant>comparing(Best::end)
                .thenComparing(
                        visits -> visits.stream().mapToInt(Opening::points).sum())
                .thenComparing(
                        visits -> visits.stream().map(Opening::start).toList().toString())
                .thenComparing(visits ->
                        visits.stream().map(Opening::resources).toList().toString());
    }

    private record Page(int step, LocalDate date) {}

    /** A diary in which some more is taken. */
    private record DiaryWith(Diary diary, List<Opening> more) implements Diary {
        @Override
        public OpenHours hours(DateRange dates) {
            return diary.hours(dates);
        }

        @Override
        public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
            Occupancy occupancy = diary.occupancy(resources, time);
            for (Opening one : more) {
                occupancy = occupancy.plus(one);
            }
            return occupancy;
        }
    }
}
