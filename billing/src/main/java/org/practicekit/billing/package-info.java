/**
 * Money, from the question "is this patient covered?" to an account that stands at zero.
 *
 * <p>What there is so far is what a biller does before a visit: which coverage applies and who pays first, whether the payer
 * confirms it, what it requires, and what the patient is likely to owe. Read first
 * {@link org.practicekit.billing.CoverageDesk}, {@link org.practicekit.billing.EligibilityDesk} and
 * {@link org.practicekit.billing.EstimateDesk}, and {@link org.practicekit.billing.PreflightDesk}, which holds them together. Claims, remittance and accounts are not there yet.
 *
 * <p>Each part is a package of its own with its values, rules and engines; the desks are here. What a practice chooses is in
 * {@code policy}, what the host supplies is in {@code port}; visits, for one, arrive through a port, because billing knows
 * nothing of scheduling. Amounts are exact, every rule names the law or document it comes from, and numbers that change
 * are dated rows of data. A failed look-up is never "not covered", and what nobody said is never nothing.
 */
@NullMarked
package org.practicekit.billing;

import org.jspecify.annotations.NullMarked;
