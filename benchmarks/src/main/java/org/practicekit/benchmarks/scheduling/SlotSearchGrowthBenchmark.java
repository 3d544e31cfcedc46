package org.practicekit.benchmarks.scheduling;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.practicekit.benchmarks.scheduling.RangeListSearch.Found;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.scheduling.availability.Openings;

/**
 * The same questions with more and more stored. What is asked stays the same: the ten best times of the next 90 days, or of
 * one provider; so should the cost.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class SlotSearchGrowthBenchmark {
    /** What is stored. */
    @Param
    public Stored stored = Stored.DAYS_90;

    private @Nullable Question asked;

    /** Builds the clinic and compares the three answers. */
    @Setup
    public void ask() {
        asked = stored.ask();
    }

    /** Ends the validator. */
    @TearDown
    public void close() {
        asked().close();
    }

    /** SlotSearch alone. */
    @Benchmark
    public Decision<Openings> engine() {
        return asked().engine();
    }

    /** BookingDesk.openings over the in-memory adapter: validation, search, receipt. */
    @Benchmark
    public Receipt<Openings> desk() {
        return asked().desk();
    }

    /** Lists of ranges. */
    @Benchmark
    public List<Found> peer() {
        return asked().peer();
    }

    private Question asked() {
        return Objects.requireNonNull(asked, "asked in the setup");
    }

    /** How much lies in the store; the clinic is 70 % booked in all of them, and has 20 rooms. */
    public enum Stored {
        /** 50 providers, 90 days ahead. */
        DAYS_90(50, 0, 90, false),
        /** 50 providers, 275 days back and 90 ahead. */
        DAYS_365(50, 275, 90, false),
        /** 50 providers, 910 days back and 90 ahead. */
        DAYS_1000(50, 910, 90, false),
        /** 50 providers, 90 days ahead, one of them asked for. */
        ONE_OF_50(50, 0, 90, true),
        /** 500 providers, 90 days ahead, one of them asked for. */
        ONE_OF_500(500, 0, 90, true);

        private final int providers;
        private final int daysPast;
        private final int daysAhead;
        private final boolean one;

        Stored(int providers, int daysPast, int daysAhead, boolean one) {
            this.providers = providers;
            this.daysPast = daysPast;
            this.daysAhead = daysAhead;
            this.one = one;
        }

        Question ask() {
            BusyClinic clinic = BusyClinic.seventyPercent(providers, 20, daysPast, daysAhead);
            System.out.printf(
                    "# %,d appointments stored%n", clinic.appointments().size());
            return new Question(clinic, one ? List.of(BusyClinic.provider(7)) : List.of(), 90, 10);
        }
    }
}
