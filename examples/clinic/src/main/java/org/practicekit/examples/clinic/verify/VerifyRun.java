package org.practicekit.examples.clinic.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.billing.EligibilityDesk;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.verification.AskableDays;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationPlan;
import org.practicekit.billing.verification.VerificationRate;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.day.DayRun;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.Services;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;

/**
 * Goes through the week before the day: visits come into it as they were booked, and a sweep asks the payers every quarter of
 * an hour. What is done at a visit stands in {@code services.csv}; every provider counts as one of the payers' networks.
 */
public final class VerifyRun {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(15);
    private static final int SWEEP_LIMIT = 100;

    private final Practice practice;
    private final PracticeId id;
    private final ZoneId zone;
    private final Insurances insurances;
    private final Services services;
    private final List<Appointment> day;
    private final MemoryBilling store = new MemoryBilling();
    private final Ticking clock = new Ticking();
    private final EligibilityDesk desk;

    private VerifyRun(
            Practice practice,
            Insurances insurances,
            Services services,
            PayersSay said,
            List<Appointment> day,
            Optional<AuthorizationPolicy> authorization) {
        this.practice = practice;
        this.id = practice.setup().practice();
        this.zone = practice.setup().locations().get(0).zone();
        this.insurances = insurances;
        this.services = services;
        this.day = day;
        store.store(setup(authorization));
        insurances.people().forEach((patient, person) -> store.store(id, patient, person));
        for (Coverage coverage : insurances.coverages()) {
            store.run(
                    id,
                    Set.of(new Guard("folder", "coverages")),
                    ports -> ports.coverages().add(id, coverage));
        }
        this.desk = new EligibilityDesk(
                store,
                new FiledPayers(said.files(), new FolderPayers(insurances, said.answers(), clock), clock),
                clock,
                new BenefitReader(ServiceTypes.standard()),
                AskableDays.standard());
    }

    /**
     * Runs until the office opens on the day.
     *
     * @param practice what the folder says
     * @param insurances who pays for its patients
     * @param services what is done at visits
     * @param said what payers say
     * @param validation the validator
     * @return what came of it
     */
    public static Worklist run(
            Practice practice, Insurances insurances, Services services, PayersSay said, Validation validation) {
        return new VerifyRun(practice, insurances, services, said, day(practice, validation), Optional.empty()).play();
    }

    /**
     * What the office has when it opens on the day, after a week of asking.
     *
     * @param authorization what it knows of payers' requirements
     */
    public static MemoryBilling office(
            Practice practice,
            Insurances insurances,
            Services services,
            PayersSay said,
            AuthorizationPolicy authorization,
            Validation validation) {
        VerifyRun run = new VerifyRun(
                practice, insurances, services, said, day(practice, validation), Optional.of(authorization));
        run.play();
        return run.store;
    }

    private static List<Appointment> day(Practice practice, Validation validation) {
        return DayRun.run(practice, OptionalLong.empty(), validation).outcomes().stream()
                .flatMap(outcome -> outcome.appointment().stream())
                .filter(visit -> visit.became(AppointmentStatus.BOOKED).isPresent())
                .toList();
    }

    private Worklist play() {
        LocalDate date = practice.day();
        Instant opens = date.atTime(8, 0).atZone(zone).toInstant();
        for (Instant now = date.minusDays(7).atStartOfDay(zone).toInstant();
                !now.isAfter(opens);
                now = now.plus(SWEEP_EVERY)) {
            clock.now = now;
            store.store(id, visitsAt(now));
            desk.sweep(id, SWEEP_LIMIT);
        }
        VerificationPlan plan = desk.due(id);
        List<Task> tasks = store.run(id, Set.of(), ports -> ports.tasks().open(id, 1000));
        List<UpcomingVisit> visits = visitsAt(opens);
        List<Verification> lookups = insurances.coverages().stream()
                .flatMap(coverage ->
                        store.run(id, Set.of(), ports -> ports.eligibility().ofCoverage(id, coverage.id())).stream())
                .toList();
        Instant evening = date.plusDays(1).atStartOfDay(zone).toInstant();
        Kpi rate = new VerificationRate(Duration.ofDays(7)).of(visits, lookups, DateRange.day(date), evening);
        return new Worklist(practice, visits, sheets(visits), lookups, plan, tasks, rate);
    }

    private Map<VisitId, List<Worklist.Line>> sheets(List<UpcomingVisit> visits) {
        Map<VisitId, List<Worklist.Line>> sheets = new LinkedHashMap<>();
        for (UpcomingVisit visit : visits) {
            List<Worklist.Line> lines = new ArrayList<>();
            for (Coverage coverage : insurances.of(visit.patient())) {
                if (coverage.coversOn(visit.date())) {
                    kinds(visit)
                            .forEach(question -> lines.add(new Worklist.Line(
                                    coverage, question.serviceType(), desk.sheet(id, coverage.id(), question))));
                }
            }
            sheets.put(visit.id(), lines);
        }
        return sheets;
    }

    /** One question for each kind of service. */
    private static Stream<BenefitQuestion> kinds(UpcomingVisit visit) {
        Set<ServiceType> seen = new HashSet<>();
        return visit.services().stream()
                .filter(service -> seen.add(service.serviceType()))
                .map(service -> BenefitQuestion.of(service, visit.date(), NetworkSide.IN));
    }

    /** Those that are booked by then and not called off yet. */
    private List<UpcomingVisit> visitsAt(Instant now) {
        return day.stream()
                .filter(visit ->
                        !visit.became(AppointmentStatus.BOOKED).orElseThrow().isAfter(now))
                .filter(visit -> visit.became(AppointmentStatus.CANCELLED)
                        .filter(at -> !at.isAfter(now))
                        .isEmpty())
                .map(this::upcoming)
                .toList();
    }

    private UpcomingVisit upcoming(Appointment visit) {
        return UpcomingVisit.builder()
                .id(new VisitId(visit.id().value()))
                .patient(visit.patient())
                .start(visit.time().start())
                .date(practice.day())
                .location(visit.location())
                .scheduledAt(visit.became(AppointmentStatus.BOOKED).orElseThrow())
                .services(services.orOfficeVisit(visit.visitType()))
                .build();
    }

    private BillingSetup setup(Optional<AuthorizationPolicy> authorization) {
        return BillingSetup.builder()
                .practice(id)
                .version(Version.FIRST)
                .zone(zone)
                .billingProvider(new Npi("1234567893"))
                .billingName(practice.name())
                .citation(handbook())
                .payers(insurances.payers())
                .verification(VerificationPolicy.builder()
                        .citation(handbook())
                        .addDaysBefore(3, 0)
                        .network(NetworkSide.IN)
                        .build())
                .authorization(authorization)
                .build();
    }

    private Citation handbook() {
        return Citation.of("Practice policy", "Billing handbook, verification", practice.day());
    }

    /** The time of whatever happens. For one thread. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
