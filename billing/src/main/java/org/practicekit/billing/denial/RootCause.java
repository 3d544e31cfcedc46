package org.practicekit.billing.denial;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * One place where denials come from. Immutable.
 *
 * @param name which
 * @param denied what was denied
 * @param share its part of all that was denied, in percent with one place
 * @param cumulative the part of all up to this one, in percent with one place
 * @param denials which ones, in the order of their ids
 */
public record RootCause(String name, Money denied, BigDecimal share, BigDecimal cumulative, List<DenialId> denials)
        implements Serializable, Fingerprinted {
    public RootCause {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(denied, "denied");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(cumulative, "cumulative");
        denials = List.copyOf(denials);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("name", name)
                .value("denied", denied)
                .text("share", share.toPlainString())
                .text("cumulative", cumulative.toPlainString())
                .texts("denials", denials, DenialId::value);
    }
}
