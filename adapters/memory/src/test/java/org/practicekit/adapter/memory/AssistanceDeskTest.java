package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.AccountOffice.CLERK;
import static org.practicekit.adapter.memory.AccountOffice.MANAGER;
import static org.practicekit.adapter.memory.AccountOffice.OWNER;
import static org.practicekit.adapter.memory.AccountOffice.WALKER;
import static org.practicekit.adapter.memory.AccountOffice.rules;
import static org.practicekit.billing.ledger.AccountKind.FINANCIAL_ASSISTANCE;
import static org.practicekit.billing.ledger.AccountKind.RECEIVABLE_PATIENT;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.AssistanceDesk;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.assistance.AssistanceId;
import org.practicekit.billing.assistance.AssistanceRequest;
import org.practicekit.billing.assistance.AssistanceRules;
import org.practicekit.billing.assistance.AssistanceState;
import org.practicekit.billing.assistance.PovertyRegion;
import org.practicekit.billing.statement.StatementRules;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.validation.Validation;

class AssistanceDeskTest {
    private final AccountOffice office = new AccountOffice();
    private final Validation validation = new Validation();
    private final AssistanceDesk desk = office.assistance(validation);

    @AfterEach
    void close() {
        validation.close();
    }

    /** The guideline of 2026 for four is 33,000 dollars: 200 percent are 66,000, 300 percent 99,000. */
    @ParameterizedTest(name = "four people with {0} a year: {1} percent off, {2}")
    @CsvSource({"66000.00, 100, 0.00", "66000.01, 50, 39.99", "99000.00, 50, 39.99", "99000.01, 0, 79.99"})
    void what_is_taken_off_follows_from_the_scale(String income, int percent, String left) {
        office.selfPay("january", "2026-01-05", "79.99");
        AssistanceRequest request = granted(ask(4, income));
        AssistanceRequest decided = granted(decide(request, MANAGER, Optional.empty()));
        assertThat(decided.discountPercent()).contains(percent);
        assertThat(decided.state()).isEqualTo(percent > 0 ? AssistanceState.GRANTED : AssistanceState.DENIED);
        // Half of 79.99 is 39.995, rounded up to 40.00 off.
        assertThat(office.on(RECEIVABLE_PATIENT)).isEqualTo(left);
    }

    @Test
    void it_takes_two_above_the_limit_of_one_as_with_every_write_off() {
        office.selfPay("january", "2026-01-05", "150.00");
        AssistanceRequest request = granted(ask(1, "10000.00"));
        assertThat(rules(decide(request, CLERK, Optional.empty()))).containsExactly(AccountRules.WRITE_OFF_RIGHT.id());
        assertThat(rules(decide(request, MANAGER, Optional.empty()))).containsExactly(AccountRules.SECOND_PERSON.id());
        granted(decide(request, MANAGER, Optional.of(OWNER)));
        assertThat(office.on(FINANCIAL_ASSISTANCE)).isEqualTo("150.00");
        assertThat(rules(decide(request, MANAGER, Optional.of(OWNER)))).hasSize(1);
        assertThat(office.on(FINANCIAL_ASSISTANCE)).isEqualTo("150.00");
    }

    @Test
    void one_request_is_open_at_a_time_and_no_statement_goes_out_meanwhile() {
        office.selfPay("january", "2026-01-05", "50.00");
        AssistanceRequest request = granted(ask(1, "10000.00"));
        assertThat(rules(ask(1, "9000.00"))).containsExactly(AssistanceRules.STATE.id());
        assertThat(rules(office.statements.send(PRACTICE, office.command(), WALKER, List.of(), CLERK)))
                .containsExactly(StatementRules.ASSISTANCE.id());
        granted(desk.withdraw(PRACTICE, office.command(), request.id(), request.version()));
        assertThat(office.statements
                        .send(PRACTICE, office.command(), WALKER, List.of(), CLERK)
                        .isGranted())
                .isTrue();
        assertThat(ask(1, "9000.00").isGranted()).isTrue();
    }

    @Test
    void without_a_guideline_or_a_scale_of_the_day_nobody_decides() {
        office.selfPay("january", "2026-01-05", "50.00");
        AssistanceRequest early = granted(ask(1, "10000.00", "2026-01-12"));
        assertThat(rules(decide(early, MANAGER, Optional.empty()))).containsExactly(AssistanceRules.GUIDELINE.id());
        granted(desk.withdraw(PRACTICE, office.command(), early.id(), early.version()));
        AssistanceRequest older = granted(ask(1, "10000.00", "2025-12-31"));
        assertThat(rules(decide(older, MANAGER, Optional.empty()))).containsExactly(AssistanceRules.SCALE.id());
    }

    private Receipt<AssistanceRequest> ask(int household, String income) {
        return ask(household, income, "2026-03-20");
    }

    private Receipt<AssistanceRequest> ask(int household, String income, String day) {
        return desk.request(
                PRACTICE,
                office.command(),
                AssistanceRequest.builder()
                        .id(new AssistanceId("new"))
                        .version(Version.FIRST)
                        .patient(WALKER)
                        .requestedOn(LocalDate.parse(day))
                        .region(PovertyRegion.CONTIGUOUS)
                        .household(household)
                        .income(Money.usd(income))
                        .state(AssistanceState.REQUESTED)
                        .build());
    }

    private Receipt<AssistanceRequest> decide(AssistanceRequest request, ActorId by, Optional<ActorId> second) {
        return desk.decide(PRACTICE, office.command(), request.id(), request.version(), by, second);
    }

    private static AssistanceRequest granted(Receipt<AssistanceRequest> receipt) {
        return receipt.decision().granted().orElseThrow();
    }
}
