/** What is owed to the practice, in the figures by which its revenue cycle is steered: each with its definition and with the claims it was
 * computed from, and for any past time. {@link org.practicekit.billing.receivable.ReceivableBook} measures,
 * {@link org.practicekit.billing.receivable.ReceivableKpis} says what is measured. */
@NullMarked
package org.practicekit.billing.receivable;

import org.jspecify.annotations.NullMarked;
