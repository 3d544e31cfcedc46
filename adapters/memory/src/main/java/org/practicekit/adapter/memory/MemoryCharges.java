package org.practicekit.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.port.Charges;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * The charges of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryCharges(PracticeId own, ChargeBook book, Undo undo) implements Charges {
    private static final Comparator<Charge> BY_DAY =
            Comparator.comparing(Charge::date).thenComparing(Charge::id);

    @Override
    public Optional<Charge> find(PracticeId practice, ChargeId id) {
        OwnPractice.check(own, practice);
        return book.charges.find(id);
    }

    @Override
    public List<Charge> ofVisit(PracticeId practice, VisitId visit) {
        OwnPractice.check(own, practice);
        return found(book.byVisit.of(visit))
                .filter(charge -> charge.visit().equals(visit))
                .toList();
    }

    @Override
    public List<Charge> ofPatient(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return found(book.byPatient.of(patient))
                .filter(charge -> charge.patient().equals(patient))
                .sorted(BY_DAY)
                .toList();
    }

    @Override
    public List<Charge> in(PracticeId practice, ChargeState state) {
        OwnPractice.check(own, practice);
        return book.charges.where(charge -> charge.state() == state).stream()
                .sorted(BY_DAY)
                .toList();
    }

    @Override
    public Write add(PracticeId practice, Charge charge) {
        OwnPractice.check(own, practice);
        return book.written(charge, book.charges.add(charge, undo), undo);
    }

    @Override
    public Write update(PracticeId practice, Charge charge, Version expected) {
        OwnPractice.check(own, practice);
        return book.written(charge, book.charges.update(charge, expected, undo), undo);
    }

    private Stream<Charge> found(List<ChargeId> ids) {
        return ids.stream().flatMap(id -> book.charges.find(id).stream());
    }
}
