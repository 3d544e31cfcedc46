package org.practicekit.testkit.property;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One input, the choices that made it, and how the statement fared on it. */
record Trial<T>(
        List<Long> choices, @Nullable T input, @Nullable Throwable thrown) {

    static <T> Trial<T> run(Gen<T> inputs, Choices choices, Property.Statement<? super T> statement) {
        T input = null;
        try {
            input = inputs.from(choices);
            statement.check(input);
            return new Trial<>(choices.made(), input, null);
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (Throwable thrown) {
            // a generator that throws is a failure as well: its choices say how to see it again
            return new Trial<>(choices.made(), input, thrown);
        }
    }

    boolean discarded() {
        return thrown instanceof Discarded;
    }

    Optional<Throwable> failure() {
        return discarded() ? Optional.empty() : Optional.ofNullable(thrown);
    }

    String shown() {
        return input == null ? "none, the generator itself failed" : input.toString();
    }
}
