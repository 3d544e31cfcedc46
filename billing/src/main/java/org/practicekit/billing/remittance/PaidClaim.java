package org.practicekit.billing.remittance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** What a payer decided about one claim. Immutable; prints as masks. */
@Value.Immutable
@PracticeKitStyle
public interface PaidClaim extends Serializable, Fingerprinted {
    /** Its place in the payment, from 1. */
    int position();

    /** The practice's own number of the claim, as the payer repeats it. */
    String controlNumber();

    /** How it was processed, by the code of claim status in a remittance; see {@link #isReversal()}. */
    String status();

    /** What was charged; nothing where that could not be read, and then the payment is not complete. */
    Money charge();

    /** What it paid; nothing where that could not be read, and then the payment is not complete. */
    Money paid();

    /** What it says the patient owes. */
    Optional<Money> patientResponsibility();

    /** What sort of insurance, by the code of the claim filing indicator. */
    Optional<String> filing();

    /** The payer's number of the claim. */
    Optional<String> payerClaimNumber();

    /** What the claim was to those before. */
    Optional<String> frequency();

    /** Who the patient is. */
    Optional<Insured> patient();

    /** Who the subscriber is, where they are named. */
    Optional<Insured> subscriber();

    /** The number of the patient or, where none is said, of the subscriber. */
    Optional<MemberId> memberId();

    /** The right number, where the claim had a wrong one. */
    Optional<MemberId> correctedMemberId();

    /** The right name, where the claim had a wrong one. */
    Optional<Insured> corrected();

    /** To whom it was forwarded. */
    Optional<String> crossoverPayer();

    /** Who should have been asked first, where that is another payer. */
    Optional<String> priorityPayer();

    /** Who provided the services. */
    Optional<String> renderingNpi();

    /** The first day of service. */
    Optional<LocalDate> from();

    /** The last day of service. */
    Optional<LocalDate> to();

    /** When the payer got the claim. */
    Optional<LocalDate> receivedOn();

    /** When the coverage ended, where that is why it was not paid. */
    Optional<LocalDate> coverageEndedOn();

    /** Interest for late payment, of which it tells with the claim. */
    Optional<Money> interest();

    /** What it took off from the claim as a whole. */
    List<Adjustment> adjustments();

    /** Further amounts, which balance nothing. */
    List<StatedAmount> amounts();

    /** Further numbers. */
    List<StatedReference> references();

    /** The codes of its remarks. */
    List<String> remarks();

    /** What it decided about each service; may be empty. */
    List<PaidLine> lines();

    /** The parts of the message it was read from. */
    List<Evidence> evidence();

    /** What is wrong with the message here. */
    List<Finding> findings();

    /** A builder; position, number, status, charge and payment are required. */
    static PaidClaimBuilder builder() {
        return new PaidClaimBuilder();
    }

    /** Whether it takes an earlier decision back. */
    default boolean isReversal() {
        return status().equals("22");
    }

    /** Whether the payer sent it on to the next one. */
    default boolean isForwarded() {
        return crossoverPayer().isPresent()
                || status().equals("19")
                || status().equals("20")
                || status().equals("21")
                || status().equals("23");
    }

    /** Whether it only says what would be paid. */
    default boolean isPredetermination() {
        return status().equals("25");
    }

    /** All adjustments, those of the claim first. */
    default List<Adjustment> allAdjustments() {
        List<Adjustment> all = new ArrayList<>(adjustments());
        lines().forEach(line -> all.addAll(line.adjustments()));
        return all;
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.number("position", position())
                .text("controlNumber", controlNumber())
                .text("status", status())
                .value("charge", charge())
                .value("paid", paid())
                .each("patientResponsibility", patientResponsibility().stream().toList())
                .text("filing", filing().orElse(""))
                .text("payerClaimNumber", payerClaimNumber().orElse(""))
                .text("frequency", frequency().orElse(""))
                .each("patient", patient().stream().toList())
                .each("subscriber", subscriber().stream().toList())
                .text("memberId", memberId().map(MemberId::reveal).orElse(""))
                .text(
                        "correctedMemberId",
                        correctedMemberId().map(MemberId::reveal).orElse(""))
                .each("corrected", corrected().stream().toList())
                .text("crossoverPayer", crossoverPayer().orElse(""))
                .text("priorityPayer", priorityPayer().orElse(""))
                .text("renderingNpi", renderingNpi().orElse(""))
                .text("from", from().map(LocalDate::toString).orElse(""))
                .text("to", to().map(LocalDate::toString).orElse(""))
                .text("receivedOn", receivedOn().map(LocalDate::toString).orElse(""))
                .text(
                        "coverageEndedOn",
                        coverageEndedOn().map(LocalDate::toString).orElse(""))
                .each("interest", interest().stream().toList())
                .each("adjustments", adjustments())
                .each("amounts", amounts())
                .each("references", references())
                .texts("remarks", remarks(), text -> text)
                .each("lines", lines());
    }
}
