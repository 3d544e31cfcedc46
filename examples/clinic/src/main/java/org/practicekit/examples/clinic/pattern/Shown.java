package org.practicekit.examples.clinic.pattern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiDefinition;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.scheduling.pattern.AdvisedSlots;
import org.practicekit.scheduling.pattern.PatternKpis;
import org.practicekit.scheduling.pattern.RuleOutlook;
import org.practicekit.scheduling.pattern.TypeDemand;
import org.practicekit.scheduling.simulation.Estimate;

/** Figures in the words of the reports. */
final class Shown {
    private static final Set<KpiDefinition> OF_VISITS =
            Set.of(PatternKpis.NO_SHOW_RATE, PatternKpis.LATE_CANCEL_RATE, PatternKpis.OPEN_ENDED_SHARE);

    private Shown() {}

    static String title(Kpi kpi) {
        String percentile = kpi.dimension("percentile")
                .map(percent -> percent.equals("50") ? ", median" : ", %s %% within".formatted(percent))
                .orElse("");
        String whose = kpi.dimension("resource").isPresent()
                ? ""
                : kpi.dimension("of").map(of -> ", " + of).orElse("");
        return kpi.definition().title() + whose + percentile;
    }

    /** {@code 8.2 %}, {@code 31 min}, {@code 4 days}, or a dash. */
    static String figure(Kpi kpi) {
        KpiUnit unit = kpi.definition().unit();
        if (unit.equals(KpiUnit.SHARE)) {
            return kpi.figure()
                    .rounded(3, RoundingMode.HALF_UP)
                    .map(share -> share.movePointRight(2).toPlainString() + " %")
                    .orElse("-");
        }
        return kpi.figure()
                .rounded(1, RoundingMode.HALF_UP)
                .map(value -> plain(value) + " " + (unit.equals(KpiUnit.MINUTES) ? "min" : unit.word()))
                .orElse("-");
    }

    /** What it was counted from: {@code 66 of 802}, {@code over 705 visits}, or why there is no figure. */
    static String basis(Kpi kpi) {
        if (kpi.figure() instanceof Figure.Unknown unknown) {
            return unknown.reason();
        }
        if (kpi.definition().unit().equals(KpiUnit.SHARE) && kpi.figure() instanceof Figure.Ratio ratio) {
            String what = OF_VISITS.contains(kpi.definition()) ? "visits" : "minutes";
            return "%d of %d %s".formatted(ratio.numerator(), ratio.denominator(), what);
        }
        return "over %d visits".formatted(kpi.considered().size());
    }

    static String perSession(Figure.Ratio ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio.approximately());
    }

    /** {@code 19 min with a variation of 0.45}. */
    static String service(TypeDemand demand) {
        return String.format(
                Locale.ROOT,
                "%.0f min with a variation of %.2f",
                demand.service().mean().toSeconds() / 60.0,
                demand.service().variation());
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static String slots(AdvisedSlots slots) {
        return (slots.sameDay() ? "same day: " : "")
                + slots.visitTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    static String minutes(Duration length) {
        return length.toMinutes() + " min";
    }

    /** {@code 12.3 ±0.2}. */
    static String estimate(Estimate estimate) {
        return String.format(Locale.ROOT, "%.1f \u00b1%.1f", estimate.mean(), (estimate.high() - estimate.low()) / 2);
    }

    static String waiting(RuleOutlook outlook) {
        return outlook.outlook().waiting().map(Shown::estimate).orElse("-");
    }

    static String cost(RuleOutlook outlook) {
        return String.format(Locale.ROOT, "%.1f", outlook.cost());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
