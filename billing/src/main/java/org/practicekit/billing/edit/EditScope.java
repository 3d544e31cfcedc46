package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * For which claims an edit is meant. What is empty makes no difference to it. Immutable.
 *
 * @param payers who is asked
 * @param kinds what sort of insurance it is
 * @param filings what sort it is by the code of the claim filing indicator
 */
public record EditScope(Set<PayerId> payers, Set<CoverageKind> kinds, Set<String> filings)
        implements Serializable, Fingerprinted {
    /** All claims. */
    public static final EditScope EVERYWHERE = new EditScope(Set.of(), Set.of(), Set.of());

    public EditScope {
        payers = Set.copyOf(payers);
        kinds = Set.copyOf(kinds);
        filings = Set.copyOf(filings);
    }

    /** Claims to these payers. */
    public static EditScope ofPayers(PayerId... payers) {
        return new EditScope(Set.of(payers), Set.of(), Set.of());
    }

    /** Claims to insurances of these sorts. */
    public static EditScope ofKinds(CoverageKind... kinds) {
        return new EditScope(Set.of(), Set.of(kinds), Set.of());
    }

    /** Whether the edit is meant for a claim; {@link Answer#UNKNOWN} when it hangs on the sort of insurance and nobody knows that. */
    public Answer fits(ClaimSheet sheet, EditContext context) {
        if (this == EVERYWHERE) {
            return Answer.YES;
        }
        if (!payers.isEmpty()
                        && payers.stream()
                                .noneMatch(payer ->
                                        payer.value().equals(sheet.insurance().payerId()))
                || !filings.isEmpty()
                        && sheet.insurance().filing().filter(filings::contains).isEmpty()) {
            return Answer.NO;
        }
        if (kinds.isEmpty()) {
            return Answer.YES;
        }
        Optional<CoverageKind> kind = context.kindOf(sheet);
        return kind.isEmpty() ? Answer.UNKNOWN : kinds.contains(kind.get()) ? Answer.YES : Answer.NO;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.sorted("payers", payers, PayerId::value)
                .sorted("kinds", kinds, Enum::name)
                .sorted("filings", filings, text -> text);
    }
}
