package org.practicekit.adapter.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithId;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.port.AssistanceRequests;
import org.practicekit.billing.port.AuthorizationPorts;
import org.practicekit.billing.port.Authorizations;
import org.practicekit.billing.port.BillingSetups;
import org.practicekit.billing.port.Charges;
import org.practicekit.billing.port.Claims;
import org.practicekit.billing.port.CompletedVisits;
import org.practicekit.billing.port.CoveragePorts;
import org.practicekit.billing.port.Coverages;
import org.practicekit.billing.port.DenialPorts;
import org.practicekit.billing.port.Denials;
import org.practicekit.billing.port.EditOverrides;
import org.practicekit.billing.port.EligibilityPorts;
import org.practicekit.billing.port.EligibilityRecords;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.port.FeeSchedules;
import org.practicekit.billing.port.GoodFaithEstimates;
import org.practicekit.billing.port.Inquiries;
import org.practicekit.billing.port.Journals;
import org.practicekit.billing.port.PastServices;
import org.practicekit.billing.port.Patients;
import org.practicekit.billing.port.PaymentPlans;
import org.practicekit.billing.port.Remittances;
import org.practicekit.billing.port.SentStatements;
import org.practicekit.billing.port.Tasks;
import org.practicekit.billing.port.UpcomingVisits;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;

/**
 * The ports of billing in memory. Locks and rollback are as with {@link MemoryScheduling}.
 *
 * <p>Thread-safe. Keeps every version, command and event until the object is dropped.
 */
public final class MemoryBilling implements UnitOfWork<MemoryBilling.Ports> {
    private final Shelves<Shelf> shelves = new Shelves<>(Shelf::new);

    /** An empty store. */
    public MemoryBilling() {}

    /** Puts a practice's setup in force, in place of the one before. */
    public void store(BillingSetup setup) {
        shelves.run(setup.practice(), Set.of(new Guard("setup", "current")), (shelf, undo) -> {
            shelf.setup = Optional.of(setup);
            return setup;
        });
    }

    /** Puts the visits ahead in place of those before. */
    public void store(PracticeId practice, List<UpcomingVisit> visits) {
        List<UpcomingVisit> inOrder = visits.stream()
                .sorted(Comparator.comparing(UpcomingVisit::start).thenComparing(UpcomingVisit::id))
                .toList();
        shelves.run(practice, Set.of(new Guard("setup", "visits")), (shelf, undo) -> {
            shelf.visits = inOrder;
            return inOrder;
        });
    }

    /** Puts the visits that took place in place of those before. */
    public void storeCompleted(PracticeId practice, List<CompletedVisit> visits) {
        List<CompletedVisit> inOrder = visits.stream()
                .sorted(Comparator.comparing(CompletedVisit::date).thenComparing(CompletedVisit::id))
                .toList();
        shelves.run(practice, Set.of(new Guard("setup", "completed")), (shelf, undo) -> {
            shelf.completed = inOrder;
            return inOrder;
        });
    }

    /** Notes where a patient lives, in place of what was noted before. */
    public void store(PracticeId practice, PatientId patient, PostalAddress address) {
        shelves.run(
                practice,
                Set.of(new Guard("setup", "addresses")),
                (shelf, undo) -> shelf.addresses.put(patient, address));
    }

    /** Notes who a patient is, in place of what was noted before. */
    public void store(PracticeId practice, PatientId patient, Insured person) {
        shelves.run(
                practice, Set.of(new Guard("setup", "patients")), (shelf, undo) -> shelf.patients.put(patient, person));
    }

    /** Puts a practice's prices in force, in place of those before. */
    public void store(PracticeId practice, FeeTable fees) {
        shelves.run(practice, Set.of(new Guard("setup", "fees")), (shelf, undo) -> {
            shelf.fees = fees;
            return fees;
        });
    }

    /** Notes what was done for a patient, in place of what was noted before; until then nobody can tell. */
    public void store(PracticeId practice, PatientId patient, List<PastService> services) {
        List<PastService> inOrder = services.stream()
                .sorted(Comparator.comparing(PastService::date))
                .toList();
        shelves.run(practice, Set.of(new Guard("setup", "past")), (shelf, undo) -> {
            shelf.past.put(patient, inOrder);
            return inOrder;
        });
    }

    /** What left through the outbox, in order. */
    public List<DomainEvent> events(PracticeId practice) {
        return shelves.events(practice);
    }

