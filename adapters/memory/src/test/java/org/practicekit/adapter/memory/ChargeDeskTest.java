package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.ClaimOffice.PATIENT;
import static org.practicekit.adapter.memory.ClaimOffice.SEEN;
import static org.practicekit.adapter.memory.ClaimOffice.service;
import static org.practicekit.adapter.memory.ClaimOffice.visit;
import static org.practicekit.adapter.memory.ClaimOffice.wish;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeList;
import org.practicekit.billing.claim.ChargeRules;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.DocumentedService;
import org.practicekit.billing.claim.MissedCharge;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/** It is Monday, 9 March 2026; the visits were a week ago. */
class ChargeDeskTest {
    private static final DateRange MARCH = DateRange.days(SEEN.withDayOfMonth(1), 31);
    private static final VisitId V1 = new VisitId("v-1");

    private final ClaimOffice office = new ClaimOffice();

    @Test
    void what_was_documented_is_charged_at_the_price_of_the_day_of_service_for_all_units() {
        List<Charge> charges = office.charged(
                "v-1", service("G0008").build(), service("A6216").units(3).build());

        assertThat(charges).extracting(Charge::amount).containsExactly(Money.usd("30.00"), Money.usd("37.50"));
        assertThat(charges).allSatisfy(charge -> {
            assertThat(charge.date()).isEqualTo(SEEN);
            assertThat(charge.patient()).isEqualTo(PATIENT);
            assertThat(charge.rendering()).contains(new Npi(ClaimOffice.DOCTOR));
            assertThat(charge.state()).isEqualTo(ChargeState.CAPTURED);
            assertThat(charge.capturedAt()).isEqualTo(at(ClaimOffice.TODAY, "09:00"));
        });
    }

