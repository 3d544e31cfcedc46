package org.practicekit.shape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of modules in the house, and what each may see beside itself. */
public enum Part {
    /** What two or more modules say; sees no module. */
    CORE(modules(), libraries()),
    /** Scheduling, billing and the others; sees core. */
    FEATURE(modules("core"), libraries()),
    /** Ports in some technology; sees core and every feature, but no other adapter. */
    ADAPTER(modules("core", "scheduling", "billing", "compliance", "inventory", "staffing"), libraries()),
    /** Contracts for the ports, which hosts run among their own tests. */
    TESTKIT(
            modules("core", "scheduling", "billing", "compliance", "inventory", "staffing", "testkit"),
            libraries("org.junit.jupiter..", "org.opentest4j..", "org.assertj..")),
    /** Generators and a clock for tests; sees no module. */
    PROPERTY(modules(), libraries());

    final List<String> modules;
    final List<String> libraries;

    Part(List<String> modules, List<String> libraries) {
        this.modules = modules;
        this.libraries = libraries;
    }

    private static List<String> modules(String... names) {
        return Arrays.stream(names)
                .map(name -> "org.practicekit." + name + "..")
                .toList();
    }

    /** What every published module may use, and more. */
    private static List<String> libraries(String... more) {
        return Stream.concat(
                        Stream.of(
                                "jakarta.validation..",
                                "org.hibernate.validator..",
                                "org.immutables.value..",
                                "org.jspecify..",
                                "org.slf4j.."),
                        Arrays.stream(more))
                .toList();
    }
}
