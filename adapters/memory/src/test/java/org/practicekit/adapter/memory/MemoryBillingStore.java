package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.service.PastService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.testkit.billing.CoverageStore;
import org.practicekit.testkit.billing.EligibilityStore;
import org.practicekit.testkit.billing.PastServicesStore;

/** Billing in memory as the contracts want to see it. */
final class MemoryBillingStore implements CoverageStore, EligibilityStore, PastServicesStore {
    private final MemoryBilling billing = new MemoryBilling();

    @Override
    public UnitOfWork<MemoryBilling.Ports> work() {
        return billing;
    }

    @Override
    public void store(BillingSetup setup) {
        billing.store(setup);
    }

    @Override
    public void store(PracticeId practice, List<UpcomingVisit> visits) {
        billing.store(practice, visits);
    }

    @Override
    public void store(PracticeId practice, PatientId patient, Insured person) {
        billing.store(practice, patient, person);
    }

    @Override
    public void storePast(PracticeId practice, PatientId patient, List<PastService> services) {
        billing.store(practice, patient, services);
    }

    @Override
    public List<DomainEvent> events(PracticeId practice) {
        return billing.events(practice);
    }
}
