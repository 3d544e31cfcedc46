package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * The rooms, devices and people that visits need beside the one who sees the patient, as sets of which only the number counts. Where sets
 * overlap, all of them together are one more set; a visit counts in each set that holds everybody who could serve it. So the
 * numbers never keep out what could take place, and what they let in wrongly is found when the rooms are handed out.
 */
final class PoolTable {
    private final List<Set<ResourceId>> sets;

    PoolTable(Collection<VisitDemand> demands) {
        Set<Set<ResourceId>> distinct = new LinkedHashSet<>();
        for (VisitDemand demand : demands) {
            for (int need = 0; need < demand.needs(); need++) {
                if (need != demand.primary && !demand.eligible.get(need).isEmpty()) {
                    distinct.add(demand.eligible.get(need));
                }
            }
        }
        List<Set<ResourceId>> joined = new ArrayList<>();
        for (Set<ResourceId> set : distinct) {
            Set<ResourceId> union = new TreeSet<>(set);
            List<Set<ResourceId>> overlapping = joined.stream()
                    .filter(other -> other.stream().anyMatch(set::contains))
                    .toList();
            overlapping.forEach(union::addAll);
            joined.removeAll(overlapping);
            joined.add(union);
        }
        distinct.addAll(joined);
        this.sets = List.copyOf(distinct);
    }

    /** What a visit takes from the pools, counted from where its shape begins. */
    List<PoolUse> uses(VisitDemand demand) {
        List<PoolUse> uses = new ArrayList<>();
        for (int pool = 0; pool < sets.size(); pool++) {
            for (int need = 0; need < demand.needs(); need++) {
                if (sets.get(pool).containsAll(demand.eligible.get(need))) {
                    uses.add(new PoolUse(
                            pool, demand.lead() + demand.begin(need), demand.end(need) - demand.begin(need)));
                }
            }
        }
        return uses;
    }

    /** How many of each are free when, at each place. */
    List<Pool> pools(FreeTime time, List<PlaceTicks> places) {
        return sets.stream().map(set -> pool(set, time, places)).toList();
    }

    private static Pool pool(Set<ResourceId> set, FreeTime time, List<PlaceTicks> places) {
        List<Pool.Change> changes = new ArrayList<>();
        for (int site = 0; site < places.size(); site++) {
            PlaceTicks place = places.get(site);
            int[] free = new int[place.total()];
            for (ResourceId one : set) {
                BitSet ticks = time.free(one, place);
                for (int tick = ticks.nextSetBit(0); tick >= 0; tick = ticks.nextSetBit(tick + 1)) {
                    free[tick]++;
                }
            }
            for (int day = 0; day < place.days(); day++) {
                int from = place.origin(day);
                int to = place.origin(day + 1);
                for (int start = from, end; start < to; start = end) {
                    end = start + 1;
                    while (end < to && free[end] == free[start]) {
                        end++;
                    }
                    if (free[start] > 0) {
                        changes.add(new Pool.Change(site, day, start - from, end - from, free[start]));
                    }
                }
            }
        }
        return new Pool(List.of(), changes);
    }
}
