package org.practicekit.billing.edit;

import org.practicekit.billing.claim.ClaimSheet;

/** Edits of who took part. */
public enum ProviderEdits implements CardedEdit {
    /** Who provided the service. */
    RENDERING(
            Cards.hold(
                            "pr-01",
                            "Where an organisation bills, the person who provided a service is named, for the claim or where a line differs",
                            Sources.page(
                                    "First Coast",
                                    "rendering provider on claims, and 005010X222A1, 2310B and 2420A",
                                    "https://medicare-prod.fcso.com/node/5406"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:562:82", "A6:562:82"),
            ProviderChecks::rendering),
    /** Who sent the patient or ordered the service. */
    SENDER(
            Cards.hold(
                            "pr-02",
                            "Who referred or ordered is named where the payer asks for it, for the claim where a line names one who referred",
                            Sources.published("missing claim level referring provider"))
                    .addPredictedReasons("16", "183"),
            ProviderChecks::sender),
    /** Enrolled with the payer. */
    ENROLLED(
            Cards.warn(
                            "pr-03",
                            "Who provided a service is enrolled with the payer on its days",
                            Sources.reasons("185, 208, B7"))
                    .addPredictedReasons("185", "208", "B7")
                    .addPredictedStatuses("A8:496"),
            ProviderChecks::enrolled);

    private final RuleCard card;
    private final Check check;

    ProviderEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.PROVIDER).build();
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
