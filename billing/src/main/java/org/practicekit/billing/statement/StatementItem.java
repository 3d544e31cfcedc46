package org.practicekit.billing.statement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** One charge of a patient and what became of it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface StatementItem extends Serializable, Fingerprinted {
    /** Which charge; empty for what a payer decided about a claim as a whole. */
    Optional<ChargeId> charge();

    /** The claim, for what a payer decided about it as a whole. */
    Optional<ClaimId> claim();

    /** At which visit, where the charge is known. */
    Optional<VisitId> visit();

    /** What was done, where the charge is known. */
    Optional<ProcedureCode> procedure();

    /** The day of service. */
    LocalDate serviceOn();

    /** What was charged. */
    Money charged();

    /** What insurances paid. */
    Money insurancePaid();

    /** What their contracts took off. */
    Money takenOff();

    /** What the practice gave up. */
    Money givenUp();

    /** What the patient paid, refunds taken off. */
    Money patientPaid();

    /** What waits on an insurance and is not due. */
    Money withPayers();

    /** What the patient owes of it; negative when it was paid more than once. */
    Money owed();

    /** Why: what became the patient's, by reason. */
    List<PatientShare> shares();

    /** The journals it is worked out from, in order. */
    List<JournalId> journals();

    /** A builder; all but charge, claim, visit and procedure is required. */
    static StatementItemBuilder builder() {
        return new StatementItemBuilder();
    }

    /** What the insurance allows: the charge without what its contract takes off. */
    default Money allowed() {
        return charged().minus(takenOff());
    }

    /** What became of the charge in all. */
    default Money accountedFor() {
        return insurancePaid()
                .plus(takenOff())
                .plus(givenUp())
                .plus(patientPaid())
                .plus(withPayers())
                .plus(owed());
    }

    /** Whether what became of the charge adds up to what was charged. */
    default boolean addsUp() {
        return accountedFor().equals(charged());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("charge", charge().map(ChargeId::value).orElse(""))
                .text("claim", claim().map(ClaimId::value).orElse(""))
                .text("visit", visit().map(VisitId::value).orElse(""))
                .text("procedure", procedure().map(ProcedureCode::value).orElse(""))
                .text("serviceOn", serviceOn().toString())
                .value("charged", charged())
                .value("insurancePaid", insurancePaid())
                .value("takenOff", takenOff())
                .value("givenUp", givenUp())
                .value("patientPaid", patientPaid())
                .value("withPayers", withPayers())
                .value("owed", owed())
                .each("shares", shares())
                .texts("journals", journals(), JournalId::value);
    }
}
