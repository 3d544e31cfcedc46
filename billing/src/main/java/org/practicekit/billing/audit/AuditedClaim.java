package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/** A claim of a sample, and what its edits say of it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AuditedClaim extends Serializable, Fingerprinted {
    /** Which one, and what it was drawn among. */
    AuditUnit unit();

    /** The pack under which it was judged: that of its days of service. */
    Optional<RulePack.Ref> pack();

    /** What its edits found, overridden ones among them. */
    List<EditFinding> findings();

    /** How many edits could not be decided. */
    int notDecided();

    /** Whether a person who looked at it says that it is wrong; empty while nobody has looked. */
    Optional<Boolean> reviewedAsWrong();

    /** What was paid for it. */
    Money paid();

    /** What should have been paid, where a person said so. */
    Optional<Money> shouldHaveBeenPaid();

    /** The receipt of its edits. */
    Fingerprint scrub();

    /** A builder. */
    static AuditedClaimBuilder builder() {
        return new AuditedClaimBuilder();
    }

    /** Whether it counts as an error: as the person says who looked, otherwise whether its edits would hold it. */
    default boolean isError() {
        return reviewedAsWrong()
                .orElse(findings().stream().anyMatch(one -> one.finding().severity() == Severity.ERROR));
    }

    /** How much too much was paid; negative for too little. Nothing where nobody has said. */
    default Money overpaid() {
        return shouldHaveBeenPaid().map(paid()::minus).orElseGet(Money::noDollars);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("unit", unit())
                .text("pack", pack().map(RulePack.Ref::toString).orElse(""))
                .number("notDecided", notDecided())
                .text("reviewed", reviewedAsWrong().map(String::valueOf).orElse(""))
                .value("paid", paid())
                .each("should", shouldHaveBeenPaid().stream().toList())
                .text("scrub", scrub().hex());
    }
}
