package org.practicekit.billing.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.requirement.Rows.days;
import static org.practicekit.billing.requirement.Rows.mri;
import static org.practicekit.billing.requirement.Rows.range;
import static org.practicekit.billing.requirement.Rows.row;
import static org.practicekit.billing.requirement.Rows.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** Rows put together at random, so that many of them are meant for one case. */
class RequirementPropertyTest {
    private static final RequirementQuestion QUESTION =
            mri().plan(new PlanId("GOLD")).build();

    @Test
    void the_order_of_rows_in_a_layer_changes_nothing() {
        Property.forAll(RequirementPropertyTest::rows).runs(1_000).holds(rows -> {
            List<Requirement> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(rows.size()));
            assertThat(PayerRequirements.of(shuffled).on(QUESTION))
                    .isEqualTo(PayerRequirements.of(rows).on(QUESTION));
        });
    }

    @Test
    void each_row_holds_or_is_open_or_is_passed_over_and_never_two_of_these() {
        Property.forAll(RequirementPropertyTest::rows).runs(1_000).holds(rows -> {
            RequirementSheet sheet = PayerRequirements.of(rows).on(QUESTION);
            List<String> seen = new ArrayList<>();
            sheet.applying().forEach(row -> seen.add(row.name()));
            sheet.passedOver().forEach(row -> seen.add(row.row()));
            assertThat(seen).doesNotHaveDuplicates().hasSize(rows.size());
        });
    }

    @Test
    void no_row_that_is_meant_for_the_case_is_narrower_in_every_part_than_the_one_that_holds() {
        Property.forAll(RequirementPropertyTest::rows).runs(1_000).holds(rows -> {
            Requirement holding = PayerRequirements.of(rows).on(QUESTION).applying().stream()
                    .findFirst()
                    .orElse(null);
            for (Requirement other : rows) {
                boolean meant = Fit.of(other, QUESTION).differs().isEmpty();
                assertThat(meant && holding == null).isFalse();
                assertThat(meant && holding != null && isNarrower(other.scope(), holding.scope()))
                        .isFalse();
            }
        });
    }

    /** Says as much in every part and more in one. */
    private static boolean isNarrower(RequirementScope one, RequirementScope other) {
        boolean least = (other.plan().isEmpty() || one.plan().isPresent())
                && (other.place().isEmpty() || one.place().isPresent())
                && size(one) <= size(other);
        return least
                && (one.plan().isPresent() != other.plan().isPresent()
                        || one.place().isPresent() != other.place().isPresent()
                        || size(one) < size(other));
    }

    private static int size(RequirementScope scope) {
        return scope.procedures().map(ProcedureRange::size).orElse(Integer.MAX_VALUE);
    }

    /** Rows of one topic of which no two answer the same question. */
    private static List<Requirement> rows(Choices choices) {
        List<Requirement> rows = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = choices.between(0, 12); i > 0; i--) {
            int plan = choices.between(0, 2);
            int place = choices.between(0, 2);
            int codes = choices.between(0, 3);
            boolean now = choices.between(0, 3) > 0;
            RequirementScopeBuilder scope = scope();
            if (plan > 0) {
                scope.plan(new PlanId(plan == 1 ? "GOLD" : "SILVER"));
            }
            if (place > 0) {
                scope.place(new PlaceOfService(place == 1 ? "11" : "22"));
            }
            if (codes > 0) {
                scope.procedures(
                        range("70551", List.of("70551", "70559", "70999").get(codes - 1)));
            }
            if (taken.add(plan + "/" + place + "/" + codes + "/" + now)) {
                rows.add(row("row " + rows.size(), scope)
                        .required(choices.between(0, 1) == 1)
                        .effective(now ? days("2026-01-01", "2026-12-31") : days("2027-01-01", "2027-12-31"))
                        .build());
            }
        }
        return rows;
    }
}
