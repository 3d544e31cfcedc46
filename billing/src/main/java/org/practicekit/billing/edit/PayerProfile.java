package org.practicekit.billing.edit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** What one payer wants of claims, as its companion guide or contract says. Immutable. What is empty is not known. */
@Value.Immutable
@PracticeKitStyle
public interface PayerProfile extends Serializable, Fingerprinted {
    /** Which payer. */
    PayerId payer();

    /** Where it says so. */
    Citation citation();

    /** What its member ids look like, as a regular expression for the whole of it. */
    Optional<@Size(min = 1, max = 200) String> memberIdPattern();

    /** From how many days before the last one for filing on somebody is warned. */
    @Value.Default
    @Min(0)
    @Max(365)
    default int filingWarningDays() {
        return 30;
    }

    /** What it does with a line that charges nothing. */
    Optional<ZeroCharges> zeroCharges();

    /** The claim frequency codes that it takes; empty when that is not known. */
    List<String> frequencies();

    /** Whether a claim to it as the second payer has to bear the first payer's number of the claim. */
    Optional<Boolean> otherPayerClaimNumberAsked();

    /** Whether one line may be for several days. */
    Optional<Boolean> spansTaken();

    /** A builder; payer and citation are required. */
    static PayerProfileBuilder builder() {
        return new PayerProfileBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer().value())
                .value("citation", citation())
                .text("memberIdPattern", memberIdPattern().orElse(""))
                .number("filingWarningDays", filingWarningDays())
                .text("zeroCharges", zeroCharges().map(Enum::name).orElse(""))
                .texts("frequencies", frequencies(), text -> text)
                .text(
                        "otherPayerClaimNumberAsked",
                        otherPayerClaimNumberAsked().map(String::valueOf).orElse(""))
                .text("spansTaken", spansTaken().map(String::valueOf).orElse(""));
    }

    /** The pattern of member ids, compiled once. */
    @Value.Lazy
    default Optional<Pattern> memberIds() {
        return memberIdPattern().map(Pattern::compile);
    }

    @Value.Check
    default void check() {
        memberIdPattern().ifPresent(Pattern::compile);
    }

    /** What a payer does with a line that charges nothing. */
    enum ZeroCharges {
        /** Takes it. */
        TAKEN,
        /** Sends it back. */
        REFUSED
    }
}
