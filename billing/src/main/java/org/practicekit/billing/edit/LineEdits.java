package org.practicekit.billing.edit;

import org.practicekit.billing.claim.ClaimSheet;

/** Edits of one line. */
public enum LineEdits implements CardedEdit {
    /** The practice's number of the line. */
    CONTROL_NUMBER(
            Cards.hold(
                            "ln-01",
                            "A line's control number has at most 30 characters, and no other line of the claim has it",
                            Sources.published(
                                    "limit line item control number to 30 characters, line item control numbers must be unique",
                                    "new-claim-edit-limit-line-item-control-number-to-30-characters"))
                    .addPredictedStatuses("A7:584"),
            LineChecks::controlNumber),
    /** Days that can be. */
    SERVICE_DAYS(
            Cards.hold(
                            "ln-02",
                            "A line has its days of service, the last not before the first, none to come, and one day where the payer takes no span",
                            Sources.guide("DTP*472 in 2400"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:187", "A7:510", "A6:187"),
            LineChecks::serviceDays);

    private final RuleCard card;
    private final Check check;

    LineEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.LINE).build();
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
