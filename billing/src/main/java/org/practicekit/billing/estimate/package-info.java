/**
 * What a patient will owe for services ahead, to the cent, and why.
 *
 * <p>{@link org.practicekit.billing.estimate.ShareCalculator} answers an
 * {@link org.practicekit.billing.estimate.EstimateRequest}: the services in order, and for each payer in order what it allows,
 * its {@link org.practicekit.billing.estimate.BenefitTerms}, and what is left of its deductibles and out-of-pocket limits. The
 * {@link org.practicekit.billing.estimate.Estimate} says what is owed at the least, most likely and at the most, with every
 * assumption and where it comes from. What is not known is never taken as nothing: it widens the range.
 *
 * <p>How a payer's answer becomes terms is not decided here, and what a payer allows comes from the practice's contracts.
 */
@NullMarked
package org.practicekit.billing.estimate;

import org.jspecify.annotations.NullMarked;
