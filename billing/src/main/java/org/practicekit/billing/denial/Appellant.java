package org.practicekit.billing.denial;

/** As whom a practice appeals. */
public enum Appellant {
    /** In its own right, as a party to the decision. */
    PARTY,
    /** By its contract with the payer, which has a procedure of its own. */
    CONTRACTED,
    /** Without a contract, after it signed that it will not bill the patient. */
    WAIVING,
    /** For the patient, who let it: as representative or by assignment. */
    REPRESENTATIVE
}
