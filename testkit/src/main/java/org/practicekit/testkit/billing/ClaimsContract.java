package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimAnswer;
import org.practicekit.billing.claim.ClaimBuilder;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.ClaimStatusCode;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.SentFile;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.claim.Transmission;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.port.Claims;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PatientText;

/** The contract of {@link Claims}. */
public abstract class ClaimsContract extends BillingContract<ClaimStore> {
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00.123Z");

    /** For the host's subclass. */
    protected ClaimsContract() {}

    @Test
    void find_returns_the_claim_that_was_added_with_every_field() {
        ClaimSheet sheet = sheet("C-1")
                .charge(Money.usd("30.00"))
                .place("11")
                .addDiagnoses(ClaimDiagnosis.icd10("Z23"))
                .addReferences(ClaimReference.of(ClaimReference.Meaning.PAYER_CLAIM, "P-1"))
                .note(PatientText.of("\u00e9\ud83d\ude00"))
                .addLines(ClaimLine.builder()
                        .number(1)
                        .controlNumber("C-1L1")
                        .procedure("G0008")
                        .charge(Money.usd("30.00"))
                        .units(new BigDecimal("1.5"))
                        .addPointers(1)
                        .from(LocalDate.of(2026, 3, 2))
                        .build())
                .build();
        Claim full = claim("cl-1", "C-1")
                .coverageVersion(new Version(3))
                .rank(PayerRank.SECONDARY)
                .after(new ClaimId("cl-0"))
                .addCharges(new ChargeId("ch-2"), new ChargeId("ch-1"))
                .state(ClaimState.ACCEPTED)
                .sheet(sheet)
                .addSubmissions(submission(1, sheet), submission(2, sheet))
                .addTransmissions(new Transmission(1, new SentFile("000000001", "7", "0001", "B-1"), NOON))
                .addAnswers(new ClaimAnswer(0, report(1)), new ClaimAnswer(2, report(2)))
                .payerClaimNumber("P-1")
                .build();
        Claim plain = claim("cl-2", "C-2").build();
        add(full);
        add(plain);
        assertThat(find(PRACTICE, "cl-1")).contains(full);
        assertThat(find(PRACTICE, "cl-2")).contains(plain);
        assertThat(find(PRACTICE, "cl-3")).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_claims_of_another() {
        add(claim("cl-1", "C-1")
                .payerClaimNumber("P-1")
                .addTransmissions(new Transmission(1, new SentFile("1", "2", "3", "4"), NOON))
                .build());
        assertThat(find(NEIGHBOUR, "cl-1")).isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.withControlNumber(NEIGHBOUR, "C-1")))
                .isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.withPayerClaimNumber(NEIGHBOUR, "P-1")))
                .isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.sentIn(NEIGHBOUR, "1"))).isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.ofPatient(NEIGHBOUR, PATIENT))).isEmpty();
        assertThat(list(NEIGHBOUR, all -> all.in(NEIGHBOUR, EnumSet.allOf(ClaimState.class))))
                .isEmpty();
    }

    @Test
    void a_claim_is_found_by_every_number_that_it_says_or_was_ever_sent_under() {
        Claim first = claim("cl-1", "C-1").build();
        add(first);
        Claim sent = update(
                first,
                claim -> claim.sheet(sheet("C-2").build())
                        .addSubmissions(submission(1, sheet("C-1").build())));
        add(claim("cl-2", "C-20").build());
        assertThat(list(PRACTICE, all -> all.withControlNumber(PRACTICE, "C-1")))
                .containsExactly(sent);
        assertThat(list(PRACTICE, all -> all.withControlNumber(PRACTICE, "C-2")))
                .containsExactly(sent);
        assertThat(list(PRACTICE, all -> all.withControlNumber(PRACTICE, "C-3")))
                .isEmpty();
    }

    @Test
    void a_number_that_a_draft_never_was_sent_under_finds_it_no_more() {
        Claim draft = claim("cl-1", "C-1").build();
        add(draft);
        update(draft, claim -> claim.sheet(sheet("C-2").build()));
        assertThat(list(PRACTICE, all -> all.withControlNumber(PRACTICE, "C-1")))
                .isEmpty();
    }

    @Test
    void a_claim_is_found_by_the_payers_newest_number_of_it() {
        Claim first = claim("cl-10", "C-1").payerClaimNumber("P-1").build();
        Claim second = claim("cl-1", "C-2").payerClaimNumber("P-1").build();
        add(first);
        add(second);
        assertThat(list(PRACTICE, all -> all.withPayerClaimNumber(PRACTICE, "P-1")))
                .containsExactly(second, first);
        Claim renumbered = update(first, claim -> claim.payerClaimNumber("P-2"));
        assertThat(list(PRACTICE, all -> all.withPayerClaimNumber(PRACTICE, "P-1")))
                .containsExactly(second);
        assertThat(list(PRACTICE, all -> all.withPayerClaimNumber(PRACTICE, "P-2")))
                .containsExactly(renumbered);
    }

    @Test
    void a_claim_is_found_by_interchange_group_and_batch_of_every_file_it_went_out_in() {
        Claim twice = claim("cl-1", "C-1")
                .addTransmissions(
                        new Transmission(1, new SentFile("11", "21", "0001", "B-1"), NOON),
                        new Transmission(2, new SentFile("12", "22", "0001", "B-2"), NOON.plusSeconds(60)))
                .build();
        Claim once = claim("cl-0", "C-2")
                .addTransmissions(new Transmission(1, new SentFile("12", "23", "0002", "B-3"), NOON))
                .build();
        add(twice);
        add(once);
        for (String number : new String[] {"11", "21", "B-1", "22", "B-2"}) {
            assertThat(list(PRACTICE, all -> all.sentIn(PRACTICE, number))).containsExactly(twice);
        }
        assertThat(list(PRACTICE, all -> all.sentIn(PRACTICE, "12"))).containsExactly(once, twice);
        assertThat(list(PRACTICE, all -> all.sentIn(PRACTICE, "0001"))).isEmpty();
    }

    @Test
    void those_of_a_patient_come_as_they_stand_in_the_order_of_their_ids() {
        Claim last = claim("cl-30", "C-1").build();
        Claim first = claim("cl-1", "C-2").build();
        add(last);
        add(first);
        add(claim("cl-2", "C-3").patient(new PatientId("patient-10")).build());
        Claim voided = update(last, claim -> claim.state(ClaimState.VOIDED));
        assertThat(list(PRACTICE, all -> all.ofPatient(PRACTICE, PATIENT))).containsExactly(first, voided);
    }

    @Test
    void those_in_some_states_come_in_the_order_of_their_ids() {
        Stream.of(ClaimState.values()).sorted(Comparator.reverseOrder()).forEach(state -> add(inState(state)));
        assertThat(list(PRACTICE, all -> all.in(PRACTICE, EnumSet.of(ClaimState.REJECTED, ClaimState.HELD))))
                .containsExactly(inState(ClaimState.HELD), inState(ClaimState.REJECTED));
        Claim ready = update(inState(ClaimState.HELD), claim -> claim.state(ClaimState.READY));
        assertThat(list(PRACTICE, all -> all.in(PRACTICE, EnumSet.of(ClaimState.HELD))))
                .isEmpty();
        assertThat(list(PRACTICE, all -> all.in(PRACTICE, EnumSet.of(ClaimState.READY))))
                .containsExactly(ready, inState(ClaimState.READY));
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        Claim claim = claim("cl-1", "C-1").build();
        add(claim);
        assertThat(writing(all -> all.add(PRACTICE, claim("cl-1", "C-9").build())))
                .isEqualTo(new Write.Stale(claim.version()));
        Claim later = Claim.builder()
                .like(claim)
                .version(new Version(7))
                .state(ClaimState.VOIDED)
                .build();
        assertThat(writing(all -> all.update(PRACTICE, later, new Version(6))))
                .isEqualTo(new Write.Stale(claim.version()));
        assertThat(find(PRACTICE, "cl-1")).contains(claim);
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        Claim before = claim("cl-1", "C-1").build();
        add(before);
        assertThatThrownBy(() -> writing(all -> {
                    all.update(
                            PRACTICE,
                            Claim.builder()
                                    .like(before)
                                    .version(before.version().next())
                                    .sheet(sheet("C-8").build())
                                    .build(),
                            before.version());
                    all.add(PRACTICE, claim("cl-2", "C-9").build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(list(PRACTICE, all -> all.ofPatient(PRACTICE, PATIENT))).containsExactly(before);
        assertThat(list(PRACTICE, all -> all.withControlNumber(PRACTICE, "C-8")))
                .isEmpty();
        assertThat(list(PRACTICE, all -> all.withControlNumber(PRACTICE, "C-9")))
                .isEmpty();
    }

    private static Claim inState(ClaimState state) {
        return claim("cl-" + state.ordinal(), "C-" + state).state(state).build();
    }

    private static ClaimBuilder claim(String id, String controlNumber) {
        return Claim.builder()
                .id(new ClaimId(id))
                .version(Version.FIRST)
                .patient(PATIENT)
                .coverage(new CoverageId("c-1"))
                .payer(PAYER)
                .rank(PayerRank.PRIMARY)
                .state(ClaimState.DRAFT)
                .sheet(sheet(controlNumber).build())
                .createdAt(NOON);
    }

    private static ClaimSheetBuilder sheet(String controlNumber) {
        return ClaimSheet.builder()
                .controlNumber(controlNumber)
                .frequency("1")
                .insurance(ClaimInsurance.builder()
                        .sequence("P")
                        .payerId(PAYER.value())
                        .memberId(MemberId.of("XYZ-1"))
                        .build());
    }

    private static Submission submission(int number, ClaimSheet sheet) {
        return Submission.builder()
                .number(number)
                .frequency(number == 1 ? ClaimFrequency.ORIGINAL : ClaimFrequency.REPLACEMENT)
                .sheet(sheet)
                .submittedAt(NOON.plusSeconds(number))
                .scrub(new Fingerprint("0a".repeat(32)))
                .build();
    }

    private static ClaimStatusReport report(int position) {
        return ClaimStatusReport.builder()
                .source(ClaimStatusReport.Source.CLAIM_277CA)
                .level(ClaimStatusReport.Level.CLAIM)
                .addCodes(ClaimStatusCode.builder()
                        .category("A7")
                        .status("562")
                        .entity("85")
                        .build())
                .controlNumber("C-1")
                .payerClaimNumber("P-1")
                .statusOn(LocalDate.of(2026, 3, 9))
                .charge(Money.usd("30.00"))
                .receivedAt(NOON)
                .message(new Fingerprint("0b".repeat(32)))
                .position(position)
                .build();
    }

    private Claim update(Claim before, Function<ClaimBuilder, ClaimBuilder> change) {
        Claim next = change.apply(Claim.builder().like(before))
                .version(before.version().next())
                .build();
        assertThat(writing(all -> all.update(PRACTICE, next, before.version())))
                .isEqualTo(new Write.Stored(next.version()));
        return next;
    }

    private void add(Claim claim) {
        assertThat(writing(all -> all.add(PRACTICE, claim))).isEqualTo(new Write.Stored(claim.version()));
    }

    private Optional<Claim> find(PracticeId practice, String id) {
        return in(practice, all -> all.find(practice, new ClaimId(id)));
    }

    private Write writing(Function<Claims, Write> work) {
        return store().work()
                .run(PRACTICE, Set.of(new Guard("test", "everything")), ports -> work.apply(ports.claims()));
    }

    private List<Claim> list(PracticeId practice, Function<Claims, List<Claim>> work) {
        return in(practice, work);
    }

    private <R> R in(PracticeId practice, Function<Claims, R> work) {
        return store().work().run(practice, Set.of(), ports -> work.apply(ports.claims()));
    }
}
