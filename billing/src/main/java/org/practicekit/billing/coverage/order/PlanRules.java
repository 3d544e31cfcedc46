package org.practicekit.billing.coverage.order;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.coverage.order.PlanFacts.FamilyRole;
import org.practicekit.billing.coverage.order.PlanFacts.Work;

/** The NAIC's rules for two health plans, the first that decides first. */
final class PlanRules {
    private final PlanFacts a;
    private final PlanFacts b;
    private final OrderCase facts;

    PlanRules(PlanFacts a, PlanFacts b, OrderCase facts) {
        this.a = a;
        this.b = b;
        this.facts = facts;
    }

    Verdict verdict() {
        return coordination()
                .or(this::subscriber)
                .or(this::child)
                .or(this::work)
                .or(() -> longer(OrderRules.LONGER))
                .orElseGet(() -> Verdict.equalShares(a, b));
    }

    private Optional<Verdict> coordination() {
        boolean ofA = a.coordinates().orElse(true);
        boolean ofB = b.coordinates().orElse(true);
        if (!ofA && !ofB) {
            return Optional.of(Verdict.byAgreement(a, b, facts));
        }
        return Verdict.byRank(
                a, ofA ? 1 : 0, b, ofB ? 1 : 0, OrderRules.NO_COORDINATION, Map.of("coordinates", "false"));
    }

    private Optional<Verdict> subscriber() {
        return Verdict.byRank(
                a,
                a.relationship() == Relationship.SELF ? 0 : 1,
                b,
                b.relationship() == Relationship.SELF ? 0 : 1,
                OrderRules.SUBSCRIBER,
                both("relationship", a.relationship().name(), b.relationship().name()));
    }

    private Optional<Verdict> child() {
        boolean childs = a.relationship() == Relationship.CHILD || b.relationship() == Relationship.CHILD;
        boolean ofFamily = isOfFamily(a) && isOfFamily(b);
        if (!childs || !ofFamily) {
            return Optional.empty();
        }
        boolean married = facts.plans().stream()
                .anyMatch(plan -> PayerGroup.of(plan) == PayerGroup.PLAN && plan.relationship() == Relationship.SPOUSE);
        return married
                ? longer(OrderRules.ADULT_CHILD).or(() -> birthdays(OrderRules.ADULT_CHILD, OrderRules.ADULT_CHILD))
                : ofParents();
    }

    private Optional<Verdict> ofParents() {
        if (a.familyRole().isEmpty() || b.familyRole().isEmpty()) {
            return Optional.of(
                    Verdict.ask(Question.Fact.FAMILY_ROLE, a.familyRole().isEmpty() ? a : b));
        }
        if (a.familyRole().equals(b.familyRole())) {
            return Optional.empty();
        }
        if (facts.parentsTogether().isEmpty()) {
            return Optional.of(Verdict.ask(Question.Fact.PARENTS_TOGETHER));
        }
        if (facts.parentsTogether().get()) {
            return ofBothParents(OrderRules.BIRTHDAY);
        }
        if (facts.decree().isEmpty()) {
            return Optional.of(Verdict.ask(Question.Fact.DECREE));
        }
        return switch (facts.decree().get()) {
            case BOTH_PARENTS, JOINT_CUSTODY -> ofBothParents(OrderRules.BOTH_PARENTS);
            case ONE_PARENT -> Optional.of(ofResponsible());
            case NONE -> byCustody();
        };
    }

    private Verdict ofResponsible() {
        if (facts.responsible().isEmpty()) {
            return Verdict.ask(Question.Fact.RESPONSIBLE);
        }
        FamilyRole responsible = facts.responsible().get();
        return Verdict.byRank(
                        a,
                        role(a) == responsible ? 0 : 1,
                        b,
                        role(b) == responsible ? 0 : 1,
                        OrderRules.DECREE,
                        Map.of("responsible", responsible.name()))
                .orElseGet(() -> Verdict.byAgreement(a, b, facts));
    }

