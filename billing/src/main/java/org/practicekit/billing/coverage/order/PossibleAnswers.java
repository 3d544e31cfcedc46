package org.practicekit.billing.coverage.order;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.order.PlanFacts.FamilyRole;

/**
 * The answers that a question can have, as far as they can lead to different orders: of a number of employees those around each
 * limit of the law, of a date those around each date that it is held against. Immutable.
 */
final class PossibleAnswers implements Serializable {
    private static final List<Boolean> EITHER = List.of(true, false);

    private final SecondaryPayerLaw law;

    PossibleAnswers(SecondaryPayerLaw law) {
        this.law = law;
    }

    /** The case as it would be, once for each answer. */
    List<OrderCase> to(Question question, OrderCase facts) {
        return switch (question.fact()) {
            case FOR_THIS_INJURY -> ofPlan(question, facts, EITHER, (plan, yes) -> plan.forThisInjury(yes));
            case MEDICARE_FIRST_BEFORE -> ofPlan(question, facts, EITHER, (plan, yes) -> plan.medicareFirstBefore(yes));
            case COORDINATES -> ofPlan(question, facts, EITHER, (plan, yes) -> plan.coordinates(yes));
            case WORK ->
                ofPlan(question, facts, Arrays.asList(PlanFacts.Work.values()), (plan, work) -> plan.work(work));
            case EMPLOYEES -> ofPlan(question, facts, sizes(), (plan, many) -> plan.employees(many));
            case FAMILY_ROLE ->
                ofPlan(question, facts, Arrays.asList(FamilyRole.values()), (plan, role) -> plan.familyRole(role));
            case BIRTHDAY -> ofPlan(question, facts, birthdays(facts), (plan, day) -> plan.birthday(day));
            case SINCE -> ofPlan(question, facts, beginnings(facts), (plan, day) -> plan.since(day));
            case MEDICARE_REASON ->
                ofCase(
                        facts,
                        Arrays.asList(OrderCase.MedicareReason.values()),
                        (one, reason) -> one.medicareReason(reason));
            case KIDNEY_FAILURE_SINCE -> ofCase(facts, months(facts), (one, day) -> one.kidneyFailureSince(day));
            case PARENTS_TOGETHER -> ofCase(facts, EITHER, (one, yes) -> one.parentsTogether(yes));
            case DECREE -> ofCase(facts, Arrays.asList(OrderCase.Decree.values()), (one, decree) -> one.decree(decree));
            case RESPONSIBLE -> ofCase(facts, parents(), (one, role) -> one.responsible(role));
            case CUSTODIAN -> ofCase(facts, parents(), (one, role) -> one.custodian(role));
            case AGREEMENT -> ofCase(facts, agreements(question), (one, agreed) -> one.addAllAgreements(agreed));
        };
    }

    private static <T> List<OrderCase> ofPlan(
            Question question,
            OrderCase facts,
            List<T> answers,
            BiFunction<PlanFactsBuilder, T, PlanFactsBuilder> set) {
        PlanFacts plan = facts.plans().stream()
                .filter(one -> one.coverage().equals(question.about().get(0)))
                .findFirst()
                .orElseThrow();
        return answers.stream()
                .map(answer -> facts.with(
                        set.apply(PlanFacts.builder().like(plan), answer).build()))
                .toList();
    }

    private static <T> List<OrderCase> ofCase(
            OrderCase facts, List<T> answers, BiFunction<OrderCaseBuilder, T, OrderCaseBuilder> set) {
        return answers.stream()
                .map(answer ->
                        set.apply(OrderCase.builder().like(facts), answer).build())
                .toList();
    }

    private List<Integer> sizes() {
        return law.rows().stream()
                .filter(row -> row.topic() != LawRow.Topic.KIDNEY_FAILURE_MONTHS)
                .flatMap(row -> Stream.of(row.value() - 1, row.value()))
                .distinct()
                .toList();
    }

    private List<LocalDate> months(OrderCase facts) {
        int months = law.value(LawRow.Topic.KIDNEY_FAILURE_MONTHS, facts.service());
        return List.of(
                facts.service().plusMonths(1),
                facts.service(),
                facts.service().minusMonths(months - 1),
                facts.service().minusMonths(months));
    }

    private static List<LocalDate> beginnings(OrderCase facts) {
        return around(
                facts, PlanFacts::since, facts.service(), day -> Stream.of(day.minusDays(1), day, day.plusDays(1)));
    }

    private static List<MonthDay> birthdays(OrderCase facts) {
        return around(
                facts,
                PlanFacts::birthday,
                MonthDay.of(7, 1),
                day -> Stream.of(MonthDay.of(1, 1), day, MonthDay.of(12, 31)));
    }

    private static <T> List<T> around(
            OrderCase facts, Function<PlanFacts, Optional<T>> known, T otherwise, Function<T, Stream<T>> near) {
        List<T> all = new ArrayList<>(facts.plans().stream()
                .flatMap(plan -> known.apply(plan).stream())
                .toList());
        if (all.isEmpty()) {
            all.add(otherwise);
        }
        return all.stream().flatMap(near).distinct().toList();
    }

    private static List<FamilyRole> parents() {
        return List.of(FamilyRole.PARENT, FamilyRole.OTHER_PARENT);
    }

    /** One of them pays before each other. */
    private static List<List<OrderCase.Agreement>> agreements(Question question) {
        return question.about().stream()
                .map(first -> question.about().stream()
                        .filter(second -> !second.equals(first))
                        .map(second -> new OrderCase.Agreement(first, second))
                        .toList())
                .toList();
    }
}
