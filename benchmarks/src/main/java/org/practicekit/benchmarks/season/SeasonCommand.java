package org.practicekit.benchmarks.season;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practicekit.core.validation.Validation;

/** Lives through seasons in each way, and prints what differs. */
public final class SeasonCommand {
    private static final int SEASONS = 10;
    private static final int QUICK_SEASONS = 2;
    private static final long FIRST_SEED = 2026_1125;

    private SeasonCommand() {}

    /**
     * Prints a table for {@code benchmarks/RESULTS.md}.
     *
     * @param quick whether a few seasons will do
     */
    public static void run(boolean quick) {
        int seasons = quick ? QUICK_SEASONS : SEASONS;
        try (Validation validation = new Validation()) {
            print(IntStream.range(0, seasons)
                    .parallel()
                    .mapToObj(i -> season(FIRST_SEED + i, validation))
                    .toList());
        }
    }

    private static Map<Arm, Map<Figure, Double>> season(long seed, Validation validation) {
        Map<Arm, Map<Figure, Double>> arms = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            arms.put(arm, Season.FULL.run(arm, seed, validation));
        }
        System.err.printf("season %d%n", seed);
        return arms;
    }

    private static void print(List<Map<Arm, Map<Figure, Double>>> seasons) {
        System.out.printf("%d seasons, seeds from %d%n%n", seasons.size(), FIRST_SEED);
        System.out.println(Stream.of(Arm.values()).map(Arm::label).collect(Collectors.joining(" | ", "| | ", " |")));
        System.out.println("| ---" + " | ---:".repeat(Arm.values().length) + " |");
        for (Figure figure : Figure.values()) {
            System.out.println(Stream.of(Arm.values())
                    .map(arm -> cell(figure, arm, seasons))
                    .collect(Collectors.joining(" | ", "| " + figure.words() + " | ", " |")));
        }
    }

    private static String cell(Figure figure, Arm arm, List<Map<Arm, Map<Figure, Double>>> seasons) {
        PairedDifference pair =
                PairedDifference.of(values(Arm.FIRST_COME, figure, seasons), values(arm, figure, seasons));
        String number = "%,." + figure.places() + "f";
        String signed = " (%+,." + figure.places() + "f ± %,." + figure.places() + "f)";
        return arm == Arm.FIRST_COME
                ? String.format(Locale.ROOT, number, pair.first())
                : String.format(Locale.ROOT, number + signed, pair.second(), pair.difference(), pair.halfWidth());
    }

    private static List<Double> values(Arm arm, Figure figure, List<Map<Arm, Map<Figure, Double>>> seasons) {
        return seasons.stream()
                .map(season -> season.getOrDefault(arm, Map.of()).getOrDefault(figure, Double.NaN))
                .toList();
    }
}
