package org.practicekit.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Bean Validation constraints that a module writes on its types, each as {@code VisitType.label NotBlank}. A constraint
 * that the validator overlooks makes no noise; a module's test compares what is stated with what its samples break.
 */
public final class Constraints {
    private static final String VALID = "Valid";

    private final List<Class<?>> types;

    private Constraints(List<Class<?>> types) {
        this.types = types;
    }

    /**
     * The constraints of what a module ships.
     *
     * @param test one of the module's tests
     */
    public static Constraints of(ModuleShape shape, Class<?> test) {
        List<Class<?>> types = new ArrayList<>();
        shape.shipped(test).stream().map(JavaClass::reflect).forEach(types::add);
        return new Constraints(types);
    }

    /** All on accessors of public types, and where they are handed on to parts that have some. */
    public Set<String> stated() {
        Set<String> stated = new TreeSet<>();
        for (Class<?> type : types) {
            accessors(type)
                    .forEach(method -> constraints(method)
                            .filter(name -> !name.equals(VALID) || holdsConstrained(method.getGenericReturnType()))
                            .forEach(name -> stated.add(type.getSimpleName() + "." + method.getName() + " " + name)));
        }
        return stated;
    }

    /** Accessors whose parts have constraints that they do not hand on. */
    public List<String> forgotten() {
        List<String> forgotten = new ArrayList<>();
        for (Class<?> type : types) {
            if (isConstrained(type)) {
                accessors(type)
                        .filter(method -> holdsConstrained(method.getGenericReturnType()))
                        .filter(method -> constraints(method).noneMatch(VALID::equals))
                        .forEach(method -> forgotten.add(type.getSimpleName() + "." + method.getName()));
            }
        }
        return forgotten;
    }

    /** Constraints that stand where the validator does not look. */
    public List<String> elsewhere() {
        List<String> elsewhere = new ArrayList<>();
        for (Class<?> type : types) {
            for (Method method : type.getDeclaredMethods()) {
                if (!(Modifier.isPublic(type.getModifiers()) && isAccessor(method))
                        && constraints(method).findAny().isPresent()) {
                    elsewhere.add(method.toString());
                }
                Stream.of(method.getAnnotatedParameterTypes())
                        .filter(parameter -> constraints(parameter).findAny().isPresent())
                        .forEach(parameter -> elsewhere.add(method + " of a parameter"));
            }
            if (!type.isRecord()) {
                Stream.of(type.getDeclaredFields())
                        .filter(field -> Stream.concat(
                                        names(field.getDeclaredAnnotations()), constraints(field.getAnnotatedType()))
                                .findAny()
                                .isPresent())
                        .forEach(field -> elsewhere.add(field.toString()));
            }
            names(type.getDeclaredAnnotations()).forEach(name -> elsewhere.add(type + " " + name));
        }
        return elsewhere;
    }

    /**
     * What a finding of the kernel's validator is about, written as in {@link #stated()}; and the first step of the way to
     * it, when it lies deeper: {@code SchedulingSetup.visitTypes Valid}.
     *
     * @param root what was checked
     * @param reference the reference of the finding's citation
     * @param facts the finding's facts
     */
    public static Set<String> broken(Object root, String reference, Map<String, String> facts) {
        String path = facts.getOrDefault("path", "");
        Set<String> broken = new TreeSet<>();
        broken.add(reference.replace("constraints of ", "") + "." + plain(path.substring(path.lastIndexOf('.') + 1))
                + " " + facts.get("constraint"));
        if (path.contains(".")) {
            broken.add(publicType(root.getClass()).getSimpleName() + "." + plain(path.substring(0, path.indexOf('.')))
                    + " " + VALID);
        }
        return broken;
    }

    private static String plain(String step) {
        return step.replaceAll("\\[\\d*]", "");
    }

    private static Class<?> publicType(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) ? type : type.getInterfaces()[0];
    }

    private static boolean holdsConstrained(Type type) {
        return type instanceof Class<?> single
                ? isConstrained(single)
                : type instanceof ParameterizedType generic
                        && Stream.of(generic.getActualTypeArguments()).anyMatch(Constraints::holdsConstrained);
    }

    private static boolean isConstrained(Class<?> type) {
        return type.getName().startsWith("org.practicekit.")
                && accessors(type)
                        .anyMatch(method -> constraints(method).anyMatch(name -> !name.equals(VALID))
                                || constraints(method).findAny().isPresent()
                                        && holdsConstrained(method.getGenericReturnType()));
    }

    private static Stream<Method> accessors(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                ? Stream.of(type.getDeclaredMethods()).filter(Constraints::isAccessor)
                : Stream.empty();
    }

    private static boolean isAccessor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() == 0;
    }

    private static Stream<String> constraints(Method method) {
        return Stream.concat(names(method.getDeclaredAnnotations()), constraints(method.getAnnotatedReturnType()))
                .distinct();
    }

    private static Stream<String> constraints(AnnotatedType type) {
        Stream<String> own = names(type.getDeclaredAnnotations());
        return type instanceof AnnotatedParameterizedType generic
                ? Stream.concat(
                        own,
                        Stream.of(generic.getAnnotatedActualTypeArguments()).flatMap(Constraints::constraints))
                : own;
    }

    /** By name, so that the shape of a module can be tested without a validator on the class path. */
    private static Stream<String> names(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(Annotation::annotationType)
                .filter(type -> type.getName().equals("jakarta.validation.Valid")
                        || Stream.of(type.getAnnotations())
                                .anyMatch(meta ->
                                        meta.annotationType().getName().equals("jakarta.validation.Constraint")))
                .map(Class::getSimpleName);
    }
}
