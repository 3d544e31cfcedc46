package org.practicekit.billing.statement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/**
 * What a patient owes as of a time, and why. From the balance of the statement before, {@link #newlyOwed} less {@link #paid} and {@link
 * #givenUp} and with {@link #refunded} it comes to the balance. Immutable; holds ids, the host adds name and address.
 */
@Value.Immutable
@PracticeKitStyle
public interface PatientStatement extends Serializable, Fingerprinted {
    /** Whose. */
    PatientId patient();

    /** From when it is told. */
    AsOf asOf();

    /** The day it is written for. */
    LocalDate day();

    /** When the statement before was written; empty for the first one. */
    Optional<LocalDate> previousOn();

    /** The balance on the statement before. */
    Money previousBalance();

    /** What became the patient's since then. */
    Money newlyOwed();

    /** What the patient paid since then. */
    Money paid();

    /** What the practice gave up since then. */
    Money givenUp();

    /** What was paid back since then, or is going to be. */
    Money refunded();

    /** The charges of which something is open, or to which something happened since the statement before, by day of service. */
    List<StatementItem> items();

    /** What the patient owes for all charges. */
    Money owed();

    /** Payments that belong to no charge. */
    Money credit();

    /** What waits on insurances and is not due. */
    Money withPayers();

    /** What is to be paid; nothing when the credit is larger. */
    Money due();

    /** By when. */
    LocalDate dueOn();

    /** What is owed since when. */
    Aging aging();

    /** A builder; all but the day of the statement before is required. */
    static PatientStatementBuilder builder() {
        return new PatientStatementBuilder();
    }

    /** What the patient owes less what is in credit; negative when the practice owes the patient. */
    default Money balance() {
        return owed().minus(credit());
    }

    /** Whether it asks for something of a charge; of claims as a whole when it is empty. */
    default boolean asksFor(Optional<ChargeId> charge) {
        return items().stream()
                .anyMatch(item -> item.charge().equals(charge) && item.owed().isPositive());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .value("asOf", asOf())
                .text("day", day().toString())
                .text("previousOn", previousOn().map(LocalDate::toString).orElse(""))
                .value("previousBalance", previousBalance())
                .value("newlyOwed", newlyOwed())
                .value("paid", paid())
                .value("givenUp", givenUp())
                .value("refunded", refunded())
                .each("items", items())
                .value("owed", owed())
                .value("credit", credit())
                .value("withPayers", withPayers())
                .value("due", due())
                .text("dueOn", dueOn().toString())
                .value("aging", aging());
    }
}
