package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.GroupId;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.VisitType;

/**
 * Decides whether a proposed visit may be booked. Every rule is asked, so a refusal names all that is in the way. A pure
 * function of its arguments; immutable and thread-safe.
 */
public final class BookingCheck implements Serializable {
    private final RulePack<BookingRule> rules;

    /** A check under these rules. */
    public BookingCheck(RulePack<BookingRule> rules) {
        this.rules = rules;
    }

    /** The rules it asks. */
    public RulePack<BookingRule> rules() {
        return rules;
    }

    /** Whether the visit may be booked in this situation, and why or why not. */
    public Decision<PlannedVisit> mayBook(Proposal proposal, Situation situation) {
        return plan(proposal, situation)
                .<Decision<PlannedVisit>>fold(
                        planned -> examine(planned.value(), situation),
                        unknown -> new Refused<PlannedVisit>(unknown.findings()));
    }

    /** Works out what a proposal takes up, without asking whether it may. */
    public Decision<PlannedVisit> plan(Proposal proposal, Situation situation) {
        Optional<VisitType> type = situation.setup().visitType(proposal.visitType());
        Optional<Location> location = situation.setup().location(proposal.location());
        List<Finding> unknown = new ArrayList<>();
        if (type.isEmpty()) {
            unknown.add(unknown("visit type", proposal.visitType().value()));
        }
        if (location.isEmpty()) {
            unknown.add(unknown("location", proposal.location().value()));
        }
        List<Resource> resources = new ArrayList<>();
        for (ResourceId id : proposal.resources()) {
            situation
                    .setup()
                    .resource(id)
                    .ifPresentOrElse(resources::add, () -> unknown.add(unknown("resource", id.toString())));
        }
        if (type.isEmpty() || location.isEmpty() || !unknown.isEmpty()) {
            return new Refused<>(unknown);
        }
        List<Need> needs = type.get().needs();
        ResourceId[] matched = new ResourceId[needs.size()];
        if (resources.size() != needs.size() || !match(needs, 0, resources, new HashSet<>(), matched)) {
            return Refused.because(unmet(type.get(), resources));
        }
        TimeRange time = TimeRange.of(proposal.start(), type.get().duration());
        PlannedVisit plain = new PlannedVisit(
                proposal,
                type.get(),
                location.get(),
                time,
                uses(type.get(), time, matched, proposal.group().orElse(null)));
        return new Granted<>(overbookedWhereAllowed(plain, situation), List.of());
    }

    /** Whether a visit that was worked out before keeps the rules in this situation. */
    public Decision<PlannedVisit> examine(PlannedVisit visit, Situation situation) {
        List<Finding> findings = rules.rules().stream()
                .filter(rule -> rule.effective()
                        .contains(visit.location().clock().date(visit.time().start())))
                .map(rule -> rule.examine(visit, situation))
                .flatMap(Optional::stream)
                .toList();
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? new Refused<>(findings)
                : new Granted<>(visit, findings);
    }

    private static List<Use> uses(VisitType type, TimeRange time, ResourceId[] matched, @Nullable GroupId group) {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            uses.add(new Use(matched[i], type.taken(type.needs().get(i), time.start()), false, group));
        }
        return uses;
    }

    /** An extra visit is one that is wanted beside others where the block has a limit above zero; how far, the rule says. */
    private static PlannedVisit overbookedWhereAllowed(PlannedVisit plain, Situation situation) {
        if (!plain.proposal().allowOverbooking()) {
            return plain;
        }
        List<Use> uses = new ArrayList<>();
        for (Use use : plain.uses()) {
            boolean beside = situation.mostAtOnce(use.resource(), use.time()) > 0;
            boolean allowed = situation.holding(plain, use).stream()
                    .map(Stretch::overbooking)
                    .anyMatch(limit -> limit.allowed());
            uses.add(new Use(use.resource(), use.time(), beside && allowed, use.group()));
        }
        return new PlannedVisit(plain.proposal(), plain.type(), plain.location(), plain.time(), uses);
    }

    /** The resource that stands at the place of a need is tried first, so a sensible order is kept. */
    private static boolean match(
            List<Need> needs, int need, List<Resource> resources, Set<ResourceId> used, ResourceId[] matched) {
        if (need == needs.size()) {
            return true;
        }
        for (int i = 0; i < resources.size(); i++) {
            Resource resource = resources.get((need + i) % resources.size());
            if (needs.get(need).metBy(resource) && used.add(resource.id())) {
                matched[need] = resource.id();
                if (match(needs, need + 1, resources, used, matched)) {
                    return true;
                }
                used.remove(resource.id());
            }
        }
        return false;
    }

    private static Finding unmet(VisitType type, List<Resource> resources) {
        List<String> needed = type.needs().stream().map(Need::describe).toList();
        FindingBuilder finding = Finding.of(SchedulingRules.NEEDS, Severity.ERROR)
                .putFacts("needed", needed.toString())
                .putFacts("given", resources.stream().map(Resource::id).toList().toString());
        return finding.message("%s needs %s; %s do not meet that one for one."
                        .formatted(
                                type.id(),
                                needed,
                                resources.stream().map(Resource::id).toList()))
                .build();
    }

    private static Finding unknown(String what, String id) {
        return Finding.of(SchedulingRules.KNOWN, Severity.ERROR)
                .message("The practice has no %s %s.".formatted(what, id))
                .putFacts("what", what)
                .putFacts("id", id)
                .build();
    }
}
