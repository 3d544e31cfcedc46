package org.practicekit.benchmarks.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.practicekit.benchmarks.scheduling.RangeListSearch.Range;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.visit.PatientKind;

/**
 * Bookings a second through the desk over the in-memory adapter: validation, every rule, the write, the event, the saved
 * command and the receipt. Each booking takes a provider and a room at a time that is free; one that is refused fails the run.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class BookingBenchmark {
    private static final int PAIRS = 60;

    /** How many days of a 70 % booked past are stored already. */
    @Param({"0", "365"})
    public int daysPast;

    private final Validation validation = new Validation();
    private final AtomicInteger next = new AtomicInteger();
    private List<Free> free = List.of();
    private @Nullable BookingDesk desk;

    /** Builds the clinic; what is ahead of it is free. */
    @Setup
    public void open() {
        BusyClinic clinic = BusyClinic.seventyPercent(PAIRS, PAIRS, daysPast, 0);
        System.out.printf("# %,d appointments stored%n", clinic.appointments().size());
        desk = new BookingDesk(clinic.store(), BusyClinic.clock(), validation);
        free = everyTime();
    }

    /** Ends the validator. */
    @TearDown
    public void close() {
        validation.close();
    }

    /** One thread. */
    @Benchmark
    @Threads(1)
    public Receipt<Appointment> oneThread() {
        return book();
    }

    /** Two threads at the same practice. */
    @Benchmark
    @Threads(2)
    public Receipt<Appointment> twoThreads() {
        return book();
    }

    private Receipt<Appointment> book() {
        int number = next.getAndIncrement();
        Free time = free.get(number);
        Proposal proposal = Proposal.builder()
                .visitType(BusyClinic.FOLLOW_UP)
                .patient(BusyClinic.patient(number))
                .patientKind(PatientKind.ESTABLISHED)
                .location(BusyClinic.MAIN)
                .start(time.start())
                .addResources(BusyClinic.provider(time.pair()), BusyClinic.room(time.pair()))
                .build();
        Receipt<Appointment> receipt = Objects.requireNonNull(desk, "opened in the setup")
                .book(BusyClinic.PRACTICE, new CommandId("book-" + number), proposal);
        if (!receipt.isGranted()) {
            throw new IllegalStateException(receipt.explain());
        }
        return receipt;
    }

    /** All times that can be booked: room enough between them for the clean-up. */
    private static List<Free> everyTime() {
        List<Free> times = new ArrayList<>();
        for (int day = 1; day <= 1095; day++) {
            for (int pair = 0; pair < PAIRS; pair++) {
                for (Range hours : BusyClinic.hours(BusyClinic.provider(pair), BusyClinic.TODAY.plusDays(day))) {
                    for (long at = hours.from();
                            at + BusyClinic.VISIT <= hours.to();
                            at += BusyClinic.VISIT + BusyClinic.CLEAN_UP) {
                        times.add(new Free(pair, Instant.ofEpochSecond(at * 60)));
                    }
                }
            }
        }
        Collections.shuffle(times, new Random(1));
        return times;
    }

    private record Free(int pair, Instant start) {}
}
