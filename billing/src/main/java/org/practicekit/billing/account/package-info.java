/** What patients owe and what they have paid, worked out from the ledger: which balance is the oldest, to what a payment goes, what is
 * left over, who may give up how much, and what is paid in instalments. {@link org.practicekit.billing.account.PatientAccount} is where to begin. */
@NullMarked
package org.practicekit.billing.account;

import org.jspecify.annotations.NullMarked;
