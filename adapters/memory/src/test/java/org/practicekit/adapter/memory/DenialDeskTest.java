package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;
import static org.practicekit.testkit.billing.TestPayment.decided;
import static org.practicekit.testkit.billing.TestPayment.reversal;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.DenialDesk;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.denial.AppealFiling;
import org.practicekit.billing.denial.AppealLetter;
import org.practicekit.billing.denial.AppealLevel;
import org.practicekit.billing.denial.AppealPacket;
import org.practicekit.billing.denial.Appellant;
import org.practicekit.billing.denial.CauseOf;
import org.practicekit.billing.denial.Correction;
import org.practicekit.billing.denial.DenialAction;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialChanged;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.denial.DenialState;
import org.practicekit.billing.denial.PacketPart;
import org.practicekit.billing.denial.RootCause;
import org.practicekit.billing.denial.WorkItem;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.PairEdits;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.DenialPolicy;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.TestClaims;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayment;

class DenialDeskTest {
    private static final ActorId ANN = new ActorId("ann");
    private static final Claim A =
            TestClaims.sent("a", "A4206 100.00", "J1100 60.00").build();
    private static final PaidClaim DENIED = decided(A, "80.00 CO-45=15.00 PR-2=5.00", "0.00 CO-50=60.00");
    private static final PaidClaim PAID = decided(A, "80.00 CO-45=15.00 PR-2=5.00", "40.00 CO-45=20.00");

    private final PostingOffice office = new PostingOffice(A);
    private final DenialDesk desk = new DenialDesk(office.store, Clock.fixed(PostingOffice.NOON, ZoneOffset.UTC));
    private int commands;

    /** A patient of Medicare, of whom the payer should allow 50 for the second line. */
    @BeforeEach
    void coverage_and_price() {
        office.write(ports -> ports.coverages()
                .add(
                        PRACTICE,
                        TestOffice.coverage("cov-a", "pat-a")
                                .kind(CoverageKind.MEDICARE)
                                .build()));
        office.write(ports -> ports.charges().add(PRACTICE, charge(1, "A4206", "100.00")));
        office.write(ports -> ports.charges().add(PRACTICE, charge(2, "J1100", "60.00")));
        office.store.store(
                PRACTICE,
                FeeTable.of(List.of(Fee.builder()
                        .list(PriceList.of(PAYER))
                        .procedure(new ProcedureCode("J1100"))
                        .amount(Money.usd("50.00"))
                        .source("contract 2026")
                        .build())));
    }

    @Test
    void what_was_denied_is_opened_once_with_its_last_day_and_what_can_be_recovered() {
        DenialCase denial = denied();
        assertThat(denial.line()).isEqualTo(2);
        assertThat(denial.part().chain()).isEqualTo("CO-50");
        assertThat(denial.recoverable()).contains(Money.usd("50.00"));
        assertThat(denial.action()).isEqualTo(DenialAction.APPEAL);
        // 120 days after the fifth day after the payment of 20 March
        assertThat(denial.due()).contains(LocalDate.of(2026, 7, 23));
        assertThat(desk.follow(PRACTICE, A.id())
                        .decision()
                        .granted()
                        .orElseThrow()
                        .denials())
                .isEmpty();
        assertThat(desk.ofClaim(PRACTICE, A.id())).containsExactly(denial);
        assertThat(office.store.events(PRACTICE))
                .filteredOn(DenialChanged.class::isInstance)
                .hasSize(1);
    }

    @Test
    void all_claims_of_a_payment_are_followed() {
        ReceivedRemittance posted = office.post(TestPayment.of("T1").plus(DENIED));
        assertThat(desk.follow(PRACTICE, posted.id())).isEqualTo(1);
        assertThat(desk.follow(PRACTICE, posted.id())).isZero();
    }

