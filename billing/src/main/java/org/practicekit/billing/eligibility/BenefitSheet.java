package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/**
 * What a payer's answer says about one service: each value with where in the answer it stands. What was not said is missing,
 * never zero; what was said in several ways is a range with a finding. Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface BenefitSheet extends Serializable, Fingerprinted {
    /** A hash over the message that was read. */
    Fingerprint source();

    /** When the office had it. */
    Instant receivedAt();

    /** About what it was read. */
    BenefitQuestion question();

    /** Whether the patient is covered on the day. */
    Said<CoverageStatus> status();

    /** What is to be done about each rejection; with one of them, nothing else was read. */
    List<RejectionAdvice> rejections();

    /** Whether the payer says that this service is no benefit; {@link Answer#UNKNOWN} when it does not say. */
    Said<Answer> nonCovered();

    /** What the plan is called. */
    Optional<Said<String>> plan();

    /** The days that the payer names for the plan or the patient's part in it. */
    Optional<Said<DateRange>> planDates();

    /** The patient's share as an amount; zero only when the payer says zero. */
    Optional<Said<Span<Money>>> copay();

    /** The patient's share as a part, 0 to 1. */
    Optional<Said<Span<BigDecimal>>> coinsurance();

    /** What the patient pays before the plan does. */
    FamilyAccumulators deductible();

    /** The most that the patient pays. */
    FamilyAccumulators outOfPocket();

    /** What the patient must spend before Medicaid pays. */
    Accumulator spendDown();

    /** How much is covered at most, money first, then by what is counted. */
    List<BenefitLimit> limits();

    /** Whether the payer asks for an authorisation. */
    Said<Answer> authorization();

    /** Whether there is another payer: {@link Answer#YES}, or {@link Answer#UNKNOWN}, never no. */
    Said<Answer> otherPayer();

    /** The other payers that are named. */
    List<RelatedParty> otherPayers();

    /** The primary care providers that are named. */
    List<RelatedParty> primaryCare();

    /** Whether only one provider is paid: {@link Answer#YES}, or {@link Answer#UNKNOWN}. */
    Said<Answer> restricted();

    /** To whom it is restricted, where they are named. */
    List<RelatedParty> restrictedTo();

    /** What the payer adds in words to the rows that were read. */
    List<Said<PatientText>> messages();

    /** What was doubtful, by which rule, and where in the answer. */
    List<Finding> findings();

    /** A builder. */
    static BenefitSheetBuilder builder() {
        return new BenefitSheetBuilder();
    }

    /** Whether the patient is covered and the service is not left out. */
    default boolean covers() {
        return status().value() == CoverageStatus.ACTIVE && nonCovered().value() != Answer.YES;
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("source", source().hex())
                .instant("received", receivedAt())
                .value("question", question())
                .text("status", status().toString())
                .each("rejections", rejections())
                .text("nonCovered", nonCovered().toString())
                .text("plan", plan().map(Said::toString).orElse(""))
                .text("dates", planDates().map(Said::toString).orElse(""))
                .text("copay", copay().map(Said::toString).orElse(""))
                .text("coinsurance", coinsurance().map(Said::toString).orElse(""))
                .value("deductible", deductible())
                .value("outOfPocket", outOfPocket())
                .value("spendDown", spendDown())
                .each("limits", limits())
                .text("authorization", authorization().toString())
                .text("otherPayer", otherPayer().toString())
                .each("otherPayers", otherPayers())
                .each("primaryCare", primaryCare())
                .text("restricted", restricted().toString())
                .each("restrictedTo", restrictedTo())
                .texts("messages", messages(), one -> one.value().reveal() + one.evidence())
                .each("findings", findings());
    }
}
