package org.practicekit.core.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.spi.properties.ConstrainableExecutable;
import org.hibernate.validator.spi.properties.GetterPropertySelectionStrategy;

/**
 * Makes {@code id()} a property named "id". With the default strategy, which knows only {@code getId()}, constraints on such
 * accessors are ignored without a word.
 */
final class PlainAccessors implements GetterPropertySelectionStrategy {
    private static final Set<String> NEVER = Set.of("hashCode", "toString", "getClass", "clone", "notify", "notifyAll");

    @Override
    public Optional<String> getProperty(ConstrainableExecutable executable) {
        boolean accessor = executable.getParameterTypes().length == 0
                && executable.getReturnType() != void.class
                && !NEVER.contains(executable.getName());
        return accessor ? Optional.of(executable.getName()) : Optional.empty();
    }

    @Override
    public List<String> getGetterMethodNameCandidates(String propertyName) {
        return List.of(propertyName);
    }
}
