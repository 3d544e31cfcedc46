/**
 * What payers refuse to pay, and what a practice does about it. {@link org.practicekit.billing.denial.DenialReading} finds denials in what was
 * posted, by the rows of a {@link org.practicekit.billing.denial.DenialTable}; a {@link org.practicekit.billing.denial.DenialCase} follows one until it
 * is over. Nothing here is written off, appealed or billed by itself.
 */
@NullMarked
package org.practicekit.billing.denial;

import org.jspecify.annotations.NullMarked;
