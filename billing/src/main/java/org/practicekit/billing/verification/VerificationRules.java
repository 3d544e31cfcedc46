package org.practicekit.billing.verification;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.billing.policy.VerificationPolicy;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;

/** The rules of asking payers before visits. Those of the practice cite its own document. */
public enum VerificationRules implements Rule {
    /** Some days before. */
    DAYS_BEFORE(
            "billing.verification.days-before",
            "Coverage is verified as many days before a visit as the practice says",
            true),
    /** When booked. */
    BOOKED(
            "billing.verification.booked",
            "Coverage is verified when a visit is booked, where the practice says so",
            true),
    /** Each month. */
    MONTH("billing.verification.month", "What may end with a month is verified in each month with a visit", true),
    /** Not older than this. */
    FRESH("billing.verification.fresh", "An answer counts for as long as the practice says", true),
    /** About what is on file. */
    CURRENT("billing.verification.current", "An answer counts for what was on file when the payer was asked", false),
    /** About the service. */
    SERVICE("billing.verification.service", "An answer counts for the kinds of service that were asked about", false),
    /** Not yet. */
    NOT_YET("billing.verification.not-yet", "Nobody is asked before the practice's first time to ask", true),
    /** On file. */
    ON_FILE("billing.verification.on-file", "Only what a patient has on file for the day can be verified", false),
    /** Once at a time. */
    ONCE(
            "billing.verification.once",
            "While a payer is being asked about a coverage, nobody asks a second time",
            false),
    /** A person first. */
    PERSON_FIRST(
            "billing.verification.person-first",
            "What a payer turned down is asked again when somebody changed something, or at the next time to ask",
            false),
    /** Not too fast. */
    RATE("billing.verification.rate", "A payer is asked no more often than the practice says", true),
    /** What payers must answer. */
    ASKABLE(
            "billing.verification.askable",
            "Payers answer about twelve months back and up to the end of this month",
            false),
    /** Trying again. */
    RETRY("billing.verification.retry", "A look-up that failed is tried again as often as the practice says", true),
    /** The right answer. */
    TRACE("billing.verification.trace", "An answer belongs to the question whose number it carries", false),
    /** The right person. */
    SAME_PERSON(
            "billing.verification.same-person", "An answer about somebody else is not kept for this patient", false),
    /** Acting on it. */
    OUTCOME("billing.verification.outcome", "What came of a look-up goes to whoever the practice says", true);

    /** All of them. */
    public static final RulePack<VerificationRules> STANDARD = RulePack.of("verification", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;
    private final boolean practices;

    VerificationRules(String id, String title, boolean practices) {
        this.id = new RuleId(id);
        this.title = title;
        this.practices = practices;
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
        LocalDate read = LocalDate.of(2026, 11, 25);
        if (this == ASKABLE) {
            return new Citation(
                    "CAQH CORE",
                    "CORE 154 version 1.1.0 as adopted by 45 CFR 162.1203",
                    URI.create("https://law.lawstack.com/cfr/45/162.1203/"),
                    read);
        }
        return Citation.of(
                "PracticeKit", "eligibility guide, " + (practices ? "the practice's protocol" : "asking once"), read);
    }

    /** On whose authority the rule holds in a practice with this policy. */
    public Citation citation(VerificationPolicy policy) {
        return practices ? policy.citation() : citation();
    }
}
