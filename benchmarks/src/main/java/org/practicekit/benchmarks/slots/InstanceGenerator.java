package org.practicekit.benchmarks.slots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up an instance in the form that {@link InstanceFile} reads: teams of five providers who stand in for each other, half-days of four hours
 * of which some are already broken up by bookings, and patients of whom one in five can come only now and then. The same seed gives the
 * same instance.
 */
final class InstanceGenerator {
    private static final int TICKS = 120;
    private static final int TEAM = 5;
    private static final int[] LENGTHS = {2, 3, 4, 6, 9, 12};
    private static final double[] LENGTH_SHARES = {.15, .26, .20, .24, .10, .05};
    private static final double[] PRIORITY_SHARES = {.61, .27, .12};
    private static final double[] ROOM_SHARES = {.80, .14, .06};
    private static final int[][] MORNINGS = {{0, 48}, {6, 54}, {12, 54}};
    private static final int[][] AFTERNOONS = {{60, 108}, {66, 114}, {57, 105}};

    private final Random random;
    private final int providers;
    private final int days;
    private final int requests;
    private final double load;
    private final StringBuilder text = new StringBuilder();

    InstanceGenerator(int providers, int days, int requests, double load, long seed) {
        this.random = new Random(seed);
        this.providers = providers;
        this.days = days;
        this.requests = requests;
        this.load = load;
    }

    /** The whole instance. */
    String text(String name) {
        line("instance %s days %d ticks %d tickMinutes 5", name, days, TICKS);
        line("weights unassigned 1000 late 10 preference 5 fragment 2 fragmentTicks 3");
        line("room 0 EXAM %d", Math.max(1, Math.round(providers * .64f)));
        line("room 1 PROC %d", Math.max(1, Math.round(providers * .16f)));
        line("room 2 DIAG %d", Math.max(1, Math.round(providers * .08f)));
        for (int provider = 0; provider < providers; provider++) {
            line("provider %d", provider);
        }
        List<String> visits = new ArrayList<>();
        int demand = 0;
        for (int request = 0; request < requests; request++) {
            int ticks = LENGTHS[pick(LENGTH_SHARES)];
            demand += ticks;
            visits.add(request(request, ticks));
        }
        blocks((int) (demand / load));
        visits.forEach(visit -> text.append(visit).append("\n"));
        return text.toString();
    }

    private void blocks(int wanted) {
        List<int[]> halfDays = new ArrayList<>();
        for (int provider = 0; provider < providers; provider++) {
            int[] morning = MORNINGS[random.nextInt(MORNINGS.length)];
            int[] afternoon = AFTERNOONS[random.nextInt(AFTERNOONS.length)];
            for (int day = 0; day < days; day++) {
                halfDays.add(new int[] {provider, day, morning[0], morning[1]});
                halfDays.add(new int[] {provider, day, afternoon[0], afternoon[1]});
            }
        }
        Collections.shuffle(halfDays, random);
        List<int[]> blocks = new ArrayList<>();
        int ticks = 0;
        for (int[] half : halfDays) {
            if (ticks >= wanted) {
                break;
            }
            if (random.nextInt(6) > 0) {
                blocks.add(half);
                ticks += half[3] - half[2];
            } else {
                int from = half[2] + random.nextInt(half[3] - half[2] - 12);
                int to = Math.min(half[3], from + 3 + random.nextInt(20));
                ticks += piece(blocks, half, half[2], from) + piece(blocks, half, to, half[3]);
            }
        }
        blocks.sort((a, b) -> a[0] != b[0] ? a[0] - b[0] : a[1] != b[1] ? a[1] - b[1] : a[2] - b[2]);
        blocks.forEach(block -> line("block %d %d %d %d", block[0], block[1], block[2], block[3]));
    }

    private static int piece(List<int[]> blocks, int[] half, int start, int end) {
        if (end - start < 6) {
            return 0;
        }
        blocks.add(new int[] {half[0], half[1], start, end});
        return end - start;
    }

    private String request(int number, int ticks) {
        int first = random.nextInt((providers + TEAM - 1) / TEAM) * TEAM;
        List<Integer> team = IntStream.range(first, Math.min(providers, first + TEAM))
                .boxed()
                .collect(Collectors.toList());
        int able = random.nextInt(10) < 3 ? team.size() : 1 + random.nextInt(Math.min(3, team.size()));
        Collections.shuffle(team, random);
        List<Integer> choices = team.subList(0, able);
        int preferred = choices.get(0);
        Collections.sort(choices);
        return "request %d %d %d %d %d %d %s %s"
                .formatted(
                        number,
                        ticks,
                        1 + pick(PRIORITY_SHARES),
                        target(),
                        pick(ROOM_SHARES),
                        preferred,
                        choices.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        windows());
    }

    private int target() {
        double part = random.nextDouble();
        int day =
                part < .25 ? random.nextInt(2) : part < .85 ? random.nextInt((2 * days + 2) / 3) : random.nextInt(days);
        return Math.min(day, days - 1);
    }

    private String windows() {
        double kind = random.nextDouble();
        if (kind < .8) {
            String span = kind < .3 ? "0-120" : kind < .55 ? "0-54" : "54-120";
            return IntStream.range(0, days).mapToObj(day -> day + ":" + span).collect(Collectors.joining(","));
        }
        List<String> windows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            if (random.nextBoolean() || day == days - 1 && windows.isEmpty()) {
                int start = random.nextInt(80);
                windows.add(day + ":" + start + "-" + (start + 22 + random.nextInt(29)));
            }
        }
        return String.join(",", windows);
    }

    private int pick(double[] shares) {
        double left = random.nextDouble();
        for (int at = 0; at < shares.length - 1; at++) {
            left -= shares[at];
            if (left < 0) {
                return at;
            }
        }
        return shares.length - 1;
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
