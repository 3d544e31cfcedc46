package org.practicekit.scheduling.optimization;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/**
 * Whose time some callers want, and how much of it: the first provider's, or that of the visit's first need, as in a search.
 *
 * @param calls who wants it
 * @param minutes for how long each
 * @param who any of these will do
 */
record WantedTime(ExpectedCalls calls, long minutes, Set<ResourceId> who) {
    static WantedTime of(SchedulingSetup setup, ExpectedCalls calls) {
        VisitType type = setup.visitType(calls.visitType()).orElseThrow();
        Need need = type.needs().stream()
                .filter(one -> one.kind() == ResourceKind.PROVIDER)
                .findFirst()
                .orElse(type.needs().get(0));
        Set<ResourceId> who = new TreeSet<>();
        setup.resources().stream().filter(need::metBy).map(Resource::id).forEach(who::add);
        return new WantedTime(calls, type.taken(need, Instant.EPOCH).length().toMinutes(), who);
    }
}
