/** Why a payer paid something else than was charged: groups, reasons and amounts, as they stand on claims to the next payer and in remittances. */
@NullMarked
package org.practicekit.billing.adjustment;

import org.jspecify.annotations.NullMarked;
