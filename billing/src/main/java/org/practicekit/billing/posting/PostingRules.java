package org.practicekit.billing.posting;

import java.time.LocalDate;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;

/** What holds when payments of payers are taken in and posted. */
public enum PostingRules implements Rule {
    /** A line adds up. */
    LINE("billing.posting.line-balance", "For each line the charge less its adjustments is what was paid", Source.X12),
    /** A claim adds up. */
    CLAIM(
            "billing.posting.claim-balance",
            "For each claim the charge less all adjustments is what was paid",
            Source.X12),
    /** A payment adds up. */
    PAYMENT(
            "billing.posting.payment-balance",
            "What was paid for the claims less the adjustments of the provider is the payment",
            Source.X12),
    /** What the patient owes is what was put on the patient. */
    SHARE(
            "billing.posting.patient-share",
            "What a first payer says the patient owes is what its adjustments put on the patient",
            Source.SHARE),
    /** Nothing is missing. */
    COMPLETE("billing.posting.complete", "A payment is posted when all of it was read", Source.PRACTICE),
    /** One payment says one thing. */
    ONE_PAYMENT(
            "billing.posting.one-payment",
            "A payment that says something else than it did before waits for a person",
            Source.PRACTICE),
    /** Every kind of adjustment has its account. */
    ACCOUNT(
            "billing.posting.account",
            "An adjustment of the provider is posted to the account that its row names",
            Source.PRACTICE),
    /** Some adjustments say too little. */
    REVIEW(
            "billing.posting.review",
            "An adjustment that says too little of itself is looked at by a person",
            Source.PRACTICE),
    /** The claim is known. */
    MATCH(
            "billing.posting.match",
            "A decision is posted to a claim that is known for sure, or by a person",
            Source.PRACTICE),
    /** The line is known. */
    LINE_MATCH(
            "billing.posting.line-match",
            "What a payer says of a line that is not on the claim is posted to the claim as a whole",
            Source.PRACTICE),
    /** A reversal has something to take back. */
    REVERSAL(
            "billing.posting.reversal",
            "A reversal takes back a decision that it is the exact opposite of, and waits until there is one",
            Source.REVERSAL),
    /** A claim is decided once. */
    STANDING(
            "billing.posting.standing",
            "A second decision about what is decided waits until the first is taken back",
            Source.REVERSAL),
    /** A decision is not said twice. */
    REPEATED("billing.posting.repeated", "A decision that was posted before is not posted again", Source.PRACTICE),
    /** What could not be read is not posted. */
    READABLE("billing.posting.readable", "A decision with a fault in the message waits for a person", Source.PRACTICE),
    /** What the payer left open. */
    OPEN(
            "billing.posting.open",
            "What a payer did not pay, and what neither contract nor patient answers for, stays on its account",
            Source.PRACTICE),
    /** Interest is posted once. */
    INTEREST(
            "billing.posting.interest",
            "Interest that is told with the claims is paid as interest of the payment",
            Source.X12),
    /** A payer pays what was agreed. */
    UNDERPAID("billing.posting.underpaid", "A payer allows what its price list says", Source.PRACTICE),
    /** What is done to a payment fits how it stands. */
    STATE(
            "billing.posting.state",
            "Only a payment that adds up is posted, and only a posted one is taken back",
            Source.PRACTICE);

    /** All of them. */
    public static final RulePack<PostingRules> STANDARD = RulePack.of("posting", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;
    private final Source source;

    PostingRules(String id, String title, Source source) {
        this.id = new RuleId(id);
        this.title = title;
        this.source = source;
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
        return Citation.of(source.authority, source.reference, LocalDate.of(2026, 11, 25));
    }

    private enum Source {
        X12("ASC X12", "005010X221A1, balancing"),
        SHARE("ASC X12", "005010X221A1, interpretation 2548"),
        REVERSAL("ASC X12", "005010X221, interpretations 1147, 791 and 227"),
        PRACTICE("PracticeKit", "posting guide");

        private final String authority;
        private final String reference;

        Source(String authority, String reference) {
            this.authority = authority;
            this.reference = reference;
        }
    }
}
