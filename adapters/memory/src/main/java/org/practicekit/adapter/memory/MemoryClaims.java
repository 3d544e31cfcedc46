package org.practicekit.adapter.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.port.Claims;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;

/**
 * The claims of one practice within one unit of work.
 *
 * @param own the practice of the unit
 * @param book what is kept
 * @param undo how to take back what the unit does
 */
record MemoryClaims(PracticeId own, ClaimBook book, Undo undo) implements Claims {
    @Override
    public Optional<Claim> find(PracticeId practice, ClaimId id) {
        OwnPractice.check(own, practice);
        return book.claims.find(id);
    }

    @Override
    public List<Claim> withControlNumber(PracticeId practice, String controlNumber) {
        OwnPractice.check(own, practice);
        return found(book.byControlNumber.of(controlNumber), claim -> claim.hasControlNumber(controlNumber));
    }

    @Override
    public List<Claim> withPayerClaimNumber(PracticeId practice, String payerClaimNumber) {
        OwnPractice.check(own, practice);
        return found(
                book.byPayerClaimNumber.of(payerClaimNumber),
                claim -> claim.payerClaimNumber()
                        .filter(payerClaimNumber::equals)
                        .isPresent());
    }

    @Override
    public List<Claim> sentIn(PracticeId practice, String number) {
        OwnPractice.check(own, practice);
        return found(
                book.byEnvelope.of(number),
                claim -> claim.transmissions().stream()
                        .anyMatch(out -> out.file().has(number)));
    }

    @Override
    public List<Claim> ofPatient(PracticeId practice, PatientId patient) {
        OwnPractice.check(own, practice);
        return found(book.byPatient.of(patient), claim -> claim.patient().equals(patient));
    }

    @Override
    public List<Claim> in(PracticeId practice, Set<ClaimState> states) {
        OwnPractice.check(own, practice);
        return book.claims.where(claim -> states.contains(claim.state()));
    }

    @Override
    public Write add(PracticeId practice, Claim claim) {
        OwnPractice.check(own, practice);
        return book.written(claim, book.claims.add(claim, undo), undo);
    }

    @Override
    public Write update(PracticeId practice, Claim claim, Version expected) {
        OwnPractice.check(own, practice);
        return book.written(claim, book.claims.update(claim, expected, undo), undo);
    }

    private List<Claim> found(List<ClaimId> ids, Predicate<Claim> test) {
        return ids.stream()
                .flatMap(id -> book.claims.find(id).stream())
                .filter(test)
                .toList();
    }
}
