package org.practicekit.examples.clinic.estimate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.billing.EstimateDesk;
import org.practicekit.billing.GoodFaithDesk;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.billing.coverage.order.OrderOfPayers;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.estimate.BenefitTerms;
import org.practicekit.billing.estimate.EstimateWish;
import org.practicekit.billing.estimate.Network;
import org.practicekit.billing.estimate.PlanTerms;
import org.practicekit.billing.estimate.PlanTermsBuilder;
import org.practicekit.billing.estimate.SheetReader;
import org.practicekit.billing.goodfaith.DueEstimate;
import org.practicekit.billing.goodfaith.GoodFaithWish;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.EstimatePolicy;
import org.practicekit.billing.policy.EstimatePolicyBuilder;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.day.DayRun;
import org.practicekit.examples.clinic.day.Outcome;
import org.practicekit.examples.clinic.folder.Patient;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import org.practicekit.examples.clinic.verify.PayerAnswers;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.resource.Location;

/** Works out what the patients booked for the day will owe, and which good faith estimates they are to be given by when. */
public final class EstimateRun {
    private final MemoryBilling store = new MemoryBilling();
    private final Practice practice;
    private final Insurances insurances;
    private final OrderFacts facts;
    private final PayerAnswers answers;
    private final Prices prices;
    private final Validation validation;
    private final PracticeId id;

    /** A run over what the folder says. */
    public EstimateRun(
            Practice practice,
            Insurances insurances,
            OrderFacts facts,
            PayerAnswers answers,
            Prices prices,
            Validation validation) {
        this.practice = practice;
        this.insurances = insurances;
        this.facts = facts;
        this.answers = answers;
        this.prices = prices;
        this.validation = validation;
        this.id = practice.setup().practice();
    }

    /**
     * Tells of each visit.
     *
     * @param wanted which visits; others are left out
     * @param asOf the day on which somebody looks at what is due
     */
    public String run(Predicate<UpcomingVisit> wanted, Optional<LocalDate> asOf) {
        List<UpcomingVisit> visits = visits().stream().filter(wanted).toList();
        Location main = practice.setup().locations().get(0);
        store.store(setup(main));
        store.store(id, visits);
        store.store(id, prices.fees());
        for (Coverage coverage : insurances.coverages()) {
            store.run(
                    id,
                    Set.of(new Guard("folder", "coverages")),
                    ports -> ports.coverages().add(id, coverage));
        }
        // Without a day nothing is overdue yet.
        Clock clock = Clock.fixed(main.clock().at(asOf.orElse(LocalDate.EPOCH).atTime(LocalTime.NOON)), main.zone());
        EstimateText text = new EstimateText(practice);
        Map<PatientId, OrderCase> cases = facts.cases();
        EstimateDesk desk = new EstimateDesk(store, clock, validation);
        for (UpcomingVisit visit : visits) {
            Optional<OrderOfPayers> order =
                    Optional.ofNullable(cases.get(visit.patient())).map(new PayerOrder()::decide);
            List<Plan> plans = order.map(one -> plans(one, visit)).orElse(List.of());
            text.visit(
                    visit,
                    order,
                    plans,
                    desk.estimate(
                            id,
                            EstimateWish.builder()
                                    .addVisits(visit.id())
                                    .plans(plans.stream()
                                            .flatMap(plan -> plan.terms().stream())
                                            .toList())
                                    .build()));
        }
        GoodFaithDesk office = new GoodFaithDesk(store, clock, validation);
        text.due(asOf);
        office.due(id, DateRange.day(practice.day()))
                .decision()
                .granted()
                .orElseThrow()
                .estimates()
                .forEach(due ->
                        text.due(due, office.make(id, new CommandId("make " + due.visit()), wish(due, visits))));
        return text.text();
    }

    /** What the patient's coverages ask for the services of a visit, in the order in which they pay as far as it is known. */
    private List<Plan> plans(OrderOfPayers order, UpcomingVisit visit) {
        List<Coverage> coverages = insurances.of(visit.patient());
        return order.places().stream()
                .flatMap(place -> place.coverages().stream())
                .flatMap(one ->
                        coverages.stream().filter(coverage -> coverage.id().equals(one)))
                .map(coverage -> new Plan(coverage, terms(coverage, visit)))
                .toList();
    }

