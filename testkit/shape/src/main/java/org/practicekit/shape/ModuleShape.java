package org.practicekit.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is expected of one module: the part it plays, the package it lives in, the libraries it was granted, and the
 * classes that a rule does not fit, each with its reason. Immutable.
 */
public final class ModuleShape {
    private final Part part;
    private final List<String> roots;
    private final List<String> granted;
    private final List<Exemption> exemptions;

    private ModuleShape(Part part, List<String> roots, List<String> granted, List<Exemption> exemptions) {
        this.part = part;
        this.roots = roots;
        this.granted = granted;
        this.exemptions = exemptions;
    }

    /**
     * The shape of a module.
     *
     * @param part what it is in the house
     * @param root the package it lives in: "org.practicekit.scheduling"
     * @param more further packages that it lives in
     */
    public static ModuleShape of(Part part, String root, String... more) {
        List<String> roots = Stream.concat(Stream.of(root), Arrays.stream(more)).toList();
        return new ModuleShape(part, roots, List.of(), List.of());
    }

    /**
     * The same shape with libraries that an adapter was granted by a record in {@code docs/adr}.
     *
     * @param packages as ArchUnit writes them: "java.sql.."
     */
    public ModuleShape using(String... packages) {
        return new ModuleShape(part, roots, joined(granted, List.of(packages)), exemptions);
    }

    /**
     * The same shape with a class that a rule does not fit. An exemption that nothing needs any more fails the rule.
     *
     * @param reason why the rule is wrong about it
     */
    public ModuleShape except(HouseRule rule, Class<?> type, String reason) {
        return new ModuleShape(
                part, roots, granted, joined(exemptions, List.of(new Exemption(rule, type.getName(), reason))));
    }

    /** The rules that fit this part of the house. */
    public Set<HouseRule> rules() {
        Set<HouseRule> rules = EnumSet.allOf(HouseRule.class);
        rules.removeIf(rule -> !rule.fits(part));
        return rules;
    }

    /**
     * Checks one rule.
     *
     * @throws AssertionError naming the rule and every class that breaks it
     */
    public void check(HouseRule rule, JavaClasses classes) {
        ArchRule question = rule.question(this);
        List<String> exempt = exemptions.stream()
                .filter(one -> one.rule() == rule)
                .map(Exemption::type)
                .toList();
        question.check(classes.that(DescribedPredicate.describe("not exempt", one -> !exempt.contains(one.getName()))));
        EvaluationResult all = question.evaluate(classes);
        for (String type : exempt) {
            if (all.getFailureReport().getDetails().stream().noneMatch(detail -> detail.contains("<" + type))) {
                throw new AssertionError(
                        "%s keeps the rule \"%s\" and needs no exemption from it.".formatted(type, rule.title()));
            }
        }
    }

    /**
     * The classes that the module ships: those compiled beside its tests, so that neither tests nor other modules are
     * looked at.
     *
     * @param test one of the module's tests
     * @throws AssertionError when there are none, or some outside of the module's packages
     */
    JavaClasses shipped(Class<?> test) {
        Path classes;
        try {
            classes = Path.of(test.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("classes");
        } catch (URISyntaxException unusual) {
            throw new IllegalStateException("the tests were not loaded from a directory.", unusual);
        }
        JavaClasses shipped = new ClassFileImporter().importPath(classes);
        assertThat(shipped).as("classes in %s", classes).isNotEmpty().allMatch(this::owns);
        return shipped;
    }

    /** Whether a class belongs to the module. */
    boolean owns(JavaClass type) {
        return roots.stream().anyMatch(root -> in(root + "..", type));
    }

    /** Whether a class is a use case: it sits in the module's root package. */
    boolean isDesk(JavaClass type) {
        return part == Part.FEATURE && roots.contains(type.getPackageName());
    }

    /** Whether a class is what the host implements. */
    boolean isPort(JavaClass type) {
        return roots.stream().anyMatch(root -> in(root + ".port..", type));
    }

    /** Whether a class is for this module's own use. */
    boolean isInternal(JavaClass type) {
        return in("..internal..", type);
    }

    /** Whether a class is a value, a rule or an engine: it sits in a package that is named for a feature. */
    boolean isFeature(JavaClass type) {
        return owns(type) && !isDesk(type) && !isPort(type) && !isInternal(type);
    }

    boolean seesModule(JavaClass type) {
        return owns(type) || inAny(part.modules, type);
    }

    boolean seesLibrary(JavaClass type) {
        return type.getPackageName().isEmpty()
                || in("org.practicekit..", type)
                || in("java..", type) && !in("java.sql..", type)
                || inAny(part.libraries, type)
                || inAny(granted, type);
    }

    /** The packages whose features must not form a circle. */
    List<String> roots() {
        return roots;
    }

    private static boolean inAny(List<String> packages, JavaClass type) {
        return packages.stream().anyMatch(one -> in(one, type));
    }

    static boolean in(String packages, JavaClass type) {
        return PackageMatcher.of(packages).matches(type.getPackageName());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private record Exemption(HouseRule rule, String type, String reason) {
        Exemption {
            if (Objects.requireNonNull(reason, "reason").isBlank()) {
                throw new IllegalArgumentException(
                        "an exemption of %s from %s needs its reason.".formatted(type, rule));
            }
        }
    }
}
