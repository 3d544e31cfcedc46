package org.practicekit.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTest {
    private static final Gen<List<Integer>> LISTS = choices -> choices.list(0, 50, c -> c.between(0, 1_000));

    @Test
    void a_property_that_holds_is_tried_on_as_many_inputs_as_asked() {
        List<Integer> seen = new ArrayList<>();

        Property.forAll(choices -> choices.between(0, 1_000_000)).runs(300).holds(seen::add);

        assertThat(seen.size() % 300).isZero();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(300);
        assertThat(seen.stream().distinct().count()).isGreaterThan(250);
    }

    @Test
    void the_same_seed_gives_the_same_inputs() {
        assertThat(inputsFrom(7)).isEqualTo(inputsFrom(7));
        assertThat(inputsFrom(7)).isNotEqualTo(inputsFrom(8_000));
    }

    @Test
    void a_failure_shrinks_to_the_smallest_number_that_fails() {
        AssertionError failure = failureOf(Property.forAll(choices -> choices.between(0, 1_000_000)), number -> {
            assertThat(number).isLessThan(4_711);
        });

        assertThat(failure).hasMessageContaining("smallest input found: 4711");
    }

    @Test
    void a_failure_shrinks_to_the_shortest_list_that_fails() {
        AssertionError failure = failureOf(Property.forAll(LISTS), numbers -> {
            assertThat(numbers.stream().filter(number -> number >= 100).count()).isLessThan(2);
        });

        assertThat(failure).hasMessageContaining("smallest input found: [100, 100]");
    }

    @Test
    void what_lies_between_the_culprits_is_left_out() {
        AssertionError failure = failureOf(Property.forAll(LISTS), numbers -> {
            assertThat(numbers.stream().filter(number -> number >= 900).count()).isLessThan(2);
        });

        assertThat(failure).hasMessageContaining("smallest input found: [900, 900]");
    }

    @Test
    void what_comes_after_the_culprit_goes_at_once_however_much_it_is() {
        Gen<String> inputs = choices -> {
            List<Integer> many = choices.list(40_000, 40_000, c -> c.between(0, 1_000));
            return many.get(0) + " of "
                    + many.stream().mapToInt(Integer::intValue).sum();
        };
        AssertionError failure = failureOf(
                Property.forAll(inputs),
                input -> assertThat(Integer.parseInt(input.replaceAll(" .*", "")))
                        .isLessThan(100));

        assertThat(failure).hasMessageContaining("smallest input found: 100 of 100\n");
    }

    @Test
    void a_failure_says_how_to_see_it_again() {
        Gen<Integer> numbers = choices -> choices.between(0, 1_000_000);
        AssertionError failure = failureOf(
                Property.forAll(numbers), number -> assertThat(number % 50).isNotEqualTo(7));

        long seed = Long.parseLong(
                String.valueOf(failure.getMessage()).replaceAll("(?s).*practicekit\\.seed=(\\d+).*", "$1"));
        List<Integer> first = new ArrayList<>();
        failureOf(Property.forAll(numbers).seed(seed).runs(1), number -> {
            first.add(number);
            assertThat(number % 50).isNotEqualTo(7);
        });
        assertThat(first.get(0) % 50).isEqualTo(7);
    }

    @Test
    void the_assertion_that_failed_is_the_cause() {
        AssertionError failure = failureOf(Property.forAll(LISTS), numbers -> {
            throw new IllegalStateException("broken host");
        });

        assertThat(failure).hasCauseInstanceOf(IllegalStateException.class).hasRootCauseMessage("broken host");
    }

    @Test
    void shrinking_does_not_slip_to_another_failure() {
        for (long seed = 1; seed <= 20; seed++) {
            List<RuntimeException> thrown = new ArrayList<>();
            AssertionError failure = failureOf(
                    Property.forAll(choices -> choices.between(0, 1_000))
                            .seed(seed)
                            .runs(1_000),
                    number -> {
                        if (number < 10 || number >= 500) {
                            thrown.add(
                                    number < 10
                                            ? new IllegalStateException("too few")
                                            : new ArithmeticException("too many"));
                            throw thrown.get(thrown.size() - 1);
                        }
                    });

            assertThat(failure.getCause()).hasSameClassAs(thrown.get(0));
            assertThat(failure)
                    .hasMessageContaining(
                            failure.getCause() instanceof ArithmeticException ? "found: 500\n" : "found: 0\n");
        }
    }

    @Test
    void a_generator_that_throws_is_reported_with_its_seed() {
        AssertionError failure = failureOf(
                Property.<Integer>forAll(choices -> {
                    throw new ArithmeticException("in the generator");
                }),
                number -> {});

        assertThat(failure)
                .hasMessageContaining("the generator itself failed")
                .hasMessageContaining("practicekit.seed");
    }

    @Test
    void inputs_that_do_not_suit_are_drawn_again() {
        List<Integer> seen = new ArrayList<>();

        Property.forAll(choices -> {
                    int number = choices.between(0, 99);
                    choices.discardUnless(number % 2 == 0);
                    return number;
                })
                .runs(50)
                .holds(seen::add);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(50).allMatch(number -> number % 2 == 0);
    }

    @Test
    void a_property_that_discards_nearly_everything_fails_instead_of_passing_unseen() {
        assertThatThrownBy(() -> Property.forAll(choices -> {
                            choices.discardUnless(false);
                            return 0;
                        })
                        .runs(5)
                        .holds(number -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("inputs discarded for 0 checked");
    }

    @Test
    void choices_keep_within_their_bounds() {
        LocalDate first = LocalDate.of(2024, 2, 28);
        LocalDate last = LocalDate.of(2024, 3, 1);
        Property.forAll(choices -> choices).holds(choices -> {
            assertThat(choices.between(3, 5)).isBetween(3, 5);
            assertThat(choices.between(-2L, Integer.MAX_VALUE + 1L)).isBetween(-2L, Integer.MAX_VALUE + 1L);
            assertThat(choices.day(first, last)).isBetween(first, last);
            assertThat(choices.list(2, 4, c -> c.chance(50))).hasSizeBetween(2, 4);
            assertThat(choices.shuffled(List.of(1, 2, 3))).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(List.of("a", "b")).containsAll(choices.someOf(List.of("a", "b")));
            assertThat(choices.chance(0)).isFalse();
            assertThat(choices.chance(100)).isTrue();
        });
    }

    @Test
    void a_range_turned_round_is_refused_with_its_ends() {
        assertThatThrownBy(() -> Choices.seeded(1).between(5, 4))
                .hasMessageContaining("5")
                .hasMessageContaining("4");
    }

    private static List<Integer> inputsFrom(long seed) {
        List<Integer> seen = new ArrayList<>();
        Property.forAll(choices -> choices.between(0, 1_000_000))
                .seed(seed)
                .runs(20)
                .holds(seen::add);
        return seen;
    }

    private static <T> AssertionError failureOf(Property<T> property, Property.Statement<? super T> statement) {
        return catchThrowableOfType(AssertionError.class, () -> property.holds(statement));
    }
}
