package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/** What a kind of visit takes up, in ticks, and who could meet its needs when only some will do. */
final class VisitDemand {
    final VisitType type;
    final int duration;
    /** For each need, who could meet it. */
    final List<Set<ResourceId>> eligible = new ArrayList<>();
    /** The need whose resource is chosen first: the first provider, or else the first of all, as in the search for slots. */
    final int primary;

    /** For each need, how long after the patient is seen it begins; negative with a buffer, positive for one that comes later. */
    private final int[] begins;
    /** For each need, how long after the patient is seen it is over. */
    private final int[] ends;

    VisitDemand(VisitType type, Set<ResourceId> onlyWith, SchedulingSetup setup, int minutes) {
        this.type = type;
        this.duration = (int) type.duration().toMinutes() / minutes;
        this.begins = new int[type.needs().size()];
        this.ends = new int[type.needs().size()];
        int first = 0;
        for (int need = type.needs().size() - 1; need >= 0; need--) {
            first = type.needs().get(need).kind() == ResourceKind.PROVIDER ? need : first;
        }
        this.primary = first;
        for (Need need : type.needs()) {
            int number = eligible.size();
            TimeRange taken = type.taken(need, Instant.EPOCH);
            begins[number] = (int) taken.start().getEpochSecond() / 60 / minutes;
            ends[number] = (int) taken.end().getEpochSecond() / 60 / minutes;
            boolean narrowed = onlyWith.stream().anyMatch(id -> id.kind() == need.kind());
            Set<ResourceId> able = new TreeSet<>();
            setup.resources().stream()
                    .filter(need::metBy)
                    .map(Resource::id)
                    .filter(id -> !narrowed || onlyWith.contains(id))
                    .forEach(able::add);
            eligible.add(able);
        }
    }

    int needs() {
        return eligible.size();
    }

    /** How long after the patient is seen a need begins; negative with a buffer. */
    int begin(int need) {
        return begins[need];
    }

    /** How long after the patient is seen a need is over. */
    int end(int need) {
        return ends[need];
    }

    /** How long before the patient is seen the shape of the visit begins: with the provider, where that is earlier. */
    int lead() {
        return Math.max(0, -begins[primary]);
    }

    /** The visit as long as the patient or the provider is there. */
    VisitShape shape(List<PoolUse> uses) {
        Phase withProvider = new Phase(lead() + begins[primary], ends[primary] - begins[primary]);
        return new VisitShape(lead() + Math.max(duration, ends[primary]), List.of(withProvider), uses);
    }

    /** How many of the needs, this one among them, can be met by nobody else than those who could meet this one. */
    int together(int need) {
        return (int) eligible.stream()
                .filter(other -> eligible.get(need).containsAll(other))
                .count();
    }
}
