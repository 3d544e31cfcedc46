package org.practicekit.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.policy.RankingWeights;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * All starts of one visit on one date at one location. A set of minutes is an array of 64-bit words, so what is free long
 * enough for a visit is found for 64 minutes at once by a handful of shifts. Used once, with working memory that is used
 * again.
 */
final class DayScan {
    /** How far away from a visit gaps are looked for. */
    static final int GAP = 64;

    private static final long[] NO_START = {};
    private static final boolean[] ONE = {false};
    private static final boolean[] ONE_THEN_MORE = {false, true};

    private final VisitPlan plan;
    private final Location location;
    private final LocalDate date;
    private final Spread spread;
    private final Instant now;
    private final Set<Relaxed> relaxed;
    private final Predicate<Opening> admitted;
    private final Scratch scratch;

    private long firstWord;
    private int words;

    DayScan(
            VisitPlan plan,
            Location location,
            LocalDate date,
            Spread spread,
            Instant now,
            Set<Relaxed> relaxed,
            Predicate<Opening> admitted,
            Scratch scratch) {
        this.plan = plan;
        this.location = location;
        this.date = date;
        this.spread = spread;
        this.now = now;
        this.relaxed = relaxed;
        this.admitted = admitted;
        this.scratch = scratch;
    }

    /**
     * Finds the starts.
     *
     * @param earliest the first minute at which a visit may begin
     * @param ignoredNeed a need to leave out, or -1
     * @return whether there is any
     */
    boolean run(long earliest, int ignoredNeed) {
        WallClock clock = location.clock();
        long midnight = Minutes.floor(clock.at(date.atStartOfDay()));
        long first = Math.max(earliest, midnight);
        long last = Minutes.floor(clock.at(date.plusDays(1).atStartOfDay()));
        if (first >= last || !window(first, last)) {
            return false;
        }
        scratch.begin(words);
        // The primary need first: its resources are the scarcest as a rule.
        if (plan.primary != ignoredNeed && !keepStartsOf(plan.primary)) {
            return false;
        }
        if (!keepCommon(onTheGrid(first, last)) || !patientCan(clock)) {
            return false;
        }
        for (int need = 0; need < plan.needs.size(); need++) {
            if (need != plan.primary && need != ignoredNeed && !keepStartsOf(need)) {
                return false;
            }
        }
        return true;
    }

    /** Narrows the view to the visits for whose primary need anybody is there at all; false when there is none. */
    private boolean window(long first, long last) {
        long opens = Long.MAX_VALUE;
        long shuts = Long.MIN_VALUE;
        // How much of a visit there is before that need begins, and after it is over.
        long ahead = Math.max(0, plan.begin(plan.primary, 0));
        long behind = Math.max(0, plan.duration - plan.end(plan.primary, 0));
        for (Stretch[] stretches : spread.open(plan.primary)) {
            for (int i = OpenHours.firstEndingAfter(stretches, first);
                    i < stretches.length && stretches[i].start < last + plan.duration;
                    i++) {
                if (stretches[i].location().equals(location.id())) {
                    opens = Math.min(opens, Math.max(first, stretches[i].start - ahead));
                    shuts = Math.max(shuts, stretches[i].end + behind);
                }
            }
        }
        shuts = Math.min(shuts, last + plan.duration);
        if (opens >= shuts) {
            return false;
        }
        // An hour more on either side, to see whether a gap there is short.
        firstWord = opens - plan.before - GAP >> 6;
        words = Math.toIntExact((shuts + plan.after + GAP - 1 >> 6) - firstWord + 1);
        return true;
    }

    /** Starts fall on the same minutes of every hour of the wall clock, also after the clock changed. */
    private long[] onTheGrid(long first, long last) {
        long[] grid = scratch.any;
        Arrays.fill(grid, 0, words, 0);
        long minute = Math.max(first, firstWord << 6);
        long end = Math.min(last, firstWord + words << 6);
        while (minute < end) {
            Instant here = Minutes.instant(minute);
            ZoneOffset offset = location.zone().getRules().getOffset(here);
            var change = location.zone().getRules().nextTransition(here);
            long until = change == null ? end : Math.min(end, Minutes.floor(change.getInstant()));
            long shown = minute + Math.floorDiv(offset.getTotalSeconds(), 60);
            for (long start = minute + Math.floorMod(-shown, plan.every); start < until; start += plan.every) {
                set(grid, start);
            }
            minute = until;
        }
        return grid;
    }

