package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.scheduling.TestClinic.FOLLOW_UP;
import static org.practicekit.testkit.scheduling.TestClinic.MONDAY;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.TestClinic.at;
import static org.practicekit.testkit.scheduling.TestClinic.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.testkit.scheduling.TestClinic;
import org.practicekit.testkit.time.SettableClock;

/** The code of the guide's page on cancellation. */
class CancellationGuideTest {
    private static final Instant NINE = at(MONDAY, LocalTime.of(9, 0));

    private final MemoryScheduling store = new MemoryScheduling();
    private final SettableClock clock =
            new SettableClock(at(LocalDate.of(2026, 3, 2), LocalTime.of(10, 0)), TestClinic.ZONE);
    private final Validation validation = new Validation();
    private final BookingDesk desk = new BookingDesk(store, clock, validation);

    @BeforeEach
    void openTheClinic() {
        store.store(SchedulingSetup.builder()
                .like(TestClinic.setup(PRACTICE, 2, 2))
                .cancellation(policy())
                .build());
    }

    @AfterEach
    void closeValidation() {
        validation.close();
    }

    private static CancellationPolicy policy() {
        // snippet: cancellation-terms
        CancellationPolicy policy = CancellationPolicy.builder()
                .citation(
                        Citation.of("Practice policy", "Financial agreement, missed visits", LocalDate.of(2026, 1, 5)))
                .addTerms(CancellationTerms.builder() // for everything that no other row is about
                        .notice(Duration.ofHours(24))
                        .lateCancelFee(Money.usd("25"))
                        .noShowFee(Money.usd("50"))
                        .addExcused(CancelReason.ILLNESS, CancelReason.EMERGENCY)
                        .addWaivedBy(new StaffRole("office-manager"))
                        .build())
                .noShowAfter(Duration.ofMinutes(15))
                .build();
        // end
        return policy;
    }

    @Test
    void a_late_cancellation_costs_what_the_terms_say() {
        Appointment booked = granted(desk.book(PRACTICE, new CommandId("call-1"), proposal("pat-1", 1, 1, NINE)));
        clock.set(NINE.minus(Duration.ofHours(2)));
        // snippet: cancellation-late
        CancelRequest call = CancelRequest.builder()
                .by(CancelledBy.PATIENT)
                .reason(CancelReason.SCHEDULE_CONFLICT)
                .actor(new ActorId("front-desk-2"))
                .build();
        Receipt<Appointment> off = desk.cancel(PRACTICE, new CommandId("call-9"), booked.id(), booked.version(), call);
        // end
        assertThat(granted(off).charge().orElseThrow().amount()).isEqualTo(Money.usd("25"));
        assertThat(granted(off).cancellation().orElseThrow().late()).isTrue();
    }

    @Test
    void a_visit_moves_in_one_step() {
        Appointment booked = granted(desk.book(PRACTICE, new CommandId("call-1"), proposal("pat-1", 1, 1, NINE)));
        // snippet: cancellation-move
        Receipt<Appointment> moved = desk.reschedule(
                PRACTICE,
                new CommandId("call-9"),
                booked.id(),
                booked.version(),
                proposal("pat-1", 1, 1, NINE.plus(Duration.ofMinutes(15))),
                CancelRequest.byPatient(CancelReason.SCHEDULE_CONFLICT));
        // end
        assertThat(granted(moved).replaces()).contains(booked.id());
        assertThat(granted(moved).visitType()).isEqualTo(FOLLOW_UP);
    }

    private static <T> T granted(Receipt<T> receipt) {
        return receipt.decision().granted().orElseThrow(() -> new AssertionError(receipt.explain()));
    }
}
