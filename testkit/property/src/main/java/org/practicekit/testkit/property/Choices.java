package org.practicekit.testkit.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The random decisions behind one generated input. Each is a whole number from zero up to a bound, and zero stands for
 * the simplest option: the lower end of a range, the first of a list, "no". All decisions are recorded, so that an
 * input can be made again from the same decisions, from lower ones, or from a prefix of them followed by zeros. Not
 * thread-safe; an input is drawn on one thread.
 */
public final class Choices {
    private final SplittableRandom random;
    private final List<Long> given;
    private final boolean replayed;
    private final List<Long> made = new ArrayList<>();

    private Choices(SplittableRandom random, List<Long> given, boolean replayed) {
        this.random = random;
        this.given = given;
        this.replayed = replayed;
    }

    /**
     * Decisions that follow from a seed.
     *
     * @param seed any number
     * @return fresh choices
     */
    public static Choices seeded(long seed) {
        return new Choices(new SplittableRandom(seed), List.of(), false);
    }

    static Choices replaying(List<Long> given) {
        return new Choices(new SplittableRandom(0), given, true);
    }

    /** What was decided, without the zeros at the end: they follow anyway when it is replayed. */
    List<Long> made() {
        int length = made.size();
        while (length > 0 && made.get(length - 1) == 0) {
            length--;
        }
        return List.copyOf(made.subList(0, length));
    }

    /**
     * A number in a range.
     *
     * @param lowest the lowest, also the simplest
     * @param highest the highest, included
     * @return one of them, each as likely as the others
     */
    public long between(long lowest, long highest) {
        if (highest < lowest) {
            throw new IllegalArgumentException(
                    "the highest (%d) is below the lowest (%d). Maybe they are swapped.".formatted(highest, lowest));
        }
        long options = Math.addExact(Math.subtractExact(highest, lowest), 1);
        return lowest + next(options);
    }

    /**
     * A number in a range.
     *
     * @param lowest the lowest, also the simplest
     * @param highest the highest, included
     * @return one of them, each as likely as the others
     */
    public int between(int lowest, int highest) {
        return Math.toIntExact(between((long) lowest, highest));
    }

    /**
     * A yes or a no, where no is the simpler.
     *
     * @param percent how many in a hundred are yes, 0 to 100
     * @return the answer
     */
    public boolean chance(int percent) {
        return between(0, 99) >= 100 - percent;
    }

    /**
     * One of several values.
     *
     * @param options at least one, the simplest first
     * @param <T> their type
     * @return one of them
     */
    @SafeVarargs
    public final <T> T oneOf(T... options) {
        return options[between(0, options.length - 1)];
    }

    /**
     * One of several values.
     *
     * @param options at least one, the simplest first
     * @param <T> their type
     * @return one of them
     */
    public <T> T oneOf(List<T> options) {
        return options.get(between(0, options.size() - 1));
    }

    /**
     * A day in a range.
     *
     * @param first the first day, also the simplest
     * @param last the last day, included
     * @return one of them
     */
    public LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(between(first.toEpochDay(), last.toEpochDay()));
    }

    /**
     * A list. Before each element that the least length does not ask for stands a decision to go on, so that a list
     * cut short is still a list.
     *
     * @param least its least length
     * @param most its greatest length
     * @param element how to make one element
     * @param <T> the type of the elements
     * @return the list, unmodifiable
     */
    public <T> List<T> list(int least, int most, Gen<T> element) {
        List<T> drawn = new ArrayList<>();
        int likely = 100 - 100 / (2 + most - least);
        while (drawn.size() < least || drawn.size() < most && chance(likely)) {
            drawn.add(element.from(this));
        }
        return Collections.unmodifiableList(drawn);
    }

    /**
     * Some of several values, in their order; the simplest is none.
     *
     * @param options what to choose among
     * @param <T> their type
     * @return the chosen ones, unmodifiable
     */
    public <T> List<T> someOf(Collection<T> options) {
        List<T> some = new ArrayList<>();
        for (T option : options) {
            if (chance(50)) {
                some.add(option);
            }
        }
        return Collections.unmodifiableList(some);
    }

    /**
     * The same values in some order; the simplest is the given one.
     *
     * @param values what to reorder
     * @param <T> their type
     * @return all of them, unmodifiable
     */
    public <T> List<T> shuffled(Collection<T> values) {
        List<T> left = new ArrayList<>(values);
        List<T> order = new ArrayList<>();
        while (!left.isEmpty()) {
            order.add(left.remove(between(0, left.size() - 1)));
        }
        return Collections.unmodifiableList(order);
    }

    /**
     * Gives up this input and draws another where a condition does not hold. Better to draw fitting inputs in the
     * first place: a property that discards ten times as many inputs as it checks fails.
     *
     * @param condition what the input has to satisfy
     */
    public void discardUnless(boolean condition) {
        if (!condition) {
            throw new Discarded();
        }
    }

    private long next(long options) {
        long choice;
        if (!replayed) {
            choice = random.nextLong(options);
        } else if (made.size() < given.size()) {
            choice = Math.min(given.get(made.size()), options - 1);
        } else {
            choice = 0;
        }
        made.add(choice);
        return choice;
    }
}
