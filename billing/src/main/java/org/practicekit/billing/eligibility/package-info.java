/**
 * Whether a patient is covered, and for what: the question to the payer, its answer as it came, and what the office reads out
 * of it.
 *
 * <p>Start with {@link org.practicekit.billing.eligibility.EligibilityInquiry} and
 * {@link org.practicekit.billing.eligibility.EligibilityAnswer}. Nothing here knows how they travel; whoever carries them
 * (X12 today, FHIR tomorrow) fills in where in the message each part was found. {@link
 * org.practicekit.billing.eligibility.BenefitReader} reads a {@link org.practicekit.billing.eligibility.BenefitSheet} about one
 * service out of an answer, by the {@link org.practicekit.billing.eligibility.ReadingRules}.
 */
@NullMarked
package org.practicekit.billing.eligibility;

import org.jspecify.annotations.NullMarked;
