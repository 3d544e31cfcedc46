package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.GoodFaithDesk;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeBuilder;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.goodfaith.Bill;
import org.practicekit.billing.goodfaith.DisputeCheck;
import org.practicekit.billing.goodfaith.DueEstimate;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithEstimate.Given;
import org.practicekit.billing.goodfaith.GoodFaithRules;
import org.practicekit.billing.goodfaith.GoodFaithWish;
import org.practicekit.billing.goodfaith.GoodFaithWishBuilder;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.policy.EstimatePolicy;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.UpcomingVisitBuilder;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.time.SettableClock;

/** Monday, 2 November 2026, in an office on the East Coast; the 11th is a holiday. */
class GoodFaithDeskTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-02T17:00:00Z");
    private static final DateRange NOVEMBER = DateRange.closed(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final LocationId OFFICE = new LocationId("main");
    private static final ProcedureCode SCREENING = new ProcedureCode("G0101");
    private static final ActorId DESK = new ActorId("front-desk-1");
    private static final VisitId VISIT = new VisitId("visit-1");
    private static final UpcomingVisit IN_TWO_WEEKS =
            visit("visit-1", "patient-1", LocalDate.of(2026, 11, 17)).build();

    private final SettableClock clock = new SettableClock(MONDAY_NOON, ZoneOffset.UTC);
    private final MemoryBilling store = new MemoryBilling();
    private final Validation validation = new Validation();
    private final GoodFaithDesk desk = new GoodFaithDesk(store, clock, validation);
    private int commands;

    @BeforeEach
    void open() {
        store.store(TestOffice.setup(PRACTICE)
                .estimates(EstimatePolicy.builder()
                        .taxId("123456789")
                        .putOffices(OFFICE, new EstimatePolicy.Office("1 Maple Street", "NY"))
                        .build())
                .build());
        prices("180", "120");
        store.store(PRACTICE, List.of(IN_TWO_WEEKS));
    }

    @AfterEach
    void close() {
        validation.close();
    }

    @Test
    void an_estimate_states_the_price_for_patients_who_pay_themselves() {
        GoodFaithEstimate estimate = granted(make(wish()));
        assertThat(estimate.version()).isEqualTo(Version.FIRST);
        assertThat(estimate.content().total()).isEqualTo(Money.usd("240"));
        assertThat(estimate.content().providers().get(0).items().get(0).description())
                .isEqualTo("a screening");
    }

    @Test
    void without_such_a_price_it_states_the_charge() {
        store.store(PRACTICE, FeeTable.of(List.of(fee(PriceList.CHARGES, "180").build())));
        assertThat(granted(make(wish())).content().total()).isEqualTo(Money.usd("360"));
    }

    @Test
    void one_that_lacks_something_is_refused_with_what_is_missing() {
        store.store(PRACTICE, FeeTable.of(List.of()));
        Receipt<GoodFaithEstimate> receipt = make(wish().birthDate(Optional.empty()));
        assertThat(receipt.isGranted()).isFalse();
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.facts().get("missing"))
                .containsExactly("the patient's date of birth", "the expected charge of item 1 of provider 1");
        assertThat(store.events(PRACTICE)).isEmpty();
    }

    @Test
    void a_repeated_command_gets_its_answer_again_and_makes_nothing_new() {
        CommandId command = command();
        Receipt<GoodFaithEstimate> first = desk.make(PRACTICE, command, wish().build());
        assertThat(desk.make(PRACTICE, command, wish().build()).hash()).isEqualTo(first.hash());
        assertThat(desk.make(PRACTICE, command, wish().primaryService("another").build())
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(BillingRules.COMMAND.id());
        assertThat(types()).containsExactly("billing.good-faith.made");
    }

    @Test
    void making_one_that_says_the_same_changes_nothing_and_one_that_differs_is_the_next_version() {
        GoodFaithEstimate first = granted(make(wish()));
        assertThat(granted(make(wish()))).isEqualTo(first);
        GoodFaithEstimate next = granted(make(wish().primaryService("a screening and advice")));
        assertThat(next.id()).isEqualTo(first.id());
        assertThat(next.version()).isEqualTo(Version.FIRST.next());
        assertThat(versions(first)).containsExactly(first, next);
    }

    @Test
    void giving_it_is_noted_and_settles_the_task() {
        raise();
        granted(make(wish()));
        Receipt<GoodFaithEstimate> given = give(Version.FIRST);
        assertThat(granted(given).given()).contains(new Given(Given.How.ELECTRONICALLY, MONDAY_NOON, DESK));
        assertThat(given.findings()).isEmpty();
        assertThat(openTasks()).isEmpty();
        assertThat(due()).isEmpty();
        assertThat(types())
                .containsExactly(
                        "billing.task.open",
                        "billing.good-faith.made",
                        "billing.good-faith.given",
                        "billing.task.done");
    }

    @Test
    void one_that_was_changed_meanwhile_is_not_noted_as_given() {
        granted(make(wish()));
        granted(make(wish().primaryService("another")));
        assertThat(give(Version.FIRST).findings()).extracting(Finding::rule).containsExactly(BillingRules.VERSION.id());
        assertThat(give(Version.FIRST.next()).isGranted()).isTrue();
    }

    @Test
    void giving_it_late_is_granted_with_a_warning() {
        granted(make(wish()));
        // Due on Thursday the 5th; at half past seven in the evening of that day it is the 6th in UTC.
        clock.set(Instant.parse("2026-11-06T00:30:00Z"));
        assertThat(due()).extracting(DueEstimate::overdue).containsExactly(false);
        clock.set(Instant.parse("2026-11-06T05:00:00Z"));
        assertThat(due()).extracting(DueEstimate::overdue).containsExactly(true);
        assertThat(give(Version.FIRST).findings())
                .extracting(Finding::rule)
                .containsExactly(GoodFaithRules.SCHEDULED.id());
    }

    @Test
    void the_list_names_the_uninsured_with_the_most_urgent_first() {
        UpcomingVisit soon =
                visit("visit-2", "patient-2", LocalDate.of(2026, 11, 6)).build();
        UpcomingVisit tomorrow =
                visit("visit-3", "patient-3", LocalDate.of(2026, 11, 3)).build();
        UpcomingVisit insured =
                visit("visit-4", "patient-4", LocalDate.of(2026, 11, 17)).build();
        UpcomingVisit over =
                visit("visit-5", "patient-5", LocalDate.of(2026, 11, 17)).build();
        store.store(PRACTICE, List.of(IN_TWO_WEEKS, soon, tomorrow, insured, over));
        cover("c-4", "patient-4", DateRange.ALWAYS);
        cover("c-5", "patient-5", new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 17)));
        assertThat(due())
                .extracting(one -> one.visit() + " by " + one.due().by())
                .containsExactly("visit-2 by 2026-11-03", "visit-1 by 2026-11-05", "visit-5 by 2026-11-05");
    }

    @Test
    void who_is_insured_but_asks_gets_one_too() {
        cover("c-1", "patient-1", DateRange.ALWAYS);
        assertThat(due()).isEmpty();
        Task task = desk.request(PRACTICE, command(), VISIT, LocalDate.of(2026, 11, 2))
                .decision()
                .granted()
                .orElseThrow();
        assertThat(task.due()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(due()).extracting(one -> one.due().why().rule()).containsExactly(GoodFaithRules.REQUESTED.id());
        raise();
        assertThat(openTasks()).containsExactly(task);
    }

    @Test
    void nobody_can_have_asked_tomorrow() {
        assertThat(desk.request(PRACTICE, command(), VISIT, LocalDate.of(2026, 11, 3))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(GoodFaithRules.REQUESTED.id());
    }

    @Test
    void tasks_are_raised_once_and_dropped_when_nobody_has_to_be_given_anything_any_more() {
        raise();
        raise();
        assertThat(openTasks()).extracting(Task::due).containsExactly(LocalDate.of(2026, 11, 5));
        cover("c-1", "patient-1", DateRange.ALWAYS);
        raise();
        assertThat(openTasks()).isEmpty();
        assertThat(types()).containsExactly("billing.task.open", "billing.task.dropped");
    }

    @Test
    void the_task_of_a_visit_that_was_called_off_is_dropped() {
        raise();
        store.store(PRACTICE, List.of());
        raise();
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void a_task_of_a_visit_on_other_days_stays() {
        raise();
        desk.raise(PRACTICE, command(), DateRange.day(LocalDate.of(2026, 12, 1)), DESK);
        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void when_the_visit_or_a_price_changes_a_new_estimate_is_due_a_business_day_before() {
        granted(make(wish()));
        give(Version.FIRST);
        store.store(
                PRACTICE,
                List.of(UpcomingVisit.builder()
                        .like(IN_TWO_WEEKS)
                        .start(IN_TWO_WEEKS.start().plusSeconds(3600))
                        .build()));
        assertThat(due()).as("another hour of the same day").isEmpty();
        prices("180", "130");
        assertThat(due())
                .extracting(one -> one.due().by() + " " + one.due().why().rule())
                .containsExactly("2026-11-16 billing.good-faith.changed");
        GoodFaithEstimate anew = granted(make(wish()));
        assertThat(anew.version()).isEqualTo(new Version(3));
        assertThat(anew.given()).isEmpty();
        assertThat(due()).as("made anew but not given").hasSize(1);
        give(new Version(3));
        assertThat(due()).isEmpty();
    }

    @Test
    void bills_are_compared_with_the_estimate_as_it_was_last_given() {
        Bill bill = new Bill(new Npi("1234567893"), Money.usd("640"), LocalDate.of(2026, 11, 25));
        assertThat(desk.compare(PRACTICE, VISIT, List.of(bill)).isGranted()).isFalse();
        granted(make(wish()));
        give(Version.FIRST);
        prices("180", "300");
        granted(make(wish()));
        DisputeCheck.Result result = desk.compare(PRACTICE, VISIT, List.of(bill))
                .decision()
                .granted()
                .orElseThrow();
        // 640 is 400 above the 240 that were given, and only 40 above the 600 that nobody was told.
        assertThat(result.comparisons().get(0).disputableUntil()).contains(LocalDate.of(2027, 3, 25));
    }

    @Test
    void a_visit_that_is_not_ahead_has_no_estimate() {
        assertThat(make(wish().visit(new VisitId("nothing"))).findings())
                .extracting(Finding::rule)
                .containsExactly(BillingRules.KNOWN.id());
        assertThat(give(Version.FIRST).isGranted()).isFalse();
    }

    @Test
    void a_practice_without_what_belongs_on_an_estimate_is_a_host_that_forgot_it() {
        store.store(TestOffice.setup(PRACTICE).build());
        assertThatThrownBy(() -> make(wish())).hasMessageContaining("no estimate policy");
        assertThatThrownBy(() ->
                        desk.due(new PracticeId("nobody"), NOVEMBER).decision().granted())
                .hasMessageContaining("no billing setup");
    }

    private static GoodFaithWishBuilder wish() {
        return GoodFaithWish.builder()
                .visit(VISIT)
                .patientName(PersonName.of("Pat Example"))
                .birthDate(LocalDate.of(1980, 2, 29))
                .primaryService("a screening")
                .putDescriptions(SCREENING, "a screening");
    }

    private Receipt<GoodFaithEstimate> make(GoodFaithWishBuilder wish) {
        return desk.make(PRACTICE, command(), wish.build());
    }

    private Receipt<GoodFaithEstimate> give(Version version) {
        return desk.give(PRACTICE, command(), VISIT, version, Given.How.ELECTRONICALLY, DESK);
    }

    private void raise() {
        assertThat(desk.raise(PRACTICE, command(), NOVEMBER, DESK).isGranted()).isTrue();
    }

    private List<DueEstimate> due() {
        return desk.due(PRACTICE, NOVEMBER).decision().granted().orElseThrow().estimates();
    }

    private List<Task> openTasks() {
        return store.run(PRACTICE, Set.of(), ports -> ports.tasks().open(PRACTICE, 100));
    }

    private List<GoodFaithEstimate> versions(GoodFaithEstimate estimate) {
        return store.run(PRACTICE, Set.of(), ports -> ports.estimates().versions(PRACTICE, estimate.id()));
    }

    private List<String> types() {
        return store.events(PRACTICE).stream().map(DomainEvent::type).toList();
    }

    private void prices(String charge, String selfPay) {
        store.store(
                PRACTICE,
                FeeTable.of(List.of(
                        fee(PriceList.CHARGES, charge).build(),
                        fee(PriceList.SELF_PAY, selfPay).build())));
    }

    private void cover(String id, String patient, DateRange days) {
        store.run(
                PRACTICE,
                Set.of(new Guard("test", "coverage")),
                ports -> ports.coverages()
                        .add(
                                PRACTICE,
                                TestOffice.coverage(id, patient).effective(days).build()));
    }

    private CommandId command() {
        return new CommandId("command-" + ++commands);
    }

    private static GoodFaithEstimate granted(Receipt<GoodFaithEstimate> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }

    private static FeeBuilder fee(PriceList list, String amount) {
        return Fee.builder()
                .list(list)
                .procedure(SCREENING)
                .amount(Money.usd(amount))
                .source("price list 2026");
    }

    private static UpcomingVisitBuilder visit(String id, String patient, LocalDate date) {
        return UpcomingVisit.builder()
                .id(new VisitId(id))
                .patient(new PatientId(patient))
                .date(date)
                .start(date.atTime(15, 0).toInstant(ZoneOffset.UTC))
                .location(OFFICE)
                .scheduledAt(MONDAY_NOON)
                .addServices(PlannedService.builder()
                        .serviceType(ServiceType.OFFICE_VISIT)
                        .procedure(SCREENING)
                        .units(2)
                        .place(new PlaceOfService("11"))
                        .build());
    }
}
