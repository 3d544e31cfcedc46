package org.practicekit.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicekit.shape.planted.modulesseeonlycore.claim.ClaimThatReadsTheDiary;
import org.practicekit.shape.planted.modulesseeonlycore.claim.LawfulClaim;

/**
 * Each rule is tried on a small module that breaks it in every way there is. In such a module the classes called "Lawful..."
 * keep the rule, as do builders, and all others break it.
 */
class HouseRuleTest {
    private static final String PLANTED = "org.practicekit.shape.planted.";
    private static final Pattern CULPRIT = Pattern.compile("\\b(?:Class|Constructor|Field|Method|Static Initializer) <("
            + Pattern.quote(PLANTED) + "[a-z.]+\\.[A-Z]\\w*)");

    @ParameterizedTest
    @EnumSource(HouseRule.class)
    void every_rule_names_all_that_break_it_and_nobody_else(HouseRule rule) {
        JavaClasses module = classes(fixture(rule));
        Set<String> guilty = topLevel(module).stream()
                .filter(type -> !type.getSimpleName().startsWith("Lawful")
                        && !type.getSimpleName().endsWith("Builder"))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(guilty).as("planted violations of " + rule).isNotEmpty();
        assertThat(topLevel(module)).as("lawful neighbours").hasSizeGreaterThan(guilty.size());

        assertThatThrownBy(() -> ModuleShape.of(Part.FEATURE, fixture(rule)).check(rule, module))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Rule '" + rule.title() + ", because ")
                .satisfies(failure -> assertThat(culprits(String.valueOf(failure.getMessage())))
                        .containsExactlyElementsOf(guilty));
    }

    @ParameterizedTest
    @EnumSource(HouseRule.class)
    void a_clean_module_keeps_every_rule(HouseRule rule) {
        JavaClasses module = classes(PLANTED + "clean");
        assertThat(topLevel(module)).hasSize(3);
        assertThatCode(() -> ModuleShape.of(Part.FEATURE, PLANTED + "clean").check(rule, module))
                .doesNotThrowAnyException();
    }

    @Test
    void every_planted_module_belongs_to_a_rule() {
        Set<String> planted = classes(PLANTED.substring(0, PLANTED.length() - 1)).stream()
                .map(type -> type.getPackageName().substring(PLANTED.length()).split("\\.")[0])
                .collect(Collectors.toSet());
        Set<String> expected = Arrays.stream(HouseRule.values())
                .map(rule -> fixture(rule).substring(PLANTED.length()))
                .collect(Collectors.toSet());
        expected.addAll(List.of("clean", "neighbour"));
        assertThat(planted).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void a_feature_obeys_every_rule_and_no_part_sees_a_stranger(Part part) {
        HouseRule rule = HouseRule.MODULES_SEE_ONLY_CORE;
        assertThat(ModuleShape.of(Part.FEATURE, PLANTED + "clean").rules()).containsExactly(HouseRule.values());
        assertThat(ModuleShape.of(part, fixture(rule)).rules()).contains(rule);
        assertThatThrownBy(() -> ModuleShape.of(part, fixture(rule)).check(rule, classes(fixture(rule))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(ClaimThatReadsTheDiary.class.getName());
    }

    @Test
    void a_library_can_be_granted() {
        HouseRule rule = HouseRule.LIBRARIES_ARE_GRANTED;
        ModuleShape shape = ModuleShape.of(Part.ADAPTER, fixture(rule)).using("java.sql..");
        assertThatThrownBy(() -> shape.check(rule, classes(fixture(rule))))
                .isInstanceOf(AssertionError.class)
                .satisfies(failure -> assertThat(culprits(String.valueOf(failure.getMessage())))
                        .containsExactly(fixture(rule) + ".claim.ClaimInAFramework"));
    }

    @Test
    void a_class_that_a_rule_does_not_fit_is_left_alone_for_as_long_as_it_breaks_it() {
        HouseRule rule = HouseRule.MODULES_SEE_ONLY_CORE;
        ModuleShape shape = ModuleShape.of(Part.FEATURE, fixture(rule));
        JavaClasses module = classes(fixture(rule));
        assertThatCode(() -> shape.except(rule, ClaimThatReadsTheDiary.class, "it reads the diary")
                        .check(rule, module))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> shape.except(rule, ClaimThatReadsTheDiary.class, "it reads the diary")
                        .except(rule, LawfulClaim.class, "it once read the diary")
                        .check(rule, module))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LawfulClaim keeps the rule \"modules see only core\"");
        assertThatThrownBy(() -> shape.except(rule, LawfulClaim.class, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs its reason");
    }

    private static String fixture(HouseRule rule) {
        return PLANTED + rule.name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static JavaClasses classes(String root) {
        return new ClassFileImporter().importPackages(root);
    }

    private static List<JavaClass> topLevel(JavaClasses module) {
        return module.stream()
                .filter(type -> type.isTopLevelClass() && !type.getName().endsWith("package-info"))
                .toList();
    }

    /** The classes in which violations were found; what they point to comes later in the line. */
    private static Set<String> culprits(String report) {
        return report.lines()
                .map(CULPRIT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
