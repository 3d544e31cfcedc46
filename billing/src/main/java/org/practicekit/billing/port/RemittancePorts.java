package org.practicekit.billing.port;

/** What posting stores and asks, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface RemittancePorts extends ClaimPorts {
    /** The payments of payers. */
    Remittances remittances();

    /** What payers allow. */
    FeeSchedules fees();
}
