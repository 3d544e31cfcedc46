package org.practicekit.scheduling.message;

/** What a message is for, which decides what law and what consent it needs. A message that serves two is of the later one. */
public enum Purpose {
    /** The patient's own care: confirmations and reminders of visits. */
    CARE,
    /** Bills, balances and other money matters. */
    BILLING,
    /** Anything that asks the patient to buy, elective services and fairs included. */
    MARKETING
}
