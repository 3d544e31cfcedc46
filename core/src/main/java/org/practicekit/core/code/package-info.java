/**
 * Codes that several modules use as keys: who provided care, what was done, where. Only their form is known here; whether a
 * code was valid on a day is for a code set that the host supplies. No description of a code is shipped.
 */
@NullMarked
package org.practicekit.core.code;

import org.jspecify.annotations.NullMarked;
