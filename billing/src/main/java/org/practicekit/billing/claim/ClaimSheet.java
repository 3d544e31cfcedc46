package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;

/** A professional claim as a payer gets it, right or wrong. Immutable; prints as masks. Codes and numbers are texts as they are written,
 * so that a claim with faults can be held, shown and judged; edits say what is wrong. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimSheet extends Serializable, Fingerprinted {
    /** The practice's own number of the claim, which the payer repeats. */
    String controlNumber();

    /** What is charged for all lines; empty when it is not said. */
    Optional<Money> charge();

    /** Where, by the code of the place of service. */
    Optional<String> place();

    /** Whether it is the first one, replaces or voids, see {@link ClaimFrequency}. */
    String frequency();

    /** Whether the provider's signature is on file: Y or N. */
    Optional<String> signatureOnFile();

    /** Whether the provider accepts assignment: A, B or C. */
    Optional<String> assignment();

    /** Whether the payer may pay the provider: Y, N or W. */
    Optional<String> benefitsAssigned();

    /** Whether the payer may know: Y or I. */
    Optional<String> releaseOfInformation();

    /** Who signed for the patient, by its code: P for the provider. */
    Optional<String> patientSignature();

    /** Under which special program, by its code. */
    Optional<String> specialProgram();

    /** That an accident or work led to it. */
    Optional<Accident> accident();

    /** Why it comes late, by its code. */
    Optional<String> delayReason();

    /** What the patient has paid already. */
    Optional<Money> patientPaid();

    /** Days beside those of service. */
    List<ClaimDate> dates();

    /** Numbers: authorisation, referral, CLIA, the payer's number. */
    List<ClaimReference> references();

    /** Papers that go with it. */
    List<ClaimAttachment> attachments();

    /** Conditions that a payer asks about: homebound, vision, transport, screening. */
    List<ClaimCondition> conditions();

    /** Why, the main reason first. */
    List<ClaimDiagnosis> diagnoses();

    /** Who took part, the one who bills among them. */
    List<ClaimProvider> providers();

    /** Who is asked to pay. */
    ClaimInsurance insurance();

    /** The patient, where another person is the subscriber. */
    Optional<ClaimPerson> patient();

    /** Who else pays. */
    List<OtherPayer> otherPayers();

    /** What else is to be said. */
    Optional<PatientText> note();

    /** The services. */
    List<ClaimLine> lines();

    /** A builder; control number, frequency and insurance are required. */
    static ClaimSheetBuilder builder() {
        return new ClaimSheetBuilder();
    }

    /** The one in this role. */
    default Optional<ClaimProvider> provider(ProviderRole role) {
        for (ClaimProvider one : providers()) {
            if (one.role() == role) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The number of this meaning. */
    default Optional<PatientText> reference(ClaimReference.Meaning meaning) {
        return references().stream()
                .filter(one -> one.meaning() == meaning)
                .map(ClaimReference::number)
                .findFirst();
    }

    /** The patient, who is the subscriber unless somebody else is named. */
    default Optional<ClaimPerson> whoseCare() {
        return patient().or(insurance()::subscriber);
    }

    /** What the lines charge together. */
    default Money lineCharges() {
        Money sum = Money.noDollars();
        for (ClaimLine line : lines()) {
            sum = sum.plus(line.charge());
        }
        return sum;
    }

    /** From the first to the last day of service; empty when no line says one. */
    default Optional<DateRange> serviceDays() {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (ClaimLine line : lines()) {
            LocalDate from = line.from().orElse(first);
            LocalDate to = line.last().orElse(last);
            first = from.isBefore(first) ? from : first;
            last = to.isAfter(last) ? to : last;
        }
        return last.isBefore(first) ? Optional.empty() : Optional.of(DateRange.closed(first, last));
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("controlNumber", controlNumber())
                .each("charge", charge().stream().toList())
                .text("place", place().orElse(""))
                .text("frequency", frequency())
                .text("signatureOnFile", signatureOnFile().orElse(""))
                .text("assignment", assignment().orElse(""))
                .text("benefitsAssigned", benefitsAssigned().orElse(""))
                .text("releaseOfInformation", releaseOfInformation().orElse(""))
                .text("patientSignature", patientSignature().orElse(""))
                .text("specialProgram", specialProgram().orElse(""))
                .each("accident", accident().stream().toList())
                .text("delayReason", delayReason().orElse(""))
                .each("patientPaid", patientPaid().stream().toList())
                .each("dates", dates())
                .each("references", references())
                .each("attachments", attachments())
                .each("conditions", conditions())
                .each("diagnoses", diagnoses())
                .each("providers", providers())
                .value("insurance", insurance())
                .each("patient", patient().stream().toList())
                .each("otherPayers", otherPayers())
                .text("note", note().map(PatientText::reveal).orElse(""))
                .each("lines", lines());
    }
}
