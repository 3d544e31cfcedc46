package org.practicekit.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What a value and an engine owe the host that ships them to other machines, and what statics may hold. */
final class Values {
    private Values() {}

    /**
     * Whether a type is a public value or engine: a record, an enum, a sealed family, an aggregate (an interface with a
     * builder), or a class with state of its own. Not counted are functions and ports, builders, exceptions, and classes
     * that nobody can have an instance of. The use cases of a root package keep ports, so only their values count.
     */
    static boolean isValue(ModuleShape shape, JavaClass type) {
        if (!PublicApi.canBeNamed(type) || shape.isInternal(type) || type.isAnnotation() || isPackageInfo(type)) {
            return false;
        }
        if (type.isRecord() || type.isEnum() || type.isSealed()) {
            return true;
        }
        if (type.isInterface()) {
            return hasBuilder(type);
        }
        return !shape.isDesk(type)
                && !isBuilder(type)
                && !type.isAssignableTo(Throwable.class)
                && !hasNoInstances(type);
    }

    /** Whether there can be instances of just this type, so that a sample of it can be sent; constants travel by name. */
    static boolean isShipped(ModuleShape shape, JavaClass type) {
        return isValue(shape, type)
                && type.isAssignableTo(Serializable.class)
                && !type.isEnum()
                && !type.isSealed()
                && (type.isInterface() || !type.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    static ArchCondition<JavaClass> areSerializable(ModuleShape shape) {
        return new ArchCondition<>("be serializable when they are values or engines") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isValue(shape, type) && !type.isAssignableTo(Serializable.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getDescription() + " is a value or an engine, but not Serializable"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> haveFinalFields(ModuleShape shape) {
        return new ArchCondition<>("have final fields when they are values or engines") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isValue(shape, type) && !type.isAssignableTo(Serializable.class)) {
                    return;
                }
                for (JavaField field : type.getFields()) {
                    if (!isStatic(field) && !isFinal(field) && !isRememberedByGeneratedCode(type, field)) {
                        events.add(SimpleConditionEvent.violated(
                                field, field.getDescription() + " can change, but belongs to a value or an engine"));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> keepNoStateInStatics() {
        return new ArchCondition<>("keep no state in statics") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (isStatic(field) && !isSynthetic(field)) {
                        String fault = faultOfStatic(field);
                        if (!fault.isEmpty()) {
                            events.add(SimpleConditionEvent.violated(field, field.getDescription() + " " + fault));
                        }
                    }
                }
            }
        };
    }

    private static String faultOfStatic(JavaField field) {
        JavaClass holds = field.getRawType();
        if (!isFinal(field)) {
            return "is static and can change";
        }
        if (holds.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
            return "is static, and whoever sees an array can change it";
        }
        if (isChangeable(holds)) {
            return "is static and holds a changeable " + holds.getSimpleName();
        }
        boolean collection = holds.isAssignableTo(Collection.class) || holds.isAssignableTo(Map.class);
        return collection && startsWithChangeable(field.getOwner())
                ? "is static, and its initializer makes a changeable collection; make it in a method that returns a copy"
                : "";
    }

    private static boolean isChangeable(JavaClass type) {
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return collection && !type.isInterface()
                || ModuleShape.in("java.util.concurrent..", type)
                || Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.util.BitSet", "java.util.Random")
                        .contains(type.getName());
    }

    private static boolean startsWithChangeable(JavaClass owner) {
        return owner.getStaticInitializer().stream()
                .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
                .anyMatch(call ->
                        ModuleShape.in("java.util..", call.getTargetOwner()) && isChangeable(call.getTargetOwner()));
    }

    /** Immutables remembers hash codes and lazy values in transient fields. */
    private static boolean isRememberedByGeneratedCode(JavaClass type, JavaField field) {
        return type.getSimpleName().startsWith("Immutable")
                && field.getModifiers().contains(JavaModifier.TRANSIENT);
    }

    private static boolean hasBuilder(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .anyMatch(other -> other.getName().equals(type.getName() + "Builder"));
    }

    private static boolean isBuilder(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .anyMatch(other -> type.getName().equals(other.getName() + "Builder"));
    }

    private static boolean hasNoInstances(JavaClass type) {
        return type.getConstructors().stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getFields().stream().allMatch(Values::isStatic);
    }

    static boolean isPackageInfo(JavaClass type) {
        return type.getName().endsWith("package-info");
    }

    private static boolean isStatic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isFinal(JavaField field) {
        return field.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean isSynthetic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
