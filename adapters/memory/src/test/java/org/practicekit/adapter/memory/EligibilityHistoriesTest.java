package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.EligibilityOffice.MONDAY;
import static org.practicekit.testkit.billing.EligibilityOffice.ZONE;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.EligibilityOffice.policy;
import static org.practicekit.testkit.billing.EligibilityOffice.setup;
import static org.practicekit.testkit.billing.EligibilityOffice.visit;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.EligibilityDesk;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.verification.AskableDays;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.billing.TestPayer;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;
import org.practicekit.testkit.time.SettableClock;

/** Random weekends: payers that are down, silent, late or wrong, machines that die, answers that come twice. */
class EligibilityHistoriesTest {
    private static final int COVERAGES = 3;

    @Test
    void nothing_is_asked_twice_at_a_time_no_answer_is_lost_and_each_coverage_ends_answered_or_with_a_task() {
        Property.forAll(choices -> choices.list(1, 30, EligibilityHistoriesTest::event))
                .runs(400)
                .holds(events -> {
                    Office office = new Office();
                    events.forEach(office::happens);
                    office.settles();
                    office.holdsToItsWord();
                });
    }

    private static Event event(Choices choices) {
        return new Event(
                choices.oneOf(What.values()),
                choices.between(1, 40),
                choices.between(0, COVERAGES - 1),
                choices.oneOf(How.values()));
    }

    private enum What {
        TIME_PASSES,
        SWEEP,
        CHECK_IN,
        LATE_ANSWERS
    }

    private enum How {
        COVERED,
        NOT_COVERED,
        DOWN,
        NOT_CARRIED,
        THROWS,
        DIES,
        UNDERWAY,
        SILENT_BUT_ANSWERS_LATER,
        SOMEBODY_ELSE,
        ANOTHER_QUESTION
    }

    private record Event(What what, int minutes, int coverage, How how) {}

    private static final class Office implements PayerLookup {
        private final SettableClock clock = new SettableClock(at(MONDAY.minusDays(3), "09:00"), ZONE);
        private final MemoryBilling store = new MemoryBilling();
        private final TestPayer payer = new TestPayer(clock);
        private final EligibilityDesk desk = new EligibilityDesk(
                store, this, clock, new BenefitReader(ServiceTypes.standard()), AskableDays.standard());
        private final List<EligibilityAnswer> late = new ArrayList<>();
        private final Map<InquiryId, Set<Fingerprint>> handedIn = new HashMap<>();
        /** Until when nobody may ask about a coverage, because somebody may still bring word. */
        private final Map<CoverageId, Instant> busyUntil = new HashMap<>();

        private final Map<InquiryId, CoverageId> coverageOf = new HashMap<>();

        private How how = How.COVERED;
        private @Nullable EligibilityInquiry before;
        private int commands;

        Office() {
            store.store(setup(PRACTICE, policy().build()));
            List<UpcomingVisit> visits = new ArrayList<>();
            for (int i = 0; i < COVERAGES; i++) {
                String patient = "patient-" + i;
                store.store(PRACTICE, new PatientId(patient), person(patient));
                String coverage = "c-" + i;
                store.run(
                        PRACTICE,
                        Set.of(new Guard("test", "all")),
                        ports -> ports.coverages()
                                .add(
                                        PRACTICE,
                                        TestOffice.coverage(coverage, patient).build()));
                visits.add(visit("v-" + i, patient, MONDAY).build());
            }
            store.store(PRACTICE, visits);
        }

        void happens(Event event) {
            how = event.how();
            try {
                switch (event.what()) {
                    case TIME_PASSES -> clock.advance(Duration.ofMinutes(event.minutes()));
                    case SWEEP -> desk.sweep(PRACTICE, 1 + event.coverage());
                    case CHECK_IN ->
                        desk.verify(
                                PRACTICE,
                                new CommandId("check-in-" + ++commands),
                                new CoverageId("c-" + event.coverage()),
                                new VisitId("v-" + event.coverage()));
                    case LATE_ANSWERS ->
                        late.forEach(answer -> {
                            assertThat(desk.receive(PRACTICE, answer).isGranted())
                                    .isTrue();
                            kept(answer);
                        });
                }
            } catch (Death machine) {
                assertThat(event.how()).isEqualTo(How.DIES);
            }
        }

