package org.practicekit.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.scheduling.availability.Office.ADAMS;
import static org.practicekit.scheduling.availability.Office.EXAM_1;
import static org.practicekit.scheduling.availability.Office.PAT;
import static org.practicekit.scheduling.availability.Office.PRACTICE;
import static org.practicekit.scheduling.availability.Office.instant;
import static org.practicekit.scheduling.availability.Office.use;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Office;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;

class AppointmentTest {
    private static final Instant NINE = instant("2026-03-09T09:00");

    @Test
    void an_appointment_takes_up_its_resources_and_its_patient_each_for_its_own_time() {
        Appointment booked = booked().build();
        assertThat(booked.resources()).isEqualTo(Set.of(ADAMS, EXAM_1, ResourceId.of(PAT)));
        assertThat(booked.allUses())
                .containsExactly(
                        use(ADAMS, "2026-03-09T09:00", 30),
                        use(EXAM_1, "2026-03-09T08:55", 45),
                        use(ResourceId.of(PAT), "2026-03-09T09:00", 30));
        assertThat(booked.span()).isEqualTo(use(EXAM_1, "2026-03-09T08:55", 45).time());
    }

    @Test
    void a_hold_takes_up_its_time_until_it_expires() {
        Appointment held =
                booked().status(AppointmentStatus.HELD).holdExpires(NINE).build();
        assertThat(held.occupiesAt(NINE.minusMillis(1))).isTrue();
        assertThat(held.occupiesAt(NINE)).isFalse();
        assertThat(booked().build().occupiesAt(NINE.plusSeconds(86400))).isTrue();
        assertThat(held.after(StatusChange.of(AppointmentStatus.CANCELLED, NINE))
                        .occupiesAt(NINE.minusMillis(1)))
                .isFalse();
    }

