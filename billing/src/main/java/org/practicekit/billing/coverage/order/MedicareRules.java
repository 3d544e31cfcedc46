package org.practicekit.billing.coverage.order;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.coverage.order.OrderCase.MedicareReason;
import org.practicekit.billing.coverage.order.PlanFacts.Work;

/** Whether a plan pays before or after Medicare. Immutable. */
final class MedicareRules implements Serializable {
    private final SecondaryPayerLaw law;

    MedicareRules(SecondaryPayerLaw law) {
        this.law = law;
    }

    /** Where a plan stands to Medicare. */
    sealed interface Position {
        /**
         * It is known.
         *
         * @param before whether the plan pays before Medicare
         * @param rule under which rule
         * @param facts what that rests on
         */
        record Known(boolean before, OrderRules rule, Map<String, String> facts) implements Position {}

        /**
         * It depends.
         *
         * @param question on the answer to this
         */
        record Ask(Question question) implements Position {}
    }

    Position position(PlanFacts plan, OrderCase facts) {
        if (plan.kind() != CoverageKind.GROUP) {
            return new Position.Known(
                    false,
                    OrderRules.NOT_BY_EMPLOYER,
                    Map.of("kind", plan.kind().name()));
        }
        if (facts.medicareReason().isEmpty()) {
            return ask(Question.Fact.MEDICARE_REASON);
        }
        return switch (facts.medicareReason().get()) {
            case AGE -> byAge(plan, facts);
            case DISABILITY -> byDisability(plan, facts);
            case KIDNEY_FAILURE, KIDNEY_FAILURE_AND_AGE, KIDNEY_FAILURE_AND_DISABILITY -> byKidneyFailure(plan, facts);
        };
    }

    private Position byAge(PlanFacts plan, OrderCase facts) {
        boolean ownOrSpouses = plan.relationship() == Relationship.SELF || plan.relationship() == Relationship.SPOUSE;
        if (!ownOrSpouses) {
            return new Position.Known(
                    false,
                    OrderRules.WORKING_AGED,
                    Map.of("relationship", plan.relationship().name()));
        }
        return byWork(plan, facts, OrderRules.WORKING_AGED, LawRow.Topic.WORKING_AGED_EMPLOYEES);
    }

    private Position byDisability(PlanFacts plan, OrderCase facts) {
        return byWork(plan, facts, OrderRules.DISABLED, LawRow.Topic.DISABLED_EMPLOYEES);
    }

    private Position byWork(PlanFacts plan, OrderCase facts, OrderRules rule, LawRow.Topic topic) {
        if (plan.work().isEmpty()) {
            return ask(Question.Fact.WORK, plan);
        }
        Work work = plan.work().get();
        if (work != Work.ACTIVE) {
            return new Position.Known(false, OrderRules.NO_CURRENT_WORK, Map.of("work", work.name()));
        }
        if (plan.employees().isEmpty()) {
            return ask(Question.Fact.EMPLOYEES, plan);
        }
        int employees = plan.employees().get();
        int least = law.value(topic, facts.service());
        Map<String, String> used = new LinkedHashMap<>();
        used.put("work", work.name());
        used.put("employees", Integer.toString(employees));
        used.put("least", Integer.toString(least));
        return new Position.Known(employees >= least, rule, used);
    }

    private Position byKidneyFailure(PlanFacts plan, OrderCase facts) {
        MedicareReason reason = facts.medicareReason().orElseThrow();
        boolean another = reason != MedicareReason.KIDNEY_FAILURE;
        if (facts.kidneyFailureSince().isEmpty()) {
            return ask(Question.Fact.KIDNEY_FAILURE_SINCE);
        }
        LocalDate first = facts.kidneyFailureSince().get().withDayOfMonth(1);
        if (another && facts.service().isBefore(first)) {
            return reason == MedicareReason.KIDNEY_FAILURE_AND_AGE ? byAge(plan, facts) : byDisability(plan, facts);
        }
        LocalDate over = first.plusMonths(law.value(LawRow.Topic.KIDNEY_FAILURE_MONTHS, facts.service()));
        if (!facts.service().isBefore(over)) {
            return new Position.Known(false, OrderRules.KIDNEY_FAILURE, Map.of("coordinationUntil", over.toString()));
        }
        if (another && plan.medicareFirstBefore().isEmpty()) {
            return ask(Question.Fact.MEDICARE_FIRST_BEFORE, plan);
        }
        return another && plan.medicareFirstBefore().get()
                ? new Position.Known(false, OrderRules.KIDNEY_FAILURE_LATER, Map.of("medicareFirstBefore", "true"))
                : new Position.Known(true, OrderRules.KIDNEY_FAILURE, Map.of("coordinationUntil", over.toString()));
    }

    private static Position ask(Question.Fact fact, PlanFacts... about) {
        return new Position.Ask(Verdict.question(fact, about));
    }
}
