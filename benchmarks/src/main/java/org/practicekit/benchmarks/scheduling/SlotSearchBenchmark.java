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

/** Time for one question to a clinic of 50 providers and 20 rooms. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class SlotSearchBenchmark {
    /** Which question. */
    @Param
    public Case question = Case.NEXT_TEN;

    private @Nullable Question asked;

    /** Builds the clinic and compares the three answers. */
    @Setup
    public void ask() {
        asked = question.ask();
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

    /** The questions. */
    public enum Case {
        /** The ten best times of 90 days, with any provider and room, 70 % booked. */
        NEXT_TEN {
            @Override
            Question ask() {
                return new Question(BusyClinic.seventyPercent(50, 20, 0, 90), List.of(), 90, 10);
            }
        },
        /** The same with one provider. */
        NEXT_TEN_ONE_PROVIDER {
            @Override
            Question ask() {
                return new Question(BusyClinic.seventyPercent(50, 20, 0, 90), List.of(BusyClinic.provider(7)), 90, 10);
            }
        },
        /** The first time in a month that is 99 % full, what is free strewn over it. */
        FULL_MONTH_STREWN {
            @Override
            Question ask() {
                return new Question(BusyClinic.fullMonth(50, 20, 30, false), List.of(), 30, 1);
            }
        },
        /** The first time in a month that is 99 % full, nothing free before its last day. */
        FULL_MONTH_LAST_DAY {
            @Override
            Question ask() {
                return new Question(BusyClinic.fullMonth(50, 20, 30, true), List.of(), 30, 1);
            }
        };

        abstract Question ask();
    }
}
