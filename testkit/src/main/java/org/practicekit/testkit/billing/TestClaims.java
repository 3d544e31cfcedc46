package org.practicekit.testkit.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimBuilder;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalBuilder;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;

/** Claims that the contracts of posting are about: sent to {@link TestOffice#PAYER}, seen on one day. Nobody in them exists. */
public final class TestClaims {
    /** When the patients were seen. */
    public static final LocalDate SEEN = LocalDate.of(2026, 3, 9);

    private static final Instant SENT = Instant.parse("2026-03-10T15:00:00Z");

    private TestClaims() {}

    /**
     * A claim that was sent under the number {@code CN-} and its id, for a patient of its own.
     *
     * @param id its id
     * @param lines procedure and charge of each line: {@code "A4206 100.00"}, with modifiers in between where there are some
     */
    public static ClaimBuilder sent(String id, String... lines) {
        ClaimSheet sheet = sheet(id, lines).build();
        ClaimBuilder claim = Claim.builder()
                .id(new ClaimId(id))
                .version(Version.FIRST)
                .patient(new PatientId("pat-" + id))
                .coverage(new CoverageId("cov-" + id))
                .payer(TestOffice.PAYER)
                .rank(PayerRank.PRIMARY)
                .state(ClaimState.SUBMITTED)
                .sheet(sheet)
                .addSubmissions(Submission.builder()
                        .number(1)
                        .frequency(ClaimFrequency.ORIGINAL)
                        .sheet(sheet)
                        .submittedAt(SENT)
                        .scrub(Fingerprint.of("scrub", sheet))
                        .build())
                .createdAt(SENT);
        for (ClaimLine line : sheet.lines()) {
            claim.addCharges(charge(id, line.number()));
        }
        return claim;
    }

    /** What a claim says. */
    public static ClaimSheetBuilder sheet(String id, String... lines) {
        ClaimSheetBuilder sheet = ClaimSheet.builder()
                .controlNumber("CN-" + id)
                .frequency("1")
                .insurance(ClaimInsurance.builder()
                        .sequence("P")
                        .relationshipCode("18")
                        .payerId(TestOffice.PAYER.value())
                        .memberId(MemberId.of("MEM" + id))
                        .subscriber(ClaimPerson.builder().person(patient(id)).build())
                        .build());
        Money charge = Money.noDollars();
        for (int i = 0; i < lines.length; i++) {
            String[] words = lines[i].split(" ");
            Money amount = Money.usd(words[words.length - 1]);
            charge = charge.plus(amount);
            ClaimLine line = ClaimLine.builder()
                    .number(i + 1)
                    .controlNumber(id + "-" + (i + 1))
                    .procedure(words[0])
                    .addModifiers(Arrays.copyOfRange(words, 1, words.length - 1))
                    .charge(amount)
                    .units(BigDecimal.ONE)
                    .from(SEEN)
                    .build();
            sheet.addLines(line);
        }
        return sheet.charge(charge);
    }

    /** The patient of a claim. */
    public static Insured patient(String id) {
        return Insured.builder()
                .lastName(PersonName.of("Fictional"))
                .firstName(PersonName.of("Person" + id))
                .build();
    }

    /** The charge of a line, from 1. */
    public static ChargeId charge(String id, int line) {
        return new ChargeId(id + "-" + line);
    }

    /** The journal of the charges of a claim, as they were captured. */
    public static Journal charged(Claim claim) {
        JournalBuilder journal = Journal.builder()
                .id(new JournalId("charged/" + claim.id()))
                .kind(JournalKind.CHARGE)
                .effectiveOn(SEEN)
                .postedAt(SENT.minusSeconds(3600));
        for (int i = 0; i < claim.charges().size(); i++) {
            JournalEntry owed = JournalEntry.builder()
                    .account(AccountKind.RECEIVABLE_INSURANCE)
                    .amount(claim.sheet().lines().get(i).charge())
                    .patient(claim.patient())
                    .claim(claim.id())
                    .charge(claim.charges().get(i))
                    .payer(claim.payer())
                    .build();
            journal.addEntries(owed)
                    .addEntries(JournalEntry.builder()
                            .like(owed.negated())
                            .account(AccountKind.CHARGES)
                            .build());
        }
        return journal.build();
    }
}