    @Override
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super Ports, ? extends R> work) {
        return shelves.run(practice, guards, (shelf, undo) -> work.apply(new Unit(practice, shelf, undo)));
    }

    /** Everything that any desk of billing asks for. */
    public interface Ports
            extends CoveragePorts, EligibilityPorts, EstimatePorts, AuthorizationPorts, AccountPorts, DenialPorts {}

    /** What one practice has. Only touched under its lock. */
    private static final class Shelf extends Shelves.Shelf {
        final VersionedBook<TaskId, Task> tasks = new VersionedBook<>(Task::id, Task::version);
        final VersionedBook<CoverageId, Coverage> coverages = new VersionedBook<>(Coverage::id, Coverage::version);
        final EligibilityBook eligibility = new EligibilityBook();
        final VersionedBook<AuthorizationId, Authorization> authorizations =
                new VersionedBook<>(Authorization::id, Authorization::version);
        final Map<PatientId, List<PastService>> past = new HashMap<>();
        final Map<PatientId, Insured> patients = new HashMap<>();
        final Map<PatientId, PostalAddress> addresses = new HashMap<>();
        final VersionedBook<GoodFaithId, GoodFaithEstimate> estimates =
                new VersionedBook<>(GoodFaithEstimate::id, GoodFaithEstimate::version);
        final ChargeBook charges = new ChargeBook();
        final ClaimBook claims = new ClaimBook();
        final JournalBook journals = new JournalBook();
        final RemittanceBook remittances = new RemittanceBook();
        final MemoryAccounts accounts = new MemoryAccounts();
        final VersionedBook<DenialId, DenialCase> denials = new VersionedBook<>(DenialCase::id, DenialCase::version);
        final List<EditOverride> overrides = new ArrayList<>();
        List<UpcomingVisit> visits = List.of();
        List<CompletedVisit> completed = List.of();
        FeeTable fees = FeeTable.of(List.of());
        Optional<BillingSetup> setup = Optional.empty();
    }

    /** The ports of one unit; refuses to serve another practice than its own. */
    private record Unit(PracticeId own, Shelf shelf, Undo undo) implements Ports, BillingSetups {
        @Override
        public Tasks tasks() {
            return new MemoryTasks(own, shelf.tasks, undo);
        }

        @Override
        public Coverages coverages() {
            return new MemoryCoverages(own, shelf.coverages, undo);
        }

        @Override
        public UpcomingVisits visits() {
            return new MemoryVisits(own, shelf.visits);
        }

        @Override
        public CompletedVisits completedVisits() {
            return new MemoryCompletedVisits(own, shelf.completed);
        }

        @Override
        public EligibilityRecords eligibility() {
            return new MemoryEligibility(own, shelf.eligibility, undo);
        }

        @Override
        public Authorizations authorizations() {
            return new MemoryAuthorizations(own, shelf.authorizations, undo);
        }

        @Override
        public PastServices pastServices() {
            return (practice, patient, dates) -> {
                OwnPractice.check(own, practice);
                return Optional.ofNullable(shelf.past.get(patient))
                        .map(services -> services.stream()
                                .filter(service -> dates.contains(service.date()))
                                .toList());
            };
        }

        @Override
        public Patients patients() {
            return new MemoryPatients(own, shelf.patients, shelf.addresses);
        }

        @Override
        public FeeSchedules fees() {
            return (practice, list, service, date) -> {
                OwnPractice.check(own, practice);
                return shelf.fees.find(list, service, date);
            };
        }

        @Override
        public GoodFaithEstimates estimates() {
            return new MemoryGoodFaithEstimates(own, shelf.estimates, undo);
        }

        @Override
        public Charges charges() {
            return new MemoryCharges(own, shelf.charges, undo);
        }

        @Override
        public Claims claims() {
            return new MemoryClaims(own, shelf.claims, undo);
        }

        @Override
        public Journals journals() {
            return new MemoryJournals(own, shelf.journals, undo);
        }

        @Override
        public Remittances remittances() {
            return new MemoryRemittances(own, shelf.remittances, undo);
        }

        @Override
        public Denials denials() {
            return new MemoryDenials(own, shelf.denials, undo);
        }

        @Override
        public EditOverrides overrides() {
            return new MemoryEditOverrides(own, shelf.overrides, undo);
        }

        @Override
        public PaymentPlans plans() {
            return shelf.accounts.plans(own, undo);
        }

        @Override
        public Inquiries inquiries() {
            return shelf.accounts.inquiries(own, undo);
        }

        @Override
        public AssistanceRequests assistance() {
            return shelf.accounts.requests(own, undo);
        }

        @Override
        public SentStatements statements() {
            return shelf.accounts.statements(own, undo);
        }

        @Override
        public BillingSetups setups() {
            return this;
        }

        @Override
        public CommandLog commands() {
            return new Shelves.Journal(own, shelf, undo);
        }

        @Override
        public Outbox outbox() {
            return new Shelves.Journal(own, shelf, undo);
        }

        @Override
        public Optional<BillingSetup> current(PracticeId practice) {
            OwnPractice.check(own, practice);
            return shelf.setup;
        }
    }
}