        /** The weekend goes on, and every payer answers. */
        void settles() {
            how = How.COVERED;
            for (int i = 0; i < 20; i++) {
                clock.advance(Duration.ofHours(1));
                desk.sweep(PRACTICE, 10);
            }
        }

        void holdsToItsWord() {
            List<Task> tasks =
                    store.run(PRACTICE, Set.of(), ports -> ports.tasks().open(PRACTICE, 100));
            Set<String> subjects = new HashSet<>();
            tasks.forEach(task ->
                    assertThat(subjects.add(task.kind() + task.subject())).isTrue());
            for (int i = 0; i < COVERAGES; i++) {
                String coverage = "c-" + i;
                List<Verification> all = store.run(
                        PRACTICE,
                        Set.of(),
                        ports -> ports.eligibility().ofCoverage(PRACTICE, new CoverageId(coverage)));
                assertThat(all).isNotEmpty().noneMatch(Verification::isOpen);
                boolean answered = all.stream().anyMatch(one -> one.state() == Verification.State.ANSWERED);
                boolean task = tasks.stream().anyMatch(one -> one.subject().equals("eligibility/" + coverage));
                assertThat(answered || task).isTrue();
            }
            handedIn.forEach((id, messages) -> assertThat(
                            store
                                    .run(
                                            PRACTICE,
                                            Set.of(),
                                            ports -> ports.eligibility().answers(PRACTICE, id))
                                    .stream()
                                    .map(EligibilityAnswer::source))
                    .containsExactlyInAnyOrderElementsOf(messages));
        }

        @Override
        public Reply ask(PracticeId practice, EligibilityInquiry inquiry) {
            CoverageId coverage = store.run(
                            PRACTICE, Set.of(), ports -> ports.eligibility().find(PRACTICE, inquiry.id()))
                    .orElseThrow()
                    .coverage();
            coverageOf.put(inquiry.id(), coverage);
            assertThat(beingAsked(coverage)).containsExactly(inquiry.id());
            assertThat(clock.instant()).isAfterOrEqualTo(busyUntil.getOrDefault(coverage, Instant.EPOCH));
            EligibilityInquiry another = before;
            before = inquiry;
            return switch (how) {
                case COVERED -> answer(payer.says(inquiry, BenefitKind.ACTIVE).build());
                case NOT_COVERED ->
                    answer(payer.says(inquiry, BenefitKind.INACTIVE).build());
                case DOWN -> new Failed(LookupFailure.UNAVAILABLE);
                case NOT_CARRIED -> new Failed(LookupFailure.NOT_CARRIED);
                case THROWS -> throw new IllegalStateException("connection reset");
                case DIES -> {
                    busyUntil.put(coverage, clock.instant().plus(Duration.ofMinutes(2)));
                    throw new Death();
                }
                case UNDERWAY -> {
                    late.add(payer.says(inquiry, BenefitKind.ACTIVE).build());
                    busyUntil.put(coverage, clock.instant().plus(Duration.ofMinutes(30)));
                    yield new Underway(Duration.ofMinutes(30));
                }
                case SILENT_BUT_ANSWERS_LATER -> {
                    late.add(payer.says(inquiry, BenefitKind.INACTIVE).build());
                    yield new Failed(LookupFailure.NO_WORD);
                }
                case SOMEBODY_ELSE ->
                    new Answered(payer.says(inquiry, BenefitKind.ACTIVE)
                            .subscriber(Insured.builder()
                                    .like(person("nobody"))
                                    .birthDate(MONDAY.minusYears(9))
                                    .build())
                            .build());
                case ANOTHER_QUESTION ->
                    another == null
                            ? new Failed(LookupFailure.UNREACHABLE)
                            : answer(payer.says(another, BenefitKind.ACTIVE).build());
            };
        }

        private Reply answer(EligibilityAnswer answer) {
            kept(answer);
            return new Answered(answer);
        }

        private void kept(EligibilityAnswer answer) {
            InquiryId id = answer.inquiry().orElseThrow();
            handedIn.computeIfAbsent(id, any -> new HashSet<>()).add(answer.source());
            busyUntil.remove(coverageOf.get(id));
        }

        private List<InquiryId> beingAsked(CoverageId coverage) {
            return store.run(
                    PRACTICE,
                    Set.of(),
                    ports -> ports.eligibility().ofCoverage(PRACTICE, coverage).stream()
                            .filter(one -> one.state() == Verification.State.ASKING)
                            .map(Verification::id)
                            .toList());
        }
    }

    /** What ends a machine. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
