package org.practicekit.billing.edit;

import org.practicekit.billing.claim.ClaimSheet;

/** Edits of what the payer has to agree to first. */
public enum AuthorizationEdits implements CardedEdit {
    /** An authorisation is there. */
    PRESENT(
            Cards.hold(
                            "au-01",
                            "A service that needs the payer's authorisation bears its number",
                            Sources.reasons("197"))
                    .addPredictedReasons("197")
                    .addPredictedStatuses("A7:252"),
            AuthorizationChecks::present),
    /** The authorisation is for this. */
    FITTING(
            Cards.hold(
                            "au-02",
                            "An authorisation covers the days, the procedure, the provider and the units, and there is one of a kind for a payer",
                            Sources.published("multiple prior authorization numbers"))
                    .addPredictedReasons("15", "198")
                    .addPredictedStatuses("A7:252"),
            AuthorizationChecks::fitting);

    private final RuleCard card;
    private final Check check;

    AuthorizationEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.AUTHORIZATION).build();
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
