package org.practicekit.scheduling.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides time among visit types in whole slots, by the largest remainders: each type gets the whole slots of what it asks
 * for, then those with the largest part of a slot left over get one more, while it fits. When all of it does not fit, each
 * asks for the same part less.
 */
final class Apportionment {
    private Apportionment() {}

    static List<AdvisedSlots> of(List<TypeDemand> types, Duration time) {
        double asked = types.stream()
                .mapToDouble(type -> mean(type) * type.slot().toMinutes())
                .sum();
        double part = asked == 0 ? 0 : Math.min(1, Math.max(0, time.toMinutes()) / asked);
        int[] counts = types.stream()
                .mapToInt(type -> (int) Math.floor(mean(type) * part + 1e-9))
                .toArray();
        Duration left = time;
        for (int i = 0; i < counts.length; i++) {
            left = left.minus(types.get(i).slot().multipliedBy(counts[i]));
        }
        List<Integer> byRemainder = IntStream.range(0, counts.length)
                .boxed()
                .filter(i -> mean(types.get(i)) * part - counts[i] > 1e-9)
                .sorted(Comparator.comparingDouble(i -> counts[i] - mean(types.get(i)) * part))
                .toList();
        for (int i : byRemainder) {
            if (types.get(i).slot().compareTo(left) <= 0) {
                counts[i]++;
                left = left.minus(types.get(i).slot());
            }
        }
        List<AdvisedSlots> slots = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            slots.add(new AdvisedSlots(
                    List.of(types.get(i).visitType()),
                    false,
                    counts[i],
                    types.get(i).slot()));
        }
        return slots;
    }

    private static double mean(TypeDemand type) {
        return type.bookedAhead().approximately();
    }
}
