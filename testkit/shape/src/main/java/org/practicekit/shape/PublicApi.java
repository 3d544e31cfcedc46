package org.practicekit.shape;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;

/** What a host can name and call. */
final class PublicApi {
    private PublicApi() {}

    /** Whether a type is public, and everything around it is. */
    static boolean canBeNamed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && type.getEnclosingClass().map(PublicApi::canBeNamed).orElse(true);
    }

    /** Whatever a public signature of ours mentions can be named by a host and is meant for it. */
    static ArchCondition<JavaClass> nameOnlyWhatHostsCanName(ModuleShape shape) {
        return new ArchCondition<>("name only types in public signatures that are meant for hosts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!canBeNamed(type) || shape.isInternal(type)) {
                    return;
                }
                if (isGenerated(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getDescription() + " is generated and must not be public"));
                }
                type.getInterfaces().forEach(parent -> judge(type, "extends", parent, events));
                type.getSuperclass().ifPresent(parent -> judge(type, "extends", parent, events));
                for (JavaMember member : type.getMembers()) {
                    if (isForHosts(member)) {
                        for (JavaType named : named(member)) {
                            judge(member, "names", named, events);
                        }
                    }
                }
            }
        };
    }

    private static void judge(HasDescription subject, String verb, JavaType named, ConditionEvents events) {
        for (JavaClass raw : named.getAllInvolvedRawTypes()) {
            JavaClass type = raw.getBaseComponentType();
            if (ModuleShape.in("org.practicekit..", type)
                    && (!canBeNamed(type) || isGenerated(type) || ModuleShape.in("..internal..", type))) {
                events.add(SimpleConditionEvent.violated(
                        subject,
                        "%s %s %s, which is not for hosts".formatted(subject.getDescription(), verb, type.getName())));
            }
        }
    }

    private static List<JavaType> named(JavaMember member) {
        List<JavaType> named = new ArrayList<>();
        if (member instanceof JavaField field) {
            named.add(field.getType());
        }
        if (member instanceof JavaCodeUnit unit) {
            named.add(unit.getReturnType());
            named.addAll(unit.getParameterTypes());
            named.addAll(unit.getExceptionTypes());
            named.addAll(unit.getTypeParameters());
        }
        return named;
    }

    private static boolean isForHosts(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().startsWith("Immutable");
    }
}
