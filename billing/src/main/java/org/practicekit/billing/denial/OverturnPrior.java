package org.practicekit.billing.denial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What a practice expects of a way to work on denials before it has seen any of its own: as if {@code wins} of {@code wins + losses} had been won.
 * Immutable.
 *
 * @param payer of whom, or null for everybody
 * @param reason about which adjustment reason, or null for every one
 * @param action which way, or null for every one
 * @param wins how many were won, more than none
 * @param losses how many were lost, more than none
 */
public record OverturnPrior(
        @Nullable PayerId payer,
        @Nullable String reason,
        @Nullable DenialAction action,
        BigDecimal wins,
        BigDecimal losses)
        implements Serializable, Fingerprinted {
    /** Nobody knows: one of two. */
    public static final OverturnPrior EVEN = new OverturnPrior(null, null, null, BigDecimal.ONE, BigDecimal.ONE);

    public OverturnPrior {
        if (wins.signum() <= 0 || losses.signum() <= 0) {
            throw new IllegalArgumentException(
                    "wins (%s) and losses (%s) must be more than none. Maybe a half is meant.".formatted(wins, losses));
        }
    }

    boolean isFor(PayerId whose, String about, DenialAction way) {
        return (payer == null || payer.equals(whose))
                && (reason == null || reason.equals(about))
                && (action == null || action == way);
    }

    /** How much it narrows down: the payer most, then the reason, then the way. */
    int rank() {
        return (payer == null ? 0 : 4) + (reason == null ? 0 : 2) + (action == null ? 0 : 1);
    }

    boolean isAbout(OverturnPrior other) {
        return Objects.equals(payer, other.payer) && Objects.equals(reason, other.reason) && action == other.action;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer == null ? "" : payer.value())
                .text("reason", reason == null ? "" : reason)
                .text("action", action == null ? "" : action.name())
                .text("wins", wins.toPlainString())
                .text("losses", losses.toPlainString());
    }
}
