package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.code.ProcedureCode;

/** The prices of a practice, for a host that has no better place for them. Immutable, thread-safe. */
public final class FeeTable implements Serializable {
    private final Map<Key, List<Fee>> fees;

    private FeeTable(Map<Key, List<Fee>> fees) {
        this.fees = fees;
    }

    /**
     * A table of these prices.
     *
     * @throws IllegalArgumentException when two answer the same question for the same day
     */
    public static FeeTable of(List<Fee> fees) {
        Map<Key, List<Fee>> byKey = new HashMap<>();
        for (Fee fee : fees) {
            List<Fee> before = byKey.getOrDefault(Key.of(fee), List.of());
            before.stream().filter(one -> collide(one, fee)).findFirst().ifPresent(one -> {
                throw new IllegalArgumentException(
                        "two prices of %s in %s hold at the same time (%s and %s). Maybe the older one should end."
                                .formatted(fee.procedure(), fee.list(), one.effective(), fee.effective()));
            });
            byKey.put(
                    Key.of(fee),
                    Stream.concat(before.stream(), Stream.of(fee))
                            .sorted(Comparator.comparing(
                                            (Fee one) -> -one.modifiers().size())
                                    .thenComparing(one -> one.place().isEmpty()))
                            .toList());
        }
        return new FeeTable(Map.copyOf(byKey));
    }

    /** The price of a service on a day: the one with the most modifiers that fit, then the one for the place. */
    public Optional<Fee> find(PriceList list, PlannedService service, LocalDate date) {
        return service.procedure().stream()
                .flatMap(procedure -> fees.getOrDefault(new Key(list, procedure), List.of()).stream())
                .filter(fee -> fee.isFor(service, date))
                .findFirst();
    }

    private static boolean collide(Fee one, Fee other) {
        return new HashSet<>(one.modifiers()).equals(new HashSet<>(other.modifiers()))
                && one.place().equals(other.place())
                && one.effective().overlaps(other.effective());
    }

    private record Key(PriceList list, ProcedureCode procedure) implements Serializable {
        static Key of(Fee fee) {
            return new Key(fee.list(), fee.procedure());
        }
    }
}
