/** Who owes what: an append-only journal in double entry. Every {@link org.practicekit.billing.ledger.Journal} sums to zero, none is ever
 * changed, and a mistake is taken back by its negation, so that every account can be told as of any time. */
@NullMarked
package org.practicekit.billing.ledger;

import org.jspecify.annotations.NullMarked;
