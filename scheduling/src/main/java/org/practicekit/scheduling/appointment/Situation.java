package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SessionCap;
import org.practicekit.scheduling.availability.Stretch;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.resource.ResourceId;

/** What a proposed visit is held against: what the practice agreed, what is booked already, and what time it is. Immutable. */
public final class Situation implements Serializable, Fingerprinted {
    private final SchedulingSetup setup;
    private final OpenHours hours;
    private final List<Appointment> others;
    private final Instant now;

    /**
     * A situation.
     *
     * @param setup what the practice agreed
     * @param hours its hours, at least from the day before the visit to the day after
     * @param others all appointments that take up the proposed resources or the patient during the visit or the blocks it is
     *     in; further ones do no harm, and those that occupy nothing at {@code now} are left out
     * @param now what time it is
     */
    public Situation(SchedulingSetup setup, OpenHours hours, List<Appointment> others, Instant now) {
        this.setup = setup;
        this.hours = hours;
        this.others = others.stream()
                .filter(appointment -> appointment.occupiesAt(now))
                .sorted(Comparator.comparing(Appointment::id))
                .toList();
        this.now = now;
    }

    /** What the practice agreed. */
    public SchedulingSetup setup() {
        return setup;
    }

    /** Its hours around the visit. */
    public OpenHours hours() {
        return hours;
    }

    /** What is booked or held, by id. */
    public List<Appointment> others() {
        return others;
    }

    /** What time it is. */
    public Instant now() {
        return now;
    }

    /** The appointments that take up {@code resource} at some time within {@code time}. */
    public List<Appointment> taking(ResourceId resource, TimeRange time) {
        return others.stream()
                .filter(one -> one.allUses().stream()
                        .anyMatch(use ->
                                use.resource().equals(resource) && use.time().overlaps(time)))
                .toList();
    }

    /** The appointments that want what {@code use} wants at the same time and are not of its session. */
    public List<Appointment> clashingWith(Use use) {
        return others.stream()
                .filter(one -> one.allUses().stream().anyMatch(use::clashesWith))
                .toList();
    }

    /**
     * How many appointments take up {@code resource} at the same moment, at the busiest moment of {@code time}; those of one
     * session count once.
     */
    public int mostAtOnce(ResourceId resource, TimeRange time) {
        List<TimeRange> taken = new ArrayList<>();
        Set<Use> sessions = new HashSet<>();
        for (Appointment other : others) {
            for (Use use : other.allUses()) {
                if (use.resource().equals(resource) && (use.session().isEmpty() || sessions.add(use))) {
                    use.time().intersection(time).ifPresent(taken::add);
                }
            }
        }
        // The busiest moment is the beginning of some use.
        return taken.stream()
                .mapToInt(one -> (int) taken.stream()
                        .filter(other -> other.contains(one.start()))
                        .count())
                .max()
                .orElse(0);
    }

    /** How many overbooked uses of {@code resource} begin within {@code time}. */
    public int overbookedStarts(ResourceId resource, TimeRange time) {
        return (int) others.stream()
                .flatMap(other -> other.uses().stream())
                .filter(use -> use.overbooked()
                        && use.resource().equals(resource)
                        && time.contains(use.time().start()))
                .count();
    }

    /** How many visits that count for a cap begin to take {@code resource} up within {@code time}; those of one session count once. */
    public int begun(ResourceId resource, TimeRange time, SessionCap cap) {
        Set<Use> sessions = new HashSet<>();
        return (int) others.stream()
                .filter(other -> cap.counts(other.visitType()))
                .flatMap(other -> other.uses().stream())
                .filter(use -> use.resource().equals(resource)
                        && time.contains(use.time().start()))
                .filter(use -> use.session().isEmpty() || sessions.add(use))
                .count();
    }

    /** Whether somebody of the session of {@code use} is there already. */
    public boolean isShared(Use use) {
        return use.session().isPresent()
                && others.stream().anyMatch(other -> other.uses().contains(use));
    }

    /** The stretches that together hold all of {@code use} at the visit's location, or empty when some of it is not open. */
    public List<Stretch> holding(PlannedVisit visit, Use use) {
        List<Stretch> holding = new ArrayList<>();
        Instant covered = use.time().start();
        for (Stretch stretch : hours.stretches(use.resource())) {
            if (stretch.location().equals(visit.location().id())
                    && stretch.time().contains(covered)) {
                holding.add(stretch);
                covered = stretch.time().end();
                if (!covered.isBefore(use.time().end())) {
                    return holding;
                }
            }
        }
        return List.of();
    }

    /** The first moment of {@code use} that is not open at the visit's location. */
    public Optional<Instant> firstShut(PlannedVisit visit, Use use) {
        Instant covered = use.time().start();
        for (Stretch stretch : hours.stretches(use.resource())) {
            if (stretch.location().equals(visit.location().id())
                    && stretch.time().contains(covered)) {
                covered = stretch.time().end();
            }
        }
        return covered.isBefore(use.time().end()) ? Optional.of(covered) : Optional.empty();
    }

    /** The setup by its own hash, the hours not at all, as they follow from it. */
    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("setup", setup.fingerprint().hex()).each("others", others).text("now", now.toString());
    }
}
