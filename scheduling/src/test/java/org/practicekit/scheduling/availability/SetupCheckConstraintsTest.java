package org.practicekit.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.validation.Validation;

/** What a setup check says of values that are out of range. */
class SetupCheckConstraintsTest {
    private static final Validation VALIDATION = new Validation();

    @AfterAll
    static void closeValidation() {
        VALIDATION.close();
    }

    @Test
    void an_ordinary_setup_has_nothing_wrong() {
        assertThat(check(Office.mornings())).isEmpty();
    }

    @Test
    void a_visit_type_may_have_a_notice_of_its_own() {
        assertThat(check(withNotice(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void a_negative_notice_of_a_visit_type_is_wrong() {
        assertThat(check(withNotice(Duration.ofHours(-1))))
                .singleElement()
                .extracting(finding -> finding.rule().value())
                .isEqualTo("core.validation.duration-min");
    }

    private static List<Finding> check(SchedulingSetup setup) {
        return new SetupCheck(VALIDATION).check(setup);
    }

    private static SchedulingSetup withNotice(Duration notice) {
        SchedulingSetup plain = Office.mornings();
        return SchedulingSetup.builder()
                .practice(plain.practice())
                .version(plain.version())
                .policy(plain.policy())
                .locations(plain.locations())
                .resources(plain.resources())
                .templates(plain.templates())
                .addVisitTypes(Office.followUp().minimumNotice(notice).build())
                .build();
    }
}
