package org.practicekit.billing.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.authorization.AuthorizationAnswer.Outcome;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.time.DateRange;

class AuthorizationAnswerTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final AuthorizationWish MARCH = AuthorizationWish.builder()
            .coverage(new CoverageId("c-1"))
            .serviceType(new ServiceType("PT"))
            .units(6)
            .days(DateRange.closed(FIRST, LocalDate.of(2026, 3, 31)))
            .build();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CERTIFIED CERTIFIED, CERTIFIED",
        "NOT_CERTIFIED NOT_CERTIFIED, NOT_CERTIFIED",
        "TURNED_DOWN TURNED_DOWN, TURNED_DOWN",
        "CERTIFIED NOT_CERTIFIED, CERTIFIED_IN_PART",
        "CERTIFIED PENDED, CERTIFIED_IN_PART",
        "CERTIFIED TURNED_DOWN, CERTIFIED_IN_PART",
        "CERTIFIED MODIFIED, MODIFIED",
        "MODIFIED CERTIFIED_IN_PART, CERTIFIED_IN_PART",
        "CERTIFIED NOT_NEEDED, CERTIFIED",
        "NOT_CERTIFIED PENDED, PENDED",
        "NOT_CERTIFIED TURNED_DOWN, UNCLEAR",
        "NOT_CERTIFIED NOT_NEEDED, UNCLEAR",
        "'', UNCLEAR"
    })
    void services_that_are_decided_differently_come_to_one_outcome(String services, Outcome together) {
        List<Outcome> said = Stream.of(services.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Outcome::valueOf)
                .toList();

        assertThat(Outcome.together(said)).isEqualTo(together);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} to {3}")
    @CsvSource({
        ", , 2026-03-01, 2026-03-31",
        "2026-03-10, 2026-03-20, 2026-03-10, 2026-03-20",
        "2026-03-10, , 2026-03-10, 2026-03-31",
        ", 2026-03-20, 2026-03-01, 2026-03-20",
        // later, or earlier, than asked for: as many days as were
        "2026-04-06, , 2026-04-06, 2026-05-06",
        ", 2026-02-15, 2026-01-16, 2026-02-15"
    })
    void days_that_are_not_named_are_those_that_were_asked_for(
            LocalDate from, LocalDate last, LocalDate first, LocalDate end) {
        DateRange said = from == null && last == null
                ? null
                : new DateRange(from == null ? LocalDate.MIN : from, last == null ? LocalDate.MAX : last.plusDays(1));

        assertThat(new Agreed(null, said, 4).to(MARCH)).isEqualTo(new Grant(null, DateRange.closed(first, end), 4));
        assertThat(new Agreed("N-1", said, null).to(MARCH).units()).isEqualTo(6);
    }

    @Test
    void an_answer_names_what_is_agreed_to_just_when_something_is() {
        assertThatThrownBy(() -> answer(Outcome.CERTIFIED).build()).hasMessageContaining("nothing that is agreed to");
        assertThatThrownBy(() ->
                        answer(Outcome.TURNED_DOWN).agreed(Agreed.AS_ASKED).build())
                .hasMessageContaining("what is agreed to");
        assertThatThrownBy(() -> new Agreed(null, null, 0)).hasMessageContaining("one unit or more");
    }

    private static AuthorizationAnswerBuilder answer(Outcome outcome) {
        return AuthorizationAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(Instant.parse("2026-03-10T15:00:00Z"))
                .outcome(outcome);
    }
}
