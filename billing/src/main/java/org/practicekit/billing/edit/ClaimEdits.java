package org.practicekit.billing.edit;

import java.time.LocalDate;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.time.DateRange;

/** Edits of the claim as a whole. */
public enum ClaimEdits implements CardedEdit {
    /** The total. */
    TOTAL(
            Cards.hold(
                            "clm-01",
                            "The claim says what is charged, and that is what its lines charge together",
                            Sources.published("missing total claim charge"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:400", "A6:178"),
            ClaimChecks::total),
    /** Nothing charged. */
    ZERO_CHARGE(
            Cards.warn(
                            "clm-02",
                            "No line charges less than nothing, and none charges nothing where the payer does not take that",
                            Sources.answer("2836, 1711"))
                    .addPredictedStatuses("A7:402", "A7:583", "A7:732"),
            ClaimChecks::zeroCharge),
    /** First, replaced or voided. */
    FREQUENCY(
            Cards.hold(
                            "clm-03",
                            "The claim frequency is one that the payer takes: 1, 7 or 8 unless it says otherwise",
                            Sources.published(
                                    "invalid claim frequency code", "claim-edit-invalid-claim-frequency-code"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:535"),
            ClaimChecks::frequency),
    /** The payer's number of what is replaced. */
    PAYER_CLAIM_NUMBER(
            Cards.hold(
                            "clm-04",
                            "A claim that replaces or voids one bears the payer's number of that one, and no other claim does",
                            Sources.answer("2416, 1538, 2110, 2173"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:464"),
            ClaimChecks::payerClaimNumber),
    /** The practice's own number. */
    SAME_CONTROL_NUMBER(
            Cards.warn(
                    "clm-05",
                    "A claim that replaces or voids one keeps the control number of that one, by which answers are matched",
                    Sources.answer("1945, 2150")),
            ClaimChecks::sameControlNumber),
    /** A number that comes back whole, and to one claim. */
    CONTROL_NUMBER(
            Cards.hold(
                    "clm-06",
                    "The control number has 1 to 20 characters, which every payer keeps, and no other claim has it",
                    Sources.answer("525, 535")),
            ClaimChecks::controlNumber),
    /** Sent already. */
    DUPLICATE(
            Cards.hold(
                            "clm-07",
                            "No other live claim asks the same payer for the same service of the same day",
                            Sources.reasons("18"))
                    .addPredictedReasons("18"),
            ClaimChecks::duplicate),
    /** In time. */
    TIMELY_FILING(
            Cards.hold(
                            "clm-08",
                            "An original claim reaches the payer within its limit, for Medicare within one calendar year of each service",
                            Sources.page(
                                    "CMS", "42 CFR 424.44", "https://www.ecfr.gov/current/title-42/section-424.44"))
                    .addPredictedReasons("29")
                    .effective(DateRange.from(LocalDate.of(2010, 1, 1))),
            FilingChecks::timelyFiling),
    /** When and where the accident was. */
    ACCIDENT(
            Cards.hold(
                            "clm-09",
                            "An accident has its date, which is not after a service, and a car accident its state",
                            Sources.published(
                                    "accident date after the service date",
                                    "claim-edit-accident-date-after-the-service-date"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:633"),
            ClaimChecks::accident),
    /** Why it is late. */
    DELAY_REASON(
            Cards.warn("clm-10", "A claim that comes after the payer's limit says why", Sources.guide("CLM20"))
                    .addPredictedReasons("29")
                    .addPredictedStatuses("A7:555"),
            FilingChecks::delayReason),
    /** Signature, assignment and release. */
    CONSENT(
            Cards.hold(
                            "clm-11",
                            "Signature, assignment and release are said: Y or N; A, B or C; Y, N or W; Y or I",
                            Sources.guide("CLM06 to CLM09"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:360", "A7:333", "A7:589"),
            ClaimChecks::consent),
    /** As many lines as fit. */
    LINES(
            Cards.hold("clm-12", "A claim has 1 to 50 lines", Sources.guide("repeats of 2400"))
                    .overridable(false),
            ClaimChecks::lines);

    private final RuleCard card;
    private final Check check;

    ClaimEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.CLAIM).build();
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
