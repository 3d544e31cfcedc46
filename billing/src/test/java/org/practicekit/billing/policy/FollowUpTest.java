package org.practicekit.billing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
    @ParameterizedTest(name = "today {0}, first visit {1}: due {2}")
    @CsvSource({
        "2026-03-02, 2026-03-10, 2026-03-09",
        "2026-03-02, 2026-03-09, 2026-03-06", // a Monday's visit is prepared on Friday
        "2026-05-20, 2026-05-26, 2026-05-22", // Memorial Day is no business day
        "2026-03-09, 2026-03-10, 2026-03-09",
        "2026-03-10, 2026-03-10, 2026-03-10",
        "2026-03-08, 2026-03-09, 2026-03-08", // nobody is told to act in the past
        "2026-03-02, , 2026-03-16"
    })
    void a_task_is_due_one_business_day_before_the_first_visit_and_in_ten_without_one(
            LocalDate today, @Nullable LocalDate visit, LocalDate due) {
        assertThat(FollowUp.STANDARD.due(today, Optional.ofNullable(visit))).isEqualTo(due);
    }

    @Test
    void a_practice_acts_within_a_month_of_the_visit_and_within_ninety_business_days() {
        assertThat(new FollowUp(30, 90)).isEqualTo(new FollowUp(30, 90));
        assertThatThrownBy(() -> new FollowUp(31, 10)).hasMessageContaining("31 before a visit");
        assertThatThrownBy(() -> new FollowUp(-1, 10)).hasMessageContaining("-1 before a visit");
        assertThatThrownBy(() -> new FollowUp(1, 0)).hasMessageContaining("0 otherwise");
        assertThatThrownBy(() -> new FollowUp(1, 91)).hasMessageContaining("91 otherwise");
    }
}
