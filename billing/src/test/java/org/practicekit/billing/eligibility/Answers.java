package org.practicekit.billing.eligibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.money.Money;

/** Answers of a payer, put together row by row. Nobody in them exists. */
final class Answers {
    static final LocalDate VISIT = LocalDate.of(2026, 3, 9);
    static final PlaceOfService OFFICE = new PlaceOfService("11");
    static final PlaceOfService HOME = new PlaceOfService("12");
    private static final Fingerprint MESSAGE =
            new FingerprintWriter("test").text("message", "271").finish();

    private Answers() {}

    /** A row that stands in this part of the message. */
    static BenefitBuilder row(int at, BenefitKind kind, String... types) {
        return Benefit.builder()
                .kind(kind)
                .serviceTypes(Stream.of(types).map(ServiceType::new).toList())
                .addEvidence(at);
    }

    static BenefitBuilder copay(int at, String dollars, String... types) {
        return row(at, BenefitKind.COPAYMENT, types).amount(Money.usd(dollars));
    }

    static BenefitBuilder coinsurance(int at, String part, String... types) {
        return row(at, BenefitKind.COINSURANCE, types).part(new BigDecimal(part));
    }

    static BenefitBuilder deductible(int at, String dollars, CoverageLevel level, BenefitPeriod period) {
        return row(at, BenefitKind.DEDUCTIBLE, "30")
                .amount(Money.usd(dollars))
                .level(level)
                .period(period);
    }

    static EligibilityAnswer answer(BenefitBuilder... rows) {
        return answer(Arrays.stream(rows).map(BenefitBuilder::build).toList());
    }

    static EligibilityAnswer answer(List<Benefit> rows) {
        return any().benefits(rows).build();
    }

    static EligibilityAnswerBuilder any() {
        return EligibilityAnswer.builder()
                .source(MESSAGE)
                .receivedAt(Instant.parse("2026-03-06T15:00:00Z"))
                .relationship(Relationship.SELF);
    }

    static Rejection rejection(Rejection.Reason reason, Rejection.About about) {
        return new Rejection(reason, "75", Rejection.FollowUp.NOT_SAID, about, List.of(9));
    }

    /** An office visit in the office, by a provider of the network. */
    static BenefitQuestionBuilder officeVisit() {
        return BenefitQuestion.builder()
                .date(VISIT)
                .serviceType(ServiceType.OFFICE_VISIT)
                .place(OFFICE)
                .network(NetworkSide.IN);
    }

    static BenefitSheet read(BenefitBuilder... rows) {
        return read(answer(rows), officeVisit());
    }

    static BenefitSheet read(EligibilityAnswer answer, BenefitQuestionBuilder question) {
        return new BenefitReader(ServiceTypes.standard()).read(answer, question.build());
    }

    /** The rules that had a doubt or a remark. */
    static List<ReadingRules> rulesIn(BenefitSheet sheet) {
        return Stream.of(ReadingRules.values())
                .filter(rule -> sheet.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(rule.id())))
                .toList();
    }

    static Span<Money> usd(String dollars) {
        return Span.of(Money.usd(dollars));
    }

    static Span<Money> usd(String low, String high) {
        return new Span<>(Money.usd(low), Money.usd(high));
    }
}
