/** Charges, claims and what is said on them. {@link org.practicekit.billing.claim.ClaimSheet} is a claim as a payer gets it, right
 * or wrong: its texts are kept as they are, so that edits can judge them. {@link org.practicekit.billing.claim.Claim} is what becomes of it. */
@NullMarked
package org.practicekit.billing.claim;

import org.jspecify.annotations.NullMarked;
