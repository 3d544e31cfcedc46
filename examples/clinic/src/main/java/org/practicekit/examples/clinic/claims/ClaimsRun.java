package org.practicekit.examples.clinic.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.adapter.x12.ClaimBatch;
import org.practicekit.adapter.x12.ClaimWriter;
import org.practicekit.adapter.x12.Envelope;
import org.practicekit.adapter.x12.TradingPartner;
import org.practicekit.adapter.x12.WrittenClaims;
import org.practicekit.billing.ChargeDesk;
import org.practicekit.billing.ClaimDesk;
import org.practicekit.billing.ClaimStatusDesk;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeList;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimList;
import org.practicekit.billing.claim.ClaimPayer;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSite;
import org.practicekit.billing.claim.ClaimWish;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.DocumentedService;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.claim.SentFile;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.billing.coverage.order.OrderOfPayers;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.day.DayRun;
import org.practicekit.examples.clinic.day.DayStory;
import org.practicekit.examples.clinic.estimate.Prices;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.resource.Location;

/** Turns the visits of the day into claims in the evening. Every visit that was not called off counts as done as booked, by one and the same clinician. */
public final class ClaimsRun {
    private static final Npi CLINIC = new Npi("1234567893");
    private static final Npi CLINICIAN = new Npi("1999999992");
    private static final int FILE = 1;

    private final MemoryBilling store;
    private final Practice practice;
    private final PracticeId id;
    private final Prices prices;
    private final Map<PatientId, OrderCase> cases;
    private final Clock clock;

    private ClaimsRun(
            MemoryBilling store,
            Practice practice,
            Insurances insurances,
            OrderFacts facts,
            Prices prices,
            Addresses addresses) {
        this.store = store;
        this.practice = practice;
        this.id = practice.setup().practice();
        this.prices = prices;
        this.cases = facts.cases();
        this.clock = evening(practice);
        store.store(setup(insurances));
        store.store(id, prices.fees());
        insurances.people().forEach((patient, person) -> store.store(id, patient, person));
        addresses.byPatient().forEach((patient, address) -> store.store(id, patient, address));
        for (Coverage coverage : insurances.coverages()) {
            store.run(
                    id,
                    Set.of(new Guard("folder", "coverages")),
                    ports -> ports.coverages().add(id, coverage));
        }
    }

    /** What came of the day. */
    public static DayOfClaims run(
            Practice practice,
            Insurances insurances,
            OrderFacts facts,
            Prices prices,
            Addresses addresses,
            Validation validation) {
        DayStory story = DayRun.run(practice, OptionalLong.empty(), validation);
        return run(new MemoryBilling(), practice, story, insurances, facts, prices, addresses);
    }

    /** What came of a day that was already gone through; a store keeps its claims and journals. */
    public static DayOfClaims run(
            MemoryBilling store,
            Practice practice,
            DayStory story,
            Insurances insurances,
            OrderFacts facts,
            Prices prices,
            Addresses addresses) {
        ClaimsRun run = new ClaimsRun(store, practice, insurances, facts, prices, addresses);
        List<CompletedVisit> visits = story.outcomes().stream()
                .flatMap(outcome -> outcome.appointment().stream())
                .filter(visit -> visit.became(AppointmentStatus.BOOKED).isPresent()
                        && visit.became(AppointmentStatus.CANCELLED).isEmpty())
                .map(run::completed)
                .toList();
        return run.bill(visits);
    }

    /** Seven in the evening of the day, when claims are made. */
    public static Clock evening(Practice practice) {
        Location main = practice.setup().locations().get(0);
        return Clock.fixed(main.clock().at(practice.day().atTime(LocalTime.of(19, 0))), main.zone());
    }

    private DayOfClaims bill(List<CompletedVisit> visits) {
        store.storeCompleted(id, visits);
        ChargeDesk charges = new ChargeDesk(store, clock);
        ClaimDesk claims = new ClaimDesk(store, clock);
        List<DayOfClaims.Row> rows = new ArrayList<>();
        List<Charge> all = new ArrayList<>();
        for (CompletedVisit visit : visits) {
            Receipt<ChargeList> captured =
                    charges.capture(id, command("capture", visit.id().value()), visit.id());
            List<Charge> list =
                    captured.decision().granted().map(ChargeList::charges).orElse(List.of());
            all.addAll(list);
            rows.addAll(
                    list.isEmpty()
                            ? List.of(DayOfClaims.Row.without(visit, captured.findings()))
                            : sent(claims, visit, list));
        }
        return new DayOfClaims(
                practice.day(), all, rows, charges.missed(id, DateRange.day(practice.day())), file(rows));
    }