    @Test
    void a_decision_that_is_taken_back_withdraws_its_denial_and_one_that_pays_overturns_it() {
        DenialCase denial = denied();
        office.post(TestPayment.of("T2").plus(reversal(DENIED)));
        follow();
        assertThat(state(denial)).isEqualTo(DenialState.WITHDRAWN);
        office.post(TestPayment.of("T3").plus(PAID));
        follow();
        assertThat(state(denial)).isEqualTo(DenialState.OVERTURNED);
    }

    @Test
    void a_correction_in_one_file_overturns_it_in_whole_or_in_part() {
        DenialCase denial = denied();
        appealed(denial);
        PaidClaim part = decided(A, "80.00 CO-45=15.00 PR-2=5.00", "10.00 CO-50=50.00");
        office.post(TestPayment.of("T2").plus(reversal(DENIED)).plus(part));
        follow();
        DenialCase rest = desk.find(PRACTICE, denial.id()).orElseThrow();
        assertThat(rest.state()).isEqualTo(DenialState.PARTLY_OVERTURNED);
        assertThat(rest.recoverable()).contains(Money.usd("40.00"));
        office.post(TestPayment.of("T3").plus(reversal(part)).plus(PAID));
        follow();
        assertThat(state(denial)).isEqualTo(DenialState.OVERTURNED);
    }

    @Test
    void a_payer_that_says_the_same_once_more_after_an_appeal_upholds_it() {
        DenialCase denial = appealed(denied());
        PaidClaim again =
                PaidClaim.builder().like(DENIED).payerClaimNumber("ICN-again").build();
        office.post(TestPayment.of("T2").plus(reversal(DENIED)).plus(again));
        follow();
        assertThat(state(denial)).isEqualTo(DenialState.UPHELD);
    }

    @Test
    void another_reason_for_the_same_line_is_another_denial() {
        DenialCase denial = denied();
        PaidClaim other = decided(A, "80.00 CO-45=15.00 PR-2=5.00", "0.00 CO-16=60.00");
        office.post(TestPayment.of("T2").plus(reversal(DENIED)).plus(other));
        follow();
        assertThat(state(denial)).isEqualTo(DenialState.WITHDRAWN);
        assertThat(desk.ofClaim(PRACTICE, A.id()))
                .filteredOn(one -> one.state() == DenialState.OPEN)
                .singleElement()
                .satisfies(one -> assertThat(one.part().chain()).isEqualTo("CO-16"));
    }

    @Test
    void an_appeal_is_kept_when_it_arrives_in_time_and_refused_a_day_later() {
        DenialCase denial = denied();
        Receipt<DenialCase> late =
                desk.appeal(PRACTICE, command(), denial.id(), denial.version(), filing(LocalDate.of(2026, 7, 24)));
        assertThat(rule(late.decision())).isEqualTo("billing.denial.appeal-deadline");
        DenialCase appealed = granted(
                desk.appeal(PRACTICE, command(), denial.id(), denial.version(), filing(LocalDate.of(2026, 7, 23))));
        assertThat(appealed.state()).isEqualTo(DenialState.APPEALED);
        assertThat(appealed.tried()).contains(DenialAction.APPEAL);
        assertThat(desk.workList(PRACTICE)).isEmpty();
    }

    @Test
    void after_a_no_the_next_level_runs_from_its_notice() {
        DenialCase appealed = appealed(denied());
        DenialCase upheld = granted(
                desk.upheld(PRACTICE, command(), appealed.id(), appealed.version(), LocalDate.of(2026, 5, 1), ANN));
        // 180 days after the fifth day after the notice
        assertThat(upheld.due()).contains(LocalDate.of(2026, 11, 2));
        DenialCase second = granted(desk.appeal(
                PRACTICE,
                command(),
                upheld.id(),
                upheld.version(),
                AppealFiling.builder()
                        .level(AppealLevel.SECOND)
                        .arrivesOn(LocalDate.of(2026, 11, 2))
                        .by(ANN)
                        .build()));
        assertThat(second.appealed()).contains(AppealLevel.SECOND);
    }

