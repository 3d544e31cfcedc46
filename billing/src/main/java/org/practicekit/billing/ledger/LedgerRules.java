package org.practicekit.billing.ledger;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What a ledger keeps, whoever writes into it. */
public enum LedgerRules implements Rule {
    /** Two journals of one name would be one thing posted twice. */
    ONCE("billing.ledger.once", "What a journal is made from is posted once"),
    /** What is taken back is there. */
    REVERSES("billing.ledger.reverses", "A reversal takes back a journal that was written before it"),
    /** What is taken back is taken back as it was. */
    EXACTLY("billing.ledger.exactly", "A reversal is the negation of what it takes back, entry by entry"),
    /** What is taken back is taken back once. */
    REVERSED_ONCE(
            "billing.ledger.reversed-once", "A journal that stands can be taken back, and then it does not stand");

    private final RuleId id;
    private final String title;

    LedgerRules(String id, String title) {
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
        return Citation.of("PracticeKit", "posting guide, the ledger", LocalDate.of(2026, 11, 25));
    }
}
