package org.practicekit.billing.claim;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What claims keep on their way to the payer and back. */
public enum ClaimRules implements Rule {
    /** The life of a claim. */
    STATE("billing.claim.state", "A claim goes from one state to the next, and is never sent out of any other"),
    /** One claim at a time. */
    CHARGE_ONCE("billing.claim.charge-once", "A charge is on one claim at a time"),
    /** One patient, one coverage. */
    TOGETHER("billing.claim.together", "A claim is for charges of one patient, under that patient's coverages"),
    /** Facts for the form. */
    FACTS(
            "billing.claim.facts",
            "What a claim has to say comes from what is known; what is not known is left out and named"),
    /** A coverage that holds. */
    COVERED("billing.claim.covered", "A claim is sent under a coverage that holds on every day of service"),
    /** The coverage as it was looked at. */
    COVERAGE_CHANGED(
            "billing.claim.coverage-changed",
            "A claim is not sent when its coverage was changed after the claim was written"),
    /** Lines belong to charges. */
    LINES(
            "billing.claim.lines",
            "A claim that is corrected keeps its control numbers, its frequency, its lines and what they charge"),
    /** No way round the edits. */
    SCRUBBED("billing.claim.scrubbed", "A claim is sent when every edit let it pass or was overridden"),
    /** The payer's number. */
    PAYER_NUMBER("billing.claim.payer-number", "A claim is replaced or voided under the number that the payer gave it"),
    /** Payers that do not take replacements. */
    FREQUENCY("billing.claim.frequency", "A claim is replaced or voided where the payer takes that"),
    /** Answers belong to a submission. */
    PLACED(
            "billing.claim.placed",
            "What is said of a claim counts for the submission that it is about, and for no other"),
    /** Not taken. */
    REJECTED("billing.claim.rejected", "Somebody mends a claim that was not taken"),
    /** Questions. */
    INFORMATION("billing.claim.information", "Somebody answers when the payer wants to know more"),
    /** Lost claims. */
    NOT_FOUND("billing.claim.not-found", "Somebody looks for a claim that the payer does not have"),
    /** Silence. */
    UNANSWERED("billing.claim.unanswered", "A claim about which nobody has said anything for some days is asked about");

    private final RuleId id;
    private final String title;

    ClaimRules(String id, String title) {
        this.id = new RuleId(id);
        this.title = title;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Citation citation() {
        return Citation.of("PracticeKit", "claims guide", LocalDate.of(2026, 11, 25));
    }
}
