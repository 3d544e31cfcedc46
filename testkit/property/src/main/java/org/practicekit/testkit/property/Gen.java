package org.practicekit.testkit.property;

import java.util.function.Function;

/**
 * How to make one value from choices. A generator should draw the choice that makes the value simplest as the lowest
 * one, because shrinking lowers choices.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Gen<T> {
    /**
     * Makes a value. The same choices must give an equal value.
     *
     * @param choices where every random decision comes from
     * @return the value
     */
    T from(Choices choices);

    /**
     * A generator of what a function makes of the values of this one.
     *
     * @param function applied to each value
     * @param <R> what it makes
     * @return the new generator
     */
    default <R> Gen<R> map(Function<? super T, ? extends R> function) {
        return choices -> function.apply(from(choices));
    }
}
