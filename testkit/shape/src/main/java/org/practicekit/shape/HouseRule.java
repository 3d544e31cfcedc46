package org.practicekit.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house. Each has a planted violation among this module's tests, which shows that it bites.
 *
 * <p>A module may hold nothing yet, so no rule fails for want of classes; that the module's classes were found at all is
 * checked by {@link ShapeTest}.
 */
public enum HouseRule {
    MODULES_SEE_ONLY_CORE(
            "modules see only core",
            "a host can take one module alone; what a module needs of another is a port",
            EnumSet.allOf(Part.class),
            shape -> every(
                    shape::owns,
                    Dependencies.nameNothing(
                            "module that this one may not see",
                            type -> ModuleShape.in("org.practicekit..", type) && !shape.seesModule(type)))),

    LIBRARIES_ARE_GRANTED(
            "libraries are granted",
            "a host gets no framework, expression language, JSON library or driver along with our modules",
            EnumSet.allOf(Part.class),
            shape -> every(
                    shape::owns,
                    Dependencies.nameNothing("library that was not granted", type -> !shape.seesLibrary(type)))),

    ENGINES_TOUCH_NO_PORT(
            "engines touch no port",
            "only the use cases in a module's root package talk to the host; engines are pure and know no use case",
            EnumSet.of(Part.CORE, Part.FEATURE),
            shape -> every(
                    shape::isFeature,
                    Dependencies.nameNothing(
                            "port and no use case",
                            type -> ModuleShape.in("org.practicekit..port..", type) || shape.isDesk(type)))),

    ENGINES_GET_THE_TIME_HANDED_IN(
            "engines get the time handed in",
            "an answer can be had again only when it does not hang on a clock",
            EnumSet.of(Part.CORE, Part.FEATURE),
            shape -> every(
                    type -> shape.isFeature(type) || shape.isPort(type),
                    Dependencies.nameNothing("clock", Dependencies::isClock))),

