package org.practicekit.billing.audit;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What a billing audit holds a practice to, beside the edits of its claims. */
public enum AuditRules implements Rule {
    /** Money of Medicare goes back in time. */
    OVERPAYMENT(
            "billing.audit.overpayment",
            "An overpayment of Medicare is reported and returned within 60 days of being identified, or when the cost report is due "
                    + "where that is later; a timely investigation in good faith stops the clock for as long as 180 days",
            cfr("42 CFR 401.305(b), as amended from 2025-01-01")),
    /** How far back it goes. */
    LOOK_BACK(
            "billing.audit.look-back",
            "An overpayment of Medicare is returned when it is identified within six years of being received",
            cfr("42 CFR 401.305(f)")),
    /** A credit is looked at. */
    CREDIT(
            "billing.audit.credit",
            "A credit on a claim that Medicare paid is looked at: it can be an overpayment",
            cfr("42 CFR 401.305(a)")),
    /** What was documented is billed. */
    UNBILLED(
            "billing.audit.unbilled",
            "A service that was documented is billed",
            Citation.of("PracticeKit", "Billing audits guide", LocalDate.of(2026, 11, 25))),
    /** Nothing is given up without authority. */
    WRITE_OFF(
            "billing.audit.write-off",
            "A write-off is within the authority of whom the practice named",
            Citation.of("PracticeKit", "Billing audits guide", LocalDate.of(2026, 11, 25)));

    private final RuleId id;
    private final String title;
    private final Citation citation;

    AuditRules(String id, String title, Citation citation) {
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

    private static Citation cfr(String reference) {
        return new Citation(
                "CMS",
                reference,
                URI.create(
                        "https://hklaw.com/en/insights/publications/2024/11/final-medicare-overpayment-rules-a-mixed-bag-for-providers"),
                LocalDate.of(2026, 11, 25));
    }
}
