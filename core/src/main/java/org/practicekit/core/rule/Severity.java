package org.practicekit.core.rule;

/** How much a finding matters. */
public enum Severity {
    /** The rule was looked at and is kept; said because somebody may ask. */
    INFO,
    /** Allowed, but somebody should know. */
    WARNING,
    /** The rule forbids what was asked. */
    ERROR
}
