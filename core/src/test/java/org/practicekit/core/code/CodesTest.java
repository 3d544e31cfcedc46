package org.practicekit.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    /** The example that CMS gives for the check digit is 123456789 with a 3 behind it. */
    @Test
    void the_example_of_the_check_digit_is_right_and_no_other_last_digit_is() {
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(Npi.isValid("123456789" + digit)).isEqualTo(digit == 3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "123456789", "12345678933", "3234567893", "12345678 3", "123456789\u0663", "1243567893"})
    void a_number_of_another_form_or_with_swapped_digits_is_none(String text) {
        assertThat(Npi.read(text)).isEmpty();
        assertThatThrownBy(() -> new Npi(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_diagnosis_is_the_same_with_and_without_its_point() {
        assertThat(new DiagnosisCode("E11.9"))
                .isEqualTo(new DiagnosisCode("E119"))
                .hasToString("E119");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9921", "992133", "99 13", "g0402", "A.123"})
    void a_procedure_has_five_characters(String text) {
        assertThatThrownBy(() -> new ProcedureCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
