package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AuthorizationPorts;
import org.practicekit.billing.port.EligibilityPorts;
import org.practicekit.billing.port.PastServices;
import org.practicekit.billing.port.Patients;
import org.practicekit.billing.port.UpcomingVisits;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.EligibilityStore;
import org.practicekit.testkit.billing.PastServicesContract;
import org.practicekit.testkit.billing.PastServicesStore;
import org.practicekit.testkit.billing.PatientsContract;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.UpcomingVisitsContract;

/**
 * The contracts of what hosts answer from their own records, patients, visits ahead and services done, let a sound store through
 * and catch each broken one.
 */
class OfficeRecordsContractsBiteTest {
    private static Fault fault = Fault.NONE;

    @Test
    void a_store_without_faults_keeps_the_contracts() {
        fault = Fault.NONE;
        assertThat(failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_store_with_a_fault_is_caught(Fault one) {
        fault = one;
        assertThat(failures()).contains(one.caughtBy);
    }

    private static List<String> failures() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        selectClass(BrokenPatients.class),
                        selectClass(BrokenVisits.class),
                        selectClass(BrokenPast.class))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }

    static class BrokenPatients extends PatientsContract {
        @Override
        protected EligibilityStore newStore() {
            return new FaultyStore(new MemoryBillingStore());
        }
    }

    static class BrokenVisits extends UpcomingVisitsContract {
        @Override
        protected EligibilityStore newStore() {
            return new FaultyStore(new MemoryBillingStore());
        }
    }

    static class BrokenPast extends PastServicesContract {
        @Override
        protected PastServicesStore newStore() {
            return new FaultyStore(new MemoryBillingStore());
        }
    }

    enum Fault {
        NONE(""),
        FORGETS_THE_MIDDLE_NAME("a_patient_is_found_with_every_field"),
        BORN_ON_SOME_DAY("what_is_not_known_of_a_patient_stays_unknown"),
        KEEPS_THE_FIRST_NOTE("a_patient_is_found_as_noted_last"),
        EVERYBODY_IS_A_PATIENT("somebody_whom_the_practice_does_not_have_is_nobody"),
        ONE_TABLE_OF_PATIENTS("one_practice_never_sees_the_patients_of_another"),
        FORGETS_UNITS("a_visit_is_found_with_every_field"),
        VISITS_BY_ID("visits_come_in_the_order_of_their_beginning_and_then_of_their_ids"),
        DAYS_OF_THE_WORLDS_CLOCK("days_are_those_of_service_from_the_first_to_the_one_before_the_end"),
        VISITS_OF_EVERYBODY("one_patient_has_their_own_visits_in_the_same_order"),
        KEEPS_WHAT_WAS_CALLED_OFF("a_visit_that_was_called_off_is_not_ahead"),
        ONE_TABLE_OF_VISITS("one_practice_never_sees_the_visits_of_another"),
        FORGETS_MODIFIERS("a_service_is_found_with_every_field"),
        NEWEST_FIRST("services_come_in_the_order_of_days"),
        THE_LAST_DAY_TOO("days_are_found_from_the_first_to_the_one_before_the_end"),
        ONE_SERVICE_A_DAY("a_service_that_was_done_twice_on_a_day_is_there_twice"),
        NOTHING_IS_UNKNOWN("nothing_done_is_another_answer_than_nobody_can_tell"),
        UNKNOWN_IS_NOTHING("nothing_done_is_another_answer_than_nobody_can_tell"),
        SERVICES_OF_EVERYBODY("one_patient_has_nothing_of_another"),
        ONE_TABLE_OF_SERVICES("one_practice_never_sees_what_another_did");

        private final String caughtBy;

        Fault(String caughtBy) {
            this.caughtBy = caughtBy;
        }
    }

    /** What both kinds of contracts ask for. */
    private interface Ports extends EligibilityPorts, AuthorizationPorts {}

