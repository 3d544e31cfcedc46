package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * What is taken when, to the minute. A change makes a new value and shares all but a page or two with the old one, so a
 * store can keep one up to date and hand it out for nothing; a look-up costs what it looks at, not what is stored. Adding a
 * use and taking it away again gives back an equal value. Immutable and thread-safe.
 */
public final class Occupancy implements Serializable {
    /** Nothing is taken. */
    public static final Occupancy NONE = new Occupancy(TakenMap.EMPTY);

    private final TakenMap taken;

    private Occupancy(TakenMap taken) {
        this.taken = taken;
    }

    /** What these uses take, in any order; they are no visits of any type. */
    public static Occupancy of(Collection<Use> uses) {
        return NONE.plus(uses);
    }

    /** With more uses that are no visits: what is taken for another reason counts for no {@link SessionCap}. */
    public Occupancy plus(Collection<Use> uses) {
        return with(uses, null);
    }

    /** With a visit of a type. */
    public Occupancy plus(VisitTypeId visitType, Collection<Use> uses) {
        return with(uses, visitType);
    }

    /** With a visit where it was found to fit. */
    public Occupancy plus(Opening opening) {
        return with(opening.uses(), opening.visitType());
    }

    private Occupancy with(Collection<Use> uses, @Nullable VisitTypeId visitType) {
        TakenMap changed = taken;
        for (Use use : uses) {
            changed = changed.with(use.resource(), changed.get(use.resource()).plus(use, counted(use, visitType)));
        }
        return new Occupancy(changed);
    }

    /**
     * Without these uses, added without a type.
     *
     * @throws IllegalArgumentException when one of them is not there
     */
    public Occupancy minus(Collection<Use> uses) {
        return without(uses, null);
    }

    /**
     * Without a visit of a type.
     *
     * @throws IllegalArgumentException when it is not there
     */
    public Occupancy minus(VisitTypeId visitType, Collection<Use> uses) {
        return without(uses, visitType);
    }

    private Occupancy without(Collection<Use> uses, @Nullable VisitTypeId visitType) {
        TakenMap changed = taken;
        for (Use use : uses) {
            changed = changed.with(use.resource(), changed.get(use.resource()).minus(use, counted(use, visitType)));
        }
        return new Occupancy(changed);
    }

    /** A patient has no hours, so no cap counts the patient's own visits. */
    private static @Nullable VisitTypeId counted(Use use, @Nullable VisitTypeId visitType) {
        return use.resource().kind() == ResourceKind.PATIENT ? null : visitType;
    }

    /** The most uses of {@code resource} at any minute of {@code time}. */
    public int most(ResourceId resource, TimeRange time) {
        return of(resource).counts.most(Minutes.floor(time.start()), Minutes.ceil(time.end()));
    }

    /** For how many minutes of {@code time} nothing takes {@code resource} up. */
    public long minutesFree(ResourceId resource, TimeRange time) {
        return of(resource).counts.free(Minutes.floor(time.start()), Minutes.ceil(time.end()));
    }

    /** How many overbooked uses of {@code resource} begin within {@code time}. */
    public int overbookedStarts(ResourceId resource, TimeRange time) {
        return of(resource).extras.total(Minutes.floor(time.start()), Minutes.ceil(time.end()));
    }

    /** How many visits that count for a cap begin to take {@code resource} up within {@code time}. */
    public int begun(ResourceId resource, TimeRange time, SessionCap cap) {
        return of(resource).begins.count(Minutes.floor(time.start()), Minutes.ceil(time.end()), cap);
    }

    /** The cap of a stretch that leaves no room for one more visit of a type to begin in it, if one does. */
    public Optional<SessionCap> full(Stretch stretch, VisitTypeId visitType) {
        return stretch.fullFor(visitType, of(stretch.resource()));
    }

