package org.practicekit.billing.goodfaith;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.time.DateRange;

/** The rules on good faith estimates. Numbers in them are rows of {@link GoodFaithLaw}; a finding cites the row. */
public enum GoodFaithRules implements Rule {
    /** Due unasked. */
    SCHEDULED(
            "billing.good-faith.scheduled",
            "Who is uninsured or pays without insurance gets an estimate soon after a service is scheduled well ahead",
            "45 CFR 149.610(b)(1)(vi)(A) and (B)"),
    /** Due because somebody asked. */
    REQUESTED("billing.good-faith.requested", "Who asks for an estimate gets one soon", "45 CFR 149.610(b)(1)(vi)(C)"),
    /** Due again. */
    CHANGED(
            "billing.good-faith.changed",
            "When what was estimated changes, a new estimate is given before the service",
            "45 CFR 149.610(b)(1)(vii)"),
    /** What belongs in it. */
    CONTENT("billing.good-faith.content", "An estimate holds everything that the rules name", "45 CFR 149.610(c)(1)"),
    /** What others charge. */
    CO_PROVIDERS(
            "billing.good-faith.co-providers",
            "What other providers will charge belongs in the estimate, once HHS enforces it or the practice chooses to",
            "45 CFR 149.610(b)(1) and (c)(1); HHS, FAQ part 3 of 2022-12-02, does not enforce it until further rulemaking"),
    /** What is far above it. */
    DISPUTE(
            "billing.good-faith.dispute",
            "A patient can dispute a provider's bill that is far above that provider's part of the estimate",
            "45 CFR 149.620(a)(2)(ii) and (b)");

    /** All of them. */
    public static final RulePack<GoodFaithRules> STANDARD = RulePack.of("good-faith", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;
    private final Citation citation;

    GoodFaithRules(String id, String title, String reference) {
        this.id = new RuleId(id);
        this.title = title;
        this.citation = new Citation(
                "HHS",
                reference,
                URI.create("https://www.ecfr.gov/current/title-45/section-"
                        + (reference.contains("149.620") ? "149.620" : "149.610")),
                LocalDate.of(2026, 11, 25));
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

    @Override
    public DateRange effective() {
        return DateRange.from(LocalDate.of(2022, 1, 1));
    }
}
