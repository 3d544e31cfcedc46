/**
 * Asking payers in time: which coverages are due to be looked up before which visits, by the practice's own protocol, and what
 * became of each look-up.
 *
 * <p>Start with {@link org.practicekit.billing.verification.VerificationPlanner}, which says what is due and why, and {@link
 * org.practicekit.billing.verification.Verification}, one look-up from the first try to its end. What payers must be able to
 * answer is {@link org.practicekit.billing.verification.AskableDays}.
 */
@NullMarked
package org.practicekit.billing.verification;

import org.jspecify.annotations.NullMarked;
