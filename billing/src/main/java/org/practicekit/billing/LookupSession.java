package org.practicekit.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.PersonMatch;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.EligibilityInquiryBuilder;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.RejectionAdvice;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.port.EligibilityPorts;
import org.practicekit.billing.verification.DueVerification;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationChanged;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.DateRange;

/** The steps of a look-up, within one unit of work that has the coverage to itself. */
final class LookupSession {
    final PracticeId practice;
    final EligibilityPorts ports;
    final BillingSetup setup;
    final VerificationPolicy policy;
    final Instant now;
    private final BenefitReader reader;

    LookupSession(
            PracticeId practice,
            EligibilityPorts ports,
            BillingSetup setup,
            VerificationPolicy policy,
            BenefitReader reader,
            Instant now) {
        this.practice = practice;
        this.ports = ports;
        this.setup = setup;
        this.policy = policy;
        this.reader = reader;
        this.now = now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, setup.zone());
    }

    /** A look-up as it stands now. */
    Verification current(Verification seen) {
        return ports.eligibility().find(practice, seen.id()).orElseThrow();
    }

    /** Whether the payer may be asked one more question now. */
    boolean isWithinRate(Coverage coverage) {
        return policy.rate()
                .map(rate -> ports.eligibility()
                                .askedSince(
                                        practice,
                                        coverage.payer(),
                                        now.minus(rate.in()).plusMillis(1))
                        < rate.questions())
                .orElse(true);
    }

    /** Takes up a look-up in place of those that wait; whoever called this asks the payer next, and nobody else does. */
    Verification begin(Coverage coverage, Insured patient, DueVerification due) {
        ports.eligibility().ofCoverage(practice, coverage.id()).stream()
                .filter(Verification::isOpen)
                .forEach(this::leave);
        Verification begun = Verification.builder()
                .inquiry(inquiry(coverage, patient, due))
                .version(Version.FIRST)
                .coverage(coverage.id())
                .coverageVersion(coverage.version())
                .patient(coverage.patient())
                .visits(due.visits())
                .firstVisit(due.firstVisit())
                .reasons(due.reasons())
                .state(Verification.State.ASKING)
                .tries(1)
                .askedAt(now)
                .until(now.plus(policy.leaseFor()))
                .build();
        stored(ports.eligibility().add(practice, begun));
        tell(VerificationChanged.of(practice, begun, now));
        return begun;
    }

    /** Takes up again what failed before. What is no longer on file as it was is left; it is due anew. */
    Optional<Verification> again(Verification waiting) {
        boolean asItWas = ports.coverages()
                .find(practice, waiting.coverage())
                .filter(coverage -> coverage.version().equals(waiting.coverageVersion()))
                .isPresent();
        if (!asItWas || waiting.firstVisit().isBefore(today())) {
            leave(waiting);
            return Optional.empty();
        }
        return Optional.of(change(waiting.next()
                .state(Verification.State.ASKING)
                .tries(waiting.tries() + 1)
                .askedAt(now)
                .until(now.plus(policy.leaseFor()))
                .failure(Optional.empty())
                .build()));
    }

    private void leave(Verification open) {
        change(open.next()
                .state(Verification.State.GIVEN_UP)
                .until(Optional.empty())
                .build());
    }

    /** Notes that the answer will come later. */
    Verification underway(Verification asked, Instant until) {
        return change(asked.next().until(until).build());
    }

    /** Notes that a try brought nothing. */
    Verification failed(Verification asked, LookupFailure failure) {
        Optional<Instant> next = policy.retry(failure).next(asked.tries(), now);
        Verification changed = change(asked.next()
                .state(next.isPresent() ? Verification.State.WAITING : Verification.State.GIVEN_UP)
                .until(next)
                .failure(failure)
                .build());
        if (next.isEmpty()) {
            new LookupFollowUp(this, changed).noAnswer();
        }
        return changed;
    }

    /** Notes an answer, whenever it comes. One that came before, or an older one than that, changes nothing. */
    Verification answered(Verification asked, EligibilityAnswer answer) {
        if (isSomebodyElse(asked.inquiry(), answer)) {
            return asked.isOpen() ? failed(asked, LookupFailure.MISMATCH) : asked;
        }
        boolean fresh = ports.eligibility().keep(practice, asked.id(), answer);
        boolean older = asked.answeredAt().filter(answer.receivedAt()::isBefore).isPresent();
        if (!fresh || older) {
            return asked;
        }
        if (answer.isTurnedDown() && asked.isOpen() && mayPass(answer)) {
            return failed(asked, LookupFailure.UNAVAILABLE);
        }
        LookupFollowUp followUp = new LookupFollowUp(this, asked);
        Verification changed = change(asked.next()
                .state(answer.isTurnedDown() ? Verification.State.TURNED_DOWN : Verification.State.ANSWERED)
                .until(Optional.empty())
                .failure(Optional.empty())
                .answer(answer.source())
                .answeredAt(answer.receivedAt())
                .status(followUp.status(reader, answer))
                .build());
        new LookupFollowUp(this, changed).answer(reader, answer);
        return changed;
    }

    private static boolean mayPass(EligibilityAnswer answer) {
        return answer.rejections().stream()
                .allMatch(rejection -> RejectionAdvice.of(rejection).step() == RejectionAdvice.Step.ASK_AGAIN_LATER);
    }

    private static boolean isSomebodyElse(EligibilityInquiry asked, EligibilityAnswer answer) {
        Insured meant = asked.dependent().orElse(asked.subscriber());
        Optional<Insured> said = asked.dependent().isPresent() ? answer.dependent() : answer.subscriber();
        return said.filter(person -> PersonMatch.of(meant, person).isSurelyAnother())
                .isPresent();
    }

    private EligibilityInquiry inquiry(Coverage coverage, Insured patient, DueVerification due) {
        boolean self = coverage.relationship() == Relationship.SELF;
        EligibilityInquiryBuilder inquiry = EligibilityInquiry.builder()
                .id(newId(coverage))
                .payer(coverage.payer())
                .payerName(setup.payer(coverage.payer())
                        .map(KnownPayer::name)
                        .orElse(coverage.payer().value()))
                .provider(setup.billingProvider())
                .providerName(setup.billingName())
                .subscriber(self ? patient : coverage.subscriber().orElseThrow())
                .memberId(coverage.memberId())
                .relationship(coverage.relationship())
                .dates(DateRange.day(due.about()))
                .serviceTypes(due.serviceTypes());
        return self ? inquiry.build() : inquiry.dependent(patient).build();
    }

    /** Always the same for the same look-up of a coverage, so that a unit that runs again makes no second one. */
    private InquiryId newId(Coverage coverage) {
        List<Verification> before = ports.eligibility().ofCoverage(practice, coverage.id());
        String hash = new FingerprintWriter("inquiry-id")
                .text("practice", practice.value())
                .text("coverage", coverage.id().value())
                .number("before", before.size())
                .finish()
                .hex();
        return new InquiryId("e" + hash.substring(0, 29));
    }

    private Verification change(Verification next) {
        stored(ports.eligibility()
                .update(practice, next, new Version(next.version().value() - 1)));
        tell(VerificationChanged.of(practice, next, now));
        return next;
    }

    void tell(DomainEvent event) {
        ports.outbox().add(practice, List.of(event));
    }

    static void stored(Write write) {
        if (write instanceof Write.Stale stale) {
            throw new IllegalStateException(
                    "a look-up wrote over version %s, though it held the guard. Maybe the store does not keep guards."
                            .formatted(stale.current()));
        }
    }
}