    @Test
    void a_charge_that_is_captured_late_counts_in_the_ledger_from_the_day_of_service_on() {
        office.charged("v-1", service("G0008").build());

        assertThat(office.journals()).singleElement().satisfies(journal -> {
            assertThat(journal.kind()).isEqualTo(JournalKind.CHARGE);
            assertThat(journal.effectiveOn()).isEqualTo(SEEN);
            assertThat(journal.postedAt()).isEqualTo(at(ClaimOffice.TODAY, "09:00"));
        });
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE)).isEqualTo(Money.usd("30.00"));
        assertThat(office.balance(AccountKind.CHARGES)).isEqualTo(Money.usd("-30.00"));
    }

    @Test
    void a_patient_without_coverage_on_the_day_owes_the_charge() {
        Coverage coverage = office.store
                .run(PRACTICE, Set.of(), ports -> ports.coverages().ofPatient(PRACTICE, PATIENT))
                .get(0);
        office.change(Coverage.builder()
                .like(coverage)
                .version(coverage.version().next())
                .effective(DateRange.from(SEEN.plusDays(1)))
                .build());

        office.charged("v-1", service("G0008").build());

        assertThat(office.balance(AccountKind.RECEIVABLE_PATIENT)).isEqualTo(Money.usd("30.00"));
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE)).isEqualTo(Money.noDollars());
    }

    @Test
    void a_command_that_is_repeated_captures_nothing_twice_and_so_does_another_one() {
        office.took(visit("v-1", service("G0008").build()).build());
        CommandId command = office.command();
        Receipt<ChargeList> first = office.charges.capture(PRACTICE, command, V1);

        assertThat(office.charges.capture(PRACTICE, command, V1)).isEqualTo(first);
        assertThat(office.charges
                        .capture(PRACTICE, office.command(), V1)
                        .decision()
                        .granted()
                        .orElseThrow()
                        .charges())
                .isEmpty();
        assertThat(office.charges.ofVisit(PRACTICE, V1)).hasSize(1);
    }

    @Test
    void what_is_documented_later_is_charged_then_and_the_same_service_twice_is_two_charges() {
        office.charged("v-1", service("G0008").build());
        office.took(visit(
                        "v-1",
                        service("G0008").build(),
                        service("G0008").build(),
                        service("A6216").build())
                .build());

        assertThat(office.charges
                        .capture(PRACTICE, office.command(), V1)
                        .decision()
                        .granted()
                        .orElseThrow()
                        .charges())
                .extracting(Charge::amount)
                .containsExactly(Money.usd("30.00"), Money.usd("12.50"));
    }

    @Test
    void a_service_without_a_procedure_or_a_price_is_left_out_and_named() {
        office.took(visit(
                        "v-1",
                        service("G0009").build(),
                        service("G0008").procedure(Optional.empty()).build(),
                        service("A6216").build())
                .build());

        Receipt<ChargeList> receipt = office.charges.capture(PRACTICE, office.command(), V1);

        assertThat(receipt.decision().granted().orElseThrow().charges())
                .extracting(Charge::amount)
                .containsExactly(Money.usd("12.50"));
        assertThat(receipt.findings())
                .extracting(Finding::rule)
                .containsExactly(ChargeRules.PRICE.id(), ChargeRules.PROCEDURE.id());
    }

    @Test
    void a_visit_whose_documentation_is_not_finished_is_not_charged() {
        office.took(visit("v-1", service("G0008").build())
                .documentedAt(Optional.empty())
                .build());

        Receipt<ChargeList> receipt = office.charges.capture(PRACTICE, office.command(), V1);

        assertThat(receipt.isGranted()).isFalse();
        assertThat(receipt.findings()).extracting(Finding::rule).containsExactly(ChargeRules.DOCUMENTED.id());
        assertThat(office.charges.capture(PRACTICE, office.command(), MARCH)).isEmpty();
    }

    @Test
    void drug_and_provider_of_a_service_go_with_its_charge() {
        ClaimDrug drug = ClaimDrug.builder().ndc("99999000101").build();
        office.took(visit("v-1")
                .addServices(DocumentedService.builder()
                        .service(service("J1100").build())
                        .rendering(new Npi("1888888884"))
                        .drug(drug)
                        .build())
                .build());

        assertThat(office.charges
                        .capture(PRACTICE, office.command(), V1)
                        .decision()
                        .granted()
                        .orElseThrow()
                        .charges())
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.drug()).contains(drug);
                    assertThat(charge.rendering()).contains(new Npi("1888888884"));
                });
    }

    @Test
    void a_charge_taken_back_leaves_nothing_owed_and_its_service_without_a_charge() {
        Charge charge = office.charged("v-1", service("G0008").build()).get(0);

        Charge voided = office.charges
                .takeBack(PRACTICE, office.command(), charge.id(), charge.version())
                .decision()
                .granted()
                .orElseThrow();

        assertThat(voided.state()).isEqualTo(ChargeState.VOIDED);
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE)).isEqualTo(Money.noDollars());
        assertThat(office.balance(AccountKind.CHARGES)).isEqualTo(Money.noDollars());
        assertThat(office.journals())
                .extracting(Journal::kind)
                .containsExactly(JournalKind.CHARGE, JournalKind.CHARGE_VOID);
        assertThat(rules(office.charges.missed(PRACTICE, MARCH))).containsExactly(ChargeRules.MISSED_VISIT);
    }

    @Test
    void a_charge_on_a_claim_is_taken_back_after_the_claim_is_and_not_before() {
        Claim claim = office.drafted("v-1");
        Charge billed = office.charges.find(PRACTICE, claim.charges().get(0)).orElseThrow();

        Receipt<Charge> no = office.charges.takeBack(PRACTICE, office.command(), billed.id(), billed.version());
        assertThat(no.findings()).extracting(Finding::rule).containsExactly(ChargeRules.ON_CLAIM.id());

        office.claims.discard(PRACTICE, office.command(), claim.id(), claim.version());
        Charge free = office.charges.find(PRACTICE, billed.id()).orElseThrow();
        assertThat(office.charges
                        .takeBack(PRACTICE, office.command(), free.id(), free.version())
                        .isGranted())
                .isTrue();
    }

    @Test
    void a_change_to_what_a_charge_was_before_is_refused() {
        Charge charge = office.charged("v-1", service("G0008").build()).get(0);

        assertThat(office.charges
                        .takeBack(PRACTICE, office.command(), charge.id(), new Version(7))
                        .isGranted())
                .isFalse();
        assertThat(office.charges
                        .takeBack(NEIGHBOUR, office.command(), charge.id(), charge.version())
                        .isGranted())
                .isFalse();
    }

    @Test
    void visits_and_services_without_a_charge_are_found() {
        office.took(
                visit("v-1", service("G0008").build(), service("A6216").build()).build());
        office.took(visit("v-2").build());
        office.charged("v-3", service("G0402").build());
        office.took(
                visit("v-3", service("G0402").build(), service("A6216").build()).build());

        assertThat(rules(office.charges.missed(PRACTICE, MARCH)))
                .containsExactly(
                        ChargeRules.MISSED_VISIT,
                        ChargeRules.MISSED_VISIT,
                        ChargeRules.MISSED_VISIT,
                        ChargeRules.MISSED_SERVICE);
        assertThat(office.charges.missed(NEIGHBOUR, MARCH)).isEmpty();
        assertThat(office.charges.missed(PRACTICE, DateRange.from(SEEN.plusDays(1))))
                .isEmpty();
    }

    @Test
    void a_charge_on_no_claim_is_missed_when_the_days_of_the_practice_are_over() {
        office.charged("v-1", service("G0008").build());

        office.clock.set(at(ClaimOffice.TODAY.plusDays(3), "09:00"));
        assertThat(office.charges.missed(PRACTICE, MARCH)).isEmpty();
        office.clock.set(at(ClaimOffice.TODAY.plusDays(4), "09:00"));
        assertThat(rules(office.charges.missed(PRACTICE, MARCH))).containsExactly(ChargeRules.UNBILLED);

        office.claims.draft(PRACTICE, office.command(), wish(office.charges.ofVisit(PRACTICE, V1), "c-1"));
        assertThat(office.charges.missed(PRACTICE, MARCH)).isEmpty();
    }

    @Test
    void one_task_stands_for_a_visit_until_nothing_of_it_is_missing() {
        office.took(visit("v-1", service("G0008").build()).build());

        office.charges.review(PRACTICE, office.command(), MARCH);
        office.charges.review(PRACTICE, office.command(), MARCH);
        assertThat(office.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.CAPTURE_CHARGE);
            assertThat(task.visits()).containsExactly(V1);
            assertThat(task.reasons()).extracting(Finding::rule).containsExactly(ChargeRules.MISSED_VISIT.id());
        });

        office.charges.capture(PRACTICE, office.command(), MARCH);
        office.charges.review(PRACTICE, office.command(), MARCH);
        assertThat(office.tasks()).extracting(Task::kind).isEmpty();
    }

    @Test
    void a_service_of_another_kind_under_the_same_code_is_the_same_service() {
        office.charged("v-1", service("G0008").build());
        office.took(visit(
                        "v-1",
                        service("G0008")
                                .serviceType(new ServiceType("BZ"))
                                .place(new PlaceOfService("12"))
                                .build())
                .build());

        assertThat(office.charges.missed(PRACTICE, MARCH)).isEmpty();
    }

    private static List<ChargeRules> rules(List<MissedCharge> missed) {
        return missed.stream()
                .map(one -> Stream.of(ChargeRules.values())
                        .filter(rule -> rule.id().equals(one.why().rule()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
