package org.practicekit.core.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.BeanDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;

/**
 * Checks values against the constraints on their accessors. Sees {@code id()} as well as {@code getId()}, needs no
 * expression language, and never repeats an invalid value, which can be patient data. Thread-safe; costly to make, so make
 * one and share it.
 */
public final class Validation implements AutoCloseable {
    private static final LocalDate READ_ON = LocalDate.of(2026, 11, 24);

    private final ValidatorFactory factory;
    private final Validator validator;

    /** Starts a validator of its own; nothing is shared with the host's or with another one. */
    public Validation() {
        factory = jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .getterPropertySelectionStrategy(new PlainAccessors())
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .buildValidatorFactory();
        validator = factory.getValidator();
    }

    /**
     * Every constraint that {@code value}, or a value it holds under {@code @Valid}, does not satisfy; empty when it
     * satisfies all. The order is by path, then by constraint, then by message, and does not vary.
     */
    public List<Finding> check(Object value) {
        return validator.validate(value).stream()
                .sorted(Comparator.comparing((ConstraintViolation<Object> violation) ->
                                violation.getPropertyPath().toString())
                        .thenComparing(Validation::constraintName)
                        .thenComparing(ConstraintViolation::getMessage))
                .map(violation -> finding(value.getClass(), violation))
                // a record hands its constraints to the field and to the accessor, which both report
                .distinct()
                .toList();
    }

    /** What the validator sees of a type, for tests that prove the constraints are alive. */
    public BeanDescriptor seen(Class<?> type) {
        return validator.getConstraintsForClass(type);
    }

    /** Releases the validator. */
    @Override
    public void close() {
        factory.close();
    }

    private static Finding finding(Class<?> root, ConstraintViolation<Object> violation) {
        String constraint = constraintName(violation);
        String path = path(violation.getPropertyPath());
        return Finding.builder()
                .rule(new RuleId("core.validation." + hyphenated(constraint)))
                .severity(Severity.ERROR)
                .message("%s %s.".formatted(path, violation.getMessage()))
                .citation(Citation.of(
                        "PracticeKit",
                        "constraints of " + declaringType(root, violation).getSimpleName(),
                        READ_ON))
                .putFacts("path", path)
                .putFacts("constraint", constraint)
                .build();
    }

    /** Where the value is, with positions in lists but without keys of maps, which are values too. */
    private static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                text.append('[')
                        .append(node.getIndex() == null ? "" : node.getIndex())
                        .append(']');
            }
            if (node.getName() != null) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }

    /** The public type whose documentation states the constraint, not the private class that carries the value. */
    private static Class<?> declaringType(Class<?> root, ConstraintViolation<Object> violation) {
        Object leaf = violation.getLeafBean();
        Class<?> type = leaf == null ? root : leaf.getClass();
        while (!Modifier.isPublic(type.getModifiers())) {
            Class<?>[] interfaces = type.getInterfaces();
            if (interfaces.length == 0) {
                return type;
            }
            type = interfaces[0];
        }
        return type;
    }

    private static String constraintName(ConstraintViolation<?> violation) {
        Annotation annotation = violation.getConstraintDescriptor().getAnnotation();
        return annotation.annotationType().getSimpleName();
    }

    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
