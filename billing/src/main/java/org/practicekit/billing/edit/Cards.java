package org.practicekit.billing.edit;

import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;

/** Begins the cards of our own edits. */
final class Cards {
    private Cards() {}

    /** A rule whose breach holds the claim. */
    static RuleCardBuilder hold(String number, String title, Citation citation) {
        return card(number, title, citation).severity(Severity.ERROR);
    }

    /** A rule whose breach somebody should know of. */
    static RuleCardBuilder warn(String number, String title, Citation citation) {
        return card(number, title, citation).severity(Severity.WARNING);
    }

    private static RuleCardBuilder card(String number, String title, Citation citation) {
        return RuleCard.builder()
                .id(new RuleId("billing.edit." + number))
                .title(title)
                .citation(citation);
    }
}
