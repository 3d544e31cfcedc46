/**
 * Who pays for a patient, from when to when, and in which order.
 *
 * <p>Start with {@link org.practicekit.billing.coverage.Coverage}.
 */
@NullMarked
package org.practicekit.billing.coverage;

import org.jspecify.annotations.NullMarked;
