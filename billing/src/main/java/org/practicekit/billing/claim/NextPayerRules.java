package org.practicekit.billing.claim;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** When the next payer is asked, and what it has to be told. */
public enum NextPayerRules implements Rule {
    /** An answer. */
    DECIDED("billing.next-payer.decided", "The next payer is asked when the one before has decided", here()),
    /** Sent on by the payer. */
    FORWARDED(
            "billing.next-payer.forwarded",
            "No claim is made for a payer to which the one before forwarded it",
            x12("005010X221A1, CLP02 and the crossover carrier")),
    /** Nothing left. */
    NOTHING_LEFT("billing.next-payer.nothing-left", "The next payer is asked for what the patient still owes", here()),
    /** Nobody to ask. */
    COVERAGE("billing.next-payer.coverage", "There is a next payer, and it is not one that was asked already", here()),
    /** Lines against the answer. */
    LINES("billing.next-payer.lines", "Every line of the claim has its part in the answer of the payer before", here()),
    /** Balance. */
    BALANCE(
            "billing.next-payer.balance",
            "What a line charges is what the payer before paid for it and took off, to the cent",
            Citation.of("X12", "RFI 196 and 1532", LocalDate.of(2026, 11, 23))),
    /** Medicare second. */
    MEDICARE_TYPE(
            "billing.next-payer.medicare-type",
            "A claim to Medicare as a second payer says why it pays second",
            x12("005010X222A1, SBR05"));

    private final RuleId id;
    private final String title;
    private final Citation citation;

    NextPayerRules(String id, String title, Citation citation) {
        this.id = new RuleId(id);
        this.title = title;
        this.citation = citation;
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
        return citation;
    }

    private static Citation here() {
        return Citation.of("PracticeKit", "claims guide, next payers", LocalDate.of(2026, 11, 25));
    }

    private static Citation x12(String where) {
        return new Citation("X12", where, URI.create("https://x12.org/"), LocalDate.of(2026, 11, 23));
    }
}