    @Test
    void a_payer_that_does_not_reopen_leaves_the_time_to_appeal_as_it_was() {
        office.store.store(TestOffice.setup(PRACTICE)
                .denials(DenialPolicy.builder().unverifiedTimes(true).build())
                .build());
        DenialCase denial = denied();
        DenialCase asked = granted(desk.appeal(
                PRACTICE,
                command(),
                denial.id(),
                denial.version(),
                AppealFiling.builder()
                        .like(filing(LocalDate.of(2026, 4, 1)))
                        .level(AppealLevel.REOPENING)
                        .build()));
        DenialCase declined =
                granted(desk.upheld(PRACTICE, command(), asked.id(), asked.version(), LocalDate.of(2026, 5, 1), ANN));
        assertThat(declined.due()).contains(LocalDate.of(2026, 7, 23));
    }

    @Test
    void a_denial_that_the_patient_was_billed_for_stays_so_when_the_payer_says_it_again() {
        PaidClaim onPatient = decided(A, "80.00 CO-45=15.00 PR-2=5.00", "0.00 PR-96=60.00");
        office.post(TestPayment.of("T1").plus(onPatient));
        follow();
        DenialCase denial = desk.ofClaim(PRACTICE, A.id()).get(0);
        granted(desk.patientBilled(PRACTICE, command(), denial.id(), denial.version(), ANN));
        PaidClaim again = PaidClaim.builder()
                .like(onPatient)
                .payerClaimNumber("ICN-again")
                .build();
        office.post(TestPayment.of("T2").plus(reversal(onPatient)).plus(again));
        follow();
        assertThat(state(denial)).isEqualTo(DenialState.PATIENT_BILLED);
    }

    @Test
    void a_day_that_the_notice_prints_outweighs_the_law() {
        DenialCase denial = denied();
        DenialCase printed = granted(
                desk.printed(PRACTICE, command(), denial.id(), denial.version(), LocalDate.of(2026, 4, 1), ANN));
        assertThat(printed.due()).contains(LocalDate.of(2026, 4, 1));
        assertThat(rule(desk.appeal(
                                PRACTICE, command(), printed.id(), printed.version(), filing(LocalDate.of(2026, 4, 2)))
                        .decision()))
                .isEqualTo("billing.denial.appeal-deadline");
        assertThat(desk.workList(PRACTICE).get(0).urgent()).isTrue();
    }

    @Test
    void a_command_runs_once_and_another_version_is_stale() {
        DenialCase denial = denied();
        CommandId command = command();
        Receipt<DenialCase> first =
                desk.take(PRACTICE, command, denial.id(), denial.version(), DenialAction.SEND_RECORDS, ANN);
        assertThat(granted(first).action()).isEqualTo(DenialAction.SEND_RECORDS);
        assertThat(desk.take(PRACTICE, command, denial.id(), denial.version(), DenialAction.SEND_RECORDS, ANN))
                .isEqualTo(first);
        assertThat(rule(desk.take(PRACTICE, command(), denial.id(), denial.version(), DenialAction.APPEAL, ANN)
                        .decision()))
                .isEqualTo("billing.command.version");
    }

    @Test
    void a_patient_is_billed_for_what_was_put_on_the_patient_alone() {
        DenialCase denial = denied();
        assertThat(rule(desk.patientBilled(PRACTICE, command(), denial.id(), denial.version(), ANN)
                        .decision()))
                .isEqualTo("billing.denial.patient-billed");
        PaidClaim onPatient = decided(A, "80.00 CO-45=15.00 PR-2=5.00", "0.00 PR-96=60.00");
        office.post(TestPayment.of("T2").plus(reversal(DENIED)).plus(onPatient));
        follow();
        DenialCase other = desk.ofClaim(PRACTICE, A.id()).stream()
                .filter(one -> one.state() == DenialState.OPEN)
                .findFirst()
                .orElseThrow();
        assertThat(granted(desk.patientBilled(PRACTICE, command(), other.id(), other.version(), ANN))
                        .state())
                .isEqualTo(DenialState.PATIENT_BILLED);
    }

