package org.practicekit.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;

/** Journals of a small practice, written in two lines each. */
final class Books {
    static final PatientId PAT = new PatientId("pat-1");
    static final ClaimId CLAIM = new ClaimId("claim-1");
    static final ChargeId VISIT = new ChargeId("charge-1");
    static final ChargeId SHOT = new ChargeId("charge-2");
    static final PayerId PLAN = new PayerId("PLAN1");

    private Books() {}

    /** A service of 150.00 on 3 March, written down that evening. */
    static Journal charged() {
        return journal("charge/charge-1", JournalKind.CHARGE, "2026-03-03", "2026-03-03T22:00:00Z")
                .addEntries(entry(AccountKind.RECEIVABLE_INSURANCE, "150.00", VISIT))
                .addEntries(income("-150.00", VISIT))
                .build();
    }

    /** The plan pays 80.00 on 20 March, takes 50.00 off by contract and leaves 20.00 to the patient; posted on 23 March. */
    static Journal paid() {
        return journal("remit/r-1/1", JournalKind.REMITTANCE, "2026-03-20", "2026-03-23T14:00:00Z")
                .addEntries(entry(AccountKind.CASH, "80.00", VISIT))
                .addEntries(entry(AccountKind.RECEIVABLE_INSURANCE, "-80.00", VISIT))
                .addEntries(JournalEntry.builder()
                        .like(entry(AccountKind.CONTRACTUAL_ALLOWANCE, "50.00", VISIT))
                        .reason("CO-45")
                        .build())
                .addEntries(JournalEntry.builder()
                        .like(entry(AccountKind.RECEIVABLE_INSURANCE, "-50.00", VISIT))
                        .reason("CO-45")
                        .build())
                .addEntries(entry(AccountKind.RECEIVABLE_PATIENT, "20.00", VISIT))
                .addEntries(entry(AccountKind.RECEIVABLE_INSURANCE, "-20.00", VISIT))
                .build();
    }

    /** The patient pays the 20.00 on 2 April. */
    static Journal settled() {
        return journal("payment/p-1", JournalKind.PATIENT_PAYMENT, "2026-04-02", "2026-04-02T15:00:00Z")
                .addEntries(JournalEntry.builder()
                        .account(AccountKind.CASH)
                        .amount(Money.usd("20.00"))
                        .patient(PAT)
                        .build())
                .addEntries(entry(AccountKind.RECEIVABLE_PATIENT, "-20.00", VISIT))
                .build();
    }

    static JournalBuilder journal(String id, JournalKind kind, String day, String at) {
        return Journal.builder()
                .id(new JournalId(id))
                .kind(kind)
                .effectiveOn(LocalDate.parse(day))
                .postedAt(Instant.parse(at));
    }

    static JournalEntry entry(AccountKind account, String amount, ChargeId charge) {
        return JournalEntry.builder()
                .account(account)
                .amount(Money.usd(amount))
                .patient(PAT)
                .claim(CLAIM)
                .charge(charge)
                .payer(PLAN)
                .build();
    }

    static JournalEntry income(String amount, ChargeId charge) {
        return JournalEntry.builder()
                .like(entry(AccountKind.CHARGES, amount, charge))
                .claim(Optional.empty())
                .payer(Optional.empty())
                .build();
    }

    /** At noon in Greenwich. */
    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
