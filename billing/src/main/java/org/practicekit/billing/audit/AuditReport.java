package org.practicekit.billing.audit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * What came of an audit. Immutable. The same plan, claims and verdicts give the same {@link #fingerprint()}.
 *
 * @param sample what was drawn, and how
 * @param claims the claims of the sample in its order, judged
 */
public record AuditReport(AuditSample sample, List<AuditedClaim> claims) implements Serializable, Fingerprinted {
    public AuditReport {
        claims = List.copyOf(claims);
        if (claims.size() != sample.drawn().size()) {
            throw new IllegalArgumentException("%d claims were drawn and %d judged."
                    .formatted(sample.drawn().size(), claims.size()));
        }
    }

    /** Those with errors. */
    public List<AuditedClaim> errors() {
        return claims.stream().filter(AuditedClaim::isError).toList();
    }

    /**
     * How many have errors, and between which rates that of all claims lies.
     *
     * @throws IllegalStateException when there was nothing to draw
     */
    public ErrorRate errorRate() {
        return rate(claims);
    }

    /** The same for each stratum of which something was drawn. */
    public SortedMap<String, ErrorRate> errorRates() {
        SortedMap<String, ErrorRate> rates = new TreeMap<>();
        sample.strata().forEach((name, stratum) -> {
            if (stratum.drawn() > 0) {
                rates.put(name, rate(of(name)));
            }
        });
        return rates;
    }

    /** What was paid too much for the claims of the sample, less what was paid too little, as far as somebody has said. */
    public Money overpaid() {
        return sum(claims);
    }

    /**
     * What that would come to for all claims: for each stratum the mean of its sample times its claims, rounded half up to the
     * cent. An estimate, for whoever asks for it; nobody owes it by this alone.
     */
    public Money extrapolated() {
        Money all = Money.noDollars();
        for (var stratum : sample.strata().entrySet()) {
            int drawn = stratum.getValue().drawn();
            if (drawn > 0) {
                BigDecimal total = sum(of(stratum.getKey()))
                        .amount()
                        .multiply(BigDecimal.valueOf(stratum.getValue().claims()));
                all = all.plus(Money.usd(total.divide(BigDecimal.valueOf(drawn), 2, RoundingMode.HALF_UP)
                        .toPlainString()));
            }
        }
        return all;
    }

    /** A hash over all of it. */
    public Fingerprint fingerprint() {
        return Fingerprint.of("billing-audit", this);
    }

    private List<AuditedClaim> of(String stratum) {
        return claims.stream()
                .filter(claim -> claim.unit().stratum().equals(stratum))
                .toList();
    }

    private static ErrorRate rate(List<AuditedClaim> claims) {
        if (claims.isEmpty()) {
            throw new IllegalStateException("no claim was drawn, so there is no rate of errors.");
        }
        return ErrorRate.of((int) claims.stream().filter(AuditedClaim::isError).count(), claims.size());
    }

    private static Money sum(List<AuditedClaim> claims) {
        return claims.stream().map(AuditedClaim::overpaid).reduce(Money.noDollars(), Money::plus);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("sample", sample).each("claims", claims);
    }
}
