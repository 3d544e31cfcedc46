package org.practicekit.examples.clinic.whatif;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.day.DayRun;
import org.practicekit.examples.clinic.folder.Practice;

/**
 * A day under two rules, with the same calls, the same cancellations and the same lots.
 *
 * @param name what the practice is called
 * @param day which day
 * @param today as the practice works today
 * @param firstCome if whoever comes first is served first
 */
public record WhatIf(String name, String day, DayFigures today, DayFigures firstCome) {
    /**
     * Plays the day twice.
     *
     * @param percent how many of a hundred requests are called off beside the folder's cancellations, 0 to 100
     * @param seed draws the lots
     */
    public static WhatIf of(Practice practice, int percent, long seed, Validation validation) {
        Practice asToday = FurtherCancellations.in(practice, percent, seed);
        Practice asFirstCome = FirstCome.of(asToday);
        OptionalLong lots = OptionalLong.of(seed);
        return new WhatIf(
                practice.name(),
                practice.day().toString(),
                DayFigures.of(asToday, DayRun.run(asToday, lots, validation)),
                DayFigures.of(asFirstCome, DayRun.run(asFirstCome, lots, validation)));
    }

    /** A table for the terminal. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("%s, %s: what if whoever comes first were served first?%n%n"
                .formatted(name, day)
                .replace(System.lineSeparator(), "\n"));
        text.append(row("", "as today", "first come", "difference"));
        text.append(row("Visits", today.visits(), firstCome.visits()));
        text.append(row("Patients turned away", today.turnedAway(), firstCome.turnedAway()));
        text.append(row("Minutes booked", today.bookedMinutes(), firstCome.bookedMinutes()));
        text.append(row("Minutes that came free", today.freedMinutes(), firstCome.freedMinutes()));
        text.append(row("Of these booked again", today.filledMinutes(), firstCome.filledMinutes()));
        double difference = 100 * (today.utilization() - firstCome.utilization());
        text.append(row(
                "Providers' time booked",
                percent(today.utilization()),
                percent(firstCome.utilization()),
                String.format(Locale.ROOT, "%+.1f points", difference)));
        return text.toString();
    }

    /** The same for programs. */
    public String json() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("practice", name);
        page.put("day", day);
        page.put("asToday", today);
        page.put("firstCome", firstCome);
        return new GsonBuilder().setPrettyPrinting().create().toJson(page) + "\n";
    }

    private static String row(String what, long today, long firstCome) {
        return row(
                what,
                Long.toString(today),
                Long.toString(firstCome),
                String.format(Locale.ROOT, "%+d", today - firstCome));
    }

    private static String row(String what, String today, String firstCome, String difference) {
        return String.format(Locale.ROOT, "%-24s%12s%12s%14s", what, today, firstCome, difference)
                        .stripTrailing()
                + "\n";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