    @Test
    void a_denial_counts_as_corrected_once_a_replacement_is_out() {
        DenialCase denial = denied();
        assertThat(rule(desk.corrected(PRACTICE, command(), denial.id(), denial.version(), ANN)
                        .decision()))
                .isEqualTo("billing.denial.replacement-sent");
        Correction correction = desk.correction(PRACTICE, denial.id()).granted().orElseThrow();
        assertThat(correction.payerClaimNumber()).isEqualTo("ICN-a");
        assertThat(correction.edits()).extracting(Object::toString).containsExactly("billing.edit.px-13");
        replaced(Instant.parse("2026-03-21T15:00:00Z"));
        DenialCase corrected = granted(desk.corrected(PRACTICE, command(), denial.id(), denial.version(), ANN));
        assertThat(corrected.state()).isEqualTo(DenialState.CORRECTED);
        assertThat(corrected.history().get(1).reference()).isEqualTo("submission 2");
    }

    @Test
    void a_replacement_from_before_the_denial_corrects_nothing() {
        DenialCase denial = denied();
        replaced(Instant.parse("2026-03-19T15:00:00Z"));
        assertThat(rule(desk.corrected(PRACTICE, command(), denial.id(), denial.version(), ANN)
                        .decision()))
                .isEqualTo("billing.denial.replacement-sent");
    }

    @Test
    void a_denial_is_given_up_in_two_steps_and_a_journal_ends_it() {
        DenialCase denial = denied();
        JournalId other = writeOff("w-1", "b");
        JournalId own = writeOff("w-2", "a");
        assertThat(rule(desk.writtenOff(PRACTICE, command(), denial.id(), denial.version(), own, ANN)
                        .decision()))
                .isEqualTo("billing.denial.state");
        DenialCase proposed = granted(desk.proposeWriteOff(PRACTICE, command(), denial.id(), denial.version(), ANN));
        assertThat(rule(desk.writtenOff(PRACTICE, command(), denial.id(), proposed.version(), other, ANN)
                        .decision()))
                .isEqualTo("billing.denial.write-off");
        assertThat(granted(desk.writtenOff(PRACTICE, command(), denial.id(), proposed.version(), own, ANN))
                        .state())
                .isEqualTo(DenialState.WRITTEN_OFF);
    }

    @Test
    void the_work_list_shows_what_is_to_be_done_and_causes_where_it_came_from() {
        DenialCase denial = denied();
        assertThat(desk.workList(PRACTICE))
                .singleElement()
                .extracting(WorkItem::denial, item -> item.value().orElseThrow(), WorkItem::minutes)
                .containsExactly(denial, Money.usd("25.00"), 15);
        assertThat(desk.causes(PRACTICE, DateRange.day(LocalDate.of(2026, 3, 20)), CauseOf.CATEGORY))
                .singleElement()
                .extracting(RootCause::name, RootCause::denied)
                .containsExactly("NECESSITY", Money.usd("60.00"));
        assertThat(desk.causes(PRACTICE, DateRange.day(LocalDate.of(2026, 3, 21)), CauseOf.CATEGORY))
                .isEmpty();
    }

