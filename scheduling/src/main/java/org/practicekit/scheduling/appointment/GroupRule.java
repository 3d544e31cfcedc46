package org.practicekit.scheduling.appointment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.policy.GroupRules;
import org.practicekit.scheduling.visit.GroupId;

/** Our own rules about group sessions. */
enum GroupRule implements BookingRule {
    VISIT_TYPE(GroupRules.VISIT_TYPE) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            boolean inGroup = visit.proposal().group().isPresent();
            boolean forGroups = visit.type().group().isPresent();
            if (inGroup == forGroups && !(inGroup && visit.overbooked())) {
                return Optional.empty();
            }
            String message = !forGroups
                    ? "%s is a visit for one patient, not for a group."
                    : inGroup
                            ? "%s is a group visit, which is never an extra one."
                            : "%s is booked by joining a session.";
            return Optional.of(Finding.of(this, Severity.ERROR)
                    .message(message.formatted(visit.type().id()))
                    .putFacts("visitType", visit.type().id().value())
                    .build());
        }
    },
    TOGETHER(GroupRules.TOGETHER) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            Set<Use> uses = new HashSet<>(visit.uses());
            return members(visit, situation).stream()
                    .filter(member -> !member.visitType().equals(visit.type().id())
                            || !member.time().equals(visit.time())
                            || !uses.equals(new HashSet<>(member.uses())))
                    .findFirst()
                    .map(member -> Finding.of(this, Severity.ERROR)
                            .message("Session %s is not at that time with those providers and rooms."
                                    .formatted(group(visit)))
                            .putFacts("group", group(visit).value())
                            .putFacts("appointment", member.id().value())
                            .build());
        }
    },
    SIZE(GroupRules.SIZE) {
        @Override
        public Optional<Finding> examine(PlannedVisit visit, Situation situation) {
            if (visit.proposal().group().isEmpty() || visit.type().group().isEmpty()) {
                return Optional.empty();
            }
            int there = members(visit, situation).size();
            int most = visit.type().group().get().most();
            return Optional.of(Finding.of(this, there < most ? Severity.INFO : Severity.ERROR)
                    .message(
                            there < most
                                    ? "Place %d of %d.".formatted(there + 1, most)
                                    : "All %d places of the session are taken.".formatted(most))
                    .putFacts("group", group(visit).value())
                    .putFacts("taken", Integer.toString(there))
                    .putFacts("most", Integer.toString(most))
                    .build());
        }
    };

    private final GroupRules rule;

    GroupRule(GroupRules rule) {
        this.rule = rule;
    }

    @Override
    public RuleId id() {
        return rule.id();
    }

    @Override
    public String title() {
        return rule.title();
    }

    @Override
    public Citation citation() {
        return rule.citation();
    }

    static List<Appointment> members(PlannedVisit visit, Situation situation) {
        return situation.others().stream()
                .filter(other -> other.group().isPresent()
                        && other.group().equals(visit.proposal().group()))
                .toList();
    }

    static GroupId group(PlannedVisit visit) {
        return visit.proposal().group().orElseThrow();
    }
}
