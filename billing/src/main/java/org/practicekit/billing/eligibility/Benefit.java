package org.practicekit.billing.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** One row of a payer's answer, as it was given. What is missing was not said. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Benefit extends Serializable, Fingerprinted {
    /** What the row says. */
    BenefitKind kind();

    /** For whom of a family. */
    Optional<CoverageLevel> level();

    /** For which kinds of service; empty when the payer named none. */
    Set<ServiceType> serviceTypes();

    /** What sort of insurance, by the payer's code. */
    Optional<String> insuranceType();

    /** What the payer calls the plan. */
    Optional<String> plan();

    /** For which time, or that what is left is meant. */
    Optional<BenefitPeriod> period();

    /** An amount. */
    Optional<Money> amount();

    /** A part, 0 to 1: the patient's share. */
    Optional<BigDecimal> part();

    /** How many, and of what. */
    Optional<Quantity> quantity();

    /** Whether an authorisation is needed; empty when not said. */
    Optional<Answer> authorization();

    /** Whether it is about providers of the plan's network; empty when not said. */
    Optional<Answer> inNetwork();

    /** For which procedure alone. */
    Optional<ProcedureCode> procedure();

    /** With which modifiers. */
    List<Modifier> modifiers();

    /** At which places alone; empty for all. */
    Set<PlaceOfService> places();

    /** Limits of how often and when. */
    List<Delivery> deliveries();

    /** Days that are named. */
    List<BenefitDate> dates();

    /** Numbers that are named: a group, a plan, an authorisation. */
    List<Reference> references();

    /** What the payer adds in words. */
    List<PatientText> messages();

    /** Another payer, a primary care provider, whom to call. */
    List<RelatedParty> parties();

    /** In which parts of the message it stands. */
    List<Integer> evidence();

    /** A builder; the kind is required. */
    static BenefitBuilder builder() {
        return new BenefitBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("kind", kind().name())
                .text("level", level().map(Enum::name).orElse(""))
                .sorted("types", serviceTypes(), ServiceType::code)
                .text("insurance", insuranceType().orElse(""))
                .text("plan", plan().orElse(""))
                .text("period", period().map(Enum::name).orElse(""))
                .each("amount", amount().stream().toList())
                .text(
                        "part",
                        part().map(one -> one.stripTrailingZeros().toPlainString())
                                .orElse(""))
                .each("quantity", quantity().stream().toList())
                .text("authorization", authorization().map(Enum::name).orElse(""))
                .text("network", inNetwork().map(Enum::name).orElse(""))
                .text("procedure", procedure().map(ProcedureCode::value).orElse(""))
                .texts("modifiers", modifiers(), Modifier::value)
                .sorted("places", places(), PlaceOfService::value)
                .each("deliveries", deliveries())
                .each("dates", dates())
                .each("references", references())
                .texts("messages", messages(), PatientText::reveal)
                .each("parties", parties())
                .texts("evidence", evidence(), position -> Integer.toString(position));
    }
}
