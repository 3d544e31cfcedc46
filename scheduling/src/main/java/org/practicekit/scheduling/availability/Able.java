package org.practicekit.scheduling.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/** Who could meet which need of a visit type, whoever asks. */
final class Able {
    private static final Comparator<Resource> ORDINARY_FIRST =
            Comparator.<Resource>comparingInt(one -> one.capabilities().size()).thenComparing(Resource::id);

    /** The need whose candidates are offered one by one: the first provider, or else the first need. */
    final int primary;

    private final List<Need> needs;
    /** For each need, who could meet it, the most ordinary first so that the special ones stay free. */
    private final List<List<ResourceId>> candidates = new ArrayList<>();
    /** The same with their places. */
    private final List<Map<ResourceId, Integer>> places = new ArrayList<>();

    private final boolean entangled;

    Able(VisitType type, Collection<Resource> resources) {
        this.needs = type.needs();
        this.primary = primary(needs);
        for (int need = 0; need < needs.size(); need++) {
            List<ResourceId> some = resources.stream()
                    .filter(needs.get(need)::metBy)
                    .sorted(need == primary ? Comparator.comparing(Resource::id) : ORDINARY_FIRST)
                    .map(Resource::id)
                    .toList();
            Map<ResourceId, Integer> place = new HashMap<>();
            some.forEach(one -> place.put(one, place.size()));
            candidates.add(some);
            places.add(place);
        }
        this.entangled = overlap(candidates);
    }

    /** Who could meet each need, if of some kinds only these will do. */
    List<List<ResourceId>> candidates(Set<ResourceId> onlyWith) {
        if (onlyWith.isEmpty()) {
            return candidates;
        }
        Set<ResourceKind> limited = new HashSet<>();
        onlyWith.forEach(id -> limited.add(id.kind()));
        List<List<ResourceId>> left = new ArrayList<>(needs.size());
        for (int need = 0; need < needs.size(); need++) {
            Map<ResourceId, Integer> place = places.get(need);
            left.add(
                    limited.contains(needs.get(need).kind())
                            ? onlyWith.stream()
                                    .filter(place::containsKey)
                                    .sorted(Comparator.comparing(place::get))
                                    .toList()
                            : candidates.get(need));
        }
        return left;
    }

    /** Whether some resource could meet two of the needs, so that they must be told apart. */
    boolean entangled(List<List<ResourceId>> left) {
        return entangled && (left == candidates || overlap(left));
    }

    private static int primary(List<Need> needs) {
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i).kind() == ResourceKind.PROVIDER) {
                return i;
            }
        }
        return 0;
    }

    private static boolean overlap(List<List<ResourceId>> candidates) {
        Set<ResourceId> seen = new HashSet<>();
        for (List<ResourceId> some : candidates) {
            for (ResourceId one : some) {
                if (!seen.add(one)) {
                    return true;
                }
            }
        }
        return false;
    }
}