    private Optional<PlanTerms> terms(Coverage coverage, UpcomingVisit visit) {
        List<Benefit> said = answers.benefits(coverage.id());
        PlanDocument document = prices.plans().getOrDefault(coverage.payer(), PlanDocument.UNREAD);
        if (said.isEmpty() || visit.services().isEmpty()) {
            return Optional.of(PlanTerms.builder()
                    .payer(coverage.payer())
                    .network(Network.IN)
                    .coordination(document.coordination())
                    .build());
        }
        EligibilityAnswer answer = EligibilityAnswer.builder()
                .source(new FingerprintWriter("answers.csv")
                        .each("benefits", said)
                        .finish())
                .receivedAt(visit.scheduledAt())
                .relationship(coverage.relationship())
                .benefits(said)
                .build();
        BenefitReader reader = new BenefitReader(ServiceTypes.standard());
        List<BenefitSheet> sheets = visit.services().stream()
                .map(service -> reader.read(answer, BenefitQuestion.of(service, visit.date(), NetworkSide.IN)))
                .toList();
        return new SheetReader(document.copayMode(), document.unsaidIsNone())
                .read(coverage.payer(), coverage.patient(), sheets)
                .map(terms -> withFreeServices(terms, document)
                        .coordination(document.coordination())
                        .build());
    }

    private static PlanTermsBuilder withFreeServices(PlanTerms terms, PlanDocument document) {
        PlanTermsBuilder all = PlanTerms.builder().like(terms).terms(Map.of());
        terms.terms()
                .forEach((type, one) -> all.putTerms(
                        type,
                        BenefitTerms.builder()
                                .like(one)
                                .preventive(document.free().contains(type))
                                .build()));
        return all;
    }

    private GoodFaithWish wish(DueEstimate due, List<UpcomingVisit> visits) {
        Optional<Patient> patient = Optional.ofNullable(practice.patients().get(due.patient()));
        return GoodFaithWish.builder()
                .visit(due.visit())
                .patientName(patient.map(Patient::name))
                .birthDate(patient.flatMap(Patient::born))
                .primaryService(visits.stream()
                        .filter(visit -> visit.id().equals(due.visit()))
                        .flatMap(visit -> visit.services().stream())
                        .flatMap(service -> service.procedure().stream())
                        .map(prices.services().descriptions()::get)
                        .findFirst())
                .descriptions(prices.services().descriptions())
                .build();
    }

    /** The visits as they were booked for the day, in the order of their beginning. */
    private List<UpcomingVisit> visits() {
        List<UpcomingVisit> visits = new ArrayList<>();
        for (Outcome outcome :
                DayRun.run(practice, OptionalLong.empty(), validation).outcomes()) {
            outcome.appointment()
                    .filter(appointment -> appointment.status().occupies())
                    .map(appointment -> visit(outcome, appointment))
                    .ifPresent(visits::add);
        }
        visits.sort(Comparator.comparing(UpcomingVisit::start).thenComparing(UpcomingVisit::id));
        return visits;
    }

    private UpcomingVisit visit(Outcome outcome, Appointment appointment) {
        return UpcomingVisit.builder()
                .id(new VisitId(outcome.request().id()))
                .patient(appointment.patient())
                .start(appointment.time().start())
                .date(practice.day())
                .location(appointment.location())
                .scheduledAt(outcome.request().received())
                .services(prices.services().of(appointment.visitType()))
                .build();
    }

    /** Numbers that belong to nobody. */
    private BillingSetup setup(Location main) {
        EstimatePolicyBuilder policy = EstimatePolicy.builder().taxId("000000000");
        practice.setup()
                .locations()
                .forEach(location ->
                        policy.putOffices(location.id(), new EstimatePolicy.Office(location.label(), "NY")));
        return BillingSetup.builder()
                .practice(id)
                .version(Version.FIRST)
                .zone(main.zone())
                .billingProvider(new Npi("1234567893"))
                .billingName(practice.name())
                .citation(Citation.of("Practice policy", "Billing handbook", practice.day()))
                .estimates(policy.build())
                .build();
    }

    /**
     * A coverage and what its plan asks.
     *
     * @param coverage which
     * @param terms what it asks; empty when the payer says that it is not active
     */
    record Plan(Coverage coverage, Optional<PlanTerms> terms) {}
}