    private List<DayOfClaims.Row> sent(ClaimDesk claims, CompletedVisit visit, List<Charge> charges) {
        Optional<OrderOfPayers> order =
                Optional.ofNullable(cases.get(visit.patient())).map(new PayerOrder()::decide);
        List<CoverageId> coverages = order.filter(OrderOfPayers::isDecided).stream()
                .flatMap(one -> one.places().stream())
                .flatMap(place -> place.coverages().stream())
                .limit(3)
                .toList();
        Receipt<ClaimList> draft = coverages.isEmpty()
                ? claims.draft(id, command("draft", visit.id().value()), visit.id())
                : claims.draft(
                        id,
                        command("draft", visit.id().value()),
                        new ClaimWish(charges.stream().map(Charge::id).toList(), coverages));
        List<DayOfClaims.Row> rows = new ArrayList<>();
        for (Claim claim : draft.decision().granted().map(ClaimList::claims).orElse(List.of())) {
            Receipt<Claim> sent = claims.submit(id, command("submit", claim.id().value()), claim.id(), claim.version());
            List<Finding> findings = new ArrayList<>(draft.findings());
            findings.addAll(sent.findings());
            rows.add(new DayOfClaims.Row(visit, sent.decision().granted().or(() -> Optional.of(claim)), findings));
        }
        return rows.isEmpty() ? List.of(DayOfClaims.Row.without(visit, draft.findings())) : rows;
    }

    /** The claims that were sent, as one file, and the note of it at each. */
    private WrittenClaims file(List<DayOfClaims.Row> rows) {
        List<Claim> sent = rows.stream()
                .flatMap(row -> row.claim().stream())
                .filter(claim -> claim.lastSubmission().isPresent())
                .toList();
        WrittenClaims written = new ClaimWriter()
                .write(
                        Envelope.builder()
                                .sender(new TradingPartner("ZZ", "ELMSTREET"))
                                .receiver(new TradingPartner("ZZ", "CLEARINGHOUSE"))
                                .controlNumber(FILE)
                                .writtenAt(practice.day().atTime(19, 0))
                                .test(true)
                                .build(),
                        ClaimBatch.builder()
                                .reference("DAY-" + practice.day())
                                .submitterName(practice.name())
                                .submitterId("ELMSTREET")
                                .contact("BILLING OFFICE")
                                .phone("5185550100")
                                .receiverName("EXAMPLE CLEARINGHOUSE")
                                .receiverId("CLEARINGHOUSE")
                                .build(),
                        sent.stream()
                                .flatMap(claim -> claim.lastSubmission().map(Submission::sheet).stream())
                                .toList());
        List<Claim> inFile = sent.stream()
                .filter(claim -> written.written().contains(claim.sheet().controlNumber()))
                .toList();
        if (!inFile.isEmpty()) {
            new ClaimStatusDesk(store, clock)
                    .transmitted(
                            id,
                            command("file", practice.day().toString()),
                            new SentFile("%09d".formatted(FILE), String.valueOf(FILE), "0001", "DAY-" + practice.day()),
                            inFile.stream().map(Claim::id).toList());
        }
        return written;
    }

    private CompletedVisit completed(Appointment visit) {
        Instant evening = clock.instant();
        return CompletedVisit.builder()
                .id(new VisitId(visit.id().value()))
                .patient(visit.patient())
                .date(practice.day())
                .location(visit.location())
                .rendering(CLINICIAN)
                .documentedAt(evening)
                .services(prices.services().of(visit.visitType()).stream()
                        .map(service ->
                                DocumentedService.builder().service(service).build())
                        .toList())
                .build();
    }

    private BillingSetup setup(Insurances insurances) {
        Citation handbook = Citation.of("Practice policy", "Billing handbook, claims", LocalDate.of(2026, 1, 2));
        return BillingSetup.builder()
                .practice(id)
                .version(Version.FIRST)
                .zone(practice.setup().locations().get(0).zone())
                .billingProvider(CLINIC)
                .billingName(practice.name())
                .citation(handbook)
                .payers(insurances.payers().stream()
                        .collect(Collectors.toMap(KnownPayer::id, one -> one, (one, same) -> one))
                        .values())
                .claims(ClaimPolicy.builder()
                        .citation(handbook)
                        .billing(ClaimProvider.builder()
                                .role(ProviderRole.BILLING)
                                .organization(true)
                                .taxId("123456789")
                                .taxonomy("207Q00000X")
                                .phone("5185550100")
                                .address(PostalAddress.builder()
                                        .addLines("1 Elm Street")
                                        .city("Albany")
                                        .state("NY")
                                        .zip("122030001")
                                        .build())
                                .build())
                        .addProviders(ClaimProvider.builder()
                                .role(ProviderRole.RENDERING)
                                .npi(CLINICIAN.value())
                                .name("Placeholder")
                                .firstName("Robin")
                                .taxonomy("207Q00000X")
                                .build())
                        .sites(practice.setup().locations().stream()
                                .map(location -> ClaimSite.builder()
                                        .location(location.id())
                                        .build())
                                .toList())
                        .payers(commercial(insurances))
                        .signatureOnFile("Y")
                        .assignment("A")
                        .benefitsAssigned("Y")
                        .releaseOfInformation("Y")
                        .build())
                .build();
    }

    /** The payers of employers' and own plans, whose claims go under one indicator here. */
    private static List<ClaimPayer> commercial(Insurances insurances) {
        List<PayerId> payers = insurances.coverages().stream()
                .filter(coverage -> coverage.kind() == CoverageKind.GROUP || coverage.kind() == CoverageKind.INDIVIDUAL)
                .map(Coverage::payer)
                .distinct()
                .toList();
        return payers.stream()
                .map(payer -> ClaimPayer.builder().payer(payer).filing("CI").build())
                .toList();
    }

    private static CommandId command(String what, String which) {
        return new CommandId(what + " " + which);
    }
}
