package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationRules;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.CancellationTermsBuilder;
import org.practicekit.scheduling.policy.PayerClass;
import org.practicekit.scheduling.policy.SchedulingRules;
import org.practicekit.scheduling.visit.VisitTypeId;

class CancellationTermsInSetupTest {
    private static final Validation VALIDATION = new Validation();
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void medicare_beneficiaries_are_charged_no_more_than_others() {
        assertThat(findings(terms("25", "50").build(), medicare("25", "50").build()))
                .isEmpty();
        assertThat(findings(terms("25", "50").build(), medicare("10", "0").build()))
                .isEmpty();
        assertThat(findings(terms("25", "50").build(), medicare("25", "50.01").build()))
                .extracting(Finding::rule)
                .containsOnly(CancellationRules.MEDICARE.id());
        assertThat(findings(medicare("0", "5").build()))
                .as("nobody else is charged")
                .extracting(Finding::rule)
                .containsOnly(CancellationRules.MEDICARE.id());
    }

    @Test
    void that_holds_for_each_visit_type_by_the_terms_that_hold_for_it() {
        assertThat(findings(
                        terms("25", "50").build(),
                        medicare("25", "50").addVisitTypes(FOLLOW_UP).build(),
                        terms("10", "10").addVisitTypes(FOLLOW_UP).build()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("visitType", FOLLOW_UP.value()));
    }

    @Test
    void that_holds_on_every_day() {
        List<Finding> findings = findings(
                terms("25", "50").effective(new DateRange(LocalDate.MIN, JULY)).build(),
                terms("10", "20").effective(DateRange.from(JULY)).build(),
                medicare("25", "50").build());
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).contains("From 2026-07-01"));
    }

    @Test
    void a_policy_names_visit_types_that_are_there() {
        assertThat(findings(terms("25", "50")
                        .addVisitTypes(new VisitTypeId("botox"))
                        .build()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(SchedulingRules.SETUP_NAMES.id());
                    assertThat(finding.message()).contains("cancellation policy", "botox");
                });
    }

    private static List<Finding> findings(CancellationTerms... terms) {
        SchedulingSetup setup = SchedulingSetup.builder()
                .like(Office.mornings())
                .cancellation(CancellationPolicy.builder()
                        .citation(HANDBOOK)
                        .addTerms(terms)
                        .build())
                .build();
        List<Finding> usual = new SetupCheck(VALIDATION).check(Office.mornings());
        return new SetupCheck(VALIDATION)
                .check(setup).stream().filter(one -> !usual.contains(one)).toList();
    }

    private static CancellationTermsBuilder medicare(String late, String missed) {
        return terms(late, missed).addPayerClasses(PayerClass.MEDICARE);
    }

    private static CancellationTermsBuilder terms(String late, String missed) {
        return CancellationTerms.builder()
                .notice(Duration.ofHours(24))
                .lateCancelFee(Money.usd(late))
                .noShowFee(Money.usd(missed));
    }
}
