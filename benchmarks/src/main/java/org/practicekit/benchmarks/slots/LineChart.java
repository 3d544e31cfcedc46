package org.practicekit.benchmarks.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small picture of some series over the same sizes, as a part of an SVG file. Sizes stand at distances of their logarithms. */
final class LineChart {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 240;
    private static final int LEFT = 56;
    private static final int TOP = 34;
    private static final int RIGHT = 24;
    private static final int BOTTOM = 34;
    private static final int LINES = 4;
    private static final List<String> COLOURS = List.of("#1f5f99", "#c4661f", "#3d7a3d");

    private final String title;
    private final List<Integer> sizes;
    private final StringBuilder body = new StringBuilder();
    private final List<String> legend = new ArrayList<>();
    private double top;

    LineChart(String title, List<Integer> sizes) {
        this.title = title;
        this.sizes = sizes;
    }

    /** Several charts, two in a row, as a whole file. */
    static String page(List<LineChart> charts) {
        StringBuilder page = new StringBuilder();
        int rows = (charts.size() + 1) / 2;
        line(page, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\"", 2 * WIDTH, rows * HEIGHT);
        line(page, "     font-family=\"sans-serif\" font-size=\"11\" fill=\"#333\">");
        line(page, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        for (int chart = 0; chart < charts.size(); chart++) {
            line(page, "<g transform=\"translate(%d %d)\">", chart % 2 * WIDTH, chart / 2 * HEIGHT);
            page.append(charts.get(chart).body);
            line(page, "</g>");
        }
        return page.append("</svg>\n").toString();
    }

    /** Draws series with a value for each size; all of a chart at once, because they share a scale. */
    LineChart draw(List<String> names, List<List<Double>> series) {
        double most = series.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9) / LINES)));
        double width = List.of(1, 2, 5, 10).stream()
                .mapToDouble(times -> times * step)
                .filter(each -> each * LINES >= most)
                .findFirst()
                .orElse(10 * step);
        top = width * LINES;
        axes(width);
        for (int each = 0; each < series.size(); each++) {
            curve(series.get(each), COLOURS.get(each));
            legend.add("<tspan fill=\"%s\">%s</tspan>".formatted(COLOURS.get(each), names.get(each)));
        }
        line(body, "<text x=\"%d\" y=\"18\" font-weight=\"bold\">%s</text>", LEFT, title);
        line(body, "<text x=\"%d\" y=\"18\" text-anchor=\"end\">%s</text>", WIDTH - RIGHT, String.join("  ", legend));
        return this;
    }

    private void axes(double width) {
        for (int at = 0; at <= LINES; at++) {
            double y = y(at * width);
            line(body, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", LEFT, y, WIDTH - RIGHT);
            line(body, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 6, y + 4, number(at * width));
        }
        int under = HEIGHT - BOTTOM + 18;
        line(body, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">requests</text>", LEFT - 6, under);
        for (int size : sizes) {
            line(body, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>", x(size), under, size);
        }
    }

    private void curve(List<Double> values, String colour) {
        StringBuilder points = new StringBuilder();
        for (int at = 0; at < values.size(); at++) {
            double x = x(sizes.get(at));
            double y = y(values.get(at));
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            line(body, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour);
        }
        line(body, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", points, colour);
    }

    private double x(int size) {
        double first = Math.log(sizes.get(0));
        double last = Math.log(sizes.get(sizes.size() - 1));
        return LEFT + 12 + (WIDTH - LEFT - RIGHT - 24) * (Math.log(size) - first) / (last - first);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static void line(StringBuilder into, String format, Object... values) {
        into.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
