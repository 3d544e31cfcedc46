package org.practicekit.billing.requirement;

/** About what a payer makes a rule. One row is about one topic, and rows on different topics do not touch each other. */
public enum RequirementTopic {
    /** Another provider has to refer the patient. */
    REFERRAL,
    /** The payer has to agree before. */
    AUTHORIZATION,
    /** The payer does not pay for it at all. */
    NOT_COVERED,
    /** The payer pays for so many in a period. */
    FREQUENCY,
    /** The payer pays providers of its network only. */
    NETWORK,
    /** The payer wants to see documents. */
    DOCUMENTATION
}
