package org.practicekit.billing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.practicekit.billing.estimate.Estimate;
import org.practicekit.billing.estimate.EstimateRequest;
import org.practicekit.billing.estimate.EstimateRules;
import org.practicekit.billing.estimate.EstimateWish;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.PlanTerms;
import org.practicekit.billing.estimate.PlannedLine;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.estimate.ShareCalculator;
import org.practicekit.billing.estimate.Stated;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;

/**
 * Says what a patient will owe for visits ahead: looks up the visits, the practice's charges and what each payer allows, and has
 * the {@link ShareCalculator} do the rest. Changes nothing. Thread-safe.
 */
public final class EstimateDesk {
    private static final String QUESTION = "billing.estimate";

    private final BillingWork<EstimatePorts> work;
    private final Validation validation;
    private final ShareCalculator calculator = new ShareCalculator();

    /**
     * A desk.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     */
    public EstimateDesk(UnitOfWork<? extends EstimatePorts> work, Clock clock, Validation validation) {
        this.work = new BillingWork<>(work, clock, List.of(EstimateRules.STANDARD.ref()));
        this.validation = validation;
    }

    /**
     * What the patient will owe. Refused when a visit is not there, or a service has no procedure or no charge; what a payer
     * allows may be unknown, and then the answer is a range.
     */
    public Receipt<Estimate> estimate(PracticeId practice, EstimateWish wish) {
        List<Finding> problems = new ArrayList<>(validation.check(wish));
        if (!problems.isEmpty()) {
            return refused(wish, problems);
        }
        return work.read(practice, ports -> {
            List<Priced> services = new ArrayList<>();
            for (VisitId id : wish.visits()) {
                Optional<UpcomingVisit> visit = ports.visits().find(practice, id);
                visit.ifPresentOrElse(
                        one -> one.services()
                                .forEach(service ->
                                        services.add(Priced.of(practice, ports, one, service, wish, problems))),
                        () -> problems.add(notThere(id)));
                visit.filter(one -> one.services().isEmpty()).ifPresent(one -> problems.add(nothingPlanned(one)));
            }
            return problems.isEmpty()
                    ? calculator.estimate(request(practice, ports, wish, services))
                    : refused(wish, problems);
        });
    }

    private static EstimateRequest request(
            PracticeId practice, EstimatePorts ports, EstimateWish wish, List<Priced> services) {
        List<PlannedLine> lines = services.stream().map(Priced::line).toList();
        return EstimateRequest.builder()
                .lines(lines)
                .payers(wish.plans().stream()
                        .map(plan -> plan.over(
                                lines,
                                services.stream()
                                        .map(service -> allowed(practice, ports, plan, service))
                                        .toList()))
                        .toList())
                .build();
    }

    private static Stated<Money> allowed(PracticeId practice, EstimatePorts ports, PlanTerms plan, Priced service) {
        PriceList list = PriceList.of(plan.payer());
        PlannedService planned = service.line().service();
        return ports.fees()
                .find(practice, list, planned, service.visit().date())
                .<Stated<Money>>map(fee -> Stated.exactly(fee.amount(), fee.source()))
                .orElseGet(() -> Stated.unknown("the price list %s has none of %s on %s"
                        .formatted(list, code(planned), service.visit().date())));
    }

    private static Receipt<Estimate> refused(EstimateWish wish, List<Finding> problems) {
        return Receipt.of(
                QUESTION,
                Fingerprint.of(QUESTION, wish),
                List.of(EstimateRules.STANDARD.ref()),
                new Refused<>(problems),
                Function.identity());
    }

    private static Finding notThere(VisitId visit) {
        return Finding.of(BillingRules.KNOWN, Severity.ERROR)
                .message("Visit %s is not among the visits ahead.".formatted(visit))
                .putFacts("visit", visit.value())
                .build();
    }

    private static Finding nothingPlanned(UpcomingVisit visit) {
        return Finding.of(EstimateRules.ON_FILE, Severity.ERROR)
                .message("Nothing is planned for visit %s yet.".formatted(visit.id()))
                .putFacts("visit", visit.id().value())
                .build();
    }

    private static String code(PlannedService service) {
        return service.procedure().map(Object::toString).orElse("an unknown procedure");
    }

    private record Priced(UpcomingVisit visit, PlannedLine line) {
        static Priced of(
                PracticeId practice,
                EstimatePorts ports,
                UpcomingVisit visit,
                PlannedService service,
                EstimateWish wish,
                List<Finding> problems) {
            Optional<Money> charge = price(practice, ports, PriceList.CHARGES, visit, service);
            if (charge.isEmpty()) {
                problems.add(Finding.of(EstimateRules.ON_FILE, Severity.ERROR)
                        .message("The practice has no charge for %s on %s.".formatted(code(service), visit.date()))
                        .putFacts("visit", visit.id().value())
                        .putFacts("procedure", code(service))
                        .build());
            }
            return new Priced(
                    visit,
                    PlannedLine.builder()
                            .patient(visit.patient())
                            .visit(visit.id())
                            .service(service)
                            .charge(charge.orElse(Money.noDollars()))
                            .selfPayPrice(price(practice, ports, PriceList.SELF_PAY, visit, service))
                            .waiverSigned(service.procedure()
                                    .filter(wish.agreedToPay()::contains)
                                    .isPresent())
                            .build());
        }

        private static Optional<Money> price(
                PracticeId practice, EstimatePorts ports, PriceList list, UpcomingVisit visit, PlannedService service) {
            return ports.fees().find(practice, list, service, visit.date()).map(Fee::amount);
        }
    }
}
