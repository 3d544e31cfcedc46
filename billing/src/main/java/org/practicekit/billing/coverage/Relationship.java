package org.practicekit.billing.coverage;

/** What the patient is to the subscriber, the person in whose name a plan is held. */
public enum Relationship {
    /** The patient is the subscriber. */
    SELF,
    /** Husband, wife or legal partner. */
    SPOUSE,
    /** A child, of age or not. */
    CHILD,
    /** Anybody else whom the plan covers. */
    OTHER
}
