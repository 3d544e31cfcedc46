package org.practicekit.examples.clinic.day;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.Words;

/**
 * The day as one page that needs nothing else: the grid as inline SVG, the reason for every cell in it, and who was not
 * booked. Printed, it is one sheet of letter paper.
 */
public final class HtmlPage {
    /** The sheet's width in CSS pixels, as the style sheet has it, and what the paper can take of them. */
    private static final int WIDTH = 860;

    private static final int PAPER_WIDTH = 755;
    private static final int PAPER_HEIGHT = 985;

    /** How the list of refusals is set, as the style sheet has it: columns, their width, a letter's size (not bold) and a line's. */
    private static final int COLUMNS = 3;

    private static final double COLUMN_WIDTH = 266;
    private static final double LETTER_SIZE = 8.4;
    private static final double LINE = 11.9;

    private final DaySheet sheet;
    private final StringBuilder html = new StringBuilder();
    /** About how tall the sheet becomes, in CSS pixels. */
    private double height;

    private HtmlPage(DaySheet sheet) {
        this.sheet = sheet;
    }

    /** The page, in UTF-8, its lines ending with LF. */
    public static String of(DaySheet sheet) {
        return new HtmlPage(sheet).write();
    }

    private String write() {
        String body = body();
        double zoom = Math.min(1, Math.min(PAPER_HEIGHT / height, PAPER_WIDTH / (double) WIDTH));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s@media print { .sheet { zoom: %s; } }
                </style>
                </head>
                <body>
                %s<script>
                %s</script>
                </body>
                </html>
                """.formatted(
                escaped(TextSchedule.title(sheet)), resource("page.css"), decimal(zoom), body, resource("page.js"));
    }

    private String body() {
        line("<main class=\"sheet\">");
        line("<header><h1>%s</h1><p>%s</p></header>"
                .formatted(
                        escaped(TextSchedule.title(sheet)),
                        escaped(TextSchedule.summary(sheet)
                                + (sheet.seed().isPresent()
                                        ? ", seed %d".formatted(sheet.seed().getAsLong())
                                        : ""))));
        height += 46;
        legend();
        List<Panel> panels = sheet.panels();
        for (Panel panel : panels) {
            line("<h2>%s <small>(%s)</small></h2>"
                    .formatted(
                            escaped(panel.location().label()),
                            escaped(panel.location().zone().toString())));
            height += 32;
            String svg = new SvgGrid(sheet, panel).draw();
            html.append(svg);
            height += SvgGrid.shownHeight(panel, WIDTH - 32);
        }
        if (panels.isEmpty()) {
            line("<p>Nothing is open on this day.</p>");
            height += 30;
        }
        refusals();
        calledOff();
        notes();
        line(
                "<aside id=\"why\" aria-live=\"polite\">Point at a cell, or go to it with the Tab key, to read why it is as it is."
                        + "</aside>");
        line("</main>");
        return html.toString();
    }

    private void legend() {
        line(
                "<p class=\"legend\"><span><i class=\"visit\"></i>booked</span><span><i class=\"confirmed\"></i>confirmed</span>"
                        + "<span><i class=\"buffer\"></i>setting up, cleaning</span><span><i class=\"open\"></i>open</span>"
                        + "<span><i class=\"kept\"></i>carved out</span><span><i class=\"shut\"></i>break, closed</span></p>");
        height += 22;
    }

    private void refusals() {
        list(
                "Not booked: call back",
                "refusal",
                sheet.refused(),
                outcome -> "%s %s, %s"
                        .formatted(
                                outcome.request().id(),
                                sheet.names().of(outcome.request().wanted().patient()),
                                sheet.visitType(outcome.request().wanted().visitType())),
                Why::refusedInShort);
    }

    private void calledOff() {
        list(
                "Called off or moved, and offered to the waitlist",
                "cancellation",
                sheet.calledOff(),
                outcome -> Why.calledOff(sheet, outcome),
                outcome -> sheet.refills().stream()
                        .filter(refill ->
                                refill.request().equals(outcome.request().id()))
                        .flatMap(refill -> Why.refilledInShort(sheet, refill).stream())
                        .toList());
    }

    private void list(
            String heading,
            String kind,
            List<Outcome> outcomes,
            Function<Outcome, String> title,
            Function<Outcome, List<String>> lines) {
        if (outcomes.isEmpty()) {
            return;
        }
        line("<h2>%s</h2>".formatted(escaped(heading)));
        line("<ul class=\"refusals\">");
        List<Double> entries = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String head = title.apply(outcome);
            List<String> why = lines.apply(outcome);
            line("<li data-%s=\"%s\"><b>%s</b>%s</li>"
                    .formatted(
                            kind,
                            escaped(outcome.request().id()),
                            escaped(head),
                            why.stream()
                                    .map(one -> "<p>" + escaped(one) + "</p>")
                                    .reduce("", String::concat)));
            entries.add(
                    lines(head) + 0.6 + why.stream().mapToInt(HtmlPage::lines).sum());
        }
        line("</ul>");
        height += 32 + LINE * tallestColumn(entries);
    }

    /** Lines end where a word does, so the last part of each is lost. */
    private static int lines(String text) {
        return (int) Math.ceil(LabelText.width(text) * LETTER_SIZE / COLUMN_WIDTH);
    }

    /** The least height at which the entries, none broken over two, fit into the columns. */
    private static double tallestColumn(List<Double> entries) {
        double tallest = entries.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        while (columns(entries, tallest) > COLUMNS) {
            tallest += 0.5;
        }
        return tallest;
    }

    private static int columns(List<Double> entries, double tallest) {
        int columns = 1;
        double used = 0;
        for (double entry : entries) {
            if (used + entry > tallest) {
                columns++;
                used = 0;
            }
            used += entry;
        }
        return columns;
    }

    private void notes() {
        List<Finding> warnings = sheet.practice().warnings();
        if (!warnings.isEmpty()) {
            line("<div class=\"notes\">");
            for (Finding warning : warnings) {
                line("<p>Note: %s [%s]</p>"
                        .formatted(
                                escaped(warning.message()),
                                escaped(warning.rule().value())));
                height += 14.0 * (1 + warning.message().length() / 150);
            }
            line("</div>");
        }
    }

    private void line(String line) {
        html.append(line).append('\n');
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Draws one location's grid. Time runs down by elapsed minutes, so that a day of 23 or 25 hours is shown as it is. */
    private static final class SvgGrid {
        private static final int AXIS = 56;
        private static final int HEAD = 30;
        private static final int WIDE = 120;
        private static final int NARROW = 56;
        private static final double MINUTE = 1.02;

        private final DaySheet sheet;
        private final Panel panel;
        private final DateTimeFormatter clock;
        private final StringBuilder svg = new StringBuilder();

        SvgGrid(DaySheet sheet, Panel panel) {
            this.sheet = sheet;
            this.panel = panel;
            this.clock = sheet.clock(panel.location());
        }

        static double shownHeight(Panel panel, int width) {
            return naturalHeight(panel) * width / naturalWidth(panel);
        }

        private static double naturalHeight(Panel panel) {
            return HEAD + panel.time().length().toMinutes() * MINUTE + 6;
        }

        private static double naturalWidth(Panel panel) {
            return Math.max(
                    WIDTH - 32,
                    AXIS + panel.columns().stream().mapToInt(SvgGrid::least).sum());
        }

        private static int least(Column column) {
            return switch (column.resource().id().kind()) {
                case PROVIDER -> WIDE;
                default -> NARROW;
            };
        }

        String draw() {
            double width = naturalWidth(panel);
            double stretch = (width - AXIS)
                    / Math.max(
                            1, panel.columns().stream().mapToInt(SvgGrid::least).sum());
            add("<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">"
                    .formatted(
                            decimal(width),
                            decimal(naturalHeight(panel)),
                            escaped(panel.location().label())));
            double x = AXIS;
            int number = 0;
            for (Column column : panel.columns()) {
                double wide = least(column) * stretch;
                head(column, x, wide);
                for (Cell cell : column.cells()) {
                    cell(column, cell, x, wide, number++);
                }
                x += wide;
            }
            axis(width);
            add("</svg>");
            return svg.toString();
        }

        private void head(Column column, double x, double wide) {
            String label = column.resource().label();
            add("<g><title>%s</title><text x=\"%s\" y=\"12\" font-size=\"10.5\" font-weight=\"bold\">%s</text>"
                            .formatted(escaped(label), decimal(x + 3), escaped(LabelText.fitted(label, wide - 6, 10.5)))
                    + "<text x=\"%s\" y=\"24\" font-size=\"8.5\" style=\"fill:#6b7785\">%s</text></g>"
                            .formatted(
                                    decimal(x + 3),
                                    escaped(LabelText.fitted(
                                            column.resource().id().toString(), wide - 6, 8.5))));
        }

        private void axis(double width) {
            Instant end = panel.time().end();
            for (Instant at = panel.time().start(); !at.isAfter(end); at = at.plus(Duration.ofMinutes(30))) {
                double y = y(at);
                boolean hour = panel.location().clock().shows(at).getMinute() == 0;
                add(
                        "<line x1=\"%d\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#1c2733\" stroke-opacity=\"%s\" stroke-width=\"0.6\" pointer-events=\"none\"/>"
                                .formatted(AXIS - 4, decimal(y), decimal(width), decimal(y), hour ? "0.22" : "0.09"));
                if (!at.equals(end)) {
                    add("<text x=\"%d\" y=\"%s\" font-size=\"8.5\" text-anchor=\"end\">%s</text>"
                            .formatted(AXIS - 7, decimal(y + 8), clock.format(at)));
                }
            }
        }

        private void cell(Column column, Cell cell, double left, double wide, int number) {
            double lane = (wide - 3) / cell.lanes();
            double x = left + 1.5 + lane * cell.lane();
            double y = y(cell.time().start());
            double tall = y(cell.time().end()) - y;
            boolean confirmed = cell.kind() == Cell.Kind.VISIT
                    && cell.outcome()
                            .flatMap(Outcome::appointment)
                            .filter(one -> one.status() == AppointmentStatus.CONFIRMED)
                            .isPresent();
            String booking = cell.kind() == Cell.Kind.VISIT
                    ? cell.outcome()
                            .map(one ->
                                    " data-booking=\"" + escaped(one.request().id()) + "\"")
                            .orElse("")
                    : "";
            String time = Words.time(cell.time().start(), panel.location().zone()) + " to "
                    + clock.format(cell.time().end());
            add("<g class=\"cell %s%s\" id=\"c-%s-%d\" tabindex=\"0\" data-resource=\"%s\"%s><title>%s\n%s</title>"
                    .formatted(
                            cell.kind().name().toLowerCase(Locale.ROOT),
                            confirmed ? " confirmed" : "",
                            escaped(panel.location().id().value()).replace(' ', '_'),
                            number,
                            escaped(column.resource().id().toString()),
                            booking,
                            escaped(time),
                            escaped(cell.why())));
            add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"1.5\" stroke-width=\"0.8\"/>"
                    .formatted(
                            decimal(x),
                            decimal(y + 0.5),
                            decimal(Math.max(0.5, lane - 1)),
                            decimal(Math.max(0.5, tall - 1))));
            label(cell, x, y, lane, tall);
            add("</g>");
        }

        private void label(Cell cell, double x, double y, double lane, double tall) {
            if (cell.label().isEmpty() || tall < 6) {
                return;
            }
            boolean visit = cell.kind() == Cell.Kind.VISIT;
            double size = Math.min(8.5, tall - 1.5);
            double baseline = y + Math.min(tall / 2 + size * 0.36, size + 1.5);
            String text = visit && lane > 70 ? clock.format(cell.time().start()) + " " + cell.label() : cell.label();
            add("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s pointer-events=\"none\">%s</text>"
                    .formatted(
                            decimal(x + 2.5),
                            decimal(baseline),
                            decimal(size),
                            visit ? " font-weight=\"600\"" : "",
                            escaped(LabelText.fitted(text, lane - 5, size))));
            if (visit && tall >= 2 * size + 2.5) {
                add("<text x=\"%s\" y=\"%s\" font-size=\"%s\" pointer-events=\"none\" style=\"fill:#44525f\">%s</text>"
                        .formatted(
                                decimal(x + 2.5),
                                decimal(baseline + size),
                                decimal(size - 0.5),
                                escaped(LabelText.fitted(visitType(cell), lane - 5, size - 0.5))));
            }
        }

        private String visitType(Cell cell) {
            return cell.outcome()
                    .map(one -> sheet.visitType(one.request().wanted().visitType()))
                    .orElse("");
        }

        private double y(Instant at) {
            return HEAD + Duration.between(panel.time().start(), at).toSeconds() / 60.0 * MINUTE;
        }

        private void add(String line) {
            svg.append(line).append('\n');
        }
    }
}
