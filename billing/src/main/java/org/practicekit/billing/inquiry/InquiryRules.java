package org.practicekit.billing.inquiry;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What a practice keeps when patients ask about their bills. */
public enum InquiryRules implements Rule {
    /** Soon. */
    ACKNOWLEDGE("billing.inquiry.acknowledge", "A question is acknowledged within the practice's time"),
    /** And then the answer. */
    ANSWER("billing.inquiry.answer", "A question is answered within the practice's time"),
    /** The life of a question. */
    STATE(
            "billing.inquiry.state",
            "A question is acknowledged and answered while it is open, and asked again when it is not"),
    /** In the practice's words. */
    TEMPLATE("billing.inquiry.template", "Patients are written to by a template of the practice"),
    /** Whose lines. */
    LINES("billing.inquiry.lines", "A question is about charges of the patient");

    private final RuleId id;
    private final String title;

    InquiryRules(String id, String title) {
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
        return Citation.of("PracticeKit", "patient accounts guide, questions", LocalDate.of(2026, 11, 25));
    }
}
