package org.practicekit.billing.receivable;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.KpiId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** What others reach, or what a practice means to reach. Benchmarks come from the host: PracticeKit has none of its own. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Benchmark extends Serializable, Fingerprinted {
    /** Which figure. */
    KpiId kpi();

    /** At least this much, in the figure's own unit (0.95 for a share); empty when less is no worse. */
    Optional<BigDecimal> low();

    /** At most this much; empty when more is no worse. */
    Optional<BigDecimal> high();

    /** Who says so. */
    Citation source();

    /** For periods whose last day is one of these. */
    DateRange effective();

    /** A builder; one of low and high is required beside figure, source and days. */
    static BenchmarkBuilder builder() {
        return new BenchmarkBuilder();
    }

    /** At least this much. */
    static Benchmark atLeast(KpiId kpi, String low, Citation source, DateRange effective) {
        return builder()
                .kpi(kpi)
                .low(new BigDecimal(low))
                .source(source)
                .effective(effective)
                .build();
    }

    /** At most this much. */
    static Benchmark atMost(KpiId kpi, String high, Citation source, DateRange effective) {
        return builder()
                .kpi(kpi)
                .high(new BigDecimal(high))
                .source(source)
                .effective(effective)
                .build();
    }

    /** Whether a figure is too low. */
    default boolean isMissedBy(Figure.Ratio figure) {
        return low().filter(bound -> BigDecimal.valueOf(figure.numerator())
                                .compareTo(bound.multiply(BigDecimal.valueOf(figure.denominator())))
                        < 0)
                .isPresent();
    }

    /** Whether a figure is too high. */
    default boolean isExceededBy(Figure.Ratio figure) {
        return high().filter(bound -> BigDecimal.valueOf(figure.numerator())
                                .compareTo(bound.multiply(BigDecimal.valueOf(figure.denominator())))
                        > 0)
                .isPresent();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("kpi", kpi().value())
                .text("low", low().map(BigDecimal::toPlainString).orElse(""))
                .text("high", high().map(BigDecimal::toPlainString).orElse(""))
                .value("source", source())
                .text("effective", effective().toString());
    }

    @Value.Check
    default void check() {
        if (low().isEmpty() && high().isEmpty()) {
            throw new IllegalArgumentException("the benchmark of %s has neither low nor high.".formatted(kpi()));
        }
        if (low().isPresent() && high().isPresent() && low().get().compareTo(high().get()) > 0) {
            throw new IllegalArgumentException(
                    "the benchmark of %s ends (%s) before it begins (%s). Maybe they are swapped."
                            .formatted(kpi(), high().get(), low().get()));
        }
    }
}
