package org.practicekit.billing.edit;

import org.practicekit.billing.claim.ClaimSheet;

/** Edits of whether the patient is covered. */
public enum EligibilityEdits implements CardedEdit {
    /** The number on the card. */
    MEMBER_ID(
            Cards.hold(
                            "el-01",
                            "The subscriber's member id is there and looks as the payer's do",
                            Sources.reasons("31, 140"))
                    .addPredictedReasons("31", "140")
                    .addPredictedStatuses("A7:164:IL"),
            EligibilityChecks::memberId),
    /** Active on the days of service. */
    ACTIVE(
            Cards.hold("el-02", "The coverage is active on each day of service", Sources.reasons("26, 27"))
                    .addPredictedReasons("26", "27"),
            EligibilityChecks::active),
    /** Subscriber and patient. */
    RELATIONSHIP(
            Cards.hold(
                            "el-03",
                            "A patient is named apart from the subscriber just where they are somebody else",
                            Sources.published(
                                    "invalid subscriber individual relationship codes, and guide 2000B, 2000C"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:155", "A7:156"),
            EligibilityChecks::relationship),
    /** Born before, and not dead. */
    LIFETIME(
            Cards.hold(
                            "el-04",
                            "The patient was born by the day of service and had not died before it",
                            Sources.reasons("13, 14"))
                    .addPredictedReasons("14", "13")
                    .addPredictedStatuses("A7:158:QC", "A7:159:QC"),
            EligibilityChecks::lifetime),
    /** The payer that answered. */
    ROUTE(
            Cards.warn(
                            "el-05",
                            "The claim goes to the payer that the payer's own answer names, a plan of managed care as a rule",
                            Sources.reasons("109"))
                    .addPredictedReasons("109"),
            EligibilityChecks::route);

    private final RuleCard card;
    private final Check check;

    EligibilityEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.ELIGIBILITY).build();
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
