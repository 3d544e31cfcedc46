package org.practicekit.core.rule;

import java.io.Serializable;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Something near to what was asked that would be allowed: another time, another clinician. Each engine has its own kind;
 * a host that knows it gets the whole value, any other can print the text.
 */
public interface Alternative extends Serializable, Fingerprinted {
    /** One line for a person, with ids and local times, never people. */
    String describe();
}