    /** The memory store with its fault in front of it. */
    private record FaultyStore(MemoryBillingStore sound)
            implements EligibilityStore, PastServicesStore, UnitOfWork<Ports> {
        @Override
        public FaultyStore work() {
            return this;
        }

        @Override
        public void store(BillingSetup setup) {
            sound.store(setup);
        }

        @Override
        public List<DomainEvent> events(PracticeId practice) {
            return sound.events(practice);
        }

        @Override
        public void store(PracticeId practice, List<UpcomingVisit> visits) {
            boolean second = fault == Fault.KEEPS_WHAT_WAS_CALLED_OFF
                    && !run(practice, Set.of(), ports -> ports.visits().between(practice, DateRange.ALWAYS))
                            .isEmpty();
            if (!second) {
                sound.store(
                        practice,
                        visits.stream()
                                .map(visit -> UpcomingVisit.builder()
                                        .like(visit)
                                        .services(visit.services().stream()
                                                .map(FaultyStore::written)
                                                .toList())
                                        .build())
                                .toList());
            }
        }

        @Override
        public void store(PracticeId practice, PatientId patient, Insured person) {
            boolean second = fault == Fault.KEEPS_THE_FIRST_NOTE
                    && run(practice, Set.of(), ports -> ports.patients().find(practice, patient))
                            .isPresent();
            if (!second) {
                sound.store(practice, patient, written(person));
            }
        }

        @Override
        public void storePast(PracticeId practice, PatientId patient, List<PastService> services) {
            PatientId whose = fault == Fault.SERVICES_OF_EVERYBODY ? new PatientId("patient-1") : patient;
            List<PastService> written = services.stream()
                    .map(past -> new PastService(past.date(), written(past.service())))
                    .toList();
            sound.storePast(
                    practice,
                    whose,
                    fault == Fault.ONE_SERVICE_A_DAY
                            ? written.stream().distinct().toList()
                            : written);
        }

        private static PlannedService written(PlannedService service) {
            return switch (fault) {
                case FORGETS_UNITS ->
                    PlannedService.builder().like(service).units(1).build();
                case FORGETS_MODIFIERS ->
                    PlannedService.builder().like(service).modifiers(List.of()).build();
                default -> service;
            };
        }

        private static Insured written(Insured person) {
            return switch (fault) {
                case FORGETS_THE_MIDDLE_NAME ->
                    Insured.builder().like(person).middleName(Optional.empty()).build();
                case BORN_ON_SOME_DAY ->
                    Insured.builder()
                            .like(person)
                            .birthDate(person.birthDate().orElse(LocalDate.EPOCH))
                            .build();
                default -> person;
            };
        }

        @Override
        public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super Ports, ? extends R> work) {
            PracticeId served = switch (fault) {
                case ONE_TABLE_OF_PATIENTS, ONE_TABLE_OF_VISITS, ONE_TABLE_OF_SERVICES -> TestOffice.PRACTICE;
                default -> practice;
            };
            return sound.work().run(served, guards, ports -> work.apply(broken(ports, served)));
        }

        private static Ports broken(MemoryBilling.Ports ports, PracticeId served) {
            return (Ports) Proxy.newProxyInstance(
                    FaultyStore.class.getClassLoader(),
                    new Class<?>[] {Ports.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "patients" -> patients(ports.patients(), served);
                        case "visits" -> new FaultyVisits(ports.visits(), served);
                        case "pastServices" -> past(ports.pastServices(), served);
                        default -> method.invoke(ports, arguments);
                    });
        }

        private static Patients patients(Patients sound, PracticeId served) {
            return (practice, id) ->
                    sound.find(served, fault == Fault.EVERYBODY_IS_A_PATIENT ? new PatientId("patient-1") : id);
        }

        private static PastServices past(PastServices sound, PracticeId served) {
            return (practice, patient, dates) -> {
                DateRange asked = fault == Fault.THE_LAST_DAY_TOO && !dates.to().equals(LocalDate.MAX)
                        ? new DateRange(dates.from(), dates.to().plusDays(1))
                        : dates;
                Optional<List<PastService>> found = sound.ofPatient(served, patient, asked);
                return switch (fault) {
                    case NEWEST_FIRST ->
                        found.map(all -> all.stream()
                                .sorted(Comparator.comparing(PastService::date).reversed())
                                .toList());
                    case NOTHING_IS_UNKNOWN -> found.filter(all -> !all.isEmpty());
                    case UNKNOWN_IS_NOTHING -> Optional.of(found.orElse(List.of()));
                    default -> found;
                };
            };
        }
    }

    private record FaultyVisits(UpcomingVisits sound, PracticeId served) implements UpcomingVisits {
        @Override
        public Optional<UpcomingVisit> find(PracticeId practice, VisitId id) {
            return sound.find(served, id);
        }

        @Override
        public List<UpcomingVisit> between(PracticeId practice, DateRange dates) {
            return switch (fault) {
                case VISITS_BY_ID ->
                    sound.between(served, dates).stream()
                            .sorted(Comparator.comparing(UpcomingVisit::id))
                            .toList();
                case DAYS_OF_THE_WORLDS_CLOCK ->
                    sound.between(served, DateRange.ALWAYS).stream()
                            .filter(visit -> dates.contains(LocalDate.ofInstant(visit.start(), ZoneOffset.UTC)))
                            .toList();
                default -> sound.between(served, dates);
            };
        }

        @Override
        public List<UpcomingVisit> ofPatient(PracticeId practice, PatientId patient, DateRange dates) {
            return fault == Fault.VISITS_OF_EVERYBODY
                    ? between(practice, dates)
                    : UpcomingVisits.super.ofPatient(practice, patient, dates);
        }
    }
}
