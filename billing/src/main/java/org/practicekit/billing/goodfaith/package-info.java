/**
 * Good faith estimates for patients who are uninsured or pay themselves (45 CFR 149.610 and 149.620): what must be in one, by
 * when it is given, when it is given anew, and when a bill is so far above it that the patient can dispute it.
 *
 * <p>{@link org.practicekit.billing.goodfaith.DeliveryClock} knows the days, {@link
 * org.practicekit.billing.goodfaith.ContentCheck} what is missing, {@link org.practicekit.billing.goodfaith.DisputeCheck} what a
 * bill may be disputed for. The numbers are rows of {@link org.practicekit.billing.goodfaith.GoodFaithLaw}, with dates.
 *
 * <p>Not here: estimates to health plans for their members, which the Departments do not enforce yet, and one estimate for
 * services that recur for months.
 */
@NullMarked
package org.practicekit.billing.goodfaith;

import org.jspecify.annotations.NullMarked;
