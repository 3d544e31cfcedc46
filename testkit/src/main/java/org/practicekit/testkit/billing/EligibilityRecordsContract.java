package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.EligibilityOffice.MONDAY;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.EligibilityOffice.policy;
import static org.practicekit.testkit.billing.EligibilityOffice.setup;
import static org.practicekit.testkit.billing.EligibilityOffice.visit;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.EligibilityDesk;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.port.EligibilityPorts;
import org.practicekit.billing.port.EligibilityRecords;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.verification.AskableDays;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationBuilder;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** The contract of {@link EligibilityRecords}. */
public abstract class EligibilityRecordsContract {
    private static final Instant SEVEN = Instant.parse("2026-03-06T12:00:00.123Z");
    private @Nullable EligibilityStore store;

    /** For the host's subclass. */
    protected EligibilityRecordsContract() {}

    /** An empty store; called before each test. */
    protected abstract EligibilityStore newStore();

    /** How many machines sweep at the same time. */
    protected int threads() {
        return 64;
    }

    @BeforeEach
    final void freshStore() {
        EligibilityStore fresh = newStore();
        fresh.store(setup(PRACTICE, policy().build()));
        fresh.store(setup(NEIGHBOUR, policy().build()));
        store = fresh;
    }

    @Test
    void a_look_up_comes_back_with_every_field_in_its_latest_version() {
        Verification one = asking("e-1", "c-1", SEVEN).build();
        assertThat(add(one)).isEqualTo(new Write.Stored(Version.FIRST));
        assertThat(find("e-1")).contains(one);
        Verification two = one.next()
                .state(Verification.State.WAITING)
                .failure(LookupFailure.UNREACHABLE)
                .until(SEVEN.plusSeconds(300))
                .build();
        assertThat(update(two, one.version())).isEqualTo(new Write.Stored(new Version(2)));
        assertThat(find("e-1")).contains(two);
        Verification three = answered(two, SEVEN.plusSeconds(310));
        update(three, two.version());
        assertThat(find("e-1")).contains(three);
        assertThat(find("e-2")).isEmpty();
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        Verification one = asking("e-1", "c-1", SEVEN).build();
        add(one);
        Verification two = answered(one, SEVEN.plusSeconds(1));
        update(two, one.version());
        assertThat(add(one)).isEqualTo(new Write.Stale(two.version()));
        Verification other = one.next().tries(2).build();
        assertThat(update(other, one.version())).isEqualTo(new Write.Stale(two.version()));
        Verification nowhere =
                asking("e-9", "c-1", SEVEN).version(new Version(2)).build();
        assertThat(update(nowhere, Version.FIRST)).isEqualTo(new Write.Stale(Version.NONE));
        assertThat(find("e-1")).contains(two);
    }

    @Test
    void the_look_ups_of_a_coverage_come_in_the_order_in_which_they_were_asked() {
        Verification late = asking("e-1", "c-1", SEVEN.plusSeconds(9)).build();
        Verification early = asking("e-3", "c-1", SEVEN).build();
        Verification same = asking("e-2", "c-1", SEVEN).build();
        List.of(late, early, same, asking("e-0", "c-2", SEVEN).build()).forEach(this::add);
        assertThat(ofCoverage(PRACTICE, "c-1")).containsExactly(same, early, late);
        assertThat(ofCoverage(PRACTICE, "c-10")).isEmpty();
    }

    @Test
    void what_is_open_waits_until_its_time_is_over_the_first_one_first() {
        Verification asked =
                asking("e-1", "c-1", SEVEN).until(SEVEN.plusSeconds(120)).build();
        Verification waits = asking("e-2", "c-2", SEVEN)
                .state(Verification.State.WAITING)
                .until(SEVEN.plusSeconds(60))
                .build();
        Verification same =
                asking("e-0", "c-3", SEVEN).until(SEVEN.plusSeconds(120)).build();
        List.of(asked, waits, same).forEach(this::add);
        assertThat(waiting(SEVEN.plusSeconds(60).minusMillis(1), 10)).isEmpty();
        assertThat(waiting(SEVEN.plusSeconds(60), 10)).containsExactly(waits);
        assertThat(waiting(SEVEN.plusSeconds(120), 10)).containsExactly(waits, same, asked);
        assertThat(waiting(SEVEN.plusSeconds(120), 2)).containsExactly(waits, same);
        update(answered(asked, SEVEN.plusSeconds(100)), asked.version());
        assertThat(waiting(SEVEN.plusSeconds(120), 10)).containsExactly(waits, same);
    }

