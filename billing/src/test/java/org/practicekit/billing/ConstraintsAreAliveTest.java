package org.practicekit.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.practicekit.core.validation.Validation;
import org.practicekit.shape.Constraints;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;

/** Every constraint that this module writes on a type is one that the validator enforces. */
class ConstraintsAreAliveTest {
    private static final Validation VALIDATION = new Validation();
    private static final Constraints CONSTRAINTS =
            Constraints.of(ModuleShape.of(Part.FEATURE, "org.practicekit.billing"), ConstraintsAreAliveTest.class);

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void each_constraint_of_the_module_is_broken_by_a_sample_and_reported() {
        Set<String> broken = new TreeSet<>();
        for (Samples part : Samples.all()) {
            for (Object sample : part.breaking()) {
                VALIDATION
                        .check(sample)
                        .forEach(finding -> broken.addAll(
                                Constraints.broken(sample, finding.citation().reference(), finding.facts())));
            }
        }
        assertThat(broken).containsExactlyElementsOf(CONSTRAINTS.stated());
    }

    @Test
    void what_is_checked_is_checked_down_to_its_parts() {
        assertThat(CONSTRAINTS.forgotten()).isEmpty();
        assertThat(CONSTRAINTS.stated()).contains("UpcomingVisit.services Valid");
    }

    @Test
    void constraints_stand_on_accessors_of_public_types_only() {
        assertThat(CONSTRAINTS.elsewhere()).isEmpty();
    }
}
