package org.practicekit.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practicekit.billing.policy.BillingRules;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.BillingPorts;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * How a desk of billing runs its commands: each once, under its guards, and what it writes is written only if the answer is
 * yes. Thread-safe.
 *
 * @param <P> the ports that the desk needs
 */
final class BillingWork<P extends BillingPorts> {
    private final UnitOfWork<? extends P> work;
    private final Clock clock;
    private final List<RulePack.Ref> packs;

    BillingWork(UnitOfWork<? extends P> work, Clock clock, List<RulePack.Ref> packs) {
        this.work = work;
        this.clock = clock;
        this.packs = List.copyOf(packs);
    }

    /** What time it is, to the millisecond, which every store can keep. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads, and changes nothing. */
    <R> R read(PracticeId practice, Function<? super P, R> question) {
        return work.run(practice, Set.of(), question);
    }

    /**
     * Runs a command, or returns what was answered to it before.
     *
     * @param guards what the command needs to itself beside its own id
     */
    <T extends Fingerprinted> Receipt<T> once(
            String question,
            PracticeId practice,
            CommandId command,
            Fingerprint wish,
            Set<Guard> guards,
            Function<Unit<P>, Decision<T>> run) {
        Set<Guard> all = new HashSet<>(guards);
        all.add(Guard.of(command));
        return work.run(
                practice,
                all,
                ports -> ports.commands().once(practice, command, question, wish, packs, BillingRules.COMMAND, () -> {
                    Unit<P> unit = new Unit<>(practice, command, ports, now(), new FingerprintWriter(question));
                    unit.inputs.text("wish", wish.hex()).instant("now", unit.now);
                    Decision<T> decision = run.apply(unit);
                    if (decision.isGranted()) {
                        unit.keep();
                    }
                    return Receipt.of(question, unit.inputs.finish(), packs, decision, Function.identity());
                }));
    }

    /** What a command about a patient's coverages and the tasks about them needs to itself. */
    static Guard guard(PatientId patient) {
        return new Guard("billing-patient", patient.value());
    }

    /** The id of a command about one thing that another command leads to: always the same one. */
    static CommandId part(CommandId command, String what, String id) {
        return new CommandId("part-"
                + new FingerprintWriter("part")
                        .text("command", command.value())
                        .text(what, id)
                        .finish()
                        .hex()
                        .substring(0, 32));
    }

    /** The rules of several enums, in their order. */
    static List<Rule> rules(Rule[]... enums) {
        return Stream.of(enums).flatMap(Stream::of).toList();
    }

    /** That something was changed since it was looked at. */
    static Finding stale(String what, String id, Version expected, Version current) {
        return Finding.of(BillingRules.VERSION, Severity.ERROR)
                .message("The %s %s was changed since it was looked at (version %s, now %s)."
                        .formatted(what, id, expected, current))
                .putFacts(what, id)
                .putFacts("version", expected.toString())
                .putFacts("current", current.toString())
                .build();
    }

    /** That there is nothing of this name. */
    static Finding unknown(String what, String id) {
        return Finding.of(BillingRules.KNOWN, Severity.ERROR)
                .message("There is no %s %s.".formatted(what, id))
                .putFacts(what, id)
                .build();
    }

    /**
     * One command at work.
     *
     * @param <P> the ports that the desk needs
     */
    static final class Unit<P extends BillingPorts> {
        final PracticeId practice;
        final CommandId command;
        final P ports;
        final Instant now;
        /** What the answer rests on. */
        final FingerprintWriter inputs;

        private final List<Supplier<Write>> writes = new ArrayList<>();
        private final List<DomainEvent> events = new ArrayList<>();

        private Unit(PracticeId practice, CommandId command, P ports, Instant now, FingerprintWriter inputs) {
            this.practice = practice;
            this.command = command;
            this.ports = ports;
            this.now = now;
            this.inputs = inputs;
        }

        /** What the practice agreed; it becomes part of what the answer rests on. */
        Optional<BillingSetup> setup() {
            Optional<BillingSetup> setup = ports.setups().current(practice);
            inputs.text("setup", setup.map(one -> one.fingerprint().hex()).orElse(""));
            return setup;
        }

        /** Writes this, and tells about it, if the answer is yes. */
        void ifGranted(Supplier<Write> write, DomainEvent event) {
            writes.add(write);
            events.add(event);
        }

        private void keep() {
            for (Supplier<Write> write : writes) {
                if (write.get() instanceof Write.Stale stale) {
                    throw new IllegalStateException(
                            "command %s wrote over version %s, though it held the guard. Maybe the store does not keep guards."
                                    .formatted(command, stale.current()));
                }
            }
            ports.outbox().add(practice, events);
        }
    }
}