    @Test
    void the_questions_to_a_payer_are_counted_from_a_time_on() {
        add(asking("e-1", "c-1", SEVEN).build());
        add(asking("e-2", "c-2", SEVEN.plusSeconds(1)).build());
        Verification answered = asking("e-3", "c-3", SEVEN.plusSeconds(2)).build();
        add(answered);
        update(answered(answered, SEVEN.plusSeconds(3)), answered.version());
        assertThat(askedSince(PAYER, SEVEN)).isEqualTo(3);
        assertThat(askedSince(PAYER, SEVEN.plusMillis(1))).isEqualTo(2);
        assertThat(askedSince(PAYER, SEVEN.plusSeconds(3))).isZero();
        assertThat(askedSince(new PayerId("EXAMPLE2"), SEVEN)).isZero();
    }

    @Test
    void each_answer_is_kept_once_and_in_the_order_in_which_they_came() {
        Verification one = asking("e-1", "c-1", SEVEN).build();
        add(one);
        EligibilityAnswer first = answer(one.inquiry(), SEVEN.plusSeconds(9));
        EligibilityAnswer second = answer(one.inquiry(), SEVEN.plusSeconds(1));
        assertThat(keep("e-1", first)).isTrue();
        assertThat(keep("e-1", second)).isTrue();
        assertThat(keep("e-1", first)).isFalse();
        assertThat(answers(PRACTICE, "e-1")).containsExactly(first, second);
        assertThat(answers(PRACTICE, "e-2")).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_look_ups_of_another() {
        Verification one = asking("e-1", "c-1", SEVEN).build();
        add(one);
        keep("e-1", answer(one.inquiry(), SEVEN));
        Optional<Verification> elsewhere =
                run(NEIGHBOUR, Set.of(), ports -> ports.eligibility().find(NEIGHBOUR, new InquiryId("e-1")));
        assertThat(elsewhere).isEmpty();
        assertThat(ofCoverage(NEIGHBOUR, "c-1")).isEmpty();
        assertThat(answers(NEIGHBOUR, "e-1")).isEmpty();
        int asked = run(NEIGHBOUR, Set.of(), ports -> ports.eligibility().askedSince(NEIGHBOUR, PAYER, SEVEN));
        assertThat(asked).isZero();
    }

    @Test
    void a_unit_that_throws_keeps_no_look_up_and_no_answer() {
        Verification before = asking("e-1", "c-1", SEVEN).build();
        add(before);
        assertThatThrownBy(() -> run(PRACTICE, everything(), ports -> {
                    EligibilityRecords records = ports.eligibility();
                    records.add(PRACTICE, asking("e-2", "c-1", SEVEN).build());
                    records.update(PRACTICE, answered(before, SEVEN), before.version());
                    records.keep(PRACTICE, before.id(), answer(before.inquiry(), SEVEN));
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(ofCoverage(PRACTICE, "c-1")).containsExactly(before);
        assertThat(answers(PRACTICE, "e-1")).isEmpty();
        assertThat(keep("e-1", answer(before.inquiry(), SEVEN))).isTrue();
    }

    @Test
    void machines_that_sweep_together_ask_each_payer_once() throws InterruptedException, ExecutionException {
        List<UpcomingVisit> visits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String patient = "patient-" + i;
            visits.add(visit("v-" + i, patient, MONDAY).build());
            stored().store(PRACTICE, new PatientId(patient), person(patient));
            String coverage = "c-" + i;
            run(
                    PRACTICE,
                    everything(),
                    ports -> ports.coverages()
                            .add(
                                    PRACTICE,
                                    TestOffice.coverage(coverage, patient).build()));
        }
        stored().store(PRACTICE, visits);
        Clock clock = Clock.fixed(at(MONDAY.minusDays(1), "09:00"), EligibilityOffice.ZONE);
        TestPayer payer = new TestPayer(clock);
        EligibilityDesk desk = new EligibilityDesk(
                stored().work(), payer, clock, new BenefitReader(ServiceTypes.standard()), AskableDays.standard());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService machines = Executors.newFixedThreadPool(threads());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads(); i++) {
                running.add(machines.submit(() -> {
                    start.await();
                    return desk.sweep(PRACTICE, 100);
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            machines.shutdown();
        }
        assertThat(payer.inquiries()).hasSize(20);
        assertThat(payer.asked())
                .hasSize(20)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        for (Map.Entry<InquiryId, Integer> asked : payer.asked().entrySet()) {
            assertThat(find(asked.getKey().value()).orElseThrow().status()).contains(CoverageStatus.ACTIVE);
        }
    }

    private EligibilityStore stored() {
        return Objects.requireNonNull(store, "there is a store only during a test");
    }

    private <R> R run(PracticeId practice, Set<Guard> guards, Function<EligibilityPorts, R> work) {
        return stored().work().run(practice, guards, work::apply);
    }

    private static Set<Guard> everything() {
        return Set.of(new Guard("test", "everything"));
    }

    private Write add(Verification one) {
        return run(PRACTICE, everything(), ports -> ports.eligibility().add(PRACTICE, one));
    }

    private Write update(Verification one, Version expected) {
        return run(PRACTICE, everything(), ports -> ports.eligibility().update(PRACTICE, one, expected));
    }

    private boolean keep(String id, EligibilityAnswer answer) {
        return run(PRACTICE, everything(), ports -> ports.eligibility().keep(PRACTICE, new InquiryId(id), answer));
    }

    private Optional<Verification> find(String id) {
        return run(PRACTICE, Set.of(), ports -> ports.eligibility().find(PRACTICE, new InquiryId(id)));
    }

    private List<Verification> ofCoverage(PracticeId practice, String coverage) {
        return run(practice, Set.of(), ports -> ports.eligibility().ofCoverage(practice, new CoverageId(coverage)));
    }

    private List<Verification> waiting(Instant now, int limit) {
        return run(PRACTICE, Set.of(), ports -> ports.eligibility().waiting(PRACTICE, now, limit));
    }

    private int askedSince(PayerId payer, Instant since) {
        return run(PRACTICE, Set.of(), ports -> ports.eligibility().askedSince(PRACTICE, payer, since));
    }

    private List<EligibilityAnswer> answers(PracticeId practice, String id) {
        return run(practice, Set.of(), ports -> ports.eligibility().answers(practice, new InquiryId(id)));
    }

    private static EligibilityAnswer answer(EligibilityInquiry inquiry, Instant at) {
        return new TestPayer(Clock.fixed(at, EligibilityOffice.ZONE))
                .says(inquiry, BenefitKind.ACTIVE)
                .build();
    }

    private static Verification answered(Verification asked, Instant at) {
        return asked.next()
                .state(Verification.State.ANSWERED)
                .until(Optional.empty())
                .failure(Optional.empty())
                .answer(answer(asked.inquiry(), at).source())
                .answeredAt(at)
                .status(CoverageStatus.ACTIVE)
                .build();
    }

    private static VerificationBuilder asking(String id, String coverage, Instant at) {
        return Verification.builder()
                .inquiry(EligibilityInquiry.builder()
                        .id(new InquiryId(id))
                        .payer(PAYER)
                        .payerName("Example Mutual")
                        .provider(new Npi("1234567893"))
                        .providerName("Maple Street Family Practice")
                        .subscriber(person("patient-1"))
                        .memberId(MemberId.of("XYZ1"))
                        .relationship(Relationship.SELF)
                        .dates(DateRange.day(MONDAY))
                        .addServiceTypes(ServiceType.PLAN, ServiceType.OFFICE_VISIT)
                        .build())
                .version(Version.FIRST)
                .coverage(new CoverageId(coverage))
                .coverageVersion(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .addVisits(new VisitId("v-1"), new VisitId("v-2"))
                .firstVisit(MONDAY)
                .addReasons(Finding.of(BillingRules.KNOWN, Severity.INFO)
                        .message("The visit is near.")
                        .build())
                .state(Verification.State.ASKING)
                .tries(1)
                .askedAt(at)
                .until(at.plus(Duration.ofMinutes(2)));
    }
}
