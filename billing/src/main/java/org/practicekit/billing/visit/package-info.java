/** The visits ahead, as far as billing has to know of them before they happen. */
@NullMarked
package org.practicekit.billing.visit;

import org.jspecify.annotations.NullMarked;
