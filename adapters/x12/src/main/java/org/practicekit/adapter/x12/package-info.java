/**
 * Health-care transactions in X12 form.
 *
 * <p>{@link org.practicekit.adapter.x12.X12Reader} reads what payers and clearinghouses send into the values of the billing
 * module: a stream, so a night's files need not fit in memory, and tolerant, so a malformed segment becomes a finding that names
 * its place in the file. {@link org.practicekit.adapter.x12.X12Rules} lists what is checked. The texts behind X12's codes belong
 * to X12 and are not shipped.
 */
@NullMarked
package org.practicekit.adapter.x12;

import org.jspecify.annotations.NullMarked;
