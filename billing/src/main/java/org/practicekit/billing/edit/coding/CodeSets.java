package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import org.practicekit.core.fingerprint.Fingerprinted;

/** The lists of codes that a practice may use, by day. What is not in them is not known. Implementations are immutable and thread-safe;
 * they describe themselves by the editions of their lists. */
public interface CodeSets extends Serializable, Fingerprinted {}
