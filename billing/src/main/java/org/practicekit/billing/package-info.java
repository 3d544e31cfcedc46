/**
 * Money, from the question "is this patient covered?" to an account that stands at zero.
 *
 * <p>Before a visit: {@link org.practicekit.billing.CoverageDesk}, {@link org.practicekit.billing.EligibilityDesk} and
 * {@link org.practicekit.billing.EstimateDesk} tell which coverage applies and who pays first, whether the payer confirms it, what it
 * requires and what the patient is likely to owe; {@link org.practicekit.billing.PreflightDesk} holds them together.
 *
 * <p>After it: {@link org.practicekit.billing.ChargeDesk} and {@link org.practicekit.billing.ClaimDesk} turn what was done into claims that
 * passed every edit, {@link org.practicekit.billing.RemittanceDesk} posts what payers pay, to the cent or not at all,
 * {@link org.practicekit.billing.DenialDesk} works on what they denied, {@link org.practicekit.billing.AccountDesk} and
 * {@link org.practicekit.billing.StatementDesk} on what patients owe, and {@link org.practicekit.billing.ReceivablesDesk} tells how it all stands.
 *
 * <p>Each part is a package of its own with its values, rules and engines; the desks are here. What a practice chooses is in
 * {@code policy}, what the host supplies is in {@code port}; visits, for one, arrive through a port, because billing knows
 * nothing of scheduling. Amounts are exact, every rule names the law or document it comes from, and numbers that change
 * are dated rows of data. A failed look-up is never "not covered", and what nobody said is never nothing.
 */
@NullMarked
package org.practicekit.billing;

import org.jspecify.annotations.NullMarked;
