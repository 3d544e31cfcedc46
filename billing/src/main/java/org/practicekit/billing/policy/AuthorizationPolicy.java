package org.practicekit.billing.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;
import org.practicekit.billing.authorization.PayerClocks;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.rule.Citation;

/** What this practice knows of payers' requirements, and how it sees to authorisations. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AuthorizationPolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down; findings about its own choices cite it. */
    Citation citation();

    /** What payers require. */
    @Value.Default
    default PayerRequirements requirements() {
        return PayerRequirements.NONE;
    }

    /** By when payers have to decide. */
    @Value.Default
    default PayerClocks clocks() {
        return PayerClocks.standard();
    }

    /** From when on managed care plans are bound by their clocks: the first day of the first rating period that is. */
    Map<PayerId, LocalDate> ratingPeriods();

    /** On which side of payers' networks the practice's providers stand, by payer; others are not known. */
    Map<PayerId, NetworkSide> networks();

    /** How old a payer's answer may be when a visit is looked at; four days let one that was asked for three days before count on the day. */
    @Value.Default
    default Duration freshFor() {
        return Duration.ofDays(4);
    }

    /** So many days before its last one an authorisation counts as ending. */
    @Value.Default
    @Min(1)
    @Max(90)
    default int expiringDays() {
        return 14;
    }

    /** A builder; the citation is required. */
    static AuthorizationPolicyBuilder builder() {
        return new AuthorizationPolicyBuilder();
    }

    /** On which side of a payer's network the practice's providers stand. */
    default NetworkSide network(PayerId payer) {
        return networks().getOrDefault(payer, NetworkSide.UNKNOWN);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .value("requirements", requirements())
                .value("clocks", clocks())
                .sorted("ratingPeriods", ratingPeriods().entrySet(), Object::toString)
                .sorted("networks", networks().entrySet(), Object::toString)
                .text("fresh", freshFor().toString())
                .number("expiring", expiringDays());
    }

    @Value.Check
    default void check() {
        if (freshFor().isNegative()) {
            throw new IllegalArgumentException("freshness (%s) is not negative.".formatted(freshFor()));
        }
    }
}
