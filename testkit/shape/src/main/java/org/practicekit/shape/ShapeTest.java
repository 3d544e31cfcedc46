package org.practicekit.shape;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks the classes that a module ships against every rule that fits it. A module extends this in its own tests. */
public abstract class ShapeTest {
    private final ModuleShape shape;

    /** For the module's subclass, which says what is expected of the module. */
    protected ShapeTest(ModuleShape shape) {
        this.shape = shape;
    }

    @TestFactory
    Stream<DynamicTest> keeps_the_shape_of_the_house() {
        JavaClasses shipped = shape.shipped(getClass());
        return shape.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.title(), () -> shape.check(rule, shipped)));
    }
}
