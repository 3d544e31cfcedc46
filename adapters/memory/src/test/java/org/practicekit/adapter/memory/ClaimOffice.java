package org.practicekit.adapter.memory;

import static org.practicekit.testkit.billing.EligibilityOffice.ZONE;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicekit.billing.ChargeDesk;
import org.practicekit.billing.ClaimDesk;
import org.practicekit.billing.ClaimStatusDesk;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimPayer;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSite;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.ClaimStatusCode;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.ClaimStatusReportBuilder;
import org.practicekit.billing.claim.ClaimWish;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.CompletedVisitBuilder;
import org.practicekit.billing.claim.DocumentedService;
import org.practicekit.billing.claim.FilingLimit;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.policy.BillingSetupBuilder;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.policy.ClaimPolicyBuilder;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.PlannedServiceBuilder;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.time.SettableClock;

/** An office that sends claims: one patient with an employer's plan, seen on Monday, 2 March 2026; it is a week later. Nobody in it exists. */
final class ClaimOffice {
    static final LocalDate SEEN = LocalDate.of(2026, 3, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final PatientId PATIENT = new PatientId("patient-1");
    static final PayerId MEDICARE = new PayerId("MEDICARE-NY");
    static final String DOCTOR = "1999999992";
    static final Citation HANDBOOK = Citation.of("Practice policy", "Billing handbook", LocalDate.of(2026, 1, 2));

    final SettableClock clock = new SettableClock(at(TODAY, "09:00"), ZONE);
    final MemoryBilling store = new MemoryBilling();
    final ChargeDesk charges = new ChargeDesk(store, clock);
    final ClaimDesk claims = new ClaimDesk(store, clock);
    final ClaimStatusDesk status = new ClaimStatusDesk(store, clock);
    private final List<CompletedVisit> visits = new ArrayList<>();
    private int commands;
    private int messages;

    ClaimOffice() {
        store.store(setup().build());
        store.store(TestOffice.setup(TestOffice.NEIGHBOUR).build());
        store.store(PRACTICE, PATIENT, person("patient-1"));
        store.store(
                PRACTICE,
                PATIENT,
                PostalAddress.builder()
                        .addLines("9 Example Road")
                        .city("Albany")
                        .state("NY")
                        .zip("122030001")
                        .build());
        store.store(
                PRACTICE,
                FeeTable.of(List.of(
                        fee("G0008", "30.00"), fee("A6216", "12.50"), fee("G0402", "180.00"), fee("J1100", "4.25"))));
        cover(TestOffice.coverage("c-1", "patient-1").build());
    }

    static BillingSetupBuilder setup() {
        return TestOffice.setup(PRACTICE)
                .addPayers(
                        KnownPayer.builder().id(PAYER).name("Example Mutual").build(),
                        KnownPayer.builder().id(MEDICARE).name("Medicare").build())
                .claims(policy().build());
    }

    static ClaimPolicyBuilder policy() {
        return ClaimPolicy.builder()
                .citation(HANDBOOK)
                .billing(ClaimProvider.builder()
                        .role(ProviderRole.BILLING)
                        .organization(true)
                        .taxId("123456789")
                        .taxonomy("207Q00000X")
                        .phone("5185550100")
                        .address(PostalAddress.builder()
                                .addLines("1 Maple Street")
                                .city("Albany")
                                .state("NY")
                                .zip("122030001")
                                .build())
                        .build())
                .addProviders(ClaimProvider.builder()
                        .role(ProviderRole.RENDERING)
                        .npi(DOCTOR)
                        .name("Placeholder")
                        .firstName("Robin")
                        .taxonomy("207Q00000X")
                        .build())
                .addSites(ClaimSite.builder()
                        .location(new LocationId("main"))
                        .clia("33D0000001")
                        .build())
                .addPayers(ClaimPayer.builder().payer(PAYER).filing("CI").build())
                .signatureOnFile("Y")
                .assignment("A")
                .benefitsAssigned("Y")
                .releaseOfInformation("Y")
                .filing(FilingLimits.standard()
                        .plus(List.of(FilingLimit.ofDays(PAYER, 90, DateRange.ALWAYS, HANDBOOK))));
    }

    static Fee fee(String code, String amount) {
        return Fee.builder()
                .list(PriceList.CHARGES)
                .procedure(new ProcedureCode(code))
                .amount(Money.usd(amount))
                .source("fees 2026")
                .build();
    }

    static PlannedServiceBuilder service(String code) {
        return PlannedService.builder()
                .serviceType(ServiceType.OFFICE_VISIT)
                .procedure(new ProcedureCode(code))
                .place(new PlaceOfService("11"))
                .addDiagnoses(new DiagnosisCode("Z23"));
    }

    static CompletedVisitBuilder visit(String id, PlannedService... services) {
        return CompletedVisit.builder()
                .id(new VisitId(id))
                .patient(PATIENT)
                .date(SEEN)
                .location(new LocationId("main"))
                .rendering(new Npi(DOCTOR))
                .documentedAt(at(SEEN, "17:00"))
                .services(Stream.of(services)
                        .map(one -> DocumentedService.builder().service(one).build())
                        .toList());
    }

    /** A visit that took place, in place of an earlier one of its id. */
    CompletedVisit took(CompletedVisit visit) {
        visits.removeIf(one -> one.id().equals(visit.id()));
        visits.add(visit);
        store.storeCompleted(PRACTICE, visits);
        return visit;
    }

    void cover(Coverage coverage) {
        write(ports -> ports.coverages().add(PRACTICE, coverage));
    }

    void change(Coverage coverage) {
        write(ports -> ports.coverages()
                .update(
                        PRACTICE,
                        coverage,
                        ports.coverages()
                                .find(PRACTICE, coverage.id())
                                .orElseThrow()
                                .version()));
    }

    <R> R write(Function<MemoryBilling.Ports, R> work) {
        return store.run(PRACTICE, Set.of(new Guard("test", "everything")), work);
    }

    CommandId command() {
        commands++;
        return new CommandId("command-" + commands);
    }

    /** The charges of a visit with these services. */
    List<Charge> charged(String visit, PlannedService... services) {
        took(visit(visit, services).build());
        return charges.capture(PRACTICE, command(), new VisitId(visit))
                .decision()
                .granted()
                .orElseThrow()
                .charges();
    }

    static ClaimWish wish(List<Charge> charges, String... coverages) {
        return new ClaimWish(
                charges.stream().map(Charge::id).toList(),
                Stream.of(coverages).map(CoverageId::new).toList(),
                coverages.length > 1 ? "12" : null);
    }

    /** The claim for a shot and a dressing at a visit. */
    Claim drafted(String visit) {
        return claims.draft(
                        PRACTICE,
                        command(),
                        wish(
                                charged(
                                        visit,
                                        service("G0008").build(),
                                        service("A6216").units(2).build()),
                                "c-1"))
                .decision()
                .granted()
                .orElseThrow()
                .claims()
                .get(0);
    }

    Claim submitted(Claim claim) {
        return granted(claims.submit(PRACTICE, command(), claim.id(), claim.version()));
    }

    /** What a receipt granted; a refusal fails the test with its reasons. */
    static <T> T granted(Receipt<T> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }

    Claim now(Claim claim) {
        return now(claim.id());
    }

    Claim now(ClaimId id) {
        return claims.find(PRACTICE, id).orElseThrow();
    }

    /** What a payer says of a claim, at this moment. */
    ClaimStatusReportBuilder report(Claim claim, String category) {
        messages++;
        return ClaimStatusReport.builder()
                .source(ClaimStatusReport.Source.CLAIM_277CA)
                .level(ClaimStatusReport.Level.CLAIM)
                .addCodes(ClaimStatusCode.builder().category(category).build())
                .controlNumber(claim.sheet().controlNumber())
                .receivedAt(clock.instant())
                .message(new Fingerprint("%064x".formatted(messages)))
                .position(1);
    }

    Claim heard(Claim claim, ClaimStatusReportBuilder report) {
        status.take(PRACTICE, report.build()).decision().granted().orElseThrow();
        return now(claim);
    }

    /** The payer took it and gave it a number. */
    Claim accepted(Claim claim) {
        return heard(claim, report(claim, "A2").payerClaimNumber("P-100"));
    }

    /** Moves a claim to a state as another desk would. */
    Claim in(ClaimState state, Claim claim) {
        Claim next = Claim.builder()
                .like(claim)
                .version(claim.version().next())
                .state(state)
                .build();
        write(ports -> ports.claims().update(PRACTICE, next, claim.version()));
        return next;
    }

    List<Task> tasks() {
        return store.run(PRACTICE, Set.of(), ports -> ports.tasks().open(PRACTICE, 100));
    }

    List<Journal> journals() {
        return store.run(PRACTICE, Set.of(), ports -> ports.journals().page(PRACTICE, 0, 1000));
    }

    /** What stands on an account, of a claim where one is named. */
    Money balance(AccountKind account, ClaimId... claim) {
        return journals().stream()
                .flatMap(journal -> journal.entries().stream())
                .filter(entry -> entry.account() == account
                        && (claim.length == 0
                                || entry.claim().filter(claim[0]::equals).isPresent()))
                .map(JournalEntry::amount)
                .reduce(Money.noDollars(), Money::plus);
    }

    static Coverage medicare() {
        return TestOffice.coverage("c-2", "patient-1")
                .payer(MEDICARE)
                .kind(CoverageKind.MEDICARE)
                .build();
    }
}
