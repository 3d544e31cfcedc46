package org.practicekit.testkit.property;

import java.util.Objects;
import java.util.Optional;

/**
 * A statement about every input, checked on many of them.
 *
 * <pre>{@code
 * Property.forAll(choices -> choices.list(0, 20, c -> c.between(0, 99)))
 *         .holds(numbers -> assertThat(sorted(numbers)).hasSameSizeAs(numbers));
 * }</pre>
 *
 * <p>Inputs follow from a seed that is the same on every run, so a build does not fail by chance. Two system
 * properties search further: {@code practicekit.seed} starts elsewhere, {@code practicekit.runs} multiplies the number
 * of inputs. A failure names the seed of the very input that failed, with which the first input of a run fails again,
 * and the smallest failing input that shrinking found. Immutable; thread-safe as far as the generator and the
 * statement are.
 *
 * @param <T> the inputs
 */
public final class Property<T> {
    private static final long FIRST_SEED = 20_260_309;
    private static final int DISCARDS_FOR_EACH_RUN = 10;

    private final Gen<T> inputs;
    private final int runs;
    private final long seed;

    private Property(Gen<T> inputs, int runs, long seed) {
        this.inputs = inputs;
        this.runs = runs;
        this.seed = seed;
    }

    /**
     * A property of all inputs that a generator makes, tried on 200 of them.
     *
     * @param inputs how to make an input
     * @param <T> the type of the inputs
     * @return the property, not yet checked
     */
    public static <T> Property<T> forAll(Gen<T> inputs) {
        return new Property<>(
                Objects.requireNonNull(inputs, "inputs"),
                Math.multiplyExact(200, Integer.getInteger("practicekit.runs", 1)),
                Long.getLong("practicekit.seed", FIRST_SEED));
    }

    /**
     * The same property with another number of inputs.
     *
     * @param number how many, at least one; multiplied by the system property {@code practicekit.runs}
     * @return the changed property
     */
    public Property<T> runs(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("runs (%d) must be at least 1".formatted(number));
        }
        return new Property<>(inputs, Math.multiplyExact(number, Integer.getInteger("practicekit.runs", 1)), seed);
    }

    /**
     * The same property from a given seed, for a failure that was once found and shall stay away.
     *
     * @param first the seed of the first input; each further input takes the next number
     * @return the changed property
     */
    public Property<T> seed(long first) {
        return new Property<>(inputs, runs, first);
    }

    /**
     * Checks the property.
     *
     * @param statement throws where an input breaks it, most easily through an assertion
     * @throws AssertionError with the seed and the smallest input found, caused by what the statement threw for it;
     *     or where too many inputs were discarded
     */
    public void holds(Statement<? super T> statement) {
        int checked = 0;
        int discarded = 0;
        for (long at = seed; checked < runs; at++) {
            Trial<T> trial = Trial.run(inputs, Choices.seeded(at), statement);
            if (trial.discarded()) {
                discarded++;
                if (discarded > DISCARDS_FOR_EACH_RUN * runs) {
                    throw new AssertionError("%d inputs discarded for %d checked. Maybe draw fitting inputs instead."
                            .formatted(discarded, checked));
                }
                continue;
            }
            Optional<Throwable> failure = trial.failure();
            if (failure.isPresent()) {
                throw broken(at, checked, Shrinking.of(inputs, statement).smallest(trial));
            }
            checked++;
        }
    }

    private static <T> AssertionError broken(long seed, int passed, Trial<T> smallest) {
        Throwable failure = smallest.failure().orElseThrow();
        return new AssertionError("""
                the property does not hold (after %d inputs for which it did)
                  smallest input found: %s
                  it fails with: %s
                  to see it again: -Dpracticekit.seed=%d, or .seed(%d) in the test\
                """.formatted(passed, smallest.shown(), failure, seed, seed), failure);
    }

    /**
     * What shall hold for an input.
     *
     * @param <T> the inputs
     */
    @FunctionalInterface
    public interface Statement<T> {
        /**
         * Checks one input.
         *
         * @param input the input
         * @throws Exception where the statement breaks; errors count as well
         */
        void check(T input) throws Exception;
    }
}
