/**
 * Money, from the question "is this patient covered?" to an account that stands at zero.
 *
 * <p>This module will hold what a biller decides in the order the day brings it. Before the visit: which coverage
 * applies and in which order, whether the payer confirms it, whether the service needs an authorisation, and what the
 * patient is likely to owe. After the visit: whether a claim may be filed, which edits it breaks, what the payer's
 * remittance says about each line, why a line was denied and whether an appeal is still in time. To the end: postings
 * to the patient's ledger, statements, and how long receivables have been open.
 *
 * <p>Each of these is a package of its own with its values, rules and engines. What a practice chooses is in {@code
 * policy}, what the host supplies is in {@code port}; visits, for one, arrive through a port, because billing knows
 * nothing of scheduling. Amounts are exact, every rule names the law or contract it comes from, and payers' deadlines
 * are dated rows of data.
 */
@NullMarked
package org.practicekit.billing;

import org.jspecify.annotations.NullMarked;
