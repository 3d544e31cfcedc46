package org.practicekit.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
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
        JavaClasses shipped = shipped();
        return shape.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.title(), () -> shape.check(rule, shipped)));
    }

    /** Classes compiled beside the tests, so that neither tests nor other modules are looked at. */
    private JavaClasses shipped() {
        Path tests;
        try {
            tests = Path.of(getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException unusual) {
            throw new IllegalStateException("the tests were not loaded from a directory.", unusual);
        }
        JavaClasses shipped = new ClassFileImporter().importPath(tests.resolveSibling("classes"));
        assertThat(shipped.stream().filter(shape::owns))
                .as("classes of the module in %s", tests.resolveSibling("classes"))
                .isNotEmpty();
        assertThat(shipped.stream().filter(type -> !shape.owns(type)))
                .as("classes outside of the module's package")
                .isEmpty();
        return shipped;
    }
}
