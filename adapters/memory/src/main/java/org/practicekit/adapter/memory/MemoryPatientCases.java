package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.practicekit.billing.port.PatientCases;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * Matters of the patients of one practice within one unit of work.
 *
 * @param <I> how one is named
 * @param <C> the matter
 */
class MemoryPatientCases<I extends Comparable<I>, C> implements PatientCases<I, C> {
    private final PracticeId own;
    private final VersionedBook<I, C> book;
    private final Undo undo;
    private final Function<C, PatientId> patient;
    private final Predicate<C> open;

    /**
     * What is kept, within a unit.
     *
     * @param own the practice of the unit
     * @param book what is kept
     * @param undo how to take back what the unit does
     * @param patient whose a matter is
     * @param open whether it is open
     */
    MemoryPatientCases(
            PracticeId own, VersionedBook<I, C> book, Undo undo, Function<C, PatientId> patient, Predicate<C> open) {
        this.own = own;
        this.book = book;
        this.undo = undo;
        this.patient = patient;
        this.open = open;
    }

    @Override
    public Optional<C> find(PracticeId practice, I id) {
        OwnPractice.check(own, practice);
        return book.find(id);
    }

    @Override
    public List<C> ofPatient(PracticeId practice, PatientId wanted) {
        OwnPractice.check(own, practice);
        return book.where(matter -> patient.apply(matter).equals(wanted));
    }

    @Override
    public List<C> open(PracticeId practice) {
        OwnPractice.check(own, practice);
        return book.where(open);
    }

    @Override
    public Write add(PracticeId practice, C matter) {
        OwnPractice.check(own, practice);
        return book.add(matter, undo);
    }

    @Override
    public Write update(PracticeId practice, C matter, Version expected) {
        OwnPractice.check(own, practice);
        return book.update(matter, expected, undo);
    }
}
