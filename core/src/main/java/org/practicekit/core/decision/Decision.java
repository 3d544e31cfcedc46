package org.practicekit.core.decision;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicekit.core.rule.Finding;

/**
 * An answer to a question that has rules: granted with what was asked for, or refused with at least one reason. A refusal is
 * an ordinary value; nothing is thrown for it. Immutable and thread-safe as far as {@code T} is.
 *
 * @param <T> what is granted
 */
public sealed interface Decision<T> extends Serializable permits Granted, Refused {
    /** What the rules said, in the order in which they were asked. */
    List<Finding> findings();

    /** The result of the one function or of the other. */
    <R> R fold(Function<? super Granted<T>, ? extends R> granted, Function<? super Refused<T>, ? extends R> refused);

    /** Whether the answer is yes. */
    default boolean isGranted() {
        return this instanceof Granted<T>;
    }

    /** What was granted, or empty. */
    default Optional<T> granted() {
        return fold(yes -> Optional.of(yes.value()), no -> Optional.<T>empty());
    }

    /** The same answer about another value. */
    default <R> Decision<R> map(Function<? super T, ? extends R> change) {
        return this.<Decision<R>>fold(
                yes -> new Granted<>(change.apply(yes.value()), yes.findings()), no -> new Refused<>(no.findings()));
    }

    /** The answer in lines for a person: the verdict, then each finding with its rule and citation. */
    default String explain() {
        return findings().stream()
                .map(finding -> "  " + finding.explain())
                .collect(Collectors.joining("\n", (isGranted() ? "GRANTED" : "REFUSED") + "\n", ""))
                .stripTrailing();
    }
}
