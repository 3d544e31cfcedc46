package org.practicekit.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Samples of a module's values and engines, one or more of each type, for {@link ShippingTest}. Not thread-safe. */
public final class Shipment {
    private final List<Item<?>> items = new ArrayList<>();

    /** An empty one. */
    public Shipment() {}

    /** Adds values that are equal when they are the same. */
    public Shipment values(Object... values) {
        for (Object value : values) {
            engine(value, Function.identity());
        }
        return this;
    }

    /**
     * Adds an engine, or a value that equals only itself.
     *
     * @param question what it must answer alike after the journey
     */
    public <T> Shipment engine(T engine, Function<? super T, ?> question) {
        items.add(new Item<>(engine, question));
        return this;
    }

    List<Item<?>> items() {
        return Collections.unmodifiableList(items);
    }

    /** The public values and engines among these classes that there is no sample of. */
    List<String> missing(ModuleShape shape, JavaClasses classes) {
        return classes.stream()
                .filter(type -> Values.isShipped(shape, type))
                .map(JavaClass::getName)
                .filter(type -> items.stream().noneMatch(item -> item.isSampleOf(type)))
                .sorted()
                .toList();
    }

    record Item<T>(T sample, Function<? super T, ?> question) {
        String name() {
            Class<?> type = sample.getClass();
            return type.getName().substring(type.getPackageName().length() + 1);
        }

        /** Of a class, or of the interface that a generated class stands for. */
        boolean isSampleOf(String type) {
            Class<?> own = sample.getClass();
            return Stream.concat(Stream.of(own), Stream.of(own.getInterfaces()))
                    .anyMatch(one -> one.getName().equals(type));
        }

        void checkJourney() throws IOException, ClassNotFoundException {
            T arrived = arrived();
            assertThat(arrived).isNotSameAs(sample);
            Object answer = question.apply(arrived);
            assertThat(answer).isEqualTo(question.apply(sample));
            assertThat(answer).hasSameHashCodeAs(question.apply(sample));
        }

        @SuppressWarnings("unchecked") // what arrives has the class of what was sent
        private T arrived() throws IOException, ClassNotFoundException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(sample);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        }
    }
}
