package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** What a payer says of a payment as a whole. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface RemittanceHeader extends Serializable, Fingerprinted {
    /** The number of the transaction in its file. */
    String transaction();

    /** What the transaction is to do, by its code: I for a notice alone, H for a notice of nothing paid. */
    Optional<String> handling();

    /** What is paid, with the sign that was said; nothing where it could not be read, and then the payment is not complete. */
    Money payment();

    /** How it is paid: ACH, CHK, NON and so on. */
    Optional<String> method();

    /** On which day it is paid. */
    Optional<LocalDate> paidOn();

    /** The number of the cheque or transfer, by which it is found in the bank's statement. */
    String trace();

    /** The payer's own id of itself: the one it has on claims where it is said, or else the originator's. */
    String payerId();

    /** Who made the payment, as the bank knows them: a 1 and the payer's tax number as a rule. */
    Optional<String> originator();

    /** What the payer is called. */
    Optional<String> payerName();

    /** The NPI or tax number of whom it pays. */
    Optional<String> payeeId();

    /** The tax number of whom it pays. */
    Optional<String> payeeTaxId();

    /** When the payer made it. */
    Optional<LocalDate> producedOn();

    /** The version of its guide, 4010 or 5010 as a rule. */
    String version();

    /** The parts of the message it was read from. */
    List<Evidence> evidence();

    /** A builder; transaction, payment, trace, payer and version are required. */
    static RemittanceHeaderBuilder builder() {
        return new RemittanceHeaderBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("transaction", transaction())
                .text("handling", handling().orElse(""))
                .value("payment", payment())
                .text("method", method().orElse(""))
                .text("paidOn", paidOn().map(LocalDate::toString).orElse(""))
                .text("trace", trace())
                .text("payerId", payerId())
                .text("originator", originator().orElse(""))
                .text("payerName", payerName().orElse(""))
                .text("payeeId", payeeId().orElse(""))
                .text("payeeTaxId", payeeTaxId().orElse(""))
                .text("producedOn", producedOn().map(LocalDate::toString).orElse(""))
                .text("version", version());
    }
}
