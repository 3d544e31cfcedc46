package org.practicekit.billing.edit;

import java.time.LocalDate;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.time.DateRange;

/** Edits of where a service was. */
public enum PlaceEdits implements CardedEdit {
    /** A place there is, and where it may be done. */
    VALID(
            Cards.hold(
                            "pos-01",
                            "The place of service is in the list on the day of service, and the procedure may be done there",
                            Sources.reasons("5, 58"))
                    .addPredictedReasons("5", "58")
                    .addPredictedStatuses("A7:249"),
            PlaceChecks::valid),
    /** Care from afar. */
    TELEHEALTH(
            Cards.warn(
                            "pos-02",
                            "Telehealth has place 10 at the patient's home and 02 elsewhere, 93 for sound alone, and for Medicare 95 from hospitals and therapists alone",
                            Sources.text("NGS Medicare", "telehealth, 10638446"))
                    .effective(DateRange.from(LocalDate.of(2024, 1, 1))),
            PlaceChecks::telehealth);

    private final RuleCard card;
    private final Check check;

    PlaceEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.PLACE).build();
        this.check = check;
    }

    @Override
    public RuleCard card() {
        return card;
    }

    @Override
    public void check(ClaimSheet sheet, EditContext context, EditReport report) {
        check.look(this, sheet, context, report);
    }
}
