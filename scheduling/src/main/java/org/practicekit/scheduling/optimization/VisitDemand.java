package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    private final int before;
    private final int after;

    VisitDemand(VisitType type, Set<ResourceId> onlyWith, SchedulingSetup setup, int minutes) {
        this.type = type;
        this.duration = (int) type.duration().toMinutes() / minutes;
        this.before = (int) type.bufferBefore().toMinutes() / minutes;
        this.after = (int) type.bufferAfter().toMinutes() / minutes;
        int first = 0;
        for (int need = type.needs().size() - 1; need >= 0; need--) {
            first = type.needs().get(need).kind() == ResourceKind.PROVIDER ? need : first;
        }
        this.primary = first;
        for (Need need : type.needs()) {
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

    /** How long before the patient is seen a need begins. */
    int lead(int need) {
        return type.needs().get(need).buffered() ? before : 0;
    }

    int length(int need) {
        return type.needs().get(need).buffered() ? before + duration + after : duration;
    }

    /** How many of the needs, this one among them, can be met by nobody else than those who could meet this one. */
    int together(int need) {
        return (int) eligible.stream()
                .filter(other -> eligible.get(need).containsAll(other))
                .count();
    }
}
