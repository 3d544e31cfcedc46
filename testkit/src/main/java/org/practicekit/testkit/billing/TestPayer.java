package org.practicekit.testkit.billing;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityAnswerBuilder;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.PracticeId;

/**
 * A payer that answers as it was told to, and says "covered" when it was told nothing. Counts what it was asked. Thread-safe.
 */
public final class TestPayer implements PayerLookup {
    private final Clock clock;
    private final Map<InquiryId, Integer> asked = new ConcurrentHashMap<>();
    private final List<EligibilityInquiry> inquiries = new ArrayList<>();
    private final Deque<Function<EligibilityInquiry, Reply>> script = new ArrayDeque<>();

    /** A payer whose answers are received when they are asked for. */
    public TestPayer(Clock clock) {
        this.clock = clock;
    }

    /** What it does with the next question that nothing was said about yet; it may throw. */
    public synchronized TestPayer then(Function<EligibilityInquiry, Reply> reply) {
        script.add(reply);
        return this;
    }

    /** What it was asked, in order. */
    public synchronized List<EligibilityInquiry> inquiries() {
        return List.copyOf(inquiries);
    }

    /** How often it was asked each question. */
    public Map<InquiryId, Integer> asked() {
        return Map.copyOf(asked);
    }

    @Override
    public Reply ask(PracticeId practice, EligibilityInquiry inquiry) {
        Function<EligibilityInquiry, Reply> next;
        synchronized (this) {
            inquiries.add(inquiry);
            next = script.isEmpty() ? this::covered : script.remove();
        }
        asked.merge(inquiry.id(), 1, Integer::sum);
        return next.apply(inquiry);
    }

    /** The plan is active. */
    public Reply covered(EligibilityInquiry inquiry) {
        return new Answered(says(inquiry, BenefitKind.ACTIVE).build());
    }

    /** The plan is not active. */
    public Reply notCovered(EligibilityInquiry inquiry) {
        return new Answered(says(inquiry, BenefitKind.INACTIVE).build());
    }

    /** An answer with one row about the plan. */
    public EligibilityAnswerBuilder says(EligibilityInquiry inquiry, BenefitKind kind) {
        return about(inquiry)
                .addBenefits(Benefit.builder()
                        .kind(kind)
                        .addServiceTypes(ServiceType.PLAN)
                        .addEvidence(20)
                        .build());
    }

    /** An answer about the patient, without rows. */
    public EligibilityAnswerBuilder about(EligibilityInquiry inquiry) {
        EligibilityAnswerBuilder answer = EligibilityAnswer.builder()
                .source(new FingerprintWriter("message")
                        .text("inquiry", inquiry.id().value())
                        .instant("at", clock.instant())
                        .finish())
                .receivedAt(clock.instant())
                .inquiry(inquiry.id())
                .subscriber(inquiry.subscriber())
                .relationship(inquiry.relationship());
        return inquiry.relationship() == Relationship.SELF ? answer : answer.dependent(inquiry.dependent());
    }
}
