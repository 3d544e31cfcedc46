package org.practicekit.examples.clinic.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.day.DayRun;
import org.practicekit.examples.clinic.day.Outcome;
import org.practicekit.examples.clinic.folder.Correspondence;
import org.practicekit.examples.clinic.folder.PatientReply;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.ReminderDesk;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.port.Messenger;
import org.practicekit.scheduling.reminder.DueList;
import org.practicekit.scheduling.reminder.MessagingLaw;
import org.practicekit.scheduling.reminder.ReplyOutcome;

/**
 * Goes through the weeks before the day once more: each booking and each yes over the counter reaches the reminder desk when
 * it was made, a sweep runs every five minutes, and the replies of the folder come in at their times.
 */
public final class ReminderRun {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);
    private static final int SWEEP_LIMIT = 500;

    private final Practice practice;
    private final PracticeId id;
    private final MemoryScheduling store = new MemoryScheduling();
    private final Ticking clock = new Ticking();
    private final BookingDesk booking;
    private final ReminderDesk desk;
    private final PriorityQueue<Moment> moments = new PriorityQueue<>();
    private final List<HeardReply> heard = new ArrayList<>();
    private int commands;

    private ReminderRun(Practice practice, Correspondence letters, Messenger carrier, Validation validation) {
        this.practice = practice;
        this.id = practice.setup().practice();
        store.store(SchedulingSetup.builder()
                .like(practice.setup())
                .reminders(OfficePolicy.of(practice))
                .build());
        letters.cards().forEach(card -> store.store(id, card));
        this.booking = new BookingDesk(store, clock, validation);
        this.desk = new ReminderDesk(store, carrier, clock, MessagingLaw.standard());
    }

    /**
     * Runs until the day is over.
     *
     * @param practice what the folder says
     * @param letters how its patients may be reached, and what they answer
     * @param carrier who gets the messages
     * @param validation the validator
     * @return what came of it
     */
    public static Outlook run(Practice practice, Correspondence letters, Messenger carrier, Validation validation) {
        List<Outcome> day =
                DayRun.run(practice, OptionalLong.empty(), validation).outcomes();
        ReminderRun run = new ReminderRun(practice, letters, carrier, validation);
        day.stream().flatMap(outcome -> outcome.appointment().stream()).forEach(run::remember);
        letters.replies().forEach(reply -> run.moments.add(new Moment(reply.at(), () -> run.hears(reply))));
        return run.play();
    }

    private Outlook play() {
        WallClock wall = practice.setup().locations().get(0).clock();
        TimeRange day = wall.day(practice.day()).orElseThrow();
        Instant first = moments.isEmpty() ? day.start() : moments.element().at();
        for (Instant now = first; now.isBefore(day.end()); now = now.plus(SWEEP_EVERY)) {
            while (!moments.isEmpty() && !moments.element().at().isAfter(now)) {
                Moment next = moments.remove();
                clock.goOnTo(next.at());
                next.happens().run();
            }
            clock.goOnTo(now);
            desk.sweep(id, "example", SWEEP_LIMIT);
        }
        DueList list = desk.dueList(
                id, new TimeRange(wall.at(practice.day().minusDays(60).atStartOfDay()), day.end()));
        return new Outlook(practice, list, heard);
    }

    /** An appointment of the day comes into this run as it was when it was booked, and is confirmed when it was. */
    private void remember(Appointment appointment) {
        Instant booked = appointment.became(AppointmentStatus.BOOKED).orElseThrow();
        Appointment then = Appointment.builder()
                .like(appointment)
                .version(Version.FIRST)
                .status(AppointmentStatus.BOOKED)
                .history(List.of(StatusChange.of(AppointmentStatus.BOOKED, booked)))
                .build();
        moments.add(new Moment(booked, () -> {
            store.run(
                    id, Set.of(then.id().guard()), ports -> ports.appointments().add(id, then));
            desk.plan(id, then.id());
        }));
        appointment
                .became(AppointmentStatus.CONFIRMED)
                .ifPresent(at -> moments.add(new Moment(at, () -> confirm(then, command()))));
    }

    private void hears(PatientReply reply) {
        Receipt<ReplyOutcome> receipt = desk.reply(id, command(), reply.reply());
        receipt.decision()
                .granted()
                .flatMap(ReplyOutcome::confirm)
                .flatMap(wish -> booking.find(id, wish.appointment()).map(found -> confirm(found, wish.command())));
        heard.add(new HeardReply(reply.at(), reply.reply().patient(), receipt));
    }

    private Optional<Appointment> confirm(Appointment appointment, CommandId command) {
        Appointment current = booking.find(id, appointment.id()).orElseThrow();
        Optional<Appointment> confirmed = booking.confirm(id, command, current.id(), current.version())
                .decision()
                .granted();
        desk.plan(id, appointment.id());
        return confirmed;
    }

    private CommandId command() {
        return new CommandId("reminders " + ++commands);
    }

    /** What happens at an instant, in the order in which it was put there. */
    private record Moment(Instant at, Runnable happens) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return Comparator.comparing(Moment::at).compare(this, other);
        }
    }

    /** The time of whatever happens. For one thread. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.EPOCH;

        void goOnTo(Instant moment) {
            now = moment.isAfter(now) ? moment : now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
