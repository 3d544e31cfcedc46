/** A patient's question about a bill, from the day it comes in to the answer: what it is about, by when it is due, and what was written. See {@link
 * org.practicekit.billing.inquiry.Inquiry}. */
@NullMarked
package org.practicekit.billing.inquiry;

import org.jspecify.annotations.NullMarked;
