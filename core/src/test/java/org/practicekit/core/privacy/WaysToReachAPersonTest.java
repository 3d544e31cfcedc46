package org.practicekit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are of the range that belongs to nobody, addresses of the domain that is kept for examples. */
class WaysToReachAPersonTest {
    @ParameterizedTest
    @CsvSource({
        "2125550101, +12125550101",
        "212-555-0101, +12125550101",
        "(212) 555-0101, +12125550101",
        "1 212.555.0101, +12125550101",
        "+1 212 555 0101, +12125550101",
        "+44 20 7946 0018, +442079460018"
    })
    void a_number_is_the_same_however_it_is_written(String written, String number) {
        assertThat(PhoneNumber.of(written)).isEqualTo(PhoneNumber.of(number));
        assertThat(PhoneNumber.of(written).reveal()).isEqualTo(number);
        assertThat(PhoneNumber.of(written)).hasToString("***");
    }

    @Test
    void the_area_code_is_that_of_a_north_american_number() {
        assertThat(PhoneNumber.of("212-555-0101").areaCode()).contains("212");
        assertThat(PhoneNumber.of("+44 20 7946 0018").areaCode()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "555-0101",
                "112-555-0101",
                "212-155-0101",
                "212-555-01011",
                "212-555-0101 ext 5",
                "+1212555010",
                "call me",
                "+0123456789",
                "\u0662\u0661\u0662\u0665\u0665\u0665\u0660\u0661\u0660\u0661"
            })
    void what_is_no_number_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> PhoneNumber.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phone number must be")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(text.isEmpty() ? "0101" : text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat@example.org", "pat.specimen+visits@mail.example.org", "\u00fc@example.org"})
    void an_address_has_one_at_and_a_domain(String text) {
        assertThat(EmailAddress.of(text).reveal()).isEqualTo(text);
        assertThat(EmailAddress.of(text)).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pat",
                "pat@example",
                "pat @example.org",
                "pat@@example.org",
                "pat@example.org,kim@example.org",
                "<pat@example.org>",
                "pat@.org"
            })
    void what_is_no_address_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(text.isEmpty() ? "pat" : text));
    }

    @Test
    void an_address_has_at_most_254_characters() {
        assertThat(EmailAddress.of("x".repeat(242) + "@example.org").reveal()).hasSize(254);
        assertThatThrownBy(() -> EmailAddress.of("x".repeat(243) + "@example.org"))
                .hasMessageContaining("254");
    }
}
