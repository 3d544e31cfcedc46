/**
 * What a payer's payment does to the accounts. A {@link org.practicekit.billing.posting.ReceivedRemittance} is one payment as it was taken in,
 * {@link org.practicekit.billing.posting.BalanceCheck} says whether it adds up, {@link org.practicekit.billing.posting.ClaimMatcher} finds the
 * claim that is meant and {@link org.practicekit.billing.posting.ClaimPosting} makes the entries. Nothing here is rounded, and what does not add
 * up is never made to.
 */
@NullMarked
package org.practicekit.billing.posting;

import org.jspecify.annotations.NullMarked;
