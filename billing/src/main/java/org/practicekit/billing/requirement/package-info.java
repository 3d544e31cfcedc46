/**
 * What payers require before they pay: referrals, authorisations, limits, networks and documents, and what they do not cover, as
 * dated rows that cite the payer's policy.
 *
 * <p>Start with {@link org.practicekit.billing.requirement.Requirement}, one row, then
 * {@link org.practicekit.billing.requirement.PayerRequirements}, which says what the rows ask of one service on one day and why
 * the others do not, and {@link org.practicekit.billing.requirement.PolicyChange}, which says what a new edition of a payer's
 * policy means for the visits ahead.
 */
@NullMarked
package org.practicekit.billing.requirement;

import org.jspecify.annotations.NullMarked;
