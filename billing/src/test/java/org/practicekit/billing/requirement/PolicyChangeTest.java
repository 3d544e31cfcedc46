package org.practicekit.billing.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.requirement.Rows.days;
import static org.practicekit.billing.requirement.Rows.mri;
import static org.practicekit.billing.requirement.Rows.row;
import static org.practicekit.billing.requirement.Rows.scope;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.requirement.TouchedService.Effect;

class PolicyChangeTest {
    private static final Requirement AGREE = row("agree").build();
    private static final Requirement NO_NEED = row("no need").required(false).build();

    @Test
    void what_is_asked_for_the_first_time_touches_the_service() {
        assertThat(touched(List.of(), List.of(AGREE))).containsExactly(Effect.NEWLY_REQUIRED);
        assertThat(touched(List.of(NO_NEED), List.of(AGREE))).containsExactly(Effect.NEWLY_REQUIRED);
    }

    @Test
    void what_is_not_asked_any_more_touches_it_too() {
        assertThat(touched(List.of(AGREE), List.of())).containsExactly(Effect.NO_LONGER_REQUIRED);
        assertThat(touched(List.of(AGREE), List.of(NO_NEED))).containsExactly(Effect.NO_LONGER_REQUIRED);
    }

    @Test
    void more_time_before_the_visit_is_another_requirement() {
        assertThat(touched(List.of(AGREE), List.of(row("agree").leadDays(5).build())))
                .containsExactly(Effect.REQUIRED_OTHERWISE);
    }

    @Test
    void the_same_row_under_another_name_with_another_source_and_other_days_touches_nothing() {
        assertThat(touched(
                        List.of(AGREE),
                        List.of(row("edition 2026")
                                .effective(days("2026-01-01", "2026-12-31"))
                                .build())))
                .isEmpty();
        assertThat(touched(List.of(NO_NEED), List.of())).isEmpty();
    }

    @Test
    void a_row_for_another_payer_touches_nothing() {
        assertThat(touched(
                        List.of(),
                        List.of(row("theirs", RequirementScope.builder().payer(new PayerId("EXAMPLE2")))
                                .build())))
                .isEmpty();
    }

    @Test
    void a_policy_touches_visits_from_its_first_day_on() {
        PolicyChange change = new PolicyChange(
                PayerRequirements.NONE,
                PayerRequirements.of(List.of(
                        row("agree").effective(days("2026-03-11", "2026-12-31")).build())));

        assertThat(change.touches(mri().date(LocalDate.of(2026, 3, 10)).build()))
                .isEmpty();
        assertThat(change.touches(mri().date(LocalDate.of(2026, 3, 11)).build()))
                .singleElement()
                .satisfies(touched -> {
                    assertThat(touched.before()).isEmpty();
                    assertThat(touched.after()).get().returns("agree", Requirement::name);
                });
    }

    @Test
    void a_row_about_something_the_office_does_not_know_leaves_it_open() {
        assertThat(touched(
                        List.of(),
                        List.of(row("gold", scope().plan(new PlanId("GOLD"))).build())))
                .containsExactly(Effect.OPEN);
    }

    @Test
    void what_was_open_before_in_the_same_way_is_no_change() {
        List<Requirement> gold =
                List.of(row("gold", scope().plan(new PlanId("GOLD"))).build());

        assertThat(touched(gold, gold)).isEmpty();
    }

    private static List<Effect> touched(List<Requirement> before, List<Requirement> after) {
        return new PolicyChange(PayerRequirements.of(before), PayerRequirements.of(after))
                .touches(mri().build()).stream().map(TouchedService::effect).toList();
    }
}
