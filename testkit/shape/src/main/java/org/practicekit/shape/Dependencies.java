package org.practicekit.shape;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a class names, calls and reads. */
final class Dependencies {
    private static final Set<String> TIME = Set.of(
            "java.time.Clock",
            "java.time.Instant",
            "java.time.InstantSource",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    private static final Set<String> RANDOM =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom");

    private Dependencies() {}

    /** Names nothing that {@code forbidden} matches, in a signature, an annotation or code. */
    static ArchCondition<JavaClass> nameNothing(String what, Predicate<JavaClass> forbidden) {
        return new ArchCondition<>("name no " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (forbidden.test(dependency.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Calls, references and reads nothing that {@code forbidden} matches. */
    static ArchCondition<JavaClass> touchNothing(String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("touch no " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (forbidden.test(access)) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }

    /** Asks the machine what time it is, in any of the ways there are. A clock that was handed in may be asked. */
    static boolean looksAtTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        List<String> arguments = arguments(access);
        if (TIME.contains(owner) && name.equals("now")
                || owner.startsWith("java.time.chrono.") && (name.equals("now") || name.equals("dateNow"))) {
            return !arguments.equals(List.of("java.time.Clock"));
        }
        return switch (owner) {
            case "java.time.Clock", "java.time.InstantSource" ->
                name.startsWith("system")
                        || name.startsWith("tick")
                                && !arguments.contains("java.time.Clock")
                                && !arguments.contains("java.time.Duration");
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.util.Date" -> name.equals("<init>") && arguments.isEmpty();
            default -> false;
        };
    }

    /** Draws something that a second run would not draw again. */
    static boolean drawsWithoutSeed(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        List<String> arguments = arguments(access);
        if (RANDOM.contains(owner)) {
            return name.equals("<init>") && arguments.isEmpty() || name.equals("current");
        }
        return switch (owner) {
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.security.SecureRandom" -> true;
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" -> name.equals("shuffle") && arguments.size() == 1;
            case "java.util.random.RandomGenerator" -> name.equals("getDefault") || name.equals("of");
            default -> false;
        };
    }

    /** Writes where the host's own console is. */
    static boolean prints(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.equals("java.lang.System")
                        && Set.of("out", "err", "console").contains(name)
                || name.equals("printStackTrace") && arguments(access).isEmpty();
    }

    /** Asks how the process was started. */
    static boolean readsConfiguration(JavaAccess<?> access) {
        String name = access.getName();
        return switch (access.getTargetOwner().getName()) {
            case "java.lang.System" ->
                Set.of("getenv", "getProperty", "getProperties").contains(name);
            case "java.lang.Integer" -> name.equals("getInteger");
            case "java.lang.Long" -> name.equals("getLong");
            case "java.lang.Boolean" -> name.equals("getBoolean");
            default -> false;
        };
    }

    /** Hands work to threads that the host did not give. */
    static boolean goesParallel(JavaAccess<?> access) {
        return Set.of("parallel", "parallelStream", "parallelSort", "parallelPrefix", "parallelSetAll")
                        .contains(access.getName())
                && ModuleShape.in("java.util..", access.getTargetOwner());
    }

    static boolean isThread(JavaClass type) {
        String name = type.getName();
        return Set.of(
                                "java.lang.Thread",
                                "java.lang.ThreadGroup",
                                "java.util.Timer",
                                "java.util.TimerTask",
                                "java.util.concurrent.CompletableFuture")
                        .contains(name)
                || name.startsWith("java.util.concurrent.Fork")
                || name.startsWith("java.util.concurrent.") && name.contains("Execut");
    }

    /** Processes, files and sockets; the name of a page is fine. */
    static boolean isOutside(JavaClass type) {
        String name = type.getName();
        return Set.of("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle", "java.lang.Runtime")
                        .contains(name)
                || name.startsWith("java.io.File")
                || name.equals("java.io.RandomAccessFile")
                || name.startsWith("java.nio.file.")
                || name.startsWith("java.nio.channels.")
                || name.startsWith("java.net.") && !name.startsWith("java.net.URI");
    }

    /** The calendars before {@code java.time}. */
    static boolean isOldTime(JavaClass type) {
        return Set.of(
                        "java.util.Date",
                        "java.util.Calendar",
                        "java.util.GregorianCalendar",
                        "java.util.TimeZone",
                        "java.util.SimpleTimeZone",
                        "java.text.DateFormat",
                        "java.text.SimpleDateFormat",
                        "java.sql.Date",
                        "java.sql.Time",
                        "java.sql.Timestamp")
                .contains(type.getName());
    }

    static boolean isClock(JavaClass type) {
        return Set.of("java.time.Clock", "java.time.InstantSource").contains(type.getName());
    }

    static boolean isLog(JavaClass type) {
        return ModuleShape.in("org.slf4j..", type)
                || ModuleShape.in("java.util.logging..", type)
                || type.getName().startsWith("java.lang.System$Logger");
    }

    static boolean isThreadLocal(JavaClass type) {
        return type.isAssignableTo("java.lang.ThreadLocal");
    }

    private static List<String> arguments(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call
                ? call.getTarget().getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                : List.of();
    }
}