    private Optional<Verdict> byCustody() {
        if (facts.custodian().isEmpty()) {
            return Optional.of(Verdict.ask(Question.Fact.CUSTODIAN));
        }
        FamilyRole custodian = facts.custodian().get();
        return Verdict.byRank(
                a,
                rank(role(a), custodian),
                b,
                rank(role(b), custodian),
                OrderRules.CUSTODY,
                Map.of("custodian", custodian.name()));
    }

    private Optional<Verdict> ofBothParents(OrderRules rule) {
        return isParent(role(a)) && isParent(role(b)) ? birthdays(rule, OrderRules.SAME_BIRTHDAY) : Optional.empty();
    }

    /** The earlier birthday in the year, and of one birthday the longer cover. The days themselves are nobody's business. */
    private Optional<Verdict> birthdays(OrderRules rule, OrderRules ofOneDay) {
        if (a.birthday().isEmpty() || b.birthday().isEmpty()) {
            return Optional.of(Verdict.ask(Question.Fact.BIRTHDAY, a.birthday().isEmpty() ? a : b));
        }
        MonthDay ofA = a.birthday().get();
        MonthDay ofB = b.birthday().get();
        return Verdict.byRank(a, ofA.compareTo(ofB), b, 0, rule, Map.of("birthday", "earlier"))
                .or(() -> longer(ofOneDay));
    }

    private Optional<Verdict> work() {
        if (needsWork(a) || needsWork(b)) {
            return Optional.of(Verdict.ask(Question.Fact.WORK, needsWork(a) ? a : b));
        }
        boolean ofWork = a.work().isPresent() && b.work().isPresent();
        boolean continued = isContinued(a) || isContinued(b);
        Map<String, String> used = both("work", work(a), work(b));
        return continued
                ? Verdict.byRank(a, isContinued(a) ? 1 : 0, b, isContinued(b) ? 1 : 0, OrderRules.CONTINUATION, used)
                : ofWork
                        ? Verdict.byRank(
                                a,
                                a.work().get() == Work.ACTIVE ? 0 : 1,
                                b,
                                b.work().get() == Work.ACTIVE ? 0 : 1,
                                OrderRules.ACTIVE,
                                used)
                        : Optional.empty();
    }

    private Optional<Verdict> longer(OrderRules rule) {
        if (a.since().isEmpty() || b.since().isEmpty()) {
            return Optional.of(Verdict.ask(Question.Fact.SINCE, a.since().isEmpty() ? a : b));
        }
        LocalDate ofA = a.since().get();
        LocalDate ofB = b.since().get();
        return Verdict.byRank(a, ofA.compareTo(ofB), b, 0, rule, both("since", ofA.toString(), ofB.toString()));
    }

    private static boolean needsWork(PlanFacts plan) {
        return plan.kind() == CoverageKind.GROUP && plan.work().isEmpty();
    }

    private static boolean isContinued(PlanFacts plan) {
        return plan.work().filter(work -> work == Work.CONTINUED).isPresent();
    }

    private static String work(PlanFacts plan) {
        return plan.work().map(Enum::name).orElse(plan.kind().name());
    }

    private static boolean isOfFamily(PlanFacts plan) {
        return plan.relationship() == Relationship.CHILD || plan.relationship() == Relationship.SPOUSE;
    }

    private static FamilyRole role(PlanFacts plan) {
        return plan.familyRole().orElseThrow();
    }

    private static boolean isParent(FamilyRole role) {
        return role == FamilyRole.PARENT || role == FamilyRole.OTHER_PARENT;
    }

    /** The custodial parent, that parent's spouse, the other parent, the other parent's spouse: as the roles are declared. */
    private static int rank(FamilyRole role, FamilyRole custodian) {
        return custodian == FamilyRole.PARENT ? role.ordinal() : (role.ordinal() + 2) % 4;
    }

    private Map<String, String> both(String fact, String ofA, String ofB) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(a.coverage() + "." + fact, ofA);
        facts.put(b.coverage() + "." + fact, ofB);
        return facts;
    }
}
