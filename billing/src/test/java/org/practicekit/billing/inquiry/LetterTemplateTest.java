package org.practicekit.billing.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterTemplateTest {
    @Test
    void what_is_filled_in_is_taken_as_it_is() {
        LetterTemplate template = new LetterTemplate("answer", "{answer} ({received})");
        assertThat(template.fill(Map.of("answer", "You owe $5 {owed}", "received", "2026-03-09"))
                        .reveal())
                .isEqualTo("You owe $5 {owed} (2026-03-09)");
    }

    @Test
    void a_place_that_nobody_fills_in_is_refused_when_the_practice_is_set_up_not_when_the_letter_is_written() {
        assertThatThrownBy(() -> new LetterTemplate("answer", "Dear {name}")).hasMessageContaining("[name]");
        assertThatThrownBy(() -> new LetterTemplate("answer", "by {answerBy}").fill(Map.of()))
                .hasMessageContaining("answerBy");
    }
}
