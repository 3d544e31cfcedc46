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
        assertThat(held.moved(AppointmentStatus.CANCELLED).occupiesAt(NINE.minusMillis(1)))
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
        assertThat(held.moved(AppointmentStatus.BOOKED))
                .isEqualTo(booked().version(new Version(2)).note(note).build());
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
        "CONFIRMED, BOOKED, false",
        "CANCELLED, BOOKED, false",
        "EXPIRED, BOOKED, false",
    })
    void a_status_moves_along_the_life_of_an_appointment(
            AppointmentStatus from, AppointmentStatus to, boolean allowed) {
        assertThat(from.next().contains(to)).isEqualTo(allowed);
    }

    @Test
    void nothing_comes_back_once_it_is_over() {
        assertThat(AppointmentStatus.values()).allSatisfy(status -> {
            assertThat(status.next()).doesNotContain(status, AppointmentStatus.HELD);
            assertThat(status.occupies()).isEqualTo(!status.next().isEmpty());
        });
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
        AppointmentChanged changed = new AppointmentChanged(
                PRACTICE,
                longest,
                new Version(Long.MAX_VALUE),
                AppointmentStatus.HELD,
                AppointmentStatus.EXPIRED,
                NINE);
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
                .visitType(Office.FOLLOW_UP)
                .location(Office.MAIN)
                .time(TimeRange.of(NINE, Duration.ofMinutes(30)))
                .addUses(use(ADAMS, "2026-03-09T09:00", 30), use(EXAM_1, "2026-03-09T08:55", 45))
                .status(AppointmentStatus.BOOKED);
    }
}