    private boolean patientCan(WallClock clock) {
        boolean anyTime = plan.request.times().isEmpty() || relaxed.contains(Relaxed.PATIENT_TIMES);
        Occupancy.Taken visits = relaxed.contains(Relaxed.PATIENT_VISITS)
                ? Occupancy.Taken.NOTHING
                : spread.occupancy.of(ResourceId.of(plan.request.patient()));
        if (anyTime && visits.isNothing()) {
            return true;
        }
        long[] can = new long[words];
        if (anyTime) {
            visits.counts().addFree(0, firstWord << 6, firstWord + words << 6, firstWord, can, 0, words);
        } else {
            for (TimeRange window : windows(plan.request.times(), clock)) {
                visits.counts()
                        .addFree(
                                0, Minutes.ceil(window.start()), Minutes.floor(window.end()), firstWord, can, 0, words);
            }
        }
        return Minutes.keepRuns(can, 0, words, plan.duration) && keepCommon(can);
    }

    /** The windows that reach into this date; those of the day before may cross midnight. */
    private List<TimeRange> windows(List<DayWindow> windows, WallClock clock) {
        return windows.stream()
                .flatMap(window -> List.of(date.minusDays(1), date, date.plusDays(1)).stream()
                        .filter(day -> window.days().contains(day.getDayOfWeek()))
                        .flatMap(day -> clock.between(day.atTime(window.from()), window.ends(day)).stream()))
                .toList();
    }

    /** Keeps of the starts those that some candidate allows. */
    private boolean keepStartsOf(int need) {
        int candidates = plan.candidates.get(need).size();
        boolean overbook = plan.request.allowOverbooking();
        // Of equals the first will do: nobody asks for those behind it once every start has one.
        boolean firstWillDo = need != plan.primary && !plan.entangled && !overbook;
        long[] alone = scratch.ordinary(need, candidates * words);
        long[] beside = overbook ? scratch.overbooked(need, candidates * words) : alone;
        long[] any = scratch.any;
        Arrays.fill(any, 0, words, 0);
        int known = 0;
        boolean enough = false;
        while (known < candidates && !enough) {
            int at = known * words;
            boolean some = startsOf(need, known, false, alone, at);
            if (overbook) {
                some |= startsOf(need, known, true, beside, at);
            }
            if (some) {
                for (int word = 0; word < words; word++) {
                    any[word] |= beside[at + word];
                }
                enough = firstWillDo && isAllIn(any);
            }
            known++;
        }
        scratch.known[need] = known;
        return keepCommon(any);
    }

    /** Writes the starts that one candidate allows, in ordinary use or when overbooking is wanted. */
    private boolean startsOf(int need, int candidate, boolean overbook, long[] set, int at) {
        Arrays.fill(set, at, at + words, 0);
        Stretch[] stretches = spread.open(need)[candidate];
        Occupancy.Taken taken =
                relaxed.contains(Relaxed.TAKEN) ? Occupancy.Taken.NOTHING : spread.taken(need)[candidate];
        long begin = firstWord << 6;
        long end = firstWord + words << 6;
        for (int i = OpenHours.firstEndingAfter(stretches, begin);
                i < stretches.length && stretches[i].start < end;
                i++) {
            Stretch stretch = stretches[i];
            if (stretch.location().equals(location.id()) && admits(stretch)) {
                int level = overbook ? beside(stretch, taken) : 0;
                taken.counts().addFree(level, stretch.start, stretch.end, firstWord, set, at, words);
            }
        }
        if (!Minutes.any(set, at, words)) {
            return false;
        }
        if (need == plan.primary && !overbook) {
            System.arraycopy(set, at, scratch.free(plan.candidates.get(need).size() * words), at, words);
        }
        if (!Minutes.keepRuns(set, at, words, plan.length(need))) {
            return false;
        }
        if (!relaxed.contains(Relaxed.SESSION_CAPS)) {
            clearFullBlocks(need, candidate, set, at);
        }
        Minutes.move(set, at, words, Math.toIntExact(-plan.begin(need, 0)));
        return true;
    }

    /** Nothing more may begin in a block that has all the visits it takes; what began before may last into it. */
    private void clearFullBlocks(int need, int candidate, long[] set, int at) {
        Stretch[] stretches = spread.open(need)[candidate];
        long begin = firstWord << 6;
        long end = firstWord + words << 6;
        for (int i = OpenHours.firstEndingAfter(stretches, begin);
                i < stretches.length && stretches[i].start < end;
                i++) {
            Stretch stretch = stretches[i];
            if (!stretch.caps().isEmpty()
                    && stretch.fullFor(plan.visitType, spread.taken(need)[candidate])
                            .isPresent()) {
                for (long minute = Math.max(begin, stretch.start); minute < Math.min(end, stretch.end); minute++) {
                    set[at + (int) ((minute >> 6) - firstWord)] &= ~(1L << (minute & 63));
                }
            }
        }
    }

