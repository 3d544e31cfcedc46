package org.practicekit.billing.claim;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** One service on a claim, as it is written there. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ClaimLine extends Serializable, Fingerprinted {
    /** Its place among the lines, from 1. */
    int number();

    /** The practice's own number of the line, by which remittances are matched. */
    Optional<String> controlNumber();

    /** Of which list the procedure is: HC for HCPCS and CPT. */
    @Value.Default
    default String qualifier() {
        return "HC";
    }

    /** The procedure. */
    String procedure();

    /** Its modifiers, in order. */
    List<String> modifiers();

    /** What was done, where the code does not say. */
    Optional<PatientText> description();

    /** What is charged. */
    Money charge();

    /** What is counted: UN for units, MJ for minutes. */
    @Value.Default
    default String unit() {
        return "UN";
    }

    /** How many. */
    BigDecimal units();

    /** Where, if elsewhere than the claim says. */
    Optional<String> place();

    /** Which of the claim's diagnoses it is for, from 1, the main one first. */
    List<Integer> pointers();

    /** Whether it was an emergency: Y. */
    Optional<String> emergency();

    /** Whether a screening of a child led to it (EPSDT): Y. */
    Optional<String> screening();

    /** Whether it is family planning: Y. */
    Optional<String> familyPlanning();

    /** Whether the patient owes no copay: 0. */
    Optional<String> copay();

    /** The first day of service. */
    Optional<LocalDate> from();

    /** The last day of service; the first one where it is not said. */
    Optional<LocalDate> to();

    /** Other days. */
    List<ClaimDate> dates();

    /** Who took part, if others than the claim says. */
    List<ClaimProvider> providers();

    /** Numbers: authorisation, referral, CLIA. */
    List<ClaimReference> references();

    /** The drug that was given. */
    Optional<ClaimDrug> drug();

    /** What other payers decided. */
    List<LineAdjudication> adjudications();

    /** What else is to be said. */
    Optional<PatientText> note();

    /** A builder; number, procedure, charge and units are required. */
    static ClaimLineBuilder builder() {
        return new ClaimLineBuilder();
    }

    /** The last day of service. */
    default Optional<LocalDate> last() {
        return to().or(this::from);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.number("number", number())
                .text("controlNumber", controlNumber().orElse(""))
                .text("qualifier", qualifier())
                .text("procedure", procedure())
                .texts("modifiers", modifiers(), text -> text)
                .text("description", description().map(PatientText::reveal).orElse(""))
                .value("charge", charge())
                .text("unit", unit())
                .text("units", units().toPlainString())
                .text("place", place().orElse(""))
                .texts("pointers", pointers(), String::valueOf)
                .text("emergency", emergency().orElse(""))
                .text("screening", screening().orElse(""))
                .text("familyPlanning", familyPlanning().orElse(""))
                .text("copay", copay().orElse(""))
                .text("from", from().map(LocalDate::toString).orElse(""))
                .text("to", to().map(LocalDate::toString).orElse(""))
                .each("dates", dates())
                .each("providers", providers())
                .each("references", references())
                .each("drug", drug().stream().toList())
                .each("adjudications", adjudications())
                .text("note", note().map(PatientText::reveal).orElse(""));
    }
}
