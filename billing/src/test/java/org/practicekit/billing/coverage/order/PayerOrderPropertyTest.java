package org.practicekit.billing.coverage.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** What holds whatever insurances a patient has, and however little is known of them. */
class PayerOrderPropertyTest {
    private static final SecondaryPayerLaw LAW = SecondaryPayerLaw.standard();
    private static final PayerOrder ORDER = new PayerOrder(LAW);
    private static final PossibleAnswers ANSWERS = new PossibleAnswers(LAW);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2015, 1, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2024, 2, 29));
    private static final List<MonthDay> BIRTHDAYS = List.of(MonthDay.of(1, 1), MonthDay.of(2, 29), MonthDay.of(9, 9));

    @Test
    void there_is_one_primary_payer_or_equal_shares_or_something_to_ask() {
        Property.forAll(PayerOrderPropertyTest::anyCase).runs(600).holds(facts -> {
            OrderOfPayers order = ORDER.decide(facts);
            assertThat(order.places().stream().anyMatch(place -> place.kind() == OrderOfPayers.Place.Kind.OPEN))
                    .isEqualTo(!order.questions().isEmpty());
            if (!order.places().isEmpty()) {
                OrderOfPayers.Place first = order.places().get(0);
                assertThat(order.primary().isPresent()).isEqualTo(first.kind() == OrderOfPayers.Place.Kind.DECIDED);
            }
        });
    }

    @Test
    void every_coverage_has_one_place_or_is_left_out_for_a_reason() {
        Property.forAll(PayerOrderPropertyTest::anyCase).runs(600).holds(facts -> {
            OrderOfPayers order = ORDER.decide(facts);
            List<CoverageId> found = new ArrayList<>(ranks(order).keySet());
            order.leftOut()
                    .forEach(finding -> found.add(new CoverageId(finding.facts().getOrDefault("coverage", ""))));
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            facts.plans().stream().map(PlanFacts::coverage).toList());
        });
    }

    @Test
    void the_order_does_not_depend_on_the_order_of_the_coverages() {
        Property.forAll(choices -> {
                    OrderCase facts = anyCase(choices);
                    return List.of(
                            facts,
                            OrderCase.builder()
                                    .like(facts)
                                    .plans(choices.shuffled(facts.plans()))
                                    .build());
                })
                .runs(400)
                .holds(both -> assertThat(places(both.get(1))).isEqualTo(places(both.get(0))));
    }

    @Test
    void an_answer_contradicts_nothing_that_was_decided_and_is_not_asked_for_again() {
        Property.forAll(PayerOrderPropertyTest::anyCase).runs(400).holds(facts -> {
            OrderOfPayers before = ORDER.decide(facts);
            Map<CoverageId, Integer> ranks = ranks(before);
            for (Question question : before.questions()) {
                for (OrderCase answered : ANSWERS.to(question, facts)) {
                    OrderOfPayers after = ORDER.decide(answered);
                    Map<CoverageId, Integer> later = ranks(after);
                    ranks.forEach((one, rank) -> ranks.forEach((other, otherRank) -> {
                        if (rank < otherRank && later.containsKey(one) && later.containsKey(other)) {
                            assertThat(later.get(one)).isLessThan(later.get(other));
                        }
                    }));
                    assertThat(after.questions().contains(question))
                            .as("%s asked again", question)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void what_is_asked_can_turn_out_one_way_or_the_other() {
        Property.forAll(PayerOrderPropertyTest::anyCase).runs(100).holds(facts -> {
            if (ORDER.decide(facts).isDecided()) {
                return;
            }
            Set<List<OrderOfPayers.Place>> orders = new HashSet<>();
            for (int walk = 0; orders.size() < 2 && walk < 100; walk++) {
                orders.add(answered(facts, Choices.seeded(walk)).places());
            }
            assertThat(orders).hasSizeGreaterThan(1);
        });
    }

    @Test
    void whoever_answers_what_is_asked_comes_to_an_order() {
        Property.forAll(choices -> answered(anyCase(choices), choices))
                .runs(300)
                .holds(order -> assertThat(order.isDecided()).isTrue());
    }

    /** The order to which somebody's answers lead. */
    private static OrderOfPayers answered(OrderCase asked, Choices choices) {
        OrderCase facts = asked;
        for (int answers = 0; answers < 60; answers++) {
            List<Question> questions = ORDER.decide(facts).questions();
            if (questions.isEmpty()) {
                break;
            }
            facts = choices.oneOf(ANSWERS.to(choices.oneOf(questions), facts));
        }
        return ORDER.decide(facts);
    }

    private static List<OrderOfPayers.Place> places(OrderCase facts) {
        return ORDER.decide(facts).places();
    }

    private static Map<CoverageId, Integer> ranks(OrderOfPayers order) {
        Map<CoverageId, Integer> ranks = new HashMap<>();
        for (int i = 0; i < order.places().size(); i++) {
            int rank = i;
            order.places().get(i).coverages().forEach(coverage -> ranks.put(coverage, rank));
        }
        return ranks;
    }

    private static OrderCase anyCase(Choices choices) {
        OrderCaseBuilder facts = OrderCase.builder().service(Cases.SERVICE);
        int size = choices.between(1, 5);
        for (int i = 0; i < size; i++) {
            facts.addPlans(anyPlan(choices, "c-" + i));
        }
        if (choices.chance(70)) {
            facts.medicareReason(choices.oneOf(OrderCase.MedicareReason.values()));
        }
        if (choices.chance(60)) {
            facts.kidneyFailureSince(
                    choices.oneOf(LocalDate.of(2026, 4, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2020, 1, 1)));
        }
        if (choices.chance(60)) {
            facts.parentsTogether(choices.chance(50));
        }
        if (choices.chance(60)) {
            facts.decree(choices.oneOf(OrderCase.Decree.values()));
        }
        if (choices.chance(60)) {
            facts.responsible(choices.oneOf(PlanFacts.FamilyRole.PARENT, PlanFacts.FamilyRole.OTHER_PARENT));
        }
        if (choices.chance(60)) {
            facts.custodian(choices.oneOf(PlanFacts.FamilyRole.PARENT, PlanFacts.FamilyRole.OTHER_PARENT));
        }
        return facts.build();
    }

    private static PlanFacts anyPlan(Choices choices, String id) {
        CoverageKind kind = choices.chance(50) ? CoverageKind.GROUP : choices.oneOf(CoverageKind.values());
        PlanFactsBuilder plan = PlanFacts.builder()
                .coverage(new CoverageId(id))
                .kind(kind)
                .relationship(choices.oneOf(Relationship.values()));
        if (choices.chance(70)) {
            plan.work(choices.oneOf(PlanFacts.Work.values()));
        }
        if (choices.chance(60)) {
            plan.employees(choices.oneOf(5, 19, 20, 99, 100, 5000));
        }
        if (choices.chance(70)) {
            plan.since(choices.oneOf(DAYS));
        }
        if (choices.chance(70)) {
            plan.familyRole(choices.oneOf(PlanFacts.FamilyRole.values()));
        }
        if (choices.chance(70)) {
            plan.birthday(choices.oneOf(BIRTHDAYS));
        }
        if (choices.chance(30)) {
            plan.coordinates(choices.chance(70));
        }
        if (choices.chance(60)) {
            plan.forThisInjury(choices.chance(70));
        }
        if (choices.chance(50)) {
            plan.medicareFirstBefore(choices.chance(50));
        }
        return plan.build();
    }
}
