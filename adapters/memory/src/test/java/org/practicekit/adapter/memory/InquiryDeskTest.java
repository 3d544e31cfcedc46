package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.adapter.memory.AccountOffice.CLERK;
import static org.practicekit.adapter.memory.AccountOffice.WALKER;
import static org.practicekit.adapter.memory.AccountOffice.rules;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.inquiry.Inquiry;
import org.practicekit.billing.inquiry.InquiryRules;
import org.practicekit.billing.inquiry.InquiryState;
import org.practicekit.billing.inquiry.InquiryTopic;
import org.practicekit.billing.inquiry.InquiryWish;
import org.practicekit.billing.task.Task;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

class InquiryDeskTest {
    private final AccountOffice office = new AccountOffice();
    private final Claim claim = office.sent("a", "A4206 100.00", "G0008 50.00");

    InquiryDeskTest() {
        office.decided("T1", claim, "80.00 CO-45=15.00 PR-2=5.00", "0.00 PR-1=50.00");
    }

    @Test
    void a_question_comes_with_the_lines_it_is_about_and_two_clocks_in_business_days() {
        Inquiry inquiry = asked(claim.charges().get(0));
        assertThat(inquiry.lines()).singleElement().satisfies(line -> {
            assertThat(line.charge()).contains(claim.charges().get(0));
            assertThat(line.owed()).isEqualTo(Money.usd("5.00"));
        });
        // From Friday, over the weekend.
        assertThat(inquiry.acknowledgeBy()).isEqualTo(LocalDate.parse("2026-03-24"));
        assertThat(inquiry.answerBy()).isEqualTo(LocalDate.parse("2026-04-03"));
        assertThat(office.tasks()).extracting(Task::due).containsExactly(LocalDate.parse("2026-03-24"));
    }

    @Test
    void it_is_acknowledged_and_answered_by_the_practices_templates_and_then_nothing_is_left_to_do() {
        Inquiry inquiry = asked(claim.charges().get(0));
        Inquiry known = granted(office.inquiries.acknowledge(
                PRACTICE, office.command(), inquiry.id(), inquiry.version(), "got it", CLERK));
        assertThat(known.letters().get(0).text().reveal())
                .isEqualTo("Maple Street Family Practice got your question of 2026-03-20; we write by 2026-04-03.");
        assertThat(office.tasks()).extracting(Task::due).containsExactly(LocalDate.parse("2026-04-03"));
        Inquiry answered = granted(office.inquiries.answer(
                PRACTICE,
                office.command(),
                inquiry.id(),
                known.version(),
                "answer",
                PatientText.of("Your plan asks for 5 percent."),
                CLERK));
        assertThat(answered.state()).isEqualTo(InquiryState.ANSWERED);
        assertThat(answered.letters().get(1).text().reveal())
                .startsWith("Your plan asks for 5 percent. You owe USD 55.00.")
                .contains("your coinsurance");
        assertThat(office.tasks()).isEmpty();
    }

    @Test
    void asked_again_the_clocks_start_anew() {
        Inquiry inquiry = asked();
        Inquiry answered = granted(office.inquiries.answer(
                PRACTICE,
                office.command(),
                inquiry.id(),
                inquiry.version(),
                "answer",
                PatientText.of("See the lines."),
                CLERK));
        Inquiry again = granted(office.inquiries.askAgain(
                PRACTICE, office.command(), inquiry.id(), answered.version(), LocalDate.parse("2026-04-06")));
        assertThat(again.state()).isEqualTo(InquiryState.RECEIVED);
        assertThat(again.acknowledgeBy()).isEqualTo(LocalDate.parse("2026-04-08"));
        assertThat(office.tasks()).hasSize(1);
    }

    @Test
    void who_has_not_written_in_time_is_late() {
        Inquiry inquiry = asked();
        assertThat(office.inquiries.late(PRACTICE, LocalDate.parse("2026-03-24")))
                .isEmpty();
        assertThat(office.inquiries.late(PRACTICE, LocalDate.parse("2026-03-25")))
                .containsExactly(inquiry);
        Inquiry known = granted(office.inquiries.acknowledge(
                PRACTICE, office.command(), inquiry.id(), inquiry.version(), "got it", CLERK));
        assertThat(office.inquiries.late(PRACTICE, LocalDate.parse("2026-04-03")))
                .isEmpty();
        assertThat(office.inquiries.late(PRACTICE, LocalDate.parse("2026-04-04")))
                .containsExactly(known);
    }

    @Test
    void nobody_asks_about_a_charge_of_somebody_else_and_nobody_writes_without_a_template_or_after_the_end() {
        assertThat(rules(ask(new ChargeId("somebody-elses")))).containsExactly(InquiryRules.LINES.id());
        Inquiry inquiry = asked();
        assertThat(rules(office.inquiries.acknowledge(
                        PRACTICE, office.command(), inquiry.id(), inquiry.version(), "none", CLERK)))
                .containsExactly(InquiryRules.TEMPLATE.id());
        assertThat(rules(office.inquiries.acknowledge(
                        PRACTICE, office.command(), inquiry.id(), inquiry.version(), "answer", CLERK)))
                .containsExactly(InquiryRules.TEMPLATE.id());
        Inquiry withdrawn =
                granted(office.inquiries.withdraw(PRACTICE, office.command(), inquiry.id(), inquiry.version()));
        assertThat(office.tasks()).isEmpty();
        assertThat(rules(office.inquiries.acknowledge(
                        PRACTICE, office.command(), inquiry.id(), withdrawn.version(), "got it", CLERK)))
                .containsExactly(InquiryRules.STATE.id());
    }

    private Inquiry asked(ChargeId... charges) {
        return granted(ask(charges));
    }

    private Receipt<Inquiry> ask(ChargeId... charges) {
        return office.inquiries.open(
                PRACTICE,
                office.command(),
                InquiryWish.builder()
                        .patient(WALKER)
                        .topic(InquiryTopic.INSURANCE)
                        .charges(List.of(charges))
                        .question(PatientText.of("why do I owe this"))
                        .receivedOn(LocalDate.parse("2026-03-20"))
                        .build());
    }

    private static Inquiry granted(Receipt<Inquiry> receipt) {
        return receipt.decision().granted().orElseThrow();
    }
}