    @Test
    void only_a_hold_expires() {
        assertThatThrownBy(() -> booked().status(AppointmentStatus.HELD).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("a-1", "HELD", "does not say");
        assertThatThrownBy(() -> booked().holdExpires(NINE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("a-1", "BOOKED");
    }

    @Test
    void a_move_counts_the_version_up_and_keeps_everything_but_the_hold() {
        PatientText note = PatientText.of("comes with a walking frame");
        Appointment held = booked().status(AppointmentStatus.HELD)
                .holdExpires(NINE)
                .note(note)
                .build();
        assertThat(held.after(StatusChange.of(AppointmentStatus.BOOKED, NINE)))
                .isEqualTo(booked().version(new Version(2))
                        .note(note)
                        .addHistory(StatusChange.of(AppointmentStatus.BOOKED, NINE))
                        .build());
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "HELD, BOOKED, true",
        "HELD, CANCELLED, true",
        "HELD, EXPIRED, true",
        "HELD, CONFIRMED, false",
        "BOOKED, CONFIRMED, true",
        "BOOKED, CANCELLED, true",
        "BOOKED, HELD, false",
        "BOOKED, EXPIRED, false",
        "CONFIRMED, CANCELLED, true",
        "PROPOSED, BOOKED, true",
        "PROPOSED, CONFIRMED, false",
        "PROPOSED, EXPIRED, false",
        "BOOKED, ARRIVED, true",
        "BOOKED, NO_SHOW, true",
        "BOOKED, IN_ROOM, false",
        "BOOKED, COMPLETED, false",
        "CONFIRMED, ARRIVED, true",
        "CONFIRMED, NO_SHOW, true",
        "ARRIVED, IN_ROOM, true",
        "ARRIVED, COMPLETED, true",
        "ARRIVED, NO_SHOW, false",
        "ARRIVED, CANCELLED, true",
        "IN_ROOM, COMPLETED, true",
        "IN_ROOM, CANCELLED, true",
        "COMPLETED, CANCELLED, false",
        "COMPLETED, ENTERED_IN_ERROR, true",
        "NO_SHOW, ARRIVED, true",
        "NO_SHOW, CANCELLED, false",
        "CANCELLED, ENTERED_IN_ERROR, true",
        "CANCELLED, ARRIVED, false",
        "CONFIRMED, BOOKED, false",
        "CANCELLED, BOOKED, false",
        "EXPIRED, BOOKED, false",
    })
    void a_status_moves_along_the_life_of_an_appointment(
            AppointmentStatus from, AppointmentStatus to, boolean allowed) {
        assertThat(from.next().contains(to)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} takes up its time: {1}")
    @CsvSource({
        "PROPOSED, false",
        "HELD, true",
        "BOOKED, true",
        "CONFIRMED, true",
        "ARRIVED, true",
        "IN_ROOM, true",
        "COMPLETED, true",
        "CANCELLED, false",
        "NO_SHOW, false",
        "ENTERED_IN_ERROR, false",
        "EXPIRED, false",
    })
    void what_is_agreed_or_seen_takes_up_its_time(AppointmentStatus status, boolean occupies) {
        assertThat(status.occupies()).isEqualTo(occupies);
    }

    @Test
    void an_error_and_an_expired_hold_are_the_end() {
        assertThat(AppointmentStatus.values()).allSatisfy(status -> {
            assertThat(status.next()).doesNotContain(status, AppointmentStatus.HELD, AppointmentStatus.PROPOSED);
            assertThat(status.next().isEmpty())
                    .isEqualTo(status == AppointmentStatus.ENTERED_IN_ERROR || status == AppointmentStatus.EXPIRED);
        });
    }

    @Test
    void a_step_that_was_taken_back_no_longer_stands() {
        Appointment booked = booked().addHistory(StatusChange.of(AppointmentStatus.BOOKED, NINE.minusSeconds(900)))
                .build();
        Appointment slip = booked.after(StatusChange.of(AppointmentStatus.ARRIVED, NINE));
        Instant later = NINE.plusSeconds(60);
        Appointment back = slip.after(new StatusChange(AppointmentStatus.BOOKED, later, later, null, true));
        assertThat(back.standingSteps()).isEqualTo(booked.history());
        assertThat(back.history()).hasSize(3);
        assertThat(back.became(AppointmentStatus.ARRIVED)).isEmpty();
        assertThat(slip.became(AppointmentStatus.ARRIVED)).contains(NINE);
    }

    @Test
    void a_history_ends_where_the_appointment_stands() {
        assertThatThrownBy(() -> booked().addHistory(StatusChange.of(AppointmentStatus.HELD, NINE))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("a-1", "BOOKED", "HELD");
    }

    @Test
    void nothing_is_recorded_before_it_happened() {
        assertThatThrownBy(() -> new StatusChange(AppointmentStatus.ARRIVED, NINE, NINE.minusMillis(1), null, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(NINE.toString());
    }

    @Test
    void a_command_always_makes_the_same_appointment_and_never_that_of_another() {
        CommandId command = new CommandId("c-1");
        AppointmentId made = AppointmentId.madeBy(PRACTICE, command);
        assertThat(AppointmentId.madeBy(PRACTICE, command)).isEqualTo(made);
        assertThat(AppointmentId.madeBy(PRACTICE, new CommandId("c-2"))).isNotEqualTo(made);
        assertThat(AppointmentId.madeBy(new PracticeId("next-door"), command)).isNotEqualTo(made);
        assertThat(made.value()).matches("a-[0-9a-f]{24}");
    }

    @Test
    void the_longest_id_still_has_room_for_the_names_of_its_events() {
        AppointmentId longest = new AppointmentId("x".repeat(100));
        Appointment expired = booked().id(longest)
                .version(new Version(Long.MAX_VALUE))
                .status(AppointmentStatus.EXPIRED)
                .build();
        AppointmentChanged changed = new AppointmentChanged(PRACTICE, expired, AppointmentStatus.HELD, NINE);
        assertThat(changed.id().value()).startsWith(longest.value()).endsWith("@9223372036854775807");
        assertThat(changed.type()).isEqualTo("scheduling.appointment.expired");
        assertThat(changed.subject()).isEqualTo("appointment/" + longest);
        assertThat(changed.before()).contains(AppointmentStatus.HELD);
        assertThatThrownBy(() -> new AppointmentId("x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
    }

    static AppointmentBuilder booked() {
        return Appointment.builder()
                .id(new AppointmentId("a-1"))
                .version(Version.FIRST)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(Office.FOLLOW_UP)
                .location(Office.MAIN)
                .time(TimeRange.of(NINE, Duration.ofMinutes(30)))
                .addUses(use(ADAMS, "2026-03-09T09:00", 30), use(EXAM_1, "2026-03-09T08:55", 45))
                .status(AppointmentStatus.BOOKED);
    }
}
