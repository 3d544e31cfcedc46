package org.practicekit.scheduling.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.simulation.SessionWeights;

class OverbookingAdvisorTest {
    private static final Overbooking FREELY = new Overbooking(9, 99);

    /** Twelve slots, a slot of idle time costs 1 and one of overtime 1.5. The figures were computed by another program. */
    @ParameterizedTest(name = "no-show {0}, waiting {1}: {6}")
    @CsvSource({
        "0.2, 0.1, 2.400, 3.632, 2.035, 13, 211111111111, 15.2",
        "0.3, 0.1, 3.600, 4.426, 2.621, 15, 212112111111, 27.2",
        "0.4, 0.1, 4.800, 4.977, 3.117, 17, 221212121111, 35.1",
        "0.3, 0.3, 3.600, 6.167, 3.407, 13, 211111111111, 5.3",
        "0.4, 0.3, 4.800, 7.269, 4.079, 15, 211211211111, 15.0",
        "0.2, 1.0, 2.400, , 2.400, 12, 111111111111, 0",
        "0.3, 1.0, 3.600, , 3.600, 12, 111111111111, 0",
        "0.4, 1.0, 4.800, , 4.800, 12, 111111111111, 0",
    })
    void the_reference_table_comes_out_as_it_stands(
            double noShow,
            double waiting,
            double onePerSlot,
            Double spread,
            double best,
            int booked,
            String patients,
            double saving) {
        OverbookingAdvice advice = advise(12, noShow, waiting);
        assertThat(advice.onePerSlot().cost()).isCloseTo(onePerSlot, within(0.0005));
        if (spread != null) {
            assertThat(advice.spread().cost()).isCloseTo(spread, within(0.0005));
        }
        assertThat(advice.outlook().cost()).isCloseTo(best, within(0.0005));
        assertThat(advice.booked()).isEqualTo(booked);
        assertThat(digits(advice.patients())).isEqualTo(patients);
        assertThat(advice.saving() * 100).isCloseTo(saving, within(0.05));
    }

    @ParameterizedTest(name = "no-show {0}, waiting {1}")
    @CsvSource({"0.2, 0.1", "0.3, 0.1", "0.4, 0.1", "0.3, 0.3", "0.4, 0.3", "0.2, 1", "0.4, 1"})
    void making_up_for_no_shows_evenly_is_worse_than_not_overbooking_at_all(double noShow, double waiting) {
        OverbookingAdvice advice = advise(12, noShow, waiting);
        assertThat(advice.spread().cost()).isGreaterThan(advice.onePerSlot().cost());
        assertThat(advice.outlook().cost())
                .isLessThanOrEqualTo(advice.onePerSlot().cost());
    }

    @ParameterizedTest(name = "no-show {0}, waiting {1}, overtime {2}")
    @CsvSource({
        "0.1, 0.05, 1.5",
        "0.2, 0.1, 1.5",
        "0.3, 0.1, 1.0",
        "0.4, 0.3, 1.5",
        "0.5, 0.2, 2.0",
        "0.6, 0.05, 0.5",
        "0.3, 0.0, 1.5",
        "0.0, 0.1, 1.5",
    })
    void no_schedule_of_six_slots_is_better(double noShow, double waiting, double overtime) {
        OverbookingAdvisor advisor = new OverbookingAdvisor(new SessionWeights(waiting, 1, overtime));
        double found = advisor.advise(BookedSession.empty(6), noShow, new Overbooking(2, 99))
                .outlook()
                .cost();
        double least = Double.MAX_VALUE;
        for (int code = 0; code < 4096; code++) {
            List<Integer> patients = new ArrayList<>();
            for (int slot = 0; slot < 6; slot++) {
                patients.add(code >> (2 * slot) & 3);
            }
            least = Math.min(
                    least, advisor.outlook(BookedSession.of(noShow, patients)).cost());
        }
        assertThat(found).isCloseTo(least, within(1e-9));
    }

    /** Three patients, two slots: all eight cases by hand. */
    @Test
    void the_expectations_are_those_of_every_case_weighed() {
        BookedSession session = new BookedSession(List.of(List.of(0.5, 0.2), List.of(0.1)));
        ExpectedSession outlook = new OverbookingAdvisor(new SessionWeights(1, 10, 100)).outlook(session);
        // both of the first slot come (0.5 x 0.8 = 0.4): the second waits one slot; if the third comes too (0.9), one
        // is left over
        assertThat(outlook.shows()).isCloseTo(0.5 + 0.8 + 0.9, within(1e-12));
        assertThat(outlook.overtime()).isCloseTo(0.4 * 0.9, within(1e-12));
        assertThat(outlook.waiting()).isCloseTo(0.4 * 1 + 0.4 * 0.9 * 1, within(1e-12));
        // nobody in the first slot: 0.5 x 0.2; nobody in the second: the third stays away and at most one came before
        assertThat(outlook.idle()).isCloseTo(0.1 + 0.1 * 0.6, within(1e-12));
        assertThat(outlook.cost())
                .isCloseTo(outlook.waiting() + 10 * outlook.idle() + 100 * outlook.overtime(), within(1e-12));
    }

    @Test
    void whoever_is_booked_stays_and_the_limits_of_the_block_are_kept() {
        OverbookingAdvisor advisor = new OverbookingAdvisor(new SessionWeights(0.1, 1, 1.5));
        BookedSession booked = BookedSession.of(0.4, List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3));
        OverbookingAdvice advice = advisor.advise(booked, 0.4, new Overbooking(1, 4));
        assertThat(advice.patients().get(11)).isEqualTo(3);
        assertThat(advice.patients()).allMatch(number -> number >= 1);
        assertThat(advice.patients().stream().limit(11)).allMatch(number -> number <= 2);
        assertThat(advice.booked() - 12)
                .as("four extra in the block, two of them there already")
                .isEqualTo(4);
    }

    @Test
    void where_overbooking_is_not_allowed_there_is_one_patient_a_slot() {
        OverbookingAdvice advice = new OverbookingAdvisor(new SessionWeights(0.1, 1, 1.5))
                .advise(BookedSession.empty(12), 0.4, Overbooking.NONE);
        assertThat(digits(advice.patients())).isEqualTo("111111111111");
    }

    @Test
    void patients_who_always_come_are_never_overbooked() {
        assertThat(digits(advise(12, 0.0, 0.1).patients())).isEqualTo("111111111111");
    }

    @Test
    void a_practice_that_minds_nobodys_time_but_the_clinicians_books_more() {
        OverbookingAdvice careless = new OverbookingAdvisor(new SessionWeights(0, 1, 0.01))
                .advise(BookedSession.empty(6), 0.3, new Overbooking(3, 12));
        assertThat(careless.outlook().idle()).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void a_probability_lies_between_never_and_always(double probability) {
        assertThatThrownBy(() -> BookedSession.of(probability, List.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("probability");
        assertThatThrownBy(() -> advise(3, probability, 0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void costs_are_not_negative_and_sessions_not_endless() {
        assertThatThrownBy(() -> new SessionWeights(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionWeights(1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BookedSession.empty(97)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BookedSession.empty(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OverbookingAdvice advise(int slots, double noShow, double waiting) {
        return new OverbookingAdvisor(new SessionWeights(waiting, 1, 1.5))
                .advise(BookedSession.empty(slots), noShow, FREELY);
    }

    private static String digits(List<Integer> patients) {
        return patients.stream().map(number -> Integer.toString(number)).collect(Collectors.joining());
    }
}
