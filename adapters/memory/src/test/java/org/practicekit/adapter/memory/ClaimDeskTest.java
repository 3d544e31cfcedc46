package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.ClaimOffice.MEDICARE;
import static org.practicekit.adapter.memory.ClaimOffice.PATIENT;
import static org.practicekit.adapter.memory.ClaimOffice.SEEN;
import static org.practicekit.adapter.memory.ClaimOffice.granted;
import static org.practicekit.adapter.memory.ClaimOffice.service;
import static org.practicekit.adapter.memory.ClaimOffice.visit;
import static org.practicekit.adapter.memory.ClaimOffice.wish;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimList;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimRules;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.ClaimWish;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.NextPayerRules;
import org.practicekit.billing.claim.NextPayerWish;
import org.practicekit.billing.claim.NextPayerWishBuilder;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.edit.PayerProfile;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.policy.EditPolicy;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.TestOffice;

/** It is Monday, 9 March 2026; a patient with an employer's plan was seen a week ago. */
class ClaimDeskTest {
    private final ClaimOffice office = new ClaimOffice();

    @Test
    void a_draft_says_what_is_known_and_no_edit_holds_it() {
        Claim claim = office.drafted("v-1");

        ClaimSheet sheet = claim.sheet();
        assertThat(claim.state()).isEqualTo(ClaimState.DRAFT);
        assertThat(sheet.controlNumber()).matches("C[A-Z0-9]{15}");
        assertThat(sheet.charge()).contains(Money.usd("55.00"));
        assertThat(sheet.frequency()).isEqualTo("1");
        assertThat(sheet.provider(ProviderRole.BILLING).orElseThrow().npi()).contains("1234567893");
        assertThat(sheet.provider(ProviderRole.RENDERING).orElseThrow().name()).contains("Placeholder");
        assertThat(sheet.insurance().payerName()).contains("Example Mutual");
        assertThat(sheet.insurance().filing()).contains("CI");
        assertThat(sheet.insurance().isPatientSubscriber()).isTrue();
        assertThat(sheet.insurance().subscriber().orElseThrow().person()).isEqualTo(person("patient-1"));
        assertThat(sheet.patient()).isEmpty();
        assertThat(sheet.diagnoses()).hasSize(1);
        assertThat(sheet.lines()).extracting(ClaimLine::procedure).containsExactly("G0008", "A6216");
        assertThat(sheet.lines())
                .extracting(line -> line.controlNumber().orElseThrow())
                .containsExactly(sheet.controlNumber() + "L1", sheet.controlNumber() + "L2");
        assertThat(sheet.lines()).allSatisfy(line -> {
            assertThat(line.pointers()).containsExactly(1);
            assertThat(line.from()).contains(SEEN);
            assertThat(line.controlNumber().orElseThrow().length()).isLessThanOrEqualTo(20);
        });
        assertThat(office.claims.judge(PRACTICE, claim.id()).orElseThrow().holding())
                .isEmpty();
    }

