package org.practicekit.billing.port;

/** What the work on denials stores and asks, bound to one {@link org.practicekit.core.port.UnitOfWork}. */
public interface DenialPorts extends RemittancePorts {
    /** The denials. */
    Denials denials();
}
