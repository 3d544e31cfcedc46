package org.practicekit.scheduling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.RulePack;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.port.SchedulingPorts;

/**
 * How a desk that changes several appointments at once runs its commands: each once, under all its guards, on a {@link Draft}
 * that is kept if the answer is yes.
 *
 * @param <P> the ports that the desk needs
 */
final class DeskWork<P extends SchedulingPorts> {
    /** Each time somebody moved one of the visits to another room in between, which nobody does for long. */
    private static final int ATTEMPTS = 100;

    private final UnitOfWork<? extends P> work;
    private final Clock clock;
    private final BookingCheck check;
    private final HoursShelf shelf = new HoursShelf();

    DeskWork(UnitOfWork<? extends P> work, Clock clock, BookingCheck check) {
        this.work = work;
        this.clock = clock;
        this.check = check;
    }

    /** Reads, and changes nothing. */
    <R> R read(PracticeId practice, BiFunction<P, Session, R> question) {
        return work.run(practice, Set.of(), ports -> question.apply(ports, session(practice, ports)));
    }

    /**
     * Runs a command, or returns what was answered to it before.
     *
     * @param guards what the command needs to itself as things stand; asked before it runs and again inside, where more may
     *     have come to be needed
     */
    <T extends Fingerprinted> Receipt<T> once(
            String question,
            PracticeId practice,
            CommandId command,
            Fingerprint wish,
            Function<P, Set<Guard>> guards,
            Function<Unit<P>, Decision<T>> run) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Set<Guard> taken = new HashSet<>(work.run(practice, Set.of(), guards::apply));
            taken.add(Guard.of(command));
            Optional<Receipt<T>> receipt = work.run(
                    practice,
                    Set.copyOf(taken),
                    ports -> taken.containsAll(guards.apply(ports))
                            ? Optional.of(answer(question, practice, command, wish, ports, run))
                            : Optional.<Receipt<T>>empty());
            if (receipt.isPresent()) {
                return receipt.get();
            }
        }
        throw new IllegalStateException(
                "what command %s is about changed %d times before it could run.".formatted(command, ATTEMPTS));
    }

    private <T extends Fingerprinted> Receipt<T> answer(
            String question,
            PracticeId practice,
            CommandId command,
            Fingerprint wish,
            P ports,
            Function<Unit<P>, Decision<T>> run) {
        return new Once(question, command, wish, packs()).answer(practice, ports.commands(), () -> {
            Draft draft = new Draft(ports);
            Unit<P> unit = new Unit<>(
                    command, ports, session(practice, draft), new FingerprintWriter(question), new ArrayList<>());
            unit.inputs().text("wish", wish.hex());
            Decision<T> decision = run.apply(unit);
            if (decision.isGranted()) {
                draft.keep();
                ports.outbox().add(practice, unit.events());
            }
            return Receipt.of(question, unit.inputs().finish(), packs(), decision, Function.identity());
        });
    }

    private Session session(PracticeId practice, SchedulingPorts ports) {
        return new Session(practice, ports, check, shelf, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    List<RulePack.Ref> packs() {
        return List.of(check.rules().ref());
    }

    /**
     * One command at work.
     *
     * @param command which one
     * @param ports for what is not an appointment
     * @param session for appointments, on a draft
     * @param inputs what the answer rests on
     * @param events to tell if the answer is yes
     * @param <P> the ports that the desk needs
     */
    record Unit<P>(CommandId command, P ports, Session session, FingerprintWriter inputs, List<DomainEvent> events) {}
}
