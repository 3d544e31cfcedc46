package org.practicekit.scheduling.reminder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.cancellation.Cancellation;
import org.practicekit.scheduling.cancellation.CancelledBy;
import org.practicekit.scheduling.message.MessageKind;

/**
 * What there is to say about a visit as it stands.
 *
 * @param kinds what may be said
 * @param since since when it stands so
 */
record VisitNews(Set<MessageKind> kinds, Instant since) {
    static VisitNews of(Appointment appointment, Instant now) {
        Instant agreed = appointment
                .became(AppointmentStatus.BOOKED)
                .or(appointment::madeAt)
                .orElse(now);
        MessageKind booked = appointment.replaces().isPresent() ? MessageKind.MOVED : MessageKind.BOOKED;
        return switch (appointment.status()) {
            case BOOKED ->
                new VisitNews(EnumSet.of(booked, MessageKind.REMINDER, MessageKind.CONFIRMATION_REQUEST), agreed);
            case CONFIRMED -> new VisitNews(EnumSet.of(booked, MessageKind.REMINDER), agreed);
            case CANCELLED -> calledOff(appointment, now);
            default -> new VisitNews(EnumSet.noneOf(MessageKind.class), agreed);
        };
    }

    /** A patient who called off knows; one who was moved is told of the new time. */
    private static VisitNews calledOff(Appointment appointment, Instant now) {
        Optional<Cancellation> how = appointment.cancellation().filter(one -> one.by() == CancelledBy.PRACTICE);
        boolean told = how.isPresent() && appointment.replacedBy().isEmpty() && wasAgreed(appointment);
        return new VisitNews(
                told ? EnumSet.of(MessageKind.CALLED_OFF) : EnumSet.noneOf(MessageKind.class),
                appointment.became(AppointmentStatus.CANCELLED).orElse(now));
    }

    private static boolean wasAgreed(Appointment appointment) {
        return appointment.became(AppointmentStatus.BOOKED).isPresent()
                || appointment.became(AppointmentStatus.CONFIRMED).isPresent();
    }
}
