package org.practicekit.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the types of a module that can hold a text which must never be printed. */
public final class Secrets {
    private Secrets() {}

    /**
     * The names of the public values and builders with a field or an accessor whose type is {@code secret}, or holds it,
     * however deep.
     *
     * @param test one of the module's tests
     * @param secret what every such text extends
     */
    public static Set<String> holders(ModuleShape shape, Class<?> test, Class<?> secret) {
        JavaClasses classes = shape.shipped(test);
        Set<JavaClass> holders = new HashSet<>();
        boolean grown = true;
        while (grown) {
            Set<JavaClass> more = classes.stream()
                    .filter(type -> parts(type).stream()
                            .anyMatch(part -> part.isAssignableTo(secret) || holders.contains(part)))
                    .collect(Collectors.toSet());
            grown = holders.addAll(more);
        }
        return holders.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isAssignableTo(Serializable.class)
                        || type.getSimpleName().endsWith("Builder"))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static Set<JavaClass> parts(JavaClass type) {
        Set<JavaClass> parts = new HashSet<>();
        type.getFields().forEach(field -> parts.addAll(field.getType().getAllInvolvedRawTypes()));
        type.getMethods().stream()
                .filter(method -> method.getRawParameterTypes().isEmpty())
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .forEach(method -> parts.addAll(method.getReturnType().getAllInvolvedRawTypes()));
        return parts;
    }
}