    private boolean admits(Stretch stretch) {
        return (stretch.takes(plan.visitType) || relaxed.contains(Relaxed.VISIT_TYPES))
                && (stretch.unreserved(plan.visitType, now) || relaxed.contains(Relaxed.CARVE_OUTS));
    }

    /** How many visits may already be there: none, or as many as the block still lets in beside. */
    private static int beside(Stretch stretch, Occupancy.Taken taken) {
        Overbooking limit = stretch.overbooking();
        if (!limit.allowed()) {
            return 0;
        }
        int used = taken.extras()
                .total(
                        Minutes.floor(stretch.block().start()),
                        Minutes.ceil(stretch.block().end()));
        return used < limit.extraInBlock() ? limit.extraAtOnce() : 0;
    }

    private boolean keepCommon(long[] other) {
        long[] starts = scratch.starts;
        long left = 0;
        for (int i = 0; i < words; i++) {
            starts[i] &= other[i];
            left |= starts[i];
        }
        return left != 0;
    }

    private boolean isAllIn(long[] other) {
        long missing = 0;
        for (int i = 0; i < words; i++) {
            missing |= scratch.starts[i] & ~other[i];
        }
        return missing == 0;
    }

    /** Offers every start to the list, with each candidate of the primary need that is free then. */
    void collect(Shortlist list) {
        RankingWeights weights = plan.weights;
        int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(plan.firstDay, date)));
        int wait = Math.multiplyExact(weights.dayOfWaiting(), days);
        long[] preferredTimes = preferredTimes();
        List<ResourceId> providers = plan.candidates.get(plan.primary);
        boolean choosy = providers.stream().anyMatch(plan.request.preferred()::contains);
        long[] alone = scratch.ordinary(plan.primary);
        long[] beside = plan.request.allowOverbooking() ? scratch.overbooked(plan.primary) : alone;
        for (int word = 0; word < words; word++) {
            for (long bits = scratch.starts[word]; bits != 0; bits &= bits - 1) {
                long start = (firstWord + word << 6) + Long.numberOfTrailingZeros(bits);
                int time = preferredTimes.length == 0 || isSet(preferredTimes, 0, start) ? 0 : weights.otherTime();
                if (!list.admits(wait + time, start)) {
                    continue;
                }
                for (int i = 0; i < providers.size(); i++) {
                    if (!isSet(beside, i, start)) {
                        continue;
                    }
                    int provider = choosy && !plan.request.preferred().contains(providers.get(i))
                            ? weights.otherProvider()
                            : 0;
                    // An extra visit takes nothing that is open.
                    boolean ordinary = isSet(alone, i, start);
                    int gap = ordinary ? gaps(i, start) * weights.shortGap() : 0;
                    int later = ordinary ? plan.price(i, start) : 0;
                    if (list.admits(wait + time + provider + gap + later, start)) {
                        offer(list, start, i, new Shortlist.Points(days, wait, provider, time, gap, later, 0));
                    }
                }
            }
        }
    }

    private void offer(Shortlist list, long start, int provider, Shortlist.Points points) {
        int[] chosen = new int[plan.needs.size()];
        Arrays.fill(chosen, -1);
        chosen[plan.primary] = provider;
        boolean found =
                choose(chosen, 0, start, false) || plan.request.allowOverbooking() && choose(chosen, 0, start, true);
        if (!found) {
            return;
        }
        ResourceId[] resources = new ResourceId[chosen.length];
        boolean[] beside = new boolean[chosen.length];
        boolean anyBeside = false;
        for (int need = 0; need < chosen.length; need++) {
            resources[need] = plan.candidates.get(need).get(chosen[need]);
            beside[need] = !isSet(scratch.ordinary(need), chosen[need], start);
            anyBeside |= beside[need];
        }
        Shortlist.Points all = new Shortlist.Points(
                points.days(),
                points.waiting(),
                points.provider(),
                points.time(),
                points.gap(),
                points.laterPatients(),
                anyBeside ? plan.weights.overbooked() : 0);
        Shortlist.Candidate candidate =
                new Shortlist.Candidate(start, location.id(), resources, beside, resources[plan.primary], all);
        if (list.admits(all.sum(), start) && (relaxed.contains(Relaxed.FURTHER_RULES) || isAdmitted(candidate))) {
            list.offer(candidate);
        }
    }

    private boolean isAdmitted(Shortlist.Candidate candidate) {
        return admitted == SlotSearch.EVERY_OPENING || admitted.test(plan.opening(location, candidate));
    }

    /** Gives each need its own resource, the ordinary use before the overbooked one, the first that leaves enough for the rest. */
    private boolean choose(int[] chosen, int need, long start, boolean overbook) {
        if (need == chosen.length) {
            return true;
        }
        if (need == plan.primary) {
            return choose(chosen, need + 1, start, overbook);
        }
        for (boolean beside : overbook ? ONE_THEN_MORE : ONE) {
            long[] allowed = beside ? scratch.overbooked(need) : scratch.ordinary(need);
            for (int i = 0; i < scratch.known[need]; i++) {
                boolean tried = beside && isSet(scratch.ordinary(need), i, start);
                if (!tried && isSet(allowed, i, start) && !isTaken(chosen, need, i)) {
                    chosen[need] = i;
                    if (enoughFor(need + 1, chosen, start, overbook) && choose(chosen, need + 1, start, overbook)) {
                        return true;
                    }
                    chosen[need] = -1;
                }
            }
        }
        return false;
    }

    /**
     * Whether the needs from this one on can each still have a resource of their own: a matching, found by augmenting paths.
     * Without it, six rooms out of thirty would be tried in every combination before a missing seventh is noticed.
     */
    private boolean enoughFor(int from, int[] chosen, long start, boolean overbook) {
        if (!plan.entangled) {
            return true;
        }
        Map<ResourceId, Integer> given = new HashMap<>();
        for (int need = from; need < chosen.length; need++) {
            if (need != plan.primary && !give(need, chosen, start, overbook, given, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    private boolean give(
            int need,
            int[] chosen,
            long start,
            boolean overbook,
            Map<ResourceId, Integer> given,
            Set<ResourceId> asked) {
        long[] allowed = overbook ? scratch.overbooked(need) : scratch.ordinary(need);
        for (int i = 0; i < scratch.known[need]; i++) {
            ResourceId one = plan.candidates.get(need).get(i);
            if (isSet(allowed, i, start) && !isTaken(chosen, need, i) && asked.add(one)) {
                Integer before = given.get(one);
                if (before == null || give(before, chosen, start, overbook, given, asked)) {
                    given.put(one, need);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTaken(int[] chosen, int need, int index) {
        if (!plan.entangled) {
            return false;
        }
        ResourceId one = plan.candidates.get(need).get(index);
        for (int other = 0; other < chosen.length; other++) {
            if (other != need
                    && chosen[other] >= 0
                    && plan.candidates.get(other).get(chosen[other]).equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** On how many sides of the visit a gap would be left that is too short to use. */
    private int gaps(int provider, long start) {
        int tooShort = plan.weights.shortGapMinutes();
        long begin = plan.begin(plan.primary, start);
        long end = plan.end(plan.primary, start);
        int ahead = Long.numberOfLeadingZeros(~sixtyFour(provider, begin - 64));
        int behind = Long.numberOfTrailingZeros(~sixtyFour(provider, end));
        return (ahead > 0 && ahead < tooShort ? 1 : 0) + (behind > 0 && behind < tooShort ? 1 : 0);
    }

    private long[] preferredTimes() {
        if (plan.request.preferredTimes().isEmpty()) {
            return NO_START;
        }
        long[] preferred = new long[words];
        for (TimeRange window : windows(plan.request.preferredTimes(), location.clock())) {
            MinuteCounts.NONE.addFree(
                    0, Minutes.ceil(window.start()), Minutes.floor(window.end()), firstWord, preferred, 0, words);
        }
        return preferred;
    }

    /** The minutes from {@code from} on at which a provider is free. */
    private long sixtyFour(int provider, long from) {
        long word = (from >> 6) - firstWord;
        int bit = (int) (from & 63);
        long low = freeWord(provider, word);
        return bit == 0 ? low : low >>> bit | freeWord(provider, word + 1) << 64 - bit;
    }

    private long freeWord(int provider, long word) {
        return word >= 0 && word < words ? scratch.free()[provider * words + (int) word] : 0;
    }

    private void set(long[] set, long minute) {
        set[(int) ((minute >> 6) - firstWord)] |= 1L << (minute & 63);
    }

    /** Whether a minute is in the set of this number. */
    private boolean isSet(long[] sets, int number, long minute) {
        int word = (int) ((minute >> 6) - firstWord);
        return (sets[number * words + word] & 1L << (minute & 63)) != 0;
    }
}
