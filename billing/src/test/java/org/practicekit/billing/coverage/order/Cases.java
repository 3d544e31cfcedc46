package org.practicekit.billing.coverage.order;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.coverage.order.PlanFacts.FamilyRole;

/**
 * Cases in short: {@code A group self active 25e 2020-01-01; M medicare}. After id and kind of a plan come, where they are known,
 * relationship, work, employees, the day it covers the patient since, whose plan a child's is ({@code p1}, {@code p1s}, {@code p2},
 * {@code p2s}), its subscriber's birthday ({@code b05-04}), whether it coordinates ({@code cob}, {@code nocob}), whether the visit is
 * about its injury ({@code injury}, {@code noinjury}) and whether Medicare paid before it when the kidneys failed ({@code mfirst},
 * {@code mnotfirst}).
 */
final class Cases {
    static final LocalDate SERVICE = LocalDate.of(2026, 3, 10);

    private static final Map<String, FamilyRole> ROLES = Map.of(
            "p1", FamilyRole.PARENT,
            "p1s", FamilyRole.PARENTS_SPOUSE,
            "p2", FamilyRole.OTHER_PARENT,
            "p2s", FamilyRole.OTHER_PARENTS_SPOUSE);
    private static final Map<String, OrderCase.MedicareReason> REASONS = Map.of(
            "age", OrderCase.MedicareReason.AGE,
            "disability", OrderCase.MedicareReason.DISABILITY,
            "kidneys", OrderCase.MedicareReason.KIDNEY_FAILURE,
            "kidneys+age", OrderCase.MedicareReason.KIDNEY_FAILURE_AND_AGE,
            "kidneys+disability", OrderCase.MedicareReason.KIDNEY_FAILURE_AND_DISABILITY);
    private static final Map<String, OrderCase.Decree> DECREES = Map.of(
            "none", OrderCase.Decree.NONE,
            "one", OrderCase.Decree.ONE_PARENT,
            "both", OrderCase.Decree.BOTH_PARENTS,
            "joint", OrderCase.Decree.JOINT_CUSTODY);

    private Cases() {}

    static OrderCase of(String plans, String facts) {
        OrderCaseBuilder all = OrderCase.builder().service(SERVICE);
        Stream.of(plans.split(";"))
                .forEach(plan -> all.addPlans(plan(plan.strip().split(" +"))));
        Stream.of(facts.split(" +")).filter(word -> !word.isEmpty()).forEach(word -> fact(all, word));
        return all.build();
    }

    private static PlanFacts plan(String[] words) {
        PlanFactsBuilder plan = PlanFacts.builder()
                .coverage(new CoverageId(words[0]))
                .kind(CoverageKind.valueOf(words[1].toUpperCase(Locale.ROOT)))
                .relationship(Relationship.SELF);
        Stream.of(words).skip(2).forEach(word -> plan(plan, word));
        return plan.build();
    }

    private static void plan(PlanFactsBuilder plan, String word) {
        if (ROLES.containsKey(word)) {
            plan.familyRole(ROLES.get(word));
        } else if (word.matches("\\d+e")) {
            plan.employees(Integer.parseInt(word.substring(0, word.length() - 1)));
        } else if (word.matches("\\d{4}-\\d\\d-\\d\\d")) {
            plan.since(LocalDate.parse(word));
        } else if (word.matches("b\\d\\d-\\d\\d")) {
            plan.birthday(MonthDay.parse("--" + word.substring(1)));
        } else if (word.endsWith("cob")) {
            plan.coordinates(word.equals("cob"));
        } else if (word.endsWith("injury")) {
            plan.forThisInjury(word.equals("injury"));
        } else if (word.matches("m(not)?first")) {
            plan.medicareFirstBefore(word.equals("mfirst"));
        } else if (word.matches("self|spouse|child|other")) {
            plan.relationship(Relationship.valueOf(word.toUpperCase(Locale.ROOT)));
        } else {
            plan.work(PlanFacts.Work.valueOf(word.toUpperCase(Locale.ROOT)));
        }
    }

    private static void fact(OrderCaseBuilder all, String word) {
        String value = word.substring(word.indexOf(':') + 1);
        switch (word.substring(0, Math.max(0, word.indexOf(':')))) {
            case "kidneys" -> all.kidneyFailureSince(LocalDate.parse(value));
            case "decree" -> all.decree(Objects.requireNonNull(DECREES.get(value)));
            case "responsible" -> all.responsible(Objects.requireNonNull(ROLES.get(value)));
            case "custody" -> all.custodian(Objects.requireNonNull(ROLES.get(value)));
            case "agreed" ->
                all.addAgreements(new OrderCase.Agreement(
                        new CoverageId(value.substring(0, 1)), new CoverageId(value.substring(2))));
            default -> {
                if (REASONS.containsKey(word)) {
                    all.medicareReason(REASONS.get(word));
                } else {
                    all.parentsTogether(word.equals("together"));
                }
            }
        }
    }
}
