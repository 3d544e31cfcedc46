/** The evening of a day: its visits are billed, the day's payment is posted, what was denied is followed, and the books are closed. */
@NullMarked
package org.practicekit.examples.clinic.cash;

import org.jspecify.annotations.NullMarked;
