package org.practicekit.scheduling.policy;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/**
 * The rules about visits that are called off or missed. Where the number is the practice's, a finding cites the practice's
 * own document; where the law speaks, it cites the law.
 */
public enum CancellationRules implements Rule {
    /** How much notice was given. */
    NOTICE("scheduling.cancellation.notice", "A visit is called off with the notice that the terms ask for"),
    /** What calling off late or not coming costs. */
    FEE("scheduling.cancellation.fee", "What a late cancellation or a missed visit costs is what the terms say"),
    /** Who may let it go. */
    WAIVER("scheduling.cancellation.waiver", "A fee is waived only by those whom the terms name"),
    /** Once it began, a visit is not called off by a patient who is not there. */
    BEGUN("scheduling.cancellation.before-beginning", "A patient calls a visit off before it begins"),
    /** The patient may still be on the way. */
    NO_SHOW("scheduling.cancellation.no-show-grace", "A visit is a no-show only some time after its beginning"),
    /** A call cannot have come later than now. */
    RECEIVED("scheduling.cancellation.received", "A cancellation is received between the booking and now"),
    /** Beneficiaries of Medicaid owe nothing for visits they miss. */
    MEDICAID(
            "scheduling.cancellation.medicaid-no-charge",
            "A Medicaid beneficiary is not charged for a visit that is missed or called off",
            new Citation(
                    "CMS",
                    "42 CFR 447.15, as read in Health First Colorado's policy statement on charging members for missed appointments",
                    URI.create("https://hcpf.colorado.gov/policy-statement-charging-members-for-missed-appointments"),
                    LocalDate.of(2026, 11, 25))),
    /** Beneficiaries of Medicare owe no more than others. */
    MEDICARE(
            "scheduling.cancellation.medicare-same-charge",
            "A Medicare beneficiary is charged no more for a missed visit than other patients",
            Citation.of(
                    "CMS",
                    "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section 30.3.13",
                    LocalDate.of(2026, 11, 25)));

    private final RuleId id;
    private final String title;
    private final Citation law;

    CancellationRules(String id, String title) {
        this(id, title, Citation.of("PracticeKit", "cancellation guide, the rules", LocalDate.of(2026, 11, 25)));
    }

    CancellationRules(String id, String title, Citation law) {
        this.id = new RuleId(id);
        this.title = title;
        this.law = law;
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
        return law;
    }

    /** On whose authority the rule holds in a practice with this policy: the law's where it has a say, else the practice's. */
    public Citation citation(CancellationPolicy policy) {
        return this == MEDICAID || this == MEDICARE || this == RECEIVED ? law : policy.citation();
    }
}
