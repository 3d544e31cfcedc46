package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.core.money.Money;

/**
 * In which order denials are worked on: those whose last day is near before all others, the earliest first; then by what a minute of work is expected to
 * bring. One whose value nobody knows comes behind those with one, and is not taken to be worth its charge. Immutable, thread-safe.
 */
public final class DenialWorkList implements Serializable {
    private static final Comparator<WorkItem> ORDER = Comparator.comparing(WorkItem::urgent, Comparator.reverseOrder())
            .thenComparing(item -> item.urgent() ? due(item) : LocalDate.MAX)
            .thenComparing((one, other) -> other.compareValue(one))
            .thenComparing(DenialWorkList::due)
            .thenComparing(item -> item.denial().id());

    private final Map<DenialAction, Effort> efforts;
    private final Effort usual;
    private final Money perHour;
    private final int leadDays;

    /**
     * A list by these costs.
     *
     * @param efforts what each way takes
     * @param usual what a way takes that is not among them
     * @param perHour what an hour of work costs
     * @param leadDays so many days before its last day a denial comes first
     */
    public DenialWorkList(Map<DenialAction, Effort> efforts, Effort usual, Money perHour, int leadDays) {
        this.efforts = efforts.isEmpty() ? Map.of() : new EnumMap<>(efforts);
        this.usual = Objects.requireNonNull(usual, "usual");
        this.perHour = Objects.requireNonNull(perHour, "perHour");
        this.leadDays = leadDays;
    }

    /**
     * The denials in order.
     *
     * @param denials those that are open; others are left out, and so are those that wait for the payer
     * @param odds how likely payers give in
     * @param today the day
     */
    public List<WorkItem> order(List<DenialCase> denials, OverturnOdds odds, LocalDate today) {
        return denials.stream()
                .filter(denial -> denial.state().isOpen() && !denial.state().isWithPayer())
                .map(denial -> item(denial, odds, today))
                .sorted(ORDER)
                .toList();
    }

    private WorkItem item(DenialCase denial, OverturnOdds odds, LocalDate today) {
        Effort effort = Optional.ofNullable(efforts.get(denial.action())).orElse(usual);
        boolean urgent = denial.due()
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(leadDays)))
                .isPresent();
        return new WorkItem(
                denial,
                denial.recoverable().orElse(null),
                odds.chance(denial.payer(), denial.part().main().reason(), denial.action()),
                effort.cost(perHour),
                effort.minutes(),
                urgent);
    }

    private static LocalDate due(WorkItem item) {
        return item.denial().due().orElse(LocalDate.MAX);
    }
}
