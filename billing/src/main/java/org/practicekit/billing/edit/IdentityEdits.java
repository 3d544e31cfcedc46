package org.practicekit.billing.edit;

import java.time.LocalDate;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.time.DateRange;

/** Edits of numbers, addresses and names. */
public enum IdentityEdits implements CardedEdit {
    /** The National Provider Identifier. */
    NPI(
            Cards.hold(
                            "id-01",
                            "Who bills has an NPI, and every NPI has ten digits, begins with 1 or 2 and ends in its check digit",
                            Sources.page(
                                    "HHS",
                                    "45 CFR 162.404 to 162.410, 69 FR 3434",
                                    "https://www.govinfo.gov/content/pkg/FR-2004-01-23/html/04-1149.htm"))
                    .addPredictedReasons("16", "206", "207")
                    .addPredictedStatuses("A7:562:85", "A6:562:85")
                    .effective(DateRange.from(LocalDate.of(2007, 5, 23))),
            IdentityChecks::npi),
    /** The tax number of the one who bills. */
    TAX_ID(
            Cards.hold(
                            "id-02",
                            "Who bills has a tax number of nine digits, which is not an NPI",
                            Sources.published("the billing provider's tax number is invalid"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:128:85", "A6:128:85"),
            IdentityChecks::taxId),
    /** The specialty. */
    TAXONOMY(
            Cards.hold(
                            "id-03",
                            "A specialty has the form of the NUCC's list: ten capital letters and digits, the last an X",
                            Sources.published("invalid taxonomy code", "claim-edit-invalid-taxonomy-code"))
                    .addPredictedReasons("8")
                    .addPredictedStatuses("A7:145:85"),
            IdentityChecks::taxonomy),
    /** The social security number. */
    SOCIAL_SECURITY_NUMBER(
            Cards.hold(
                            "id-04",
                            "A social security number, where one is sent, has nine digits",
                            Sources.published(
                                    "invalid social security number", "new-claim-edit-invalid-social-security-number"))
                    .addPredictedStatuses("A7:148:IL"),
            IdentityChecks::socialSecurityNumber),
    /** The telephone number. */
    PHONE(
            Cards.warn(
                    "id-05",
                    "A telephone number has ten digits, and neither its area nor its exchange begins with 0 or 1",
                    Sources.published("phone numbers with an invalid area")),
            IdentityChecks::phone),
    /** The address of the one who bills, and of the facility. */
    STREET(
            Cards.hold(
                            "id-06",
                            "Who bills has a street address, not a box, and the ZIP codes there and of the facility have nine digits",
                            Sources.page(
                                    "X12",
                                    "request for interpretation 1451",
                                    "https://x12.org/resources/requests-for-interpretation/rfi-1451-restriction-po-box-use"))
                    .addPredictedStatuses("A7:503:85", "A7:500:85", "A7:500:77"),
            IdentityChecks::street),
    /** The country. */
    COUNTRY(
            Cards.hold(
                            "id-07",
                            "An address is in one of the United States, or its country is named",
                            Sources.published("missing country code"))
                    .addPredictedStatuses("A7:680", "A7:501"),
            IdentityChecks::country),
    /** The characters that part values in a file. */
    DELIMITER(
            Cards.hold(
                            "id-08",
                            "No value holds a character with which the file parts its values",
                            Sources.published("reserved X12 delimiter"))
                    .addPredictedStatuses("A7:511")
                    .overridable(false),
            DelimiterCheck::look);

    private final RuleCard card;
    private final Check check;

    IdentityEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.IDENTITY).build();
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
