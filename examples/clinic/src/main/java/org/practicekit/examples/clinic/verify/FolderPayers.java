package org.practicekit.examples.clinic.verify;

import java.time.Clock;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityAnswerBuilder;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.PracticeId;
import org.practicekit.examples.clinic.insurance.Insurances;

/** Payers that say what {@code answers.csv} has them say, and do not answer the telephone where it has nothing. */
final class FolderPayers implements PayerLookup {
    private final Insurances insurances;
    private final PayerAnswers answers;
    private final Clock clock;

    FolderPayers(Insurances insurances, PayerAnswers answers, Clock clock) {
        this.insurances = insurances;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Reply ask(PracticeId practice, EligibilityInquiry inquiry) {
        return insurances.coverages().stream()
                .filter(coverage -> coverage.payer().equals(inquiry.payer())
                        && inquiry.memberId()
                                .filter(coverage.memberId()::equals)
                                .isPresent())
                .findFirst()
                .flatMap(this::said)
                .<Reply>map(
                        said -> said.down ? new Failed(LookupFailure.UNAVAILABLE) : new Answered(answer(inquiry, said)))
                .orElseGet(() -> new Failed(LookupFailure.UNREACHABLE));
    }

    private Optional<PayerAnswers.Said> said(Coverage coverage) {
        return Optional.ofNullable(answers.byCoverage().get(coverage.id()));
    }

    private EligibilityAnswer answer(EligibilityInquiry inquiry, PayerAnswers.Said said) {
        EligibilityAnswerBuilder answer = EligibilityAnswer.builder()
                .source(new FingerprintWriter("answers.csv")
                        .text("inquiry", inquiry.id().value())
                        .each("benefits", said.benefits)
                        .each("rejections", said.rejections)
                        .finish())
                .receivedAt(clock.instant())
                .inquiry(inquiry.id())
                .subscriber(inquiry.subscriber())
                .memberId(said.member)
                .relationship(inquiry.relationship())
                .rejections(said.rejections)
                .benefits(said.benefits);
        return inquiry.relationship() == Relationship.SELF
                ? answer.build()
                : answer.dependent(inquiry.dependent()).build();
    }
}
