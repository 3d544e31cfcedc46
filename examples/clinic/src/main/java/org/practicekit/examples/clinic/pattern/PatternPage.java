package org.practicekit.examples.clinic.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.pattern.AdvisedSlots;
import org.practicekit.scheduling.pattern.PatternKpis;
import org.practicekit.scheduling.pattern.RuleOutlook;
import org.practicekit.scheduling.pattern.TemplateAdvice;

/** The report as one page that needs nothing else, its pictures as inline SVG. */
public final class PatternPage {
    private final PatternReport report;
    private final StringBuilder html = new StringBuilder();

    private PatternPage(PatternReport report) {
        this.report = report;
    }

    /** The page, in UTF-8, its lines ending with LF. */
    public static String of(PatternReport report) {
        return new PatternPage(report).write();
    }

    private String write() {
        line("<main class=\"sheet\">");
        line("<header><h1>%s</h1><p>as of %s</p></header>"
                .formatted(escaped(TextReport.title(report)), report.practice().day()));
        line("<section>");
        kpis();
        line("</section>");
        line("<section class=\"pictures\">");
        Bars.of(report).forEach(this::picture);
        line("</section>");
        access();
        report.advice().forEach(this::advice);
        line("</main>");
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(escaped(TextReport.title(report)), style(), html);
    }

    private void kpis() {
        line("<table><thead><tr><th>figure</th><th></th><th>from</th><th>how it is measured</th></tr></thead><tbody>");
        for (Kpi kpi : report.kpis()) {
            Citation citation = kpi.definition().citation();
            line(
                    "<tr data-kpi=\"%s\"><td>%s</td><td class=\"number\">%s</td><td class=\"basis\">%s</td><td class=\"faint\">%s <cite>%s</cite></td></tr>"
                            .formatted(
                                    escaped(kpi.definition().id().value()),
                                    escaped(Shown.title(kpi)),
                                    escaped(Shown.figure(kpi)),
                                    escaped(Shown.basis(kpi)),
                                    escaped(kpi.definition().formula()),
                                    escaped(citation.authority())));
        }
        line("</tbody></table>");
    }

    private void access() {
        line("<h2>Third next available appointment, days by the calendar</h2><p class=\"access\">");
        for (Kpi kpi : report.access()) {
            if (kpi.definition() == PatternKpis.THIRD_NEXT_AVAILABLE) {
                line("<span>%s, %s: <b>%s</b></span>"
                        .formatted(
                                escaped(kpi.dimension("visit-type").orElse("")),
                                escaped(kpi.dimension("resource").orElse("")),
                                kpi.figure().isKnown() ? kpi.figure() : "none in sight"));
            }
        }
        line("</p>");
    }

    private void advice(Decision<TemplateAdvice> decision) {
        decision.granted().ifPresent(this::advice);
        for (Finding finding : decision.findings()) {
            line("<p class=\"faint\">%s [%s]</p>"
                    .formatted(
                            escaped(finding.message()), escaped(finding.rule().value())));
        }
    }

    private void advice(TemplateAdvice advice) {
        line("<h2>Template advice: %s, %s, from %d sessions</h2>"
                .formatted(
                        escaped(advice.need().session().provider().name()),
                        escaped(advice.need().session().label()),
                        advice.need().sessions()));
        session(advice);
        line(
                "<table><thead><tr><th>times handed out</th><th class=\"number\">waiting</th><th class=\"number\">idle</th><th class=\"number\">overtime</th><th class=\"number\">cost</th></tr></thead><tbody>");
        for (RuleOutlook one : advice.outlooks()) {
            line(
                    "<tr%s><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td></tr>"
                            .formatted(
                                    one.equals(advice.best()) ? " class=\"best\"" : "",
                                    escaped(one.rule().title()),
                                    Shown.waiting(one),
                                    Shown.estimate(one.outlook().idle()),
                                    Shown.estimate(one.outlook().overtime()),
                                    Shown.cost(one)));
        }
        line("</tbody></table>");
        line("<section class=\"pictures\">");
        Bars.of(advice.outlooks()).forEach(this::picture);
        line("</section>");
    }

    /** The session as a strip, divided as advised. */
    private void session(TemplateAdvice advice) {
        double whole = advice.need().session().open().toMinutes();
        StringBuilder svg = new StringBuilder(
                "<svg class=\"strip\" viewBox=\"0 0 800 34\" role=\"img\" aria-label=\"The session as advised\">");
        double x = 0;
        for (AdvisedSlots slots : advice.slots()) {
            if (slots.sameDay()) {
                x = part(svg, x, advice.spare().toMinutes() / whole * 800, "spare", "left over");
            }
            x = part(
                    svg,
                    x,
                    slots.total().toMinutes() / whole * 800,
                    slots.sameDay() ? "kept" : "booked",
                    "%d x %s".formatted(slots.count(), Shown.slots(slots)));
        }
        if (advice.sameDay().isZero()) {
            part(svg, x, advice.spare().toMinutes() / whole * 800, "spare", "left over");
        }
        line(svg + "</svg>");
    }

    private static double part(StringBuilder svg, double x, double wide, String kind, String label) {
        if (wide > 0.01) {
            svg.append("<g class=\"%s\"><title>%s</title><rect x=\"%s\" y=\"1\" width=\"%s\" height=\"32\"/>"
                    .formatted(kind, escaped(label), decimal(x), decimal(wide)));
            int letters = (int) ((wide - 8) / 5.6);
            if (letters > 3) {
                svg.append("<text x=\"%s\" y=\"20\" font-size=\"10\">%s</text>"
                        .formatted(
                                decimal(x + 4),
                                escaped(
                                        label.length() <= letters
                                                ? label
                                                : label.substring(0, letters - 1) + "\u2026")));
            }
            svg.append("</g>");
        }
        return x + wide;
    }

    private void picture(Bars bars) {
        int row = 14;
        int label = 96;
        int number = 60;
        int width = 400;
        List<Bars.Bar> all = bars.bars();
        StringBuilder svg = new StringBuilder(
                "<figure><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(escaped(bars.title()), width, Math.max(1, all.size()) * row, escaped(bars.title())));
        for (int i = 0; i < all.size(); i++) {
            Bars.Bar bar = all.get(i);
            double wide = bars.most() == 0 ? 0 : (width - label - number) * bar.value() / bars.most();
            svg.append("<g class=\"bar\"><title>%s: %s</title>".formatted(escaped(bar.label()), escaped(bar.shown())))
                    .append("<text x=\"%d\" y=\"%d\" font-size=\"9\" text-anchor=\"end\">%s</text>"
                            .formatted(label - 4, i * row + 10, escaped(bar.label())))
                    .append("<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                            .formatted(label, i * row + 2, decimal(Math.max(0.5, wide)), row - 4))
                    .append("<text x=\"%s\" y=\"%d\" font-size=\"9\">%s</text></g>"
                            .formatted(decimal(label + wide + 4), i * row + 10, escaped(bar.shown())));
        }
        line(svg + "</svg></figure>");
    }

    private void line(String line) {
        html.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String style() {
        try (InputStream stream =
                Objects.requireNonNull(PatternPage.class.getResourceAsStream("patterns.css"), "patterns.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
