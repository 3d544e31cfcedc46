/** What patients get to read: each charge with what became of it, why the rest is theirs, what waits on an insurance, and what is due. {@link
 * org.practicekit.billing.statement.StatementWriter} writes one from the ledger, and {@link org.practicekit.billing.statement.StatementHolds} says what keeps it from going out. */
@NullMarked
package org.practicekit.billing.statement;

import org.jspecify.annotations.NullMarked;
