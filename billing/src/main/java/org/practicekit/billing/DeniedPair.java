package org.practicekit.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.edit.ProcedureEdits;
import org.practicekit.billing.edit.coding.PairEdit;
import org.practicekit.billing.edit.coding.PairEdits;

/** Whether a modifier could part a line that was denied from what it was denied beside, as the published pairs say. */
record DeniedPair(PairEdits pairs) {
    /** Empty where the denial is not about a pair, or the claim has none for the line. */
    Optional<Boolean> modifierAllowed(DenialCase denial, Claim claim) {
        if (!denial.preventableBy().contains(ProcedureEdits.PAIR_NEVER.rule().id())) {
            return Optional.empty();
        }
        Optional<ClaimSheet> sheet = claim.lastSubmission().map(Submission::sheet);
        List<ClaimLine> lines = sheet.map(ClaimSheet::lines).orElse(List.of());
        List<PairEdit> found = lines.stream()
                .filter(line -> line.number() == denial.line())
                .flatMap(denied -> lines.stream()
                        .filter(paid -> paid.number() != denied.number())
                        .flatMap(paid -> pair(paid, denied)))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.stream().allMatch(PairEdit::modifierAllowed));
    }

    private Stream<PairEdit> pair(ClaimLine paid, ClaimLine denied) {
        return sharedDay(paid, denied).flatMap(day -> pairs.on(paid.procedure(), denied.procedure(), day)).stream();
    }

    private static Optional<LocalDate> sharedDay(ClaimLine one, ClaimLine other) {
        return one.from()
                .flatMap(from -> other.from()
                        .map(start -> start.isAfter(from) ? start : from)
                        .filter(day -> !one.last().orElse(from).isBefore(day))
                        .filter(day -> !other.last().orElse(day).isBefore(day)));
    }
}
