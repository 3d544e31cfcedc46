package org.practicekit.examples.clinic.pattern;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicekit.scheduling.pattern.DemandCell;
import org.practicekit.scheduling.pattern.DemandTable;
import org.practicekit.scheduling.pattern.HalfHourNeed;
import org.practicekit.scheduling.pattern.LeadTimeCount;
import org.practicekit.scheduling.pattern.RuleOutlook;
import org.practicekit.scheduling.policy.LeadTimeBand;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.simulation.Estimate;

/**
 * A picture of some numbers side by side, drawn with letters or lines by whoever shows it.
 *
 * @param title what it shows
 * @param bars from top to bottom
 */
record Bars(String title, List<Bar> bars) {
    /**
     * One number.
     *
     * @param label whose
     * @param value not negative
     * @param shown as it is printed
     */
    record Bar(String label, double value, String shown) {}

    double most() {
        return bars.stream().mapToDouble(Bar::value).max().orElse(0);
    }

    /** All pictures of a report. */
    static List<Bars> of(PatternReport report) {
        List<Bars> pictures = new ArrayList<>();
        pictures.add(byHour("Asked for, by hour of the call", report.asked()));
        pictures.add(byHour("Seen, by hour of the visit", report.seen()));
        pictures.add(byDay("Asked for, by day of the call", report.asked()));
        pictures.add(bands(report));
        pictures.add(need(report));
        return pictures;
    }

    private static Bars byHour(String title, DemandTable table) {
        List<Bar> bars = new ArrayList<>();
        int first = table.cells().stream().mapToInt(DemandCell::hour).min().orElse(0);
        int last = table.cells().stream().mapToInt(DemandCell::hour).max().orElse(-1);
        for (int hour = first; hour <= last; hour++) {
            int at = hour;
            long count = table.cells().stream()
                    .filter(cell -> cell.hour() == at)
                    .mapToLong(DemandCell::count)
                    .sum();
            bars.add(bar("%02d:00".formatted(hour), count));
        }
        return new Bars(title, bars);
    }

    private static Bars byDay(String title, DemandTable table) {
        List<Bar> bars = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (table.count(day) > 0) {
                bars.add(bar(Shown.day(day), table.count(day)));
            }
        }
        return new Bars(title, bars);
    }

    private static Bars bands(PatternReport report) {
        return new Bars(
                "Asked for so many days ahead",
                report.bands().stream()
                        .map((LeadTimeCount one) -> bar(days(one.band()), one.visits()))
                        .toList());
    }

    /** {@code on the day}, {@code 3 to 7}, {@code 31 or more}; the title says the rest. */
    private static String days(LeadTimeBand band) {
        return band.toString().replace("booked ", "").replaceFirst(" days? ahead$", "");
    }

    /** The busiest day of the week, by minutes of providers in each half-hour. */
    private static Bars need(PatternReport report) {
        DayOfWeek busiest = report.practice().setup().locations().stream()
                .flatMap(place -> report.demand().peak(place.id(), ResourceKind.PROVIDER).stream())
                .map(HalfHourNeed::day)
                .findFirst()
                .orElse(DayOfWeek.MONDAY);
        List<Bar> bars = report.demand().needs().stream()
                .filter(need -> need.day() == busiest && need.kind() == ResourceKind.PROVIDER)
                .map(need -> {
                    double minutes = (double) need.minutes() / need.days();
                    return new Bar(need.from().toString(), minutes, decimal(minutes));
                })
                .toList();
        return new Bars("Minutes of providers needed in each half-hour, " + Shown.day(busiest), bars);
    }

    /** How long patients wait, the clinician is idle and the session runs over, by rule. */
    static List<Bars> of(List<RuleOutlook> outlooks) {
        return List.of(
                new Bars(
                        "Waiting, minutes a patient",
                        outlooks.stream()
                                .map(one -> bar(one, one.outlook().waiting().orElse(new Estimate(0, 0, 2))))
                                .toList()),
                new Bars(
                        "Idle, minutes a session",
                        outlooks.stream()
                                .map(one -> bar(one, one.outlook().idle()))
                                .toList()),
                new Bars(
                        "Overtime, minutes a session",
                        outlooks.stream()
                                .map(one -> bar(one, one.outlook().overtime()))
                                .toList()));
    }

    private static Bar bar(RuleOutlook outlook, Estimate estimate) {
        return new Bar(outlook.rule().title(), estimate.mean(), Shown.estimate(estimate));
    }

    private static Bar bar(String label, long count) {
        return new Bar(label, count, Long.toString(count));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