    /** When {@code resource} is taken within {@code time}, in order and without overlap. */
    public List<TimeRange> taken(ResourceId resource, TimeRange time) {
        long from = Minutes.floor(time.start());
        long to = Minutes.ceil(time.end());
        long first = from >> 6;
        long[] free = new long[Math.toIntExact((to - 1 >> 6) - first + 1)];
        of(resource).counts.addFree(0, from, to, first, free, 0, free.length);
        BitSet minutes = BitSet.valueOf(free);
        List<TimeRange> taken = new ArrayList<>();
        long origin = first << 6;
        for (long at = origin + minutes.nextClearBit((int) (from - origin)); at < to; ) {
            int next = minutes.nextSetBit((int) (at - origin));
            long end = next < 0 ? to : Math.min(to, origin + next);
            taken.add(new TimeRange(Minutes.instant(at), Minutes.instant(end)));
            at = origin + minutes.nextClearBit((int) (end - origin));
        }
        return taken;
    }

    /** Whether anything at all is taken. */
    public boolean isEmpty() {
        return taken.size() == 0;
    }

    /**
     * Writes what is taken of these resources within {@code time}, one behind the other and without their names: whoever
     * writes them says whose it is.
     */
    public void describe(FingerprintWriter writer, List<ResourceId> resources, TimeRange time) {
        long from = Minutes.floor(time.start());
        long to = Minutes.ceil(time.end());
        IntList taken = new IntList();
        for (ResourceId resource : resources) {
            Taken here = of(resource);
            here.counts.describe(taken, from, to);
            here.extras.describe(taken, from, to);
        }
        taken.describeTo("taken", writer);
    }

    /** Writes visits of which types begin, one resource behind the other: what caps are held against. */
    public void describeBegins(FingerprintWriter writer, List<ResourceId> resources, TimeRange time) {
        for (ResourceId resource : resources) {
            writer.text("resource", "");
            of(resource).begins.describe(writer, Minutes.floor(time.start()), Minutes.ceil(time.end()));
        }
    }

    Taken of(ResourceId resource) {
        return taken.get(resource);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Occupancy occupancy && occupancy.taken.equals(taken);
    }

    @Override
    public int hashCode() {
        return taken.hashCode();
    }

    /** How many resources have uses; not which, and not when. */
    @Override
    public String toString() {
        return "uses of " + taken.size() + " resources";
    }

    /**
     * One resource's uses: all of them by the minute, the beginnings of the overbooked ones, and those of visits. Those of a session count once
     * for as long as anybody is in it, so it is also kept how many are.
     */
    record Taken(MinuteCounts counts, MinuteCounts extras, Begins begins, Map<Use, Integer> shared)
            implements Serializable {
        static final Taken NOTHING = new Taken(MinuteCounts.NONE, MinuteCounts.NONE, Begins.NONE, Map.of());

        Taken plus(Use use, @Nullable VisitTypeId type) {
            int there = shared.getOrDefault(use, 0);
            Map<Use, Integer> more = sharing(use, there + 1);
            if (there > 0) {
                return new Taken(counts, extras, begins, more);
            }
            long from = Minutes.floor(use.time().start());
            return new Taken(
                    counts.plus(from, Minutes.ceil(use.time().end())),
                    use.overbooked() ? extras.plus(from, from + 1) : extras,
                    type == null ? begins : begins.plus(from, type),
                    more);
        }

        Taken minus(Use use, @Nullable VisitTypeId type) {
            int there = shared.getOrDefault(use, 0);
            if (use.session().isPresent() && there == 0) {
                throw new IllegalArgumentException("nobody of session %s is there then. Maybe they left already."
                        .formatted(use.session().get()));
            }
            Map<Use, Integer> fewer = sharing(use, there - 1);
            if (there > 1) {
                return new Taken(counts, extras, begins, fewer);
            }
            long from = Minutes.floor(use.time().start());
            return new Taken(
                    counts.minus(from, Minutes.ceil(use.time().end())),
                    use.overbooked() ? extras.minus(from, from + 1) : extras,
                    type == null ? begins : begins.minus(from, type),
                    fewer);
        }

        private Map<Use, Integer> sharing(Use use, int number) {
            if (use.session().isEmpty()) {
                return shared;
            }
            Map<Use, Integer> changed = new HashMap<>(shared);
            if (number > 0) {
                changed.put(use, number);
            } else {
                changed.remove(use);
            }
            return Map.copyOf(changed);
        }

        boolean isNothing() {
            return counts.isEmpty() && extras.isEmpty() && begins.isEmpty();
        }
    }
}
