package org.practicekit.benchmarks.slots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Judges a plan from the texts of the instance and of the plan alone, tick by tick. Shares nothing with the solver, nor with
 * {@link InstanceFile}, on purpose: what it reports is what a third party would.
 */
final class Judge {
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Integer> rooms = new HashMap<>();
    private final Map<String, List<int[]>> blocks = new HashMap<>();
    private final Map<String, String[]> requests = new HashMap<>();

    /** Broken rules, and what the plan costs by term. */
    record Verdict(List<String> broken, int leftOut, long unassigned, long late, long preference, long fragments) {
        long cost() {
            return unassigned + late + preference + fragments;
        }
    }

    private Judge() {}

    static Verdict judge(Path instance, Path plan) throws IOException {
        Judge judge = new Judge();
        for (String line : Files.readAllLines(instance)) {
            String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
            switch (words[0]) {
                case "weights" -> {
                    for (int word = 1; word + 1 < words.length; word += 2) {
                        judge.weights.put(words[word], Integer.valueOf(words[word + 1]));
                    }
                }
                case "room" -> judge.rooms.put(words[1], Integer.valueOf(words[3]));
                case "block" ->
                    judge.blocks
                            .computeIfAbsent(words[1] + "/" + words[2], any -> new ArrayList<>())
                            .add(new int[] {Integer.parseInt(words[3]), Integer.parseInt(words[4])});
                case "request" -> judge.requests.put(words[1], words);
                default -> {}
            }
        }
        return judge.verdict(Files.readAllLines(plan));
    }

    private Verdict verdict(List<String> plan) {
        List<String> broken = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        Map<String, Integer> inRoom = new HashMap<>();
        Set<String> placed = new HashSet<>();
        long late = 0;
        long preference = 0;
        for (String line : plan) {
            String[] words = line.strip().split("\\s+");
            if (!words[0].equals("assign")) {
                continue;
            }
            String[] request = requests.get(words[1]);
            if (request == null || !placed.add(words[1])) {
                broken.add(line + ": unknown or placed twice");
                continue;
            }
            String provider = words[2];
            int day = Integer.parseInt(words[3]);
            int start = Integer.parseInt(words[4]);
            int end = start + Integer.parseInt(request[2]);
            if (!List.of(request[7].split(",")).contains(provider)) {
                broken.add(line + ": not eligible");
            }
            if (blocks.getOrDefault(provider + "/" + day, List.of()).stream()
                    .noneMatch(block -> block[0] <= start && end <= block[1])) {
                broken.add(line + ": not inside one block");
            }
            boolean suits = false;
            for (String window : request[8].split(",")) {
                String[] parts = window.split("[:-]");
                suits |= Integer.parseInt(parts[0]) == day
                        && Integer.parseInt(parts[1]) <= start
                        && end <= Integer.parseInt(parts[2]);
            }
            if (!suits) {
                broken.add(line + ": not inside one window");
            }
            for (int tick = start; tick < end; tick++) {
                String other = seen.put(provider + "/" + day + "/" + tick, words[1]);
                if (other != null) {
                    broken.add(line + ": overlaps request " + other);
                }
                int in = inRoom.merge(request[5] + "/" + day + "/" + tick, 1, Integer::sum);
                if (in > number(rooms, request[5])) {
                    broken.add(line + ": no room at " + tick);
                }
            }
            int priority = Integer.parseInt(request[3]);
            late += (long) number(weights, "late") * priority * Math.max(0, day - Integer.parseInt(request[4]));
            preference += provider.equals(request[6]) ? 0 : number(weights, "preference");
        }
        long unassigned = 0;
        for (String[] request : requests.values()) {
            if (!placed.contains(request[1])) {
                unassigned += (long) number(weights, "unassigned") * Integer.parseInt(request[3]);
            }
        }
        int leftOut = requests.size() - placed.size();
        return new Verdict(broken, leftOut, unassigned, late, preference, fragments(seen.keySet()));
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    private long fragments(Set<String> busy) {
        long fragments = 0;
        for (Map.Entry<String, List<int[]>> of : blocks.entrySet()) {
            for (int[] block : of.getValue()) {
                int idle = 0;
                int found = 0;
                boolean used = false;
                for (int tick = block[0]; tick <= block[1]; tick++) {
                    boolean free = tick < block[1] && !busy.contains(of.getKey() + "/" + tick);
                    if (free) {
                        idle++;
                    } else {
                        found += idle > 0 && idle < number(weights, "fragmentTicks") ? 1 : 0;
                        idle = 0;
                        used |= tick < block[1];
                    }
                }
                fragments += used ? (long) number(weights, "fragment") * found : 0;
            }
        }
        return fragments;
    }
}
