package org.practicekit.benchmarks.edits;

import java.util.List;
import org.practicekit.billing.edit.ClaimEdits;
import org.practicekit.billing.edit.DiagnosisEdits;
import org.practicekit.billing.edit.Edit;
import org.practicekit.billing.edit.EditPack;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.IdentityEdits;
import org.practicekit.billing.edit.LineEdits;
import org.practicekit.billing.edit.PlaceEdits;
import org.practicekit.billing.edit.ProcedureEdits;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.core.time.DateRange;

/** The edits that are rules of Drools as well, in {@code twelve-edits.drl}. */
final class TwelveEdits {
    private static final List<Edit> EDITS = List.of(
            IdentityEdits.NPI,
            IdentityEdits.TAX_ID,
            ClaimEdits.TOTAL,
            ClaimEdits.FREQUENCY,
            ClaimEdits.LINES,
            DiagnosisEdits.SYSTEM,
            DiagnosisEdits.NUMBER,
            DiagnosisEdits.EXTERNAL_CAUSE,
            ProcedureEdits.VALID,
            ProcedureEdits.PAIR_NEVER,
            PlaceEdits.VALID,
            LineEdits.CONTROL_NUMBER);

    private TwelveEdits() {}

    static Scrubber scrubber() {
        return Scrubber.of(EditPacks.of(EditPack.of("twelve", "1", DateRange.ALWAYS, EDITS)));
    }
}
