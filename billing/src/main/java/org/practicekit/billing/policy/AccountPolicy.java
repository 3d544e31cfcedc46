package org.practicekit.billing.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.account.WriteOffAuthority;
import org.practicekit.billing.assistance.AssistanceScale;
import org.practicekit.billing.inquiry.LetterTemplate;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;

/** How a practice deals with what patients owe. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AccountPolicy extends Serializable, Fingerprinted {
    /** Where the practice wrote this down. */
    Citation citation();

    /** Who may give up how much; nobody may where it is empty. */
    List<WriteOffAuthority> authorities();

    /** Who may pay money back; nobody may where it is empty. */
    List<ActorId> refunders();

    /** Who may let a bill go out that is far above the estimate; nobody may where it is empty. */
    List<ActorId> reviewers();

    /** Up to how much a balance is small: it is not billed, and can be given up as small. */
    @Value.Default
    default Money smallBalance() {
        return Money.usd("5.00");
    }

    /** A statement goes out so many days after the one before, at the earliest. */
    @Value.Default
    @Min(1)
    @Max(365)
    default int statementDays() {
        return 30;
    }

    /** A statement is due so many days after it goes out. */
    @Value.Default
    @Min(1)
    @Max(180)
    default int dueDays() {
        return 25;
    }

    /** A debt is bad after so many statements at the earliest. */
    @Value.Default
    @Min(1)
    @Max(24)
    default int badDebtStatements() {
        return 3;
    }

    /** A debt is bad after so many days since the first of them at the earliest. */
    @Value.Default
    @Min(1)
    @Max(3650)
    default int badDebtDays() {
        return 120;
    }

    /** An instalment is missed when it was not paid so many days after it was due. */
    @Value.Default
    @Min(0)
    @Max(90)
    default int planGraceDays() {
        return 10;
    }

    /** A plan is broken when so many instalments are missed. */
    @Value.Default
    @Min(1)
    @Max(24)
    default int planMissed() {
        return 2;
    }

    /** A question is acknowledged within so many business days. */
    @Value.Default
    @Min(1)
    @Max(30)
    default int acknowledgeDays() {
        return 2;
    }

    /** A question is answered within so many business days. */
    @Value.Default
    @Min(1)
    @Max(90)
    default int answerDays() {
        return 10;
    }

    /** How it writes about questions. */
    List<LetterTemplate> templates();

    /** How much it takes off for those who cannot pay; one for a day at the most. */
    List<AssistanceScale> assistance();

    /** A builder; the citation is required. */
    static AccountPolicyBuilder builder() {
        return new AccountPolicyBuilder();
    }

    /** The scale for requests of a day. */
    default Optional<AssistanceScale> scale(LocalDate day) {
        return assistance().stream()
                .filter(scale -> scale.effective().contains(day))
                .findFirst();
    }

    /** How it writes, by name. */
    default Optional<LetterTemplate> template(String name) {
        return templates().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.value("citation", citation())
                .each("authorities", authorities())
                .texts("refunders", refunders(), ActorId::value)
                .texts("reviewers", reviewers(), ActorId::value)
                .value("smallBalance", smallBalance())
                .number("statementDays", statementDays())
                .number("dueDays", dueDays())
                .number("badDebtStatements", badDebtStatements())
                .number("badDebtDays", badDebtDays())
                .number("planGraceDays", planGraceDays())
                .number("planMissed", planMissed())
                .number("acknowledgeDays", acknowledgeDays())
                .number("answerDays", answerDays())
                .each("templates", templates())
                .each("assistance", assistance());
    }
}
