package org.practicekit.scheduling.optimization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.waitlist.Priority;

/** A visit that is to be planned, or that is booked and may be moved. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface WantedVisit extends Serializable, Fingerprinted {
    /** A visit that is moved by less is at a time that suits as well. */
    Duration NEAR = Duration.ofMinutes(90);

    /** Which one. */
    WantedVisitId id();

    /**
     * For whom, for what, and what suits them. Its dates are hard: a referral or an authorization does not reach further. Whether it takes
     * overbooked times, and how many openings it wants, makes no difference: a plan overbooks nobody.
     */
    @Valid
    SlotRequest wish();

    /** The day up to which it is in time. */
    LocalDate targetBy();

    /** How much it counts that it is late or left out. */
    @Value.Default
    default Priority priority() {
        return Priority.ROUTINE;
    }

    /** Where it is booked now; nothing keeps it from staying there as long as it can take place there. */
    Optional<Appointment> booked();

    /** Whether it stays where it is booked, whatever comes. */
    @Value.Default
    default boolean pinned() {
        return false;
    }

    /** The visits that it follows. */
    @Size(max = 8)
    List<Follows> follows();

    /** A builder; id, wish and target are required. */
    static WantedVisitBuilder builder() {
        return new WantedVisitBuilder();
    }

    /**
     * A booked visit that may be moved to any of these dates at the same place: as near as can be to when it is booked, rather with the
     * same providers, and by the day on which it is. A visit that has begun, or whose patient is there already, is pinned.
     */
    static WantedVisit of(Appointment booked, DateRange dates, ZoneId zone, Instant now) {
        LocalDateTime start = LocalDateTime.ofInstant(booked.time().start(), zone);
        boolean waiting = booked.status() == AppointmentStatus.BOOKED || booked.status() == AppointmentStatus.CONFIRMED;
        return builder()
                .id(new WantedVisitId(booked.id().value()))
                .wish(SlotRequest.builder()
                        .visitType(booked.visitType())
                        .patient(booked.patient())
                        .patientKind(booked.patientKind())
                        .dates(dates)
                        .location(booked.location())
                        .preferred(booked.uses().stream()
                                .map(Use::resource)
                                .filter(one -> one.kind() == ResourceKind.PROVIDER)
                                .collect(Collectors.toSet()))
                        .addPreferredTimes(DayWindow.daily(
                                start.minus(NEAR).toLocalTime(),
                                start.plus(NEAR).toLocalTime()))
                        .build())
                .targetBy(start.toLocalDate())
                .booked(booked)
                .pinned(!waiting || !booked.time().start().isAfter(now))
                .build();
    }

    /** Refuses what makes no sense by itself. */
    @Value.Check
    default void check() {
        if (pinned() && booked().isEmpty()) {
            throw new IllegalArgumentException(
                    "visit %s is pinned and booked nowhere. Maybe its appointment is missing.".formatted(id()));
        }
        if (booked().filter(one -> !one.patient().equals(wish().patient())
                        || !one.visitType().equals(wish().visitType()))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "visit %s is booked for another patient or as another visit type than is wished.".formatted(id()));
        }
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .value("wish", wish())
                .text("targetBy", targetBy().toString())
                .text("priority", priority().name())
                .each("booked", booked().stream().toList())
                .flag("pinned", pinned())
                .each("follows", follows());
    }
}
