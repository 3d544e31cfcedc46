package org.practicekit.billing.claim;

/** What a provider is to a claim or a line of it. */
public enum ProviderRole {
    /** Who is paid. */
    BILLING,
    /** Where payment goes if not to the one who bills. */
    PAY_TO,
    /** Who provided the service. */
    RENDERING,
    /** Who sent the patient. */
    REFERRING,
    /** The patient's primary care provider. */
    PRIMARY_CARE,
    /** Who ordered the service. */
    ORDERING,
    /** Who supervised. */
    SUPERVISING,
    /** Whom the service was bought from. */
    PURCHASED,
    /** Where the service was provided. */
    FACILITY
}
