package org.practicekit.billing.statement;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * Why a part of a charge is the patient's. Immutable.
 *
 * @param reason the group and reason that the payer gave, "PR-1"; empty where no payer gave one
 * @param words what that means to a patient
 * @param amount how much
 */
public record PatientShare(String reason, String words, Money amount) implements Serializable, Fingerprinted {
    public PatientShare {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(amount, "amount");
    }

    /** Whether the plan's terms make it the patient's: deductible, coinsurance or copay. */
    public boolean isCostShare() {
        return reason.equals("PR-1") || reason.equals("PR-2") || reason.equals("PR-3");
    }

    /** In a few words of our own; the codes are those of claim adjustment reasons. */
    static String words(String reason, boolean leftByPayer) {
        return switch (reason) {
            case "PR-1" -> "your deductible";
            case "PR-2" -> "your coinsurance";
            case "PR-3" -> "your copay";
            case "" -> leftByPayer ? "left open by your insurance" : "not billed to an insurance";
            default -> "not covered by your insurance (reason %s)".formatted(reason);
        };
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("reason", reason).text("words", words).value("amount", amount);
    }
}
