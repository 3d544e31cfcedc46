package org.practicekit.adapter.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.event.DomainEvent;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.port.Outbox;

/**
 * What each practice has, and one lock for each: a unit of work with guards holds it alone from beginning to end, which keeps
 * every guard at once, and nothing can wait in a circle. Units without guards only read and share the lock.
 *
 * @param <S> what one practice has of a module
 */
final class Shelves<S extends Shelves.Shelf> {
    private final ConcurrentHashMap<PracticeId, S> shelves = new ConcurrentHashMap<>();
    private final Supplier<S> empty;

    Shelves(Supplier<S> empty) {
        this.empty = empty;
    }

    /** Runs a unit of work; what it did is taken back when it throws. */
    <R> R run(PracticeId practice, Set<Guard> guards, BiFunction<S, Undo, R> work) {
        S shelf = shelves.computeIfAbsent(practice, key -> empty.get());
        Lock lock = guards.isEmpty() ? shelf.lock.readLock() : shelf.lock.writeLock();
        lock.lock();
        Undo undo = new Undo(!guards.isEmpty());
        boolean kept = false;
        try {
            R result = work.apply(shelf, undo);
            kept = true;
            return result;
        } finally {
            if (!kept) {
                undo.all();
            }
            lock.unlock();
        }
    }

    /** What left through the outbox, in order. */
    List<DomainEvent> events(PracticeId practice) {
        return run(practice, Set.of(), (shelf, undo) -> List.copyOf(shelf.events));
    }

    /** What every module keeps for a practice. Only touched under its lock. */
    static class Shelf {
        final Map<CommandId, SavedCommand> commands = new HashMap<>();
        final List<DomainEvent> events = new ArrayList<>();
        final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    }

    /**
     * Commands and events of one practice within one unit of work.
     *
     * @param own the practice of the unit
     * @param shelf what is kept
     * @param undo how to take back what the unit does
     */
    record Journal(PracticeId own, Shelf shelf, Undo undo) implements CommandLog, Outbox {
        @Override
        public Optional<SavedCommand> find(PracticeId practice, CommandId command) {
            OwnPractice.check(own, practice);
            return Optional.ofNullable(shelf.commands.get(command));
        }

        @Override
        public void add(PracticeId practice, SavedCommand command) {
            OwnPractice.check(own, practice);
            if (shelf.commands.containsKey(command.id())) {
                throw new IllegalStateException("command %s is already there.".formatted(command.id()));
            }
            undo.later(() -> shelf.commands.remove(command.id()));
            shelf.commands.put(command.id(), command);
        }

        @Override
        public void add(PracticeId practice, List<? extends DomainEvent> events) {
            OwnPractice.check(own, practice);
            int before = shelf.events.size();
            undo.later(() -> shelf.events.subList(before, shelf.events.size()).clear());
            shelf.events.addAll(events);
        }
    }
}
