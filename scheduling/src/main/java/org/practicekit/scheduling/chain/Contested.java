package org.practicekit.scheduling.chain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/**
 * What could serve a visit and its neighbour while the one is still being cleaned up after.
 *
 * @param setup what the practice agreed
 */
record Contested(SchedulingSetup setup) {
    /**
     * What could serve a visit and its neighbour while the one is still being cleaned up after: the search names one room for a
     * time, and here it matters which, so each is asked for.
     */
    Set<ResourceId> by(ChainRequest request, int step) {
        Set<ResourceId> contested = new TreeSet<>();
        if (step > 0) {
            contested.addAll(between(request, step - 1, step, step));
        }
        if (step < request.terms().size()) {
            contested.addAll(between(request, step, step + 1, step));
        }
        return contested;
    }

    private Set<ResourceId> between(ChainRequest request, int first, int second, int asked) {
        Optional<VisitType> before = setup.visitType(request.steps().get(first).visitType());
        Optional<VisitType> after = setup.visitType(request.steps().get(second).visitType());
        if (before.isEmpty() || after.isEmpty()) {
            return Set.of();
        }
        Duration apart = before.get().bufferAfter().plus(after.get().bufferBefore());
        if (request.terms().get(first).least().compareTo(apart) >= 0) {
            return Set.of();
        }
        List<Resource> both = setup.resources().stream()
                .filter(one -> meetsBoth(before.get(), after.get(), one))
                .toList();
        VisitType own = asked == first ? before.get() : after.get();
        List<Need> needs = own.needs().stream()
                .filter(need -> both.stream().anyMatch(need::metBy))
                .toList();
        // Whatever could take the place of a contested one is asked for too: the search might name only the contested.
        return setup.resources().stream()
                .filter(one -> needs.stream().anyMatch(need -> need.metBy(one)))
                .map(Resource::id)
                .filter(one -> allowed(request.steps().get(asked).onlyWith(), one))
                .collect(Collectors.toSet());
    }

    /** Whether both visits could want it, and it is cleaned after the one or set up for the other. */
    private static boolean meetsBoth(VisitType before, VisitType after, Resource resource) {
        return before.needs().stream()
                .filter(need -> need.metBy(resource))
                .anyMatch(first -> after.needs().stream()
                        .filter(need -> need.metBy(resource))
                        .anyMatch(second -> first.buffered() || second.buffered()));
    }

    private static boolean allowed(Set<ResourceId> onlyWith, ResourceId resource) {
        return onlyWith.contains(resource) || onlyWith.stream().noneMatch(one -> one.kind() == resource.kind());
    }

    static Set<ResourceId> pinned(Set<ResourceId> onlyWith, ResourceId resource) {
        return Stream.concat(onlyWith.stream().filter(one -> one.kind() != resource.kind()), Stream.of(resource))
                .collect(Collectors.toUnmodifiableSet());
    }
}
