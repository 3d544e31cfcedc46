package org.practicekit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.privacy.Masked;
import org.practicekit.core.validation.Validation;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.Secrets;

/** Drives a patient's text through every value of billing that can hold one, and looks for it in all that is printed. */
class BillingSentinelTest {
    private static final String MARKER = "Sentinel-Vorname-8841";

    @Test
    void every_value_that_can_hold_a_persons_data_has_a_sample() {
        assertThat(samples().keySet().stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(holders());
    }

    @Test
    void values_and_builders_print_no_person() {
        assertThat(samples()).allSatisfy((type, sample) -> {
            assertThat(sample).isInstanceOf(type);
            assertThat(sample.toString()).doesNotContain(MARKER).doesNotContain(Samples.BORN.toString());
        });
    }

    @Test
    void what_is_refused_is_not_repeated() {
        Coverage coverage = (Coverage) Objects.requireNonNull(samples().get(Coverage.class));
        assertThat(List.of(
                        catchThrowable(() -> Coverage.builder()
                                .like(coverage)
                                .relationship(Relationship.SELF)
                                .build()),
                        catchThrowable(() -> Coverage.builder()
                                .like(coverage)
                                .subscriber(Optional.empty())
                                .build()),
                        catchThrowable(() ->
                                Coverage.builder().memberId(coverage.memberId()).build()),
                        catchThrowable(() -> MemberId.of(MARKER.repeat(9)))))
                .allSatisfy(thrown -> assertThat(thrown.toString())
                        .contains("Exception")
                        .doesNotContain(MARKER)
                        .doesNotContain(Samples.BORN.toString()));
    }

    @Test
    void events_can_hold_no_person() {
        Set<String> events = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.practicekit.billing")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(events).isNotEmpty().doesNotContainAnyElementsOf(holders());
    }

    @Test
    void findings_about_invalid_values_tell_no_person() {
        try (Validation validation = new Validation()) {
            List<Object> values = samples().values().stream()
                    .filter(sample -> !sample.getClass().getSimpleName().endsWith("Builder"))
                    .toList();
            assertThat(values)
                    .isNotEmpty()
                    .allSatisfy(sample ->
                            assertThat(validation.check(sample).toString()).doesNotContain(MARKER));
        }
    }

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        Samples.all().forEach(part -> samples.putAll(part.holding(MARKER)));
        return samples;
    }

    private static Set<String> holders() {
        return Secrets.holders(
                ModuleShape.of(Part.FEATURE, "org.practicekit.billing"), BillingSentinelTest.class, Masked.class);
    }
}
