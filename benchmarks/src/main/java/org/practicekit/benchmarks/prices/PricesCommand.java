package org.practicekit.benchmarks.prices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.benchmarks.season.PairedDifference;
import org.practicekit.core.time.DateRange;

/** Books seasons in each way, and prints what differs. */
public final class PricesCommand {
    private static final double[] LOADS = {0.9, 0.97};
    private static final int SEASONS = 10;
    private static final int QUICK_SEASONS = 2;
    private static final long FIRST_SEED = 2026_1125;
    /** After a week, in which the book fills. */
    private static final DateRange MEASURED = DateRange.days(Call.FIRST_DAY.plusDays(7), 84);

    private PricesCommand() {}

    /**
     * Prints tables for {@code benchmarks/RESULTS.md}.
     *
     * @param quick whether a few seasons will do
     */
    public static void run(boolean quick) {
        int seasons = quick ? QUICK_SEASONS : SEASONS;
        System.out.printf("%d seasons of 12 weeks, seeds from %d%n", seasons, FIRST_SEED);
        for (double load : LOADS) {
            Map<Way, List<Map<Measure, Double>>> lived = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                List<Map<Measure, Double>> each = new ArrayList<>();
                for (int season = 0; season < seasons; season++) {
                    each.add(Booking.season(way, load, FIRST_SEED + season, MEASURED));
                }
                lived.put(way, each);
            }
            print(load, lived);
        }
    }

    private static void print(double load, Map<Way, List<Map<Measure, Double>>> lived) {
        System.out.printf(Locale.ROOT, "%n%.0f %% of the open time asked for%n%n", 100 * load);
        System.out.println(
                Stream.of(Way.values()).map(way -> way.label).collect(Collectors.joining(" | ", "| | ", " |")));
        System.out.println("| ---" + " | ---:".repeat(Way.values().length) + " |");
        for (Measure measure : Measure.values()) {
            System.out.println(Stream.of(Way.values())
                    .map(way -> cell(measure, way, lived))
                    .collect(Collectors.joining(" | ", "| " + measure.words + " | ", " |")));
        }
    }

    private static String cell(Measure measure, Way way, Map<Way, List<Map<Measure, Double>>> lived) {
        PairedDifference pair =
                PairedDifference.of(values(Way.FIRST_COME, measure, lived), values(way, measure, lived));
        String number = "%,." + measure.places + "f";
        String signed = " (%+,." + measure.places + "f ± %,." + measure.places + "f)";
        return way == Way.FIRST_COME
                ? String.format(Locale.ROOT, number, pair.first())
                : String.format(Locale.ROOT, number + signed, pair.second(), pair.difference(), pair.halfWidth());
    }

    private static List<Double> values(Way way, Measure measure, Map<Way, List<Map<Measure, Double>>> lived) {
        return lived.getOrDefault(way, List.of()).stream()
                .map(season -> season.getOrDefault(measure, Double.NaN))
                .toList();
    }
}
