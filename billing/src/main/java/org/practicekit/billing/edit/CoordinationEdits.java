package org.practicekit.billing.edit;

import org.practicekit.billing.claim.ClaimSheet;

/** Edits of which payer pays first and what the one before decided. */
public enum CoordinationEdits implements CardedEdit {
    /** The order. */
    ORDER(
            Cards.hold(
                            "cob-01",
                            "Where another coverage is known their order is decided, and those before have decided first",
                            Sources.reasons("22"))
                    .addPredictedReasons("22"),
            CoordinationChecks::order),
    /** When the payer before decided. */
    ADJUDICATION_DATE(
            Cards.hold(
                            "cob-02",
                            "When a payer before decided is said once, for the claim or for its lines",
                            Sources.published(
                                    "adjudication date at both the claim and service line level",
                                    "claim-edit-adjudication-date-at-both-the-claim-and-service-line-level"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:516"),
            CoordinationChecks::adjudicationDate),
    /** What the payer before decided adds up. */
    BALANCE(
            Cards.hold(
                            "cob-03",
                            "What a payer before paid and took off makes up what was charged, for each line and for the claim",
                            Sources.published("coordination of benefits service lines must be balanced"))
                    .addPredictedReasons("129")
                    .addPredictedStatuses("A7:672", "A7:400"),
            CoordinationChecks::balance),
    /** Adjustments are whole. */
    ADJUSTMENTS(
            Cards.hold(
                            "cob-04",
                            "An adjustment has a reason and an amount, and a group has six of them at the most",
                            Sources.published(
                                    "missing adjustment amount, missing adjustment reason code",
                                    "claim-edit-missing-adjustment-reason-code"))
                    .addPredictedReasons("16"),
            CoordinationChecks::adjustments),
    /** What the payer before paid. */
    PAID(
            Cards.hold("cob-05", "A payer before paid nothing or more", Sources.published("invalid paid amount"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:643"),
            CoordinationChecks::paid),
    /** What the patient still owes. */
    LIABILITY(
            Cards.hold(
                            "cob-06",
                            "What the patient still owes after a payer is said once, for the claim or for its lines",
                            Sources.published(
                                    "duplicate remaining patient liability",
                                    "claim-edit-duplicate-remaining-patient-liability"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:639"),
            CoordinationChecks::liability),
    /** Why Medicare pays second. */
    MEDICARE_SECOND(
            Cards.hold(
                            "cob-07",
                            "Where Medicare pays after another payer the claim says why",
                            Sources.guide("SBR05 in 2000B and 2320"))
                    .addPredictedReasons("22", "16")
                    .addPredictedStatuses("A7:578"),
            CoordinationChecks::medicareSecond),
    /** The first payer's number of the claim. */
    OTHER_CLAIM_NUMBER(
            Cards.warn(
                            "cob-08",
                            "The number that a payer before gave the claim is there when this payer asks for it",
                            Sources.ours("coordination of benefits"))
                    .addPredictedReasons("16"),
            CoordinationChecks::otherClaimNumber);

    private final RuleCard card;
    private final Check check;

    CoordinationEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.COORDINATION).build();
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
