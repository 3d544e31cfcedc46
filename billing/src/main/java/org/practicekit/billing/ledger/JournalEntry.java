package org.practicekit.billing.ledger;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** One line of a journal. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface JournalEntry extends Serializable, Fingerprinted {
    /** On which account. */
    AccountKind account();

    /** How much: positive for a debit, negative for a credit. */
    Money amount();

    /** Whose account it is about. */
    Optional<PatientId> patient();

    /** Which claim it is about. */
    Optional<ClaimId> claim();

    /** Which charge it is about. */
    Optional<ChargeId> charge();

    /** Which payer it is about. */
    Optional<PayerId> payer();

    /** Why, where a payer said so: group and reason, "CO-45", or the code of an adjustment of the provider. */
    Optional<String> reason();

    /** A builder; account and amount are required. */
    static JournalEntryBuilder builder() {
        return new JournalEntryBuilder();
    }

    /** The same in the other direction. */
    default JournalEntry negated() {
        return builder()
                .account(account())
                .amount(amount().negated())
                .patient(patient())
                .claim(claim())
                .charge(charge())
                .payer(payer())
                .reason(reason())
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("account", account().name())
                .value("amount", amount())
                .text("patient", patient().map(PatientId::value).orElse(""))
                .text("claim", claim().map(ClaimId::value).orElse(""))
                .text("charge", charge().map(ChargeId::value).orElse(""))
                .text("payer", payer().map(PayerId::value).orElse(""))
                .text("reason", reason().orElse(""));
    }
}
