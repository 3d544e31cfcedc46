/** What payers paid and why: the neutral form of an electronic remittance, exactly as it was said. It comes as a stream, because a
 * file can hold a hundred thousand claims: a header, claims one by one, adjustments of the provider as a whole, the end. */
@NullMarked
package org.practicekit.billing.remittance;

import org.jspecify.annotations.NullMarked;
