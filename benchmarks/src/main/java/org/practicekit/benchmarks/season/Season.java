package org.practicekit.benchmarks.season;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;

/** One season, through the real desks over the in-memory store. */
final class Season {
    private final int warmUp;
    private final int days;
    private final int aftermath;

    /** The season behind the figures. */
    static final Season FULL =
            new Season(Assumptions.WARM_UP_DAYS, Assumptions.SEASON_DAYS, Assumptions.AFTERMATH_DAYS);

    Season(int warmUp, int days, int aftermath) {
        this.warmUp = warmUp;
        this.days = days;
        this.aftermath = aftermath;
    }

    /** Lives through it; the same seed is the same patients with the same luck. */
    Map<Figure, Double> run(Arm arm, long seed, Validation validation) {
        SimulatedClock clock = new SimulatedClock();
        clock.set(midnight(0));
        MemoryScheduling store = new MemoryScheduling();
        store.store(SeasonClinic.setup());
        Agenda agenda = new Agenda(clock);
        FrontDesk front = new FrontDesk(new BookingDesk(store, clock, validation), clock, agenda);
        Rule rule = switch (arm) {
            case FIRST_COME -> new Rule();
            case FLAT_EXTRA -> new FlatExtra(front, clock);
            case WAITLIST -> new WithTheSdk(store, clock, agenda, front, validation, false, ~seed);
            case WAITLIST_AND_EXTRA -> new WithTheSdk(store, clock, agenda, front, validation, true, ~seed);
        };
        front.follow(rule);
        int all = warmUp + days + aftermath;
        for (int day = 0; day < all; day++) {
            agenda.at(SeasonClinic.at(SeasonClinic.FIRST_DAY.plusDays(day), LocalTime.of(7, 0)), rule::morning);
        }
        List<Wish> wishes = Demand.of(seed, all);
        wishes.forEach(wish -> agenda.at(wish.calls(), () -> front.call(wish)));
        agenda.runUntil(midnight(all));
        return Figures.of(
                front,
                rule,
                new TimeRange(midnight(warmUp), midnight(warmUp + days)),
                new TimeRange(midnight(0), midnight(all + 400)));
    }

    private static Instant midnight(int day) {
        LocalDate date = SeasonClinic.FIRST_DAY.plusDays(day);
        return SeasonClinic.at(date, LocalTime.MIDNIGHT);
    }
}