    NOBODY_LOOKS_AT_THE_CLOCK(
            "nobody looks at the clock",
            "time comes in as an argument or through the host's Clock",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, Dependencies.touchNothing("system clock", Dependencies::looksAtTheClock))),

    TIME_IS_JAVA_TIME(
            "time is java.time",
            "the old dates are changeable and know no zones",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, Dependencies.nameNothing("old date", Dependencies::isOldTime))),

    CHANCE_HAS_A_SEED(
            "chance has a seed",
            "what was drawn must be drawn again when the answer is replayed",
            EnumSet.allOf(Part.class),
            shape -> every(
                    shape::owns, Dependencies.touchNothing("chance without a seed", Dependencies::drawsWithoutSeed))),

    FEATURES_FORM_NO_CIRCLE(
            "features form no circle",
            "a feature can be read, and moved, without the ones that build on it",
            EnumSet.allOf(Part.class),
            HouseRule::noCircles),

    PORTS_ARE_INTERFACES(
            "ports are interfaces",
            "the port package is the host's to-do list; beside interfaces it holds only the answers declared inside them",
            EnumSet.of(Part.CORE, Part.FEATURE),
            shape -> every(shape::isPort, areInterfaces())),

    ENGINES_DO_NOT_LOG(
            "engines do not log",
            "what an engine has to say is in its answer",
            EnumSet.of(Part.CORE, Part.FEATURE),
            shape -> every(shape::isFeature, Dependencies.nameNothing("log", Dependencies::isLog))),

    NOTHING_HANGS_ON_A_THREAD(
            "nothing hangs on a thread",
            "the practice is an argument of each call, never an ambient value",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, Dependencies.nameNothing("ThreadLocal", Dependencies::isThreadLocal))),

    STATICS_HOLD_NO_STATE(
            "statics hold no state",
            "two instances in one process know nothing of each other",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, Values.keepNoStateInStatics())),

    VALUES_ARE_SERIALIZABLE(
            "values are serializable",
            "a host ships values and engines to the machines of a cluster",
            EnumSet.of(Part.CORE, Part.FEATURE),
            shape -> every(shape::owns, Values.areSerializable(shape))),

    VALUES_DO_NOT_CHANGE(
            "values do not change",
            "values and engines are shared between threads",
            EnumSet.of(Part.CORE, Part.FEATURE),
            shape -> every(shape::owns, Values.haveFinalFields(shape))),

    API_NAMES_WHAT_HOSTS_CAN_NAME(
            "the API names what hosts can name",
            "a host must not meet a generated or internal type",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, PublicApi.nameOnlyWhatHostsCanName(shape))),

    PACKAGES_NAME_THE_BUSINESS(
            "packages name the business",
            "a package is a feature, not a kind of class",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, areInNamedPackages())),

    PACKAGES_ARE_NULL_MARKED(
            "packages are null-marked",
            "what may be null says so, and only in a marked package does anybody check it",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, areNullMarked())),

    NOBODY_PRINTS(
            "nobody prints",
            "the console is the host's, and what is printed there can be about a patient",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, Dependencies.touchNothing("console", Dependencies::prints))),

    NOTHING_STARTS_THREADS(
            "nothing starts threads",
            "work runs on the thread of the caller",
            EnumSet.of(Part.CORE, Part.FEATURE, Part.ADAPTER, Part.PROPERTY),
            shape -> CompositeArchRule.of(
                            every(shape::owns, Dependencies.nameNothing("thread", Dependencies::isThread)))
                    .and(every(shape::owns, Dependencies.touchNothing("parallel stream", Dependencies::goesParallel)))),

    NOTHING_REACHES_OUT(
            "nothing reaches out",
            "the SDK opens no connection, no file and no process",
            EnumSet.allOf(Part.class),
            shape -> every(shape::owns, Dependencies.nameNothing("process, file or socket", Dependencies::isOutside))),

    NOTHING_READS_CONFIGURATION(
            "nothing reads configuration",
            "what a practice chose comes in as a value, not from the process",
            EnumSet.of(Part.CORE, Part.FEATURE, Part.ADAPTER),
            shape -> every(shape::owns, Dependencies.touchNothing("configuration", Dependencies::readsConfiguration)));

    private static final Set<String> KINDS_OF_CLASSES = Set.of(
            "common", "dto", "dtos", "helper", "helpers", "impl", "manager", "managers", "misc", "util", "utils");

    private final String title;
    private final String because;
    private final Set<Part> parts;
    private final Function<ModuleShape, ArchRule> question;

    HouseRule(String title, String because, Set<Part> parts, Function<ModuleShape, ArchRule> question) {
        this.title = title;
        this.because = because;
        this.parts = parts;
        this.question = question;
    }

    /** The rule in a few words. */
    public String title() {
        return title;
    }

    boolean fits(Part part) {
        return parts.contains(part);
    }

    ArchRule question(ModuleShape shape) {
        return question.apply(shape).as(title).because(because).allowEmptyShould(true);
    }

    private static ArchRule every(Predicate<JavaClass> where, ArchCondition<JavaClass> condition) {
        return classes()
                .that(DescribedPredicate.describe("are concerned", where))
                .should(condition)
                .allowEmptyShould(true);
    }

    private static ArchRule noCircles(ModuleShape shape) {
        List<ArchRule> rules = shape.roots().stream()
                .<ArchRule>map(root -> slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true))
                .toList();
        return CompositeArchRule.of(rules);
    }

    private static ArchCondition<JavaClass> areInterfaces() {
        return new ArchCondition<>("be interfaces") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean answer = type.isNestedClass() && (type.isRecord() || type.isEnum());
                boolean madeByJavac =
                        type.getModifiers().contains(JavaModifier.SYNTHETIC) || Values.isPackageInfo(type);
                if (!type.isInterface() && !answer && !madeByJavac) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getDescription() + " is in a port package, but no interface"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> areInNamedPackages() {
        return new ArchCondition<>("be in packages that are named for the business") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String part : type.getPackageName().split("\\.")) {
                    if (KINDS_OF_CLASSES.contains(part)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getDescription() + " is in a package called " + part));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> areNullMarked() {
        return new ArchCondition<>("be in null-marked packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getDescription() + " is in a package that is not @NullMarked"));
                }
            }
        };
    }
}
