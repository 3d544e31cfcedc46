package org.practicekit.billing;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.verification.AskableDays;
import org.practicekit.billing.verification.DueVerification;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationPlan;
import org.practicekit.billing.verification.VerificationPlanner;
import org.practicekit.billing.verification.VerificationRules;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Says which look-ups may be taken up now, and takes them, within one unit of work. */
final class LookupIntake {
    private final LookupSession session;
    private final VerificationPlanner planner;

    LookupIntake(LookupSession session, AskableDays askable) {
        this.session = session;
        this.planner = new VerificationPlanner(session.policy, session.setup.zone(), askable);
    }

    /** What is due for the visits ahead. */
    VerificationPlan due() {
        List<UpcomingVisit> visits =
                session.ports.visits().between(session.practice, planner.lookAhead(session.today()));
        List<Coverage> coverages = visits.stream()
                .map(UpcomingVisit::patient)
                .distinct()
                .flatMap(patient -> session.ports.coverages().ofPatient(session.practice, patient).stream())
                .toList();
        return plan(visits, coverages);
    }

    /** Somebody wants an answer now. */
    Decision<Verification> atCheckIn(CoverageId id, VisitId visitId) {
        Optional<Coverage> coverage = session.ports.coverages().find(session.practice, id);
        Optional<UpcomingVisit> visit = session.ports.visits().find(session.practice, visitId);
        Optional<Insured> patient = coverage.flatMap(this::patient);
        boolean belong = coverage.isPresent()
                && visit.filter(one -> one.patient().equals(coverage.get().patient()))
                        .isPresent();
        if (!belong || patient.isEmpty()) {
            return Refused.because(Finding.of(BillingRules.KNOWN, Severity.ERROR)
                    .message("The practice has no such coverage and visit of one patient.")
                    .putFacts("coverage", id.value())
                    .putFacts("visit", visitId.value())
                    .build());
        }
        if (isBeingAsked(id)) {
            return Refused.because(Finding.of(VerificationRules.ONCE, Severity.ERROR)
                    .message("The payer is being asked about this coverage.")
                    .putFacts("coverage", id.value())
                    .build());
        }
        DueVerification due = planner.now(visit.orElseThrow(), coverage.orElseThrow(), session.now);
        return new Granted<>(session.begin(coverage.orElseThrow(), patient.orElseThrow(), due), List.of());
    }

    /** What was lost counts as failed; what waits is asked again. */
    Step again(Verification seen) {
        Verification open = session.current(seen);
        if (!open.isOpen() || open.until().orElseThrow().isAfter(session.now)) {
            return Step.NOTHING;
        }
        if (open.state() == Verification.State.ASKING) {
            return Step.over(session.failed(open, LookupFailure.NO_WORD));
        }
        Optional<Coverage> coverage = session.ports.coverages().find(session.practice, open.coverage());
        if (coverage.filter(one -> !session.isWithinRate(one)).isPresent()) {
            return Step.HELD_BACK;
        }
        return session.again(open).map(Step::ask).orElse(Step.NOTHING);
    }

    /** Plans once more, now that nobody else can change the coverage's look-ups. */
    Step first(DueVerification seen) {
        Optional<Coverage> coverage = session.ports.coverages().find(session.practice, seen.coverage());
        List<UpcomingVisit> visits = seen.visits().stream()
                .map(visit -> session.ports.visits().find(session.practice, visit))
                .flatMap(Optional::stream)
                .toList();
        List<DueVerification> still = plan(visits, coverage.stream().toList()).due();
        if (still.isEmpty()) {
            return Step.NOTHING;
        }
        Insured patient = coverage.flatMap(this::patient).orElseThrow();
        return session.isWithinRate(coverage.orElseThrow())
                ? Step.ask(session.begin(coverage.orElseThrow(), patient, still.get(0)))
                : Step.HELD_BACK;
    }

    /** A payer cannot be asked about somebody of whom the host knows nothing: for them nothing is on file. */
    private VerificationPlan plan(List<UpcomingVisit> visits, List<Coverage> coverages) {
        List<Coverage> askable = coverages.stream()
                .filter(coverage -> patient(coverage).isPresent())
                .toList();
        List<Verification> history = askable.stream()
                .flatMap(coverage -> session.ports.eligibility().ofCoverage(session.practice, coverage.id()).stream())
                .toList();
        return planner.plan(visits, askable, history, session.now);
    }

    private Optional<Insured> patient(Coverage coverage) {
        return session.ports.patients().find(session.practice, coverage.patient());
    }

    private boolean isBeingAsked(CoverageId coverage) {
        return session.ports.eligibility().ofCoverage(session.practice, coverage).stream()
                .anyMatch(one -> one.state() == Verification.State.ASKING
                        && one.until().orElseThrow().isAfter(session.now));
    }

    /**
     * What came of trying to take a look-up.
     *
     * @param lookup it, if there was anything to do
     * @param toAsk whether the payer is to be asked now, by whoever took it
     * @param isHeldBack whether the payer was asked often enough for now
     */
    record Step(Optional<Verification> lookup, boolean toAsk, boolean isHeldBack) {
        static final Step NOTHING = new Step(Optional.empty(), false, false);
        static final Step HELD_BACK = new Step(Optional.empty(), false, true);

        static Step ask(Verification taken) {
            return new Step(Optional.of(taken), true, false);
        }

        static Step over(Verification changed) {
            return new Step(Optional.of(changed), false, false);
        }
    }
}
