package org.practicekit.billing.statement;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What is true of a statement, and what keeps one from going out. Findings about the practice's own choices cite its policy. */
public enum StatementRules implements Rule {
    /** To the cent. */
    RECONCILES("billing.statement.reconciles", "A statement comes to what the ledger says, to the cent, line by line"),
    /** Nothing to ask for. */
    NOTHING_DUE("billing.statement.nothing-due", "No statement goes out when nothing is due"),
    /** Too little to ask for. */
    SMALL_BALANCE(
            "billing.statement.small-balance", "A small balance is not billed; it stays until somebody gives it up"),
    /** Not all the time. */
    CYCLE("billing.statement.cycle", "Between two statements lie as many days as the practice says"),
    /** Questions first. */
    INQUIRY("billing.statement.inquiry", "No statement goes out while a question about the bill is open"),
    /** Help first. */
    ASSISTANCE("billing.statement.assistance", "No statement goes out while a request for help is open"),
    /** What was agreed. */
    PLAN("billing.statement.plan", "Who pays in instalments as agreed is not asked for the whole"),
    /** Far above the estimate. */
    ESTIMATE(
            "billing.statement.estimate",
            "A bill that the patient could dispute as far above the good faith estimate waits for a person's decision"),
    /** More than the cost share. */
    PROTECTED(
            "billing.statement.protected",
            "A patient who is protected from surprise bills is asked for no more than the plan's cost share"),
    /** Who decides otherwise says so. */
    RELEASE("billing.statement.release", "A person can let a statement go out that waits for a decision, but no other");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    StatementRules(String id, String title) {
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
        return this == PROTECTED
                ? new Citation(
                        "HHS",
                        "45 CFR 149.410(a) and 149.420(a); 86 FR 36872",
                        URI.create("https://www.ecfr.gov/current/title-45/part-149/subpart-E"),
                        WRITTEN)
                : Citation.of("PracticeKit", "patient accounts guide", WRITTEN);
    }
}
