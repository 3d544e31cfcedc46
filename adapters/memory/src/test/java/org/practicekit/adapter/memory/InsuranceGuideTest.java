package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.CoverageDesk;
import org.practicekit.billing.TaskDesk;
import org.practicekit.billing.coverage.Card;
import org.practicekit.billing.coverage.CardForm;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.billing.coverage.order.OrderOfPayers;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.coverage.order.PlanFacts;
import org.practicekit.billing.coverage.order.Question;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskList;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.time.SettableClock;

/** The code of the guide's page on insurance. */
class InsuranceGuideTest {
    private static final Insured PAT = Insured.builder()
            .lastName(PersonName.of("Muster"))
            .firstName(PersonName.of("Pat"))
            .birthDate(LocalDate.of(1980, 5, 4))
            .build();

    private final MemoryBilling store = new MemoryBilling();
    private final SettableClock clock =
            new SettableClock(Instant.parse("2026-03-02T15:00:00Z"), ZoneId.of("America/New_York"));
    private final Validation validation = new Validation();
    private final CoverageDesk desk = new CoverageDesk(store, clock, validation);

    @BeforeEach
    void office() {
        store.store(TestOffice.setup(PRACTICE).build());
    }

    @AfterEach
    void close() {
        validation.close();
    }

    @Test
    void the_payers_of_a_practice() {
        BillingSetup setup = TestOffice.setup(PRACTICE).build();
        // snippet: insurance-payers
        KnownPayer northwind = KnownPayer.builder()
                .id(new PayerId("NORTH1"))
                .name("Northwind Health Plan")
                .addCards(new CardForm("[0-9]{9}", false, new DateRange(LocalDate.MIN, LocalDate.of(2026, 1, 1))))
                .addCards(new CardForm("[A-Z]{3}[0-9]{9}", true, DateRange.from(LocalDate.of(2026, 1, 1))))
                .build();
        BillingSetup next = BillingSetup.builder()
                .like(setup)
                .version(setup.version().next())
                .payers(List.of(northwind))
                .build();
        // end
        assertThat(next.payer(new PayerId("NORTH1"))).contains(northwind);
    }

    @Test
    void a_card_at_the_desk() {
        Receipt<Coverage> added = added();
        assertThat(added.isGranted()).isTrue();
        Coverage coverage = added.decision().granted().orElseThrow();
        // snippet: insurance-change
        Receipt<Coverage> changed = desk.change(
                PRACTICE,
                new CommandId("card-8"),
                coverage.id(),
                coverage.version(),
                Card.builder().like(card()).group("0077").build(),
                LocalDate.of(2026, 4, 1));
        List<Coverage> inMarch = desk.on(PRACTICE, new PatientId("pat-1"), LocalDate.of(2026, 3, 31));
        // end
        assertThat(changed.isGranted()).isTrue();
        assertThat(inMarch).extracting(Coverage::group).containsExactly(Optional.of("0042"));
    }

    @Test
    void an_answer_that_differs() {
        Coverage coverage = added().decision().granted().orElseThrow();
        EligibilityAnswer answer = EligibilityAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(Instant.parse("2026-03-02T14:00:00Z"))
                .addBenefits(Benefit.builder()
                        .kind(BenefitKind.INACTIVE)
                        .addServiceTypes(ServiceType.PLAN)
                        .build())
                .build();
        // snippet: insurance-compare
        Receipt<TaskList> compared =
                desk.compare(PRACTICE, new CommandId("answer-3"), coverage.id(), PAT, answer, LocalDate.of(2026, 3, 9));
        TaskDesk tasks = new TaskDesk(store, clock);
        Task call = tasks.open(PRACTICE, 10).get(0);
        Receipt<Task> done =
                tasks.done(PRACTICE, new CommandId("call-1"), call.id(), call.version(), new ActorId("front-desk-2"));
        // end
        assertThat(compared.findings()).hasSize(1);
        assertThat(done.isGranted()).isTrue();
    }

    @Test
    void who_pays_first() {
        // snippet: insurance-order
        PlanFacts retired = PlanFacts.builder()
                .coverage(new CoverageId("c-26"))
                .kind(CoverageKind.GROUP)
                .relationship(Relationship.SELF)
                .work(PlanFacts.Work.RETIRED)
                .build();
        PlanFacts spouses = PlanFacts.builder()
                .coverage(new CoverageId("c-27"))
                .kind(CoverageKind.GROUP)
                .relationship(Relationship.SPOUSE)
                .work(PlanFacts.Work.ACTIVE)
                .build();
        PlanFacts medicare = PlanFacts.builder()
                .coverage(new CoverageId("c-25"))
                .kind(CoverageKind.MEDICARE)
                .relationship(Relationship.SELF)
                .build();
        OrderCase known = OrderCase.builder()
                .service(LocalDate.of(2026, 3, 9))
                .addPlans(retired, spouses, medicare)
                .medicareReason(OrderCase.MedicareReason.AGE)
                .build();
        OrderOfPayers order = new PayerOrder().decide(known);
        List<Question> toAsk = order.questions(); // how many people the spouse's employer has at work
        // end
        assertThat(toAsk).extracting(Question::fact).containsExactly(Question.Fact.EMPLOYEES);
        // snippet: insurance-answered
        OrderCase asked =
                known.with(PlanFacts.builder().like(spouses).employees(60).build());
        String explained = new PayerOrder().decide(asked).explain(); // 1. c-27, 2. c-25, 3. c-26, and why
        // end
        assertThat(explained)
                .startsWith("1. c-27\n2. c-25\n3. c-26\n")
                .contains("billing.payer-order.working-aged", "billing.payer-order.medicare-between");
    }

    private static Card card() {
        // snippet: insurance-card
        Card card = Card.builder()
                .patient(new PatientId("pat-1"))
                .person(PAT) // the patient as the chart has them
                .payer(new PayerId("NORTH1"))
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of("ABC 100 000 001"))
                .group("0042")
                .relationship(Relationship.SELF)
                .firstDay(LocalDate.of(2026, 1, 1))
                .build();
        // end
        return card;
    }

    private Receipt<Coverage> added() {
        Card card = card();
        // snippet: insurance-add
        Receipt<Coverage> added = desk.add(PRACTICE, new CommandId("card-7"), card);
        // end
        return added;
    }
}
