package org.practicekit.billing.coverage;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What must be right about the data of an insurance card. */
public enum CardRules implements Rule {
    /** The payer is one that the practice works with. */
    PAYER("billing.card.payer", "The payer is one that the practice works with"),
    /** There is a member id. */
    MEMBER_ID("billing.card.member-id", "A card has a member id"),
    /** The member id has the payer's form. */
    MEMBER_ID_FORM("billing.card.member-id-form", "A member id has the form that its payer uses on that day"),
    /** A Medicare number has Medicare's form. */
    MEDICARE_NUMBER(
            "billing.card.medicare-number",
            "A Medicare number has eleven places of digits and letters in Medicare's order",
            new Citation(
                    "CMS",
                    "Understanding the Medicare Beneficiary Identifier (MBI) Format",
                    URI.create("https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf"),
                    LocalDate.of(2026, 11, 25))),
    /** There is a group number where the payer's cards have one. */
    GROUP("billing.card.group", "There is a group number where the payer's cards have one"),
    /** Somebody else's card names its subscriber. */
    SUBSCRIBER("billing.card.subscriber", "A card of somebody else names its subscriber"),
    /** The subscriber and the relationship go together. */
    RELATIONSHIP(
            "billing.card.relationship",
            "The subscriber is the patient when the relationship says so, and somebody else when it does not"),
    /** A card begins before it ends. */
    DATES("billing.card.dates", "A card begins before it ends"),
    /** A card is in force on the day it is meant for. */
    IN_FORCE("billing.card.in-force", "A card is in force on the day it is meant for"),
    /** Nobody is treated before they are born. */
    BIRTH_DATE("billing.card.birth-date", "Patient and subscriber are born before the date of service");

    private final RuleId id;
    private final String title;
    private final Citation citation;

    CardRules(String id, String title) {
        this(id, title, Citation.of("PracticeKit", "insurance guide, the card", LocalDate.of(2026, 11, 25)));
    }

    CardRules(String id, String title, Citation citation) {
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
}
