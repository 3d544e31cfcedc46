package org.practicekit.billing.receivable;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.KpiId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * What others reach, or what a practice means to reach. Benchmarks come from the host: PracticeKit has none of its own. Immutable.
 *
 * @param kpi which figure
 * @param low at least this much, in the figure's own unit (0.95 for a share); empty when less is no worse
 * @param high at most this much; empty when more is no worse
 * @param source who says so
 * @param effective for periods whose last day is one of these
 */
public record Benchmark(
        KpiId kpi, Optional<BigDecimal> low, Optional<BigDecimal> high, Citation source, DateRange effective)
        implements Serializable, Fingerprinted {
    public Benchmark {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(effective, "effective");
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("the benchmark of %s has neither low nor high.".formatted(kpi));
        }
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException(
                    "the benchmark of %s ends (%s) before it begins (%s). Maybe they are swapped."
                            .formatted(kpi, high.get(), low.get()));
        }
    }

    /** At least this much. */
    public static Benchmark atLeast(KpiId kpi, String low, Citation source, DateRange effective) {
        return new Benchmark(kpi, Optional.of(new BigDecimal(low)), Optional.empty(), source, effective);
    }

    /** At most this much. */
    public static Benchmark atMost(KpiId kpi, String high, Citation source, DateRange effective) {
        return new Benchmark(kpi, Optional.empty(), Optional.of(new BigDecimal(high)), source, effective);
    }

    /** Whether a figure is too low. */
    boolean isMissedBy(Figure.Ratio figure) {
        return low.filter(bound -> compare(figure, bound) < 0).isPresent();
    }

    /** Whether a figure is too high. */
    boolean isExceededBy(Figure.Ratio figure) {
        return high.filter(bound -> compare(figure, bound) > 0).isPresent();
    }

    private static int compare(Figure.Ratio figure, BigDecimal bound) {
        return BigDecimal.valueOf(figure.numerator())
                .compareTo(bound.multiply(BigDecimal.valueOf(figure.denominator())));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("kpi", kpi.value())
                .text("low", low.map(BigDecimal::toPlainString).orElse(""))
                .text("high", high.map(BigDecimal::toPlainString).orElse(""))
                .value("source", source)
                .text("effective", effective.toString());
    }
}