    @Test
    void a_packet_holds_claim_decision_and_letter_and_names_what_is_missing() {
        DenialCase denial = denied();
        AppealPacket packet = desk.packet(
                        PRACTICE,
                        denial.id(),
                        filing(LocalDate.of(2026, 4, 1)),
                        AppealLetter.PLAIN,
                        Map.of("why", "The notes of the visit show the need."))
                .granted()
                .orElseThrow();
        assertThat(packet.claim()).isEqualTo(A.sheet());
        assertThat(packet.decision()).isEqualTo(DENIED);
        assertThat(packet.unsaid()).containsExactly("signed");
        assertThat(packet.toAttach()).containsExactly(PacketPart.MEDICAL_RECORD);
        assertThat(packet.letter().reveal())
                .contains("claim CN-a (your number ICN-a), services of 2026-03-09")
                .contains("You denied USD 60.00 of USD 60.00 for J1100, with CO-50.")
                .contains("42 CFR 405.942")
                .contains("The notes of the visit show the need.")
                .contains("{signed}");
        assertThat(rule(desk.packet(
                        PRACTICE,
                        denial.id(),
                        AppealFiling.builder()
                                .like(filing(LocalDate.of(2026, 4, 1)))
                                .appellant(Appellant.WAIVING)
                                .build(),
                        AppealLetter.PLAIN,
                        Map.of())))
                .isEqualTo("billing.denial.appeal-standing");
    }

    @Test
    void what_is_not_there_is_refused() {
        DenialCase denial = denied();
        assertThat(rule(desk.follow(PRACTICE, new ClaimId("nothing")).decision()))
                .isEqualTo("billing.command.known");
        assertThat(rule(desk.take(PRACTICE, command(), new DenialId("nothing"), Version.FIRST, DenialAction.APPEAL, ANN)
                        .decision()))
                .isEqualTo("billing.command.known");
        assertThat(desk.right(PRACTICE, denial.id(), filing(LocalDate.of(2026, 4, 1)))
                        .orElseThrow()
                        .isGranted())
                .isTrue();
    }

    // G0008, A4206 and J1100 make no pair anywhere; these rows are made up in the form of the published files.
    @ParameterizedTest(name = "{0} beside {1}, indicator {2} from {3}, denied for {4}: {5}")
    @CsvSource({
        "J1100, A4206, 0, 20110101, CO-97, billing.denial.pair-without-modifier",
        "J1100, A4206, 0, 20110101, CO-236, billing.denial.pair-without-modifier",
        "J1100, A4206, 1, 20110101, CO-97, granted",
        // The patient was seen on 2026-03-09.
        "J1100, A4206, 0, 20260309, CO-97, billing.denial.pair-without-modifier",
        "J1100, A4206, 0, 20260310, CO-97, granted",
        "A4206, J1100, 0, 20110101, CO-97, granted",
        "J1100, G0008, 0, 20110101, CO-97, granted",
        "J1100, A4206, 0, 20110101, CO-50, granted",
    })
    void a_pair_that_no_modifier_parts_is_not_appealed(
            String denied, String paid, String indicator, String since, String reason, String said) {
        String row = "Column 1\tColumn 2\n%s\t%s\t\t%s\t*\t%s\tmade up\n".formatted(paid, denied, since, indicator);
        CodeSets codes = CodeSets.builder()
                .pairs(PairEdits.builder()
                        .read("pairs.txt", new StringReader(row))
                        .build())
                .build();
        DenialDesk informed = new DenialDesk(office.store, Clock.fixed(PostingOffice.NOON, ZoneOffset.UTC), codes);
        office.post(TestPayment.of("T1").plus(decided(A, "80.00 CO-45=15.00 PR-2=5.00", "0.00 " + reason + "=60.00")));
        follow();
        DenialCase denial = desk.ofClaim(PRACTICE, A.id()).get(0);
        AppealFiling filing = filing(LocalDate.of(2026, 4, 1));

        Decision<?> right = informed.right(PRACTICE, denial.id(), filing).orElseThrow();

        assertThat(right.isGranted() ? "granted" : rule(right)).isEqualTo(said);
        assertThat(informed.appeal(PRACTICE, command(), denial.id(), denial.version(), filing)
                        .isGranted())
                .isEqualTo(right.isGranted());
    }

