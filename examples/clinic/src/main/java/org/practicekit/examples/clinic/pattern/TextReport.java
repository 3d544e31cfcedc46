package org.practicekit.examples.clinic.pattern;

import java.util.Comparator;
import java.util.List;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.availability.CarveOut;
import org.practicekit.scheduling.pattern.AdvisedSlots;
import org.practicekit.scheduling.pattern.PatternKpis;
import org.practicekit.scheduling.pattern.RuleOutlook;
import org.practicekit.scheduling.pattern.TemplateAdvice;
import org.practicekit.scheduling.pattern.TypeDemand;

/** The report for a terminal. */
public final class TextReport {
    private static final int BAR = 40;

    private final PatternReport report;
    private final StringBuilder text = new StringBuilder();

    private TextReport(PatternReport report) {
        this.report = report;
    }

    /** The report as text, its lines ending with LF. */
    public static String of(PatternReport report) {
        return new TextReport(report).write();
    }

    /** What it is about. */
    static String title(PatternReport report) {
        return "%s, %s to %s"
                .formatted(
                        report.practice().name(),
                        report.period().from(),
                        report.period().lastDay());
    }

    private String write() {
        line(title(report));
        line("");
        report.kpis()
                .forEach(kpi ->
                        line("  %-48s %10s   %s".formatted(Shown.title(kpi), Shown.figure(kpi), Shown.basis(kpi))));
        line("");
        line("By provider, by visit type");
        report.parts()
                .forEach(kpi -> line("  %-14s %-48s %10s   %s"
                        .formatted(part(kpi), Shown.title(kpi), Shown.figure(kpi), Shown.basis(kpi))));
        access();
        Bars.of(report).forEach(this::bars);
        report.advice().forEach(this::advice);
        return text.toString();
    }

    private void access() {
        line("");
        line("Third next available appointment, in days and in working days");
        for (Kpi days : report.access()) {
            if (days.definition() == PatternKpis.THIRD_NEXT_AVAILABLE) {
                String working = report.access().stream()
                        .filter(other -> other.definition() == PatternKpis.THIRD_NEXT_AVAILABLE_WORKING
                                && other.dimensions().equals(days.dimensions()))
                        .map(Kpi::figure)
                        .map(figure -> figure.isKnown() ? figure.toString() : "-")
                        .findFirst()
                        .orElse("-");
                line("  %-16s %-12s %4s %4s %s"
                        .formatted(
                                days.dimension("visit-type").orElse(""),
                                provider(days),
                                days.figure().isKnown() ? days.figure() : "-",
                                working,
                                days.figure().isKnown() ? "" : days.figure())
                        .stripTrailing());
            }
        }
    }

    private static String part(Kpi kpi) {
        return kpi.dimension("visit-type").orElseGet(() -> provider(kpi));
    }

    private static String provider(Kpi kpi) {
        String resource = kpi.dimension("resource").orElse("");
        return resource.substring(resource.indexOf('/') + 1);
    }

    private void bars(Bars bars) {
        line("");
        line(bars.title());
        int label =
                bars.bars().stream().mapToInt(bar -> bar.label().length()).max().orElse(1);
        for (Bars.Bar bar : bars.bars()) {
            int length = bars.most() == 0 ? 0 : (int) Math.round(BAR * bar.value() / bars.most());
            line("  %s %s %s"
                    .formatted(
                            bar.label() + " ".repeat(label - bar.label().length()),
                            "#".repeat(length) + " ".repeat(BAR - length),
                            bar.shown()));
        }
    }

    private void advice(Decision<TemplateAdvice> decision) {
        line("");
        decision.granted().ifPresent(this::advice);
        for (Finding finding : decision.findings()) {
            line("  %s: %s [%s]".formatted(finding.severity(), finding.message(), finding.rule()));
        }
    }

    private void advice(TemplateAdvice advice) {
        line("Template advice: %s, %s, %s open, from %d sessions"
                .formatted(
                        advice.need().session().provider().name(),
                        advice.need().session().label(),
                        Shown.minutes(advice.need().session().open()),
                        advice.need().sessions()));
        for (TypeDemand demand : advice.need().demands()) {
            line("  asked for: %-14s %5s ahead and %5s on the day, %4.1f %% missed, %s"
                    .formatted(
                            demand.visitType(),
                            Shown.perSession(demand.bookedAhead()),
                            Shown.perSession(demand.sameDay()),
                            100 * demand.noShow(),
                            Shown.service(demand)));
        }
        for (AdvisedSlots slots : advice.slots()) {
            line("  set aside: %-34s %2d x %s = %s"
                    .formatted(
                            Shown.slots(slots),
                            slots.count(),
                            Shown.minutes(slots.each()),
                            Shown.minutes(slots.total())));
        }
        line("  left over: %s".formatted(Shown.minutes(advice.spare())));
        advice.carveOut()
                .ifPresent(kept -> line("  carve-out: %s to %s for the same day (today: %s)"
                        .formatted(kept.from(), kept.to(), today(advice))));
        line("  %-22s %12s %12s %12s %8s".formatted("times handed out", "waiting", "idle", "overtime", "cost"));
        advice.outlooks().stream()
                .sorted(Comparator.comparingDouble(RuleOutlook::cost))
                .forEach(one -> line("  %-22s %12s %12s %12s %8s"
                        .formatted(
                                one.rule().title(),
                                Shown.waiting(one),
                                Shown.estimate(one.outlook().idle()),
                                Shown.estimate(one.outlook().overtime()),
                                Shown.cost(one))));
        Bars.of(advice.outlooks()).forEach(this::bars);
    }

    static String today(TemplateAdvice advice) {
        List<CarveOut> kept = advice.need().session().carveOuts();
        return kept.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        kept.stream()
                                .map(one -> "%s %s to %s".formatted(one.name(), one.from(), one.to()))
                                .toList());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