    @Test
    void a_draft_moves_what_its_charges_are_owed_to_the_payer_and_one_that_is_discarded_moves_it_back() {
        Claim claim = office.drafted("v-1");

        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE, claim.id())).isEqualTo(Money.usd("55.00"));
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE)).isEqualTo(Money.usd("55.00"));

        Claim discarded = office.claims
                .discard(PRACTICE, office.command(), claim.id(), claim.version())
                .decision()
                .granted()
                .orElseThrow();
        assertThat(discarded.state()).isEqualTo(ClaimState.VOIDED);
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE, claim.id())).isEqualTo(Money.noDollars());
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE)).isEqualTo(Money.usd("55.00"));
        assertThat(office.charges.ofVisit(PRACTICE, new VisitId("v-1")))
                .extracting(Charge::state)
                .containsOnly(ChargeState.CAPTURED);
    }

    @Test
    void a_charge_on_a_claim_is_refused_on_another_one_and_named_with_it() {
        Claim claim = office.drafted("v-1");

        Receipt<ClaimList> second = office.claims.draft(
                PRACTICE, office.command(), wish(office.charges.ofVisit(PRACTICE, new VisitId("v-1")), "c-1"));

        assertThat(second.isGranted()).isFalse();
        assertThat(second.findings()).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(ClaimRules.CHARGE_ONCE.id());
            assertThat(finding.facts()).containsEntry("claim", claim.id().value());
        });
    }

    @Test
    void two_at_one_time_draft_a_charge_once() throws Exception {
        List<Charge> charges = office.charged("v-1", service("G0008").build());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Receipt<ClaimList>>> all = IntStream.range(0, 8)
                    .<Callable<Receipt<ClaimList>>>mapToObj(
                            i -> () -> office.claims.draft(PRACTICE, new CommandId("race-" + i), wish(charges, "c-1")))
                    .toList();
            List<Boolean> granted = new ArrayList<>();
            for (Future<Receipt<ClaimList>> one : pool.invokeAll(all)) {
                granted.add(one.get().isGranted());
            }
            assertThat(granted).containsOnlyOnce(true);
        } finally {
            pool.shutdownNow();
        }
        assertThat(office.claims.ofPatient(PRACTICE, PATIENT)).hasSize(1);
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE)).isEqualTo(Money.usd("30.00"));
    }

    @Test
    void a_repeated_command_gets_its_receipt_and_drafts_nothing_again() {
        List<Charge> charges = office.charged("v-1", service("G0008").build());
        CommandId command = office.command();
        Receipt<ClaimList> first = office.claims.draft(PRACTICE, command, wish(charges, "c-1"));

        assertThat(office.claims.draft(PRACTICE, command, wish(charges, "c-1"))).isEqualTo(first);
        assertThat(office.claims.ofPatient(PRACTICE, PATIENT)).hasSize(1);
    }

    @Test
    void fifty_one_lines_become_two_claims_with_numbers_of_their_own() {
        PlannedService[] services =
                IntStream.range(0, 51).mapToObj(i -> service("A6216").build()).toArray(PlannedService[]::new);
        List<Charge> charges = office.charged("v-1", services);

        List<Claim> claims = drafted(wish(charges, "c-1"));

        assertThat(claims).extracting(claim -> claim.sheet().lines().size()).containsExactly(50, 1);
        assertThat(claims.get(0).sheet().controlNumber())
                .isNotEqualTo(claims.get(1).sheet().controlNumber());
        assertThat(claims.get(1).sheet().lines().get(0).number()).isEqualTo(1);
        assertThat(claims)
                .flatExtracting(Claim::charges)
                .doesNotHaveDuplicates()
                .hasSize(51);
    }

    @Test
    void a_thirteenth_diagnosis_opens_a_second_claim() {
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            charges.addAll(office.charged(
                    "v-" + i,
                    service("A6216")
                            .diagnoses(List.of(new DiagnosisCode("Z0%d.%d".formatted(i / 10, i % 10))))
                            .build()));
        }

        assertThat(drafted(wish(charges, "c-1")))
                .extracting(claim -> claim.sheet().diagnoses().size())
                .containsExactly(12, 1);
    }

    @Test
    void visits_that_a_claim_cannot_tell_of_together_go_on_claims_apart() {
        List<Charge> charges =
                new ArrayList<>(office.charged("v-1", service("G0008").build()));
        office.took(visit("v-2", service("A6216").build())
                .accident(Accident.builder().addCauses("OA").date(SEEN).build())
                .build());
        charges.addAll(office.charges
                .capture(PRACTICE, office.command(), new VisitId("v-2"))
                .decision()
                .granted()
                .orElseThrow()
                .charges());

        List<Claim> claims = drafted(wish(charges, "c-1"));

        assertThat(claims)
                .extracting(claim -> claim.sheet().accident().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void lines_point_to_at_most_four_of_the_claims_diagnoses_and_name_their_own_provider() {
        office.took(
                visit("v-1", service("G0008").build(), service("A6216").build()).build());
        List<Charge> charges = new ArrayList<>(office.charged(
                "v-1",
                service("G0008").build(),
                service("A6216")
                        .diagnoses(List.of(
                                new DiagnosisCode("E11.9"),
                                new DiagnosisCode("Z23"),
                                new DiagnosisCode("I10"),
                                new DiagnosisCode("J45.909"),
                                new DiagnosisCode("M54.50")))
                        .build()));

        Claim claim = drafted(wish(charges, "c-1")).get(0);

        assertThat(claim.sheet().diagnoses()).hasSize(5);
        assertThat(claim.sheet().lines().get(1).pointers()).containsExactly(2, 1, 3, 4);
        assertThat(claim.sheet().lines())
                .allSatisfy(line -> assertThat(line.providers()).isEmpty());
    }

    @Test
    void what_is_not_known_is_left_out_and_named() {
        office.store.store(ClaimOffice.setup()
                .claims(ClaimOffice.policy()
                        .providers(List.of())
                        .sites(List.of())
                        .payers(List.of())
                        .build())
                .build());
        List<Charge> charges = office.charged(
                "v-1", service("G0008").serviceType(new ServiceType("5")).build());

        Receipt<ClaimList> receipt = office.claims.draft(PRACTICE, office.command(), wish(charges, "c-1"));

        assertThat(receipt.isGranted()).isTrue();
        assertThat(receipt.findings())
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(ClaimRules.FACTS.id()))
                .extracting(finding -> finding.facts().get("missing"))
                .containsExactly(
                        "clia/" + charges.get(0).id(),
                        "provider/" + ClaimOffice.DOCTOR,
                        "site/main",
                        "filing/" + PAYER);
        ClaimSheet sheet =
                receipt.decision().granted().orElseThrow().claims().get(0).sheet();
        assertThat(sheet.insurance().filing()).isEmpty();
        assertThat(sheet.provider(ProviderRole.RENDERING).map(ClaimProvider::name))
                .hasValue(Optional.empty());
    }

    @Test
    void laboratory_work_carries_the_number_of_the_places_certificate() {
        Claim claim = drafted(wish(
                        office.charged(
                                "v-1",
                                service("G0008")
                                        .serviceType(new ServiceType("5"))
                                        .build()),
                        "c-1"))
                .get(0);

        assertThat(claim.sheet().reference(Meaning.CLIA))
                .map(PatientText::reveal)
                .hasValue("33D0000001");
    }

    @Test
    void a_child_is_the_patient_under_a_parents_plan() {
        Coverage coverage = coverage();
        office.change(Coverage.builder()
                .like(coverage)
                .version(coverage.version().next())
                .relationship(Relationship.CHILD)
                .subscriber(person("parent"))
                .build());

        ClaimSheet sheet = office.drafted("v-1").sheet();

        assertThat(sheet.insurance().relationshipCode()).contains("19");
        assertThat(sheet.insurance().subscriber().orElseThrow().person()).isEqualTo(person("parent"));
        assertThat(sheet.patient().orElseThrow().person()).isEqualTo(person("patient-1"));
        assertThat(sheet.patient().orElseThrow().address()).isPresent();
    }

    @Test
    void what_the_payer_agreed_to_stands_on_the_claim_when_it_is_for_every_line_and_on_its_line_when_not() {
        authorize("a-1", "A-77", "G0008");

        ClaimSheet mixed = office.drafted("v-1").sheet();
        assertThat(mixed.reference(Meaning.AUTHORIZATION)).isEmpty();
        assertThat(mixed.lines()).extracting(line -> line.references().size()).containsExactly(1, 0);

        ClaimSheet alone = drafted(wish(office.charged("v-2", service("G0008").build()), "c-1"))
                .get(0)
                .sheet();
        assertThat(alone.reference(Meaning.AUTHORIZATION))
                .map(PatientText::reveal)
                .hasValue("A-77");
        assertThat(alone.lines().get(0).references()).isEmpty();
    }

    @Test
    void of_two_numbers_that_could_be_meant_none_is_guessed() {
        authorize("a-1", "A-77", "G0008");
        authorize("a-2", "A-78", "G0008");

        Receipt<ClaimList> receipt = office.claims.draft(
                PRACTICE,
                office.command(),
                wish(office.charged("v-1", service("G0008").build()), "c-1"));

        assertThat(receipt.findings())
                .extracting(finding -> finding.facts().get("missing"))
                .singleElement()
                .asString()
                .startsWith("authorization/");
        assertThat(receipt.decision()
                        .granted()
                        .orElseThrow()
                        .claims()
                        .get(0)
                        .sheet()
                        .references())
                .isEmpty();
    }

    @Test
    void a_claim_is_held_from_the_day_on_which_the_list_of_what_is_due_has_no_day_left() {
        // The contract takes claims for 90 days: from 2026-03-02 until 2026-05-31.
        Claim claim = office.drafted("v-1");
        office.clock.set(at(LocalDate.of(2026, 5, 31), "09:00"));
        Claim ready = granted(office.claims.scrub(PRACTICE, office.command(), claim.id(), claim.version()));
        assertThat(ready.state()).isEqualTo(ClaimState.READY);
        assertThat(office.status.filingDue(PRACTICE, 0))
                .extracting(due -> due.deadline().lastDay())
                .containsExactly(LocalDate.of(2026, 5, 31));
        office.clock.set(at(LocalDate.of(2026, 6, 1), "09:00"));

        assertThat(office.claims
                        .submit(PRACTICE, office.command(), ready.id(), ready.version())
                        .findings())
                .extracting(finding -> finding.rule().value())
                .contains("billing.edit.clm-08");
    }

    @Test
    void a_day_without_coverage_and_charges_of_two_patients_are_refused() {
        List<Charge> charges = office.charged("v-1", service("G0008").build());
        office.cover(TestOffice.coverage("c-9", "patient-1")
                .effective(DateRange.from(SEEN.plusDays(1)))
                .build());
        office.cover(TestOffice.coverage("c-8", "patient-2").build());

        assertThat(office.claims
                        .draft(PRACTICE, office.command(), wish(charges, "c-9"))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.COVERED.id());
        assertThat(office.claims
                        .draft(PRACTICE, office.command(), wish(charges, "c-8"))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.TOGETHER.id());
        assertThat(office.claims
                        .draft(PRACTICE, office.command(), wish(charges, "c-7"))
                        .isGranted())
                .isFalse();
    }

    @Test
    void a_visit_is_drafted_under_its_only_coverage_and_asks_when_there_are_two() {
        office.charged("v-1", service("G0008").build());
        assertThat(office.claims
                        .draft(PRACTICE, office.command(), new VisitId("v-1"))
                        .isGranted())
                .isTrue();

        office.charged("v-2", service("G0008").build());
        office.cover(ClaimOffice.medicare());
        Receipt<ClaimList> two = office.claims.draft(PRACTICE, office.command(), new VisitId("v-2"));
        assertThat(two.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("coverages", "2"));
    }

    @Test
    void a_claim_that_passes_is_sent_with_the_receipt_of_the_edits_and_frozen() {
        Claim draft = office.drafted("v-1");
        Fingerprint judged =
                office.claims.judge(PRACTICE, draft.id()).orElseThrow().fingerprint();
        assertThat(office.claims.judge(PRACTICE, draft.id()).orElseThrow().fingerprint())
                .isEqualTo(judged);
        Claim sent = office.submitted(draft);

        assertThat(sent.state()).isEqualTo(ClaimState.SUBMITTED);
        Submission submission = sent.lastSubmission().orElseThrow();
        assertThat(submission.number()).isEqualTo(1);
        assertThat(submission.frequency()).isEqualTo(ClaimFrequency.ORIGINAL);
        assertThat(submission.sheet()).isEqualTo(draft.sheet());
        assertThat(submission.submittedAt()).isEqualTo(at(ClaimOffice.TODAY, "09:00"));
        assertThat(submission.scrub()).isEqualTo(judged);
    }

    @Test
    void a_claim_that_an_edit_holds_does_not_leave_and_says_why() {
        Claim draft = spoilt(office.drafted("v-1"));

        Receipt<Claim> receipt = office.claims.submit(PRACTICE, office.command(), draft.id(), draft.version());

        assertThat(receipt.isGranted()).isFalse();
        assertThat(receipt.findings()).extracting(Finding::rule).contains(ClaimRules.SCRUBBED.id());
        assertThat(receipt.findings()).hasSizeGreaterThan(1);
        assertThat(office.now(draft).submissions()).isEmpty();

        Claim held = office.claims
                .scrub(PRACTICE, office.command(), draft.id(), draft.version())
                .decision()
                .granted()
                .orElseThrow();
        assertThat(held.state()).isEqualTo(ClaimState.HELD);
        assertThat(office.claims
                        .submit(PRACTICE, office.command(), held.id(), held.version())
                        .isGranted())
                .isFalse();
    }

    @Test
    void a_claim_that_was_ready_is_judged_again_when_it_is_sent() {
        Claim draft = office.drafted("v-1");
        Claim ready = office.claims
                .scrub(PRACTICE, office.command(), draft.id(), draft.version())
                .decision()
                .granted()
                .orElseThrow();
        assertThat(ready.state()).isEqualTo(ClaimState.READY);
        Claim slipped = Claim.builder()
                .like(spoiltSheet(ready))
                .version(ready.version().next())
                .build();
        office.write(ports -> ports.claims().update(PRACTICE, slipped, ready.version()));

        assertThat(office.claims
                        .submit(PRACTICE, office.command(), slipped.id(), slipped.version())
                        .isGranted())
                .isFalse();
    }

    @Test
    void a_coverage_that_changed_after_the_draft_stops_it_until_it_is_taken_over() {
        Claim draft = office.drafted("v-1");
        Coverage coverage = coverage();
        office.change(Coverage.builder()
                .like(coverage)
                .version(coverage.version().next())
                .memberId(MemberId.of("NEW-42"))
                .build());

        Receipt<Claim> no = office.claims.submit(PRACTICE, office.command(), draft.id(), draft.version());
        assertThat(no.findings()).extracting(Finding::rule).containsExactly(ClaimRules.COVERAGE_CHANGED.id());

        Claim fresh = office.claims
                .refresh(PRACTICE, office.command(), draft.id(), draft.version())
                .decision()
                .granted()
                .orElseThrow();
        assertThat(fresh.sheet().insurance().memberId()).contains(MemberId.of("NEW-42"));
        assertThat(fresh.sheet().lines()).isEqualTo(draft.sheet().lines());
        assertThat(office.submitted(fresh).state()).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void a_coverage_that_ended_before_the_service_stops_a_draft_for_good() {
        Claim draft = office.drafted("v-1");
        Coverage coverage = coverage();
        office.change(Coverage.builder()
                .like(coverage)
                .version(coverage.version().next())
                .effective(DateRange.closed(SEEN.minusYears(1), SEEN.minusDays(1)))
                .build());
        Claim fresh = office.claims
                .refresh(PRACTICE, office.command(), draft.id(), draft.version())
                .decision()
                .granted()
                .orElseThrow();

        assertThat(office.claims
                        .submit(PRACTICE, office.command(), fresh.id(), fresh.version())
                        .findings())
                .extracting(Finding::rule)
                .containsOnly(ClaimRules.COVERED.id());
    }

    @Test
    void a_correction_keeps_numbers_lines_and_charges() {
        Claim draft = office.drafted("v-1");
        ClaimSheet noted = ClaimSheet.builder()
                .like(draft.sheet())
                .note(PatientText.of("dressing changed at home"))
                .build();
        ClaimSheet other =
                ClaimSheet.builder().like(draft.sheet()).controlNumber("OTHER").build();
        ClaimSheet shorter = ClaimSheet.builder()
                .like(draft.sheet())
                .lines(draft.sheet().lines().subList(0, 1))
                .build();
        ClaimSheet dearer = ClaimSheet.builder()
                .like(draft.sheet())
                .lines(draft.sheet().lines().stream()
                        .map(line -> ClaimLine.builder()
                                .like(line)
                                .charge(Money.usd("999.00"))
                                .build())
                        .toList())
                .build();

        for (ClaimSheet wrong : List.of(other, shorter, dearer)) {
            assertThat(office.claims
                            .correct(PRACTICE, office.command(), draft.id(), draft.version(), wrong)
                            .findings())
                    .extracting(Finding::rule)
                    .containsExactly(ClaimRules.LINES.id());
        }
        assertThat(office.claims
                        .correct(PRACTICE, office.command(), draft.id(), draft.version(), noted)
                        .decision()
                        .granted()
                        .orElseThrow()
                        .sheet())
                .isEqualTo(noted);
    }

    @Test
    void what_was_sent_cannot_be_corrected_sent_again_or_discarded() {
        Claim sent = office.submitted(office.drafted("v-1"));

        assertThat(List.of(
                        office.claims.correct(PRACTICE, office.command(), sent.id(), sent.version(), sent.sheet()),
                        office.claims.submit(PRACTICE, office.command(), sent.id(), sent.version()),
                        office.claims.refresh(PRACTICE, office.command(), sent.id(), sent.version()),
                        office.claims.scrub(PRACTICE, office.command(), sent.id(), sent.version()),
                        office.claims.reopen(PRACTICE, office.command(), sent.id(), sent.version()),
                        office.claims.replace(PRACTICE, office.command(), sent.id(), sent.version()),
                        office.claims.discard(PRACTICE, office.command(), sent.id(), sent.version())))
                .allSatisfy(receipt -> assertThat(receipt.findings())
                        .extracting(Finding::rule)
                        .containsExactly(ClaimRules.STATE.id()));
        assertThat(office.claims
                        .submit(PRACTICE, office.command(), sent.id(), Version.FIRST)
                        .isGranted())
                .isFalse();
    }

    @Test
    void a_replacement_needs_the_payers_number_and_keeps_the_practices() {
        Claim sent = office.submitted(office.drafted("v-1"));
        Claim accepted = office.heard(sent, office.report(sent, "A2"));

        assertThat(office.claims
                        .replace(PRACTICE, office.command(), accepted.id(), accepted.version())
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.PAYER_NUMBER.id());

        Claim numbered = office.accepted(accepted);
        Claim draft = granted(office.claims.replace(PRACTICE, office.command(), numbered.id(), numbered.version()));
        assertThat(draft.sheet().controlNumber()).isEqualTo(sent.sheet().controlNumber());
        assertThat(draft.sheet().frequency()).isEqualTo("7");
        assertThat(draft.sheet().reference(Meaning.PAYER_CLAIM))
                .map(PatientText::reveal)
                .hasValue("P-100");

        Claim replaced = office.submitted(draft);
        assertThat(replaced.submissions())
                .extracting(Submission::frequency)
                .containsExactly(ClaimFrequency.ORIGINAL, ClaimFrequency.REPLACEMENT);
        assertThat(replaced.submissions().get(0)).isEqualTo(sent.submissions().get(0));
    }

    @Test
    void a_replacement_carries_the_payers_newest_number_once() {
        Claim claim = office.accepted(office.submitted(office.drafted("v-1")));
        Claim second = office.submitted(
                granted(office.claims.replace(PRACTICE, office.command(), claim.id(), claim.version())));
        office.clock.set(at(ClaimOffice.TODAY.plusDays(2), "09:00"));
        Claim answered = office.heard(second, office.report(second, "A2").payerClaimNumber("P-200"));

        Claim third = granted(office.claims.replace(PRACTICE, office.command(), answered.id(), answered.version()));

        assertThat(third.sheet().references().stream()
                        .filter(one -> one.meaning() == Meaning.PAYER_CLAIM)
                        .map(ClaimReference::number)
                        .map(PatientText::reveal))
                .containsExactly("P-200");
    }

    @Test
    void a_payer_that_takes_no_replacements_gets_none() {
        office.store.store(ClaimOffice.setup()
                .edits(EditPolicy.builder()
                        .addProfiles(PayerProfile.builder()
                                .payer(PAYER)
                                .citation(ClaimOffice.HANDBOOK)
                                .addFrequencies("1")
                                .build())
                        .build())
                .build());
        Claim claim = office.accepted(office.submitted(office.drafted("v-1")));

        assertThat(office.claims
                        .replace(PRACTICE, office.command(), claim.id(), claim.version())
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.FREQUENCY.id());
    }

    @Test
    void a_void_that_the_payer_processed_gives_the_charges_back() {
        Claim claim = office.accepted(office.submitted(office.drafted("v-1")));
        Claim draft = granted(office.claims.takeBack(PRACTICE, office.command(), claim.id(), claim.version()));
        assertThat(draft.sheet().frequency()).isEqualTo("8");
        Claim sent = office.submitted(draft);
        office.clock.set(at(ClaimOffice.TODAY.plusDays(1), "09:00"));

        Claim voided = office.heard(sent, office.report(sent, "F2"));

        assertThat(voided.state()).isEqualTo(ClaimState.VOIDED);
        assertThat(office.charges.ofVisit(PRACTICE, new VisitId("v-1")))
                .extracting(Charge::state)
                .containsOnly(ChargeState.CAPTURED);
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE, claim.id())).isEqualTo(Money.noDollars());
        assertThat(office.balance(AccountKind.RECEIVABLE_INSURANCE)).isEqualTo(Money.usd("55.00"));
    }

    @Test
    void a_revision_given_up_leaves_the_claim_as_it_was() {
        Claim claim = office.accepted(office.submitted(office.drafted("v-1")));
        Claim draft = granted(office.claims.replace(PRACTICE, office.command(), claim.id(), claim.version()));

        Claim back = granted(office.claims.discard(PRACTICE, office.command(), draft.id(), draft.version()));

        assertThat(back.state()).isEqualTo(ClaimState.ACCEPTED);
        assertThat(back.sheet()).isEqualTo(claim.sheet());
        assertThat(back.submissions()).isEqualTo(claim.submissions());
    }

    @Test
    void a_rejected_claim_is_sent_again_as_an_original_under_its_number() {
        Claim sent = office.submitted(office.drafted("v-1"));
        Claim rejected = office.heard(sent, office.report(sent, "A7"));
        assertThat(rejected.state()).isEqualTo(ClaimState.REJECTED);

        Claim again = office.submitted(
                granted(office.claims.reopen(PRACTICE, office.command(), rejected.id(), rejected.version())));

        assertThat(again.submissions())
                .extracting(Submission::frequency)
                .containsExactly(ClaimFrequency.ORIGINAL, ClaimFrequency.ORIGINAL);
        assertThat(again.submissions())
                .extracting(Submission::controlNumber)
                .containsOnly(sent.sheet().controlNumber());
        assertThat(again.sheet().reference(Meaning.PAYER_CLAIM)).isEmpty();
    }

    @Test
    void the_next_payer_is_asked_for_what_is_left_and_owes_it_from_then_on() {
        office.cover(ClaimOffice.medicare());
        Claim first = granted(office.claims.draft(
                        PRACTICE,
                        office.command(),
                        wish(office.charged("v-1", service("G0402").build()), "c-1", "c-2")))
                .claims()
                .get(0);
        Claim decided = office.in(ClaimState.ADJUDICATED, office.accepted(office.submitted(first)));

        Claim second = granted(office.claims.askNext(
                PRACTICE,
                office.command(),
                decided.id(),
                decided.version(),
                next(decided, "100.00", "30.00").build()));

        assertThat(second.rank()).isEqualTo(PayerRank.SECONDARY);
        assertThat(second.after()).contains(first.id());
        assertThat(second.payer()).isEqualTo(MEDICARE);
        assertThat(second.charges()).isEqualTo(first.charges());
        assertThat(second.sheet().insurance().insuranceType()).contains("12");
        assertThat(second.sheet().otherPayers()).singleElement().satisfies(payer -> {
            assertThat(payer.insurance().payerId()).isEqualTo(PAYER.value());
            assertThat(payer.paid()).contains(Money.usd("100.00"));
        });
        assertThat(second.sheet().lines().get(0).adjudications())
                .singleElement()
                .extracting(LineAdjudication::remainingLiability)
                .isEqualTo(Optional.of(Money.usd("30.00")));
        assertThat(office.submitted(second).state()).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void the_next_payer_is_asked_once_and_not_before_the_first_one_has_decided() {
        office.cover(ClaimOffice.medicare());
        Claim first = office.submitted(drafted(
                        wish(office.charged("v-1", service("G0402").build()), "c-1", "c-2"))
                .get(0));
        NextPayerWish wish = next(first, "100.00", "30.00").build();

        assertThat(office.claims
                        .askNext(PRACTICE, office.command(), first.id(), first.version(), wish)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(NextPayerRules.DECIDED.id());
        Claim decided = office.in(ClaimState.ADJUDICATED, first);
        assertThat(office.claims
                        .askNext(PRACTICE, office.command(), decided.id(), decided.version(), wish)
                        .isGranted())
                .isTrue();
        assertThat(office.claims
                        .askNext(PRACTICE, office.command(), decided.id(), decided.version(), wish)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.CHARGE_ONCE.id());
    }

    private static NextPayerWishBuilder next(Claim claim, String paid, String owed) {
        Money charge = claim.sheet().lineCharges();
        Money less = charge.minus(Money.usd(paid)).minus(Money.usd(owed));
        return NextPayerWish.builder()
                .coverage(new CoverageId("c-2"))
                .insuranceType("12")
                .decidedOn(ClaimOffice.TODAY)
                .addDecisions(PaidClaim.builder()
                        .position(1)
                        .controlNumber(claim.sheet().controlNumber())
                        .status("1")
                        .charge(charge)
                        .paid(Money.usd(paid))
                        .payerClaimNumber("P-100")
                        .addLines(PaidLine.builder()
                                .charge(charge)
                                .paid(Money.usd(paid))
                                .controlNumber(claim.sheet().lines().get(0).controlNumber())
                                .addAdjustments(
                                        Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", less),
                                        Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd(owed)))
                                .build())
                        .build());
    }

    private Claim spoilt(Claim draft) {
        return granted(office.claims.correct(
                PRACTICE,
                office.command(),
                draft.id(),
                draft.version(),
                spoiltSheet(draft).sheet()));
    }

    /** A claim whose subscriber's number is missing. */
    private static Claim spoiltSheet(Claim claim) {
        return Claim.builder()
                .like(claim)
                .sheet(ClaimSheet.builder()
                        .like(claim.sheet())
                        .insurance(ClaimInsurance.builder()
                                .like(claim.sheet().insurance())
                                .memberId(Optional.empty())
                                .build())
                        .build())
                .build();
    }

    private Coverage coverage() {
        return office.write(ports -> ports.coverages().find(PRACTICE, new CoverageId("c-1")))
                .orElseThrow();
    }

    private void authorize(String id, String number, String code) {
        DateRange days = DateRange.closed(SEEN.minusDays(30), SEEN.plusDays(30));
        office.write(ports -> ports.authorizations()
                .add(
                        PRACTICE,
                        Authorization.builder()
                                .id(new AuthorizationId(id))
                                .version(Version.FIRST)
                                .patient(PATIENT)
                                .payer(PAYER)
                                .wish(AuthorizationWish.builder()
                                        .coverage(new CoverageId("c-1"))
                                        .serviceType(ServiceType.OFFICE_VISIT)
                                        .addProcedures(ProcedureRange.of(new ProcedureCode(code)))
                                        .units(5)
                                        .days(days)
                                        .build())
                                .state(AuthorizationState.CERTIFIED)
                                .grant(new Grant(number, days, 5))
                                .build()));
    }

    private List<Claim> drafted(ClaimWish wish) {
        return granted(office.claims.draft(PRACTICE, office.command(), wish)).claims();
    }
}
