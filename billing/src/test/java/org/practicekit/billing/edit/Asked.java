package org.practicekit.billing.edit;

import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.time.DateRange;

/** Asks one edit and says in a few words what came of it. */
final class Asked {
    private Asked() {}

    /** What one edit says of a claim when all is known. */
    static String of(Edit edit, ClaimSheet sheet) {
        return of(edit, sheet, Sheets.known());
    }

    /** {@code PASSED}, {@code ERROR line 1; WARNING line 2}, {@code NOT_DECIDED: the filing limit}, {@code NOT_IN_FORCE}. */
    static String of(Edit edit, ClaimSheet sheet, EditContextBuilder context) {
        ScrubResult result = scrub(edit, sheet, context);
        EditRun run = result.trace().get(0);
        String missing = run.missing().isEmpty() ? "" : ": " + String.join(", ", run.missing());
        return result.findings().isEmpty()
                ? run.outcome() + missing
                : result.findings().stream()
                                .map(one -> one.finding().severity() + " " + one.where())
                                .collect(Collectors.joining("; "))
                        + missing;
    }

    static List<String> messages(Edit edit, ClaimSheet sheet, EditContextBuilder context) {
        return scrub(edit, sheet, context).findings().stream()
                .map(one -> one.finding().message())
                .toList();
    }

    static ScrubResult scrub(Edit edit, ClaimSheet sheet, EditContextBuilder context) {
        return Scrubber.of(EditPacks.of(EditPack.of("one", "1", DateRange.ALWAYS, List.of(edit))))
                .scrub(sheet, context.build());
    }
}