    @Test
    void whoever_appeals_may_know_more_of_a_pair_than_the_files() {
        office.post(TestPayment.of("T1").plus(decided(A, "80.00 CO-45=15.00 PR-2=5.00", "0.00 CO-97=60.00")));
        follow();
        DenialCase denial = desk.ofClaim(PRACTICE, A.id()).get(0);
        AppealFiling filing = AppealFiling.builder()
                .like(filing(LocalDate.of(2026, 4, 1)))
                .modifierAllowed(false)
                .build();
        assertThat(rule(desk.right(PRACTICE, denial.id(), filing).orElseThrow()))
                .isEqualTo("billing.denial.pair-without-modifier");
    }

    private DenialCase denied() {
        office.post(TestPayment.of("T1").plus(DENIED));
        follow();
        return desk.ofClaim(PRACTICE, A.id()).get(0);
    }

    private DenialCase appealed(DenialCase denial) {
        return granted(
                desk.appeal(PRACTICE, command(), denial.id(), denial.version(), filing(LocalDate.of(2026, 4, 1))));
    }

    private void follow() {
        assertThat(desk.follow(PRACTICE, A.id()).isGranted()).isTrue();
    }

    private DenialState state(DenialCase denial) {
        return desk.find(PRACTICE, denial.id()).orElseThrow().state();
    }

    private CommandId command() {
        return new CommandId("c-" + ++commands);
    }

    private void replaced(Instant at) {
        Claim now = office.claim("a");
        office.write(ports -> ports.claims()
                .update(
                        PRACTICE,
                        Claim.builder()
                                .like(now)
                                .version(now.version().next())
                                .addSubmissions(Submission.builder()
                                        .like(now.submissions().get(0))
                                        .number(2)
                                        .frequency(ClaimFrequency.REPLACEMENT)
                                        .submittedAt(at)
                                        .build())
                                .build(),
                        now.version()));
    }

    private JournalId writeOff(String id, String claim) {
        JournalEntry gone = JournalEntry.builder()
                .account(AccountKind.RECEIVABLE_INSURANCE)
                .amount(Money.usd("-60.00"))
                .patient(A.patient())
                .claim(new ClaimId(claim))
                .payer(PAYER)
                .build();
        JournalId journal = new JournalId(id);
        office.write(ports -> ports.journals()
                .add(
                        PRACTICE,
                        Journal.builder()
                                .id(journal)
                                .kind(JournalKind.WRITE_OFF)
                                .effectiveOn(LocalDate.of(2026, 3, 23))
                                .postedAt(PostingOffice.NOON)
                                .addEntries(gone)
                                .addEntries(JournalEntry.builder()
                                        .like(gone.negated())
                                        .account(AccountKind.DENIAL_WRITE_OFF)
                                        .build())
                                .build()));
        return journal;
    }

    private static Charge charge(int line, String procedure, String amount) {
        return Charge.builder()
                .id(TestClaims.charge("a", line))
                .version(Version.FIRST)
                .patient(A.patient())
                .visit(new VisitId("v-1"))
                .date(TestClaims.SEEN)
                .service(PlannedService.builder()
                        .serviceType(new ServiceType("98"))
                        .procedure(new ProcedureCode(procedure))
                        .place(new PlaceOfService("11"))
                        .build())
                .amount(Money.usd(amount))
                .state(ChargeState.BILLED)
                .capturedAt(PostingOffice.NOON)
                .build();
    }

    private static AppealFiling filing(LocalDate arrivesOn) {
        return AppealFiling.builder().arrivesOn(arrivesOn).by(ANN).build();
    }

    private static DenialCase granted(Receipt<DenialCase> receipt) {
        return receipt.decision()
                .granted()
                .orElseThrow(() -> new AssertionError(receipt.decision().explain()));
    }

    private static String rule(Decision<?> decision) {
        assertThat(decision.isGranted()).isFalse();
        return decision.findings().stream()
                .map(Finding::rule)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
