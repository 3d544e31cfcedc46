package org.practicekit.billing.goodfaith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** 45 CFR 149.610(b)(1)(vi) and (vii). In November 2026 the 11th and the 26th are holidays; the 2nd is a Monday. */
class DeliveryClockTest {
    private final DeliveryClock clock = new DeliveryClock(GoodFaithLaw.standard());

    @ParameterizedTest(name = "scheduled {0} for {1}: due {2}")
    @CsvSource({
        // Three business days ahead, to the day: due the next business day.
        "2026-11-02, 2026-11-05, 2026-11-03",
        "2026-11-02, 2026-11-13, 2026-11-03",
        // Ten business days ahead, the holiday on the 11th left out: due within three.
        "2026-11-02, 2026-11-17, 2026-11-05",
        "2026-11-02, 2026-12-15, 2026-11-05",
        // Nine business days ahead.
        "2026-11-02, 2026-11-16, 2026-11-03",
        // On a Friday for the Wednesday: due on the Monday.
        "2026-11-06, 2026-11-12, 2026-11-09",
        // On a Saturday for a Thursday.
        "2026-11-07, 2026-11-13, 2026-11-09",
        // On the eve of a holiday: due the day after it.
        "2026-11-10, 2026-11-17, 2026-11-12",
        // For a Saturday: three business days before it is the Wednesday.
        "2026-11-04, 2026-11-07, 2026-11-05"
    })
    void an_estimate_is_due_soon_after_scheduling(LocalDate scheduledOn, LocalDate serviceOn, LocalDate by) {
        assertThat(clock.scheduled(scheduledOn, serviceOn)).map(Due::by).contains(by);
    }

    @ParameterizedTest(name = "scheduled {0} for {1}: none")
    @CsvSource({
        "2026-11-02, 2026-11-04",
        "2026-11-02, 2026-11-02",
        // The holiday between makes it two business days.
        "2026-11-10, 2026-11-13",
        "2026-11-05, 2026-11-07"
    })
    void none_is_due_unasked_for_a_service_within_three_business_days(LocalDate scheduledOn, LocalDate serviceOn) {
        assertThat(clock.scheduled(scheduledOn, serviceOn)).isEmpty();
    }

    @ParameterizedTest(name = "asked for on {0}: due {1}")
    @CsvSource({"2026-11-02, 2026-11-05", "2026-11-09, 2026-11-13", "2026-11-08, 2026-11-12"})
    void who_asks_gets_one_within_three_business_days(LocalDate askedOn, LocalDate by) {
        assertThat(clock.requested(askedOn)).map(Due::by).contains(by);
    }

    @ParameterizedTest(name = "changed, for {0}: due {1}")
    @CsvSource({"2026-11-05, 2026-11-04", "2026-11-09, 2026-11-06", "2026-11-12, 2026-11-10"})
    void a_changed_estimate_is_due_a_business_day_before_the_service(LocalDate serviceOn, LocalDate by) {
        assertThat(clock.changed(serviceOn)).map(Due::by).contains(by);
    }

    @Test
    void nothing_was_due_before_the_rules_held() {
        assertThat(clock.scheduled(LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 31)))
                .isEmpty();
        assertThat(clock.requested(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(clock.requested(LocalDate.of(2022, 1, 1))).isPresent();
    }

    @Test
    void a_finding_cites_the_row_that_set_the_number() {
        Due due = clock.scheduled(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 17))
                .orElseThrow();
        assertThat(due.why().citation().reference()).isEqualTo("45 CFR 149.610(b)(1)(vi)(B)");
        assertThat(due.why().message())
                .isEqualTo("Scheduled on 2026-11-02 for 2026-11-17: due within 3 business days.");
    }

    @Test
    void a_host_ends_a_row_and_adds_its_own() {
        LocalDate change = LocalDate.of(2027, 1, 1);
        LawRow five = new LawRow(
                LawTopic.GIVE_AFTER_REQUEST, 5, DateRange.from(change), Citation.of("HHS", "a later rule", change));
        GoodFaithLaw standard = GoodFaithLaw.standard();
        assertThatThrownBy(() -> standard.plus(List.of(five))).hasMessageContaining("Maybe the older one should end");
        DeliveryClock later = new DeliveryClock(
                standard.ending(LawTopic.GIVE_AFTER_REQUEST, change).plus(List.of(five)));
        assertThat(later.requested(LocalDate.of(2026, 12, 28))).map(Due::by).contains(LocalDate.of(2026, 12, 31));
        assertThat(later.requested(LocalDate.of(2027, 1, 4))).map(Due::by).contains(LocalDate.of(2027, 1, 11));
    }

    @Test
    void every_topic_has_a_row_today() {
        for (LawTopic topic : LawTopic.values()) {
            assertThat(GoodFaithLaw.standard().row(topic, LocalDate.of(2026, 11, 25)))
                    .as(topic.word())
                    .isPresent();
        }
    }
}
