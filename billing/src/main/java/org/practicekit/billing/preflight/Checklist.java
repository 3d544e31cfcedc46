package org.practicekit.billing.preflight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.policy.FollowUp;
import org.practicekit.billing.preflight.Prerequisite.State;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.BusinessDays;

/** Collects the prerequisites of one visit under one coverage. What a payer that does not pay first misses holds nobody up. */
final class Checklist {
    private final List<Prerequisite> prerequisites;
    private final Map<String, String> facts;
    private final FollowUp followUp;
    private final LocalDate today;
    private final LocalDate visit;
    private final boolean paysFirst;

    Checklist(
            List<Prerequisite> prerequisites,
            Map<String, String> facts,
            FollowUp followUp,
            LocalDate today,
            LocalDate visit,
            boolean paysFirst) {
        this.prerequisites = prerequisites;
        this.facts = facts;
        this.followUp = followUp;
        this.today = today;
        this.visit = visit;
        this.paysFirst = paysFirst;
    }

    /** The same list with more facts about what is put on it. */
    Checklist about(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return new Checklist(prerequisites, all, followUp, today, visit, paysFirst);
    }

    void met(PreflightRules rule, Optional<Requirement> row, String message) {
        add(State.MET, rule, row, Fixer.FRONT_DESK, TaskKind.CORRECT_RECORD, message);
    }

    /** What was worked out under a rule of its own. */
    void met(Finding finding) {
        prerequisites.add(new Prerequisite(
                State.MET, finding, Fixer.FRONT_DESK, TaskKind.CORRECT_RECORD, notBeforeToday(latest(0))));
    }

    void add(State found, PreflightRules rule, Optional<Requirement> row, Fixer fixer, TaskKind task, String message) {
        State state = paysFirst || found == State.MET ? found : State.DOUBTFUL;
        LocalDate latest = latest(row.map(Requirement::leadDays).orElse(0));
        prerequisites.add(
                new Prerequisite(state, finding(state, rule, row, message), fixer, task, notBeforeToday(latest)));
        boolean late = row.filter(one -> one.leadDays() > 0).isPresent() && latest.isBefore(today);
        if (late && state == State.MISSING) {
            prerequisites.add(new Prerequisite(
                    State.DOUBTFUL,
                    finding(
                            State.DOUBTFUL,
                            PreflightRules.LEAD_TIME,
                            row,
                            "It should have begun by %s. Maybe the visit has to move.".formatted(latest)),
                    Fixer.FRONT_DESK,
                    task,
                    today));
        }
    }

    private LocalDate latest(int leadDays) {
        return BusinessDays.before(visit, Math.max(followUp.beforeVisit(), leadDays));
    }

    private LocalDate notBeforeToday(LocalDate latest) {
        return latest.isBefore(today) ? today : latest;
    }

    private Finding finding(State state, PreflightRules rule, Optional<Requirement> row, String message) {
        FindingBuilder finding =
                Finding.of(rule, severity(state)).message(message).putAllFacts(facts);
        row.ifPresent(one -> finding.citation(one.citation()).putFacts("row", one.name()));
        return finding.build();
    }

    private static Severity severity(State state) {
        return switch (state) {
            case MET -> Severity.INFO;
            case DOUBTFUL, UNKNOWN -> Severity.WARNING;
            case MISSING -> Severity.ERROR;
        };
    }
}
